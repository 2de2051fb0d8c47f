import './workspace.js';
import { FrameworkGrid } from '../elements/framework-grid/framework-grid.js';
import { register } from './register.js';

FrameworkGrid.readTable = async (root) => (await import('../io/import-table.js')).importTable(root);
FrameworkGrid.loadCharter = () => import('./charter.js');

register('rung-framework-grid', FrameworkGrid);
