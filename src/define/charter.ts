import './workspace.js';
import { Charter } from '../elements/charter/charter.js';
import { register } from './register.js';

register('rung-charter', Charter);
