import { FrameworkImporter } from '../elements/framework-importer/framework-importer.js';

/** Hands the importer what reads and writes files, which is loaded when a person brings one. */
export function completeImporter(): void {
  FrameworkImporter.io = () => import('../io/index.js');
}
