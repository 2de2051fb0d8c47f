import './workspace.js';
import { BehaviourPicker } from '../elements/behaviour-picker/behaviour-picker.js';
import { register } from './register.js';

register('rung-behaviour-picker', BehaviourPicker);
// Who registers the picker alone is going to show one. If this fails, the picker on the page tries again and says so.
BehaviourPicker.load().catch(() => undefined);
