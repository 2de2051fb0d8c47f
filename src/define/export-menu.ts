import './workspace.js';
import { ExportMenu } from '../elements/export-menu/export-menu.js';
import { completeExport } from './complete-export.js';
import { register } from './register.js';

completeExport();
register('rung-export-menu', ExportMenu);
// Who registers the menu alone is going to show one. If this fails, the menu on the page tries again and says so.
ExportMenu.load().catch(() => undefined);
