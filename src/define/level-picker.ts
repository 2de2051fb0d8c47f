import './workspace.js';
import { LevelPicker } from '../elements/level-picker/level-picker.js';
import { register } from './register.js';

register('rung-level-picker', LevelPicker);
// Who registers the picker alone is going to show one. If this fails, the picker on the page tries again and says so.
LevelPicker.load().catch(() => undefined);
