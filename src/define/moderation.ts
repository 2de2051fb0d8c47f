import './conflict.js';
import './level-picker.js';
import './workspace.js';
import { Moderation } from '../elements/moderation/moderation.js';
import { register } from './register.js';

register('rung-moderation', Moderation);
// Who registers it alone is going to show one. If this fails, the element on the page tries again and says so.
Moderation.load().catch(() => undefined);
