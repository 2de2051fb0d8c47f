import 'rung-elements/define/framework-grid.js';
