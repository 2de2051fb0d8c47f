import 'rung-elements/define/contra-checklist.js';
