import { FrameworkGrid } from '../elements/framework-grid/framework-grid.js';

/** Hands the grid what it loads only when it is used: the reader of HTML tables and the charter. */
export function completeGrid(): void {
  FrameworkGrid.readTable = async (root) => (await import('../io/import-table.js')).importTable(root);
  FrameworkGrid.loadCharter = () => import('./charter.js');
}
