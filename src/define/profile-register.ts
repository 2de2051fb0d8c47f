import './workspace.js';
import { ProfileRegister } from '../elements/profile-register/profile-register.js';
import { register } from './register.js';

register('rung-profile-register', ProfileRegister);
// Who registers the list alone is going to show one. If this fails, the list on the page tries again and says so.
ProfileRegister.load().catch(() => undefined);
