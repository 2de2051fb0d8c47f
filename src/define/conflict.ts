import './workspace.js';
import { Conflict } from '../elements/conflict/conflict.js';
import { register } from './register.js';

register('rung-conflict', Conflict);
// Who registers it alone is going to show one. If this fails, the element on the page tries again and says so.
Conflict.load().catch(() => undefined);
