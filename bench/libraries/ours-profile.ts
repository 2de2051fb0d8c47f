import 'rung-elements/define/role-profile.js';
