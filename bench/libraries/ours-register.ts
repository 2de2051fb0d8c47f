import 'rung-elements/define/profile-register.js';
