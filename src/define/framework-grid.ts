import './workspace.js';
import { FrameworkGrid } from '../elements/framework-grid/framework-grid.js';
import { completeGrid } from './complete-grid.js';
import { register } from './register.js';

completeGrid();
register('rung-framework-grid', FrameworkGrid);
