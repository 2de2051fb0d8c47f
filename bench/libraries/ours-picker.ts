import 'rung-elements/define/level-picker.js';
