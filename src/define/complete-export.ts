import { ExportMenu } from '../elements/export-menu/export-menu.js';

/** Hands the export menu what writes files, which is loaded when a person asks for one. */
export function completeExport(): void {
  ExportMenu.io = () => import('../io/index.js');
}
