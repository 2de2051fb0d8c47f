import 'rung-elements/define/evidence-form.js';
