import { Workspace } from '../elements/workspace/workspace.js';
import { register } from './register.js';

register('rung-workspace', Workspace);
