import 'rung-elements/define/behaviour-picker.js';
