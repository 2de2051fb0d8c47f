import './framework-grid.js';
import { FrameworkImporter } from '../elements/framework-importer/framework-importer.js';
import { completeImporter } from './complete-importer.js';
import { register } from './register.js';

completeImporter();
register('rung-framework-importer', FrameworkImporter);
// Who registers the importer alone is going to show one. If this fails, the importer on the page tries again and says so.
FrameworkImporter.load().catch(() => undefined);
