import './workspace.js';
import { LevelPicker } from '../elements/level-picker/level-picker.js';
import { register } from './register.js';

register('rung-level-picker', LevelPicker);
