import './workspace.js';
import { ContraChecklist } from '../elements/contra-checklist/contra-checklist.js';
import { register } from './register.js';

register('rung-contra-checklist', ContraChecklist);
// Who registers the checklist alone is going to show one. If this fails, the checklist on the page tries again and says so.
ContraChecklist.load().catch(() => undefined);
