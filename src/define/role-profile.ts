import './behaviour-picker.js';
import './conflict.js';
import './level-picker.js';
import './workflow-steps.js';
import './workspace.js';
import { RoleProfileElement } from '../elements/role-profile/role-profile.js';
import { register } from './register.js';

register('rung-role-profile', RoleProfileElement);
// Who registers it alone is going to show one. If this fails, the element on the page tries again and says so.
RoleProfileElement.load().catch(() => undefined);
