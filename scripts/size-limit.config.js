import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Leaves out the modules behind `import()` whose path fits. */
function without(lazyModules) {
  return {
    name: 'without-lazy-modules',
    setup(build) {
      build.onResolve({ filter: lazyModules }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    },
  };
}

const bundle = (lazyModules) => (config) => ({ ...config, format: 'esm', plugins: [without(lazyModules)] });

/** What a page loads before there is a framework. */
const atFirst = bundle(/./);
/** What it loads to show one in English: without Welsh, the reader of HTML tables, and the charter until it is asked for. */
const inUse = bundle(/\.cy\.js$|\/io\/|\.\/charter\.js$/);
/** Everything but readers of documents and what shows importing and exporting. */
const withoutImporters = bundle(/\/io\/|(?:importer|export)-body\.js$|export-messages\.cy\.js$|importer-\S*messages\.cy\.js$/);
/** Everything but the reader of HTML tables. */
const withoutReaders = bundle(/\/io\//);

/** Brotli, Lit included. Rows without a limit are there to be seen. */
const rows = [
  { name: 'level picker, before a framework is there', module: 'level-picker', limit: '10 kB', modifyEsbuildConfig: atFirst },
  { name: 'level picker with descriptions from a framework', module: 'level-picker', modifyEsbuildConfig: inUse },
  { name: 'checklist, before a list is there', module: 'contra-checklist', limit: '10 kB', modifyEsbuildConfig: atFirst },
  { name: 'checklist that is answered', module: 'contra-checklist', modifyEsbuildConfig: inUse },
  { name: 'behaviour picker, before a framework is there', module: 'behaviour-picker', modifyEsbuildConfig: atFirst },
  { name: 'behaviour picker that is used', module: 'behaviour-picker', modifyEsbuildConfig: inUse },
  { name: 'evidence form, before it is drawn', module: 'evidence-form', limit: '22 kB', modifyEsbuildConfig: atFirst },
  { name: 'evidence form that is written in, with its picker of behaviours', module: 'evidence-form', modifyEsbuildConfig: inUse },
  { name: 'evidence card, before it is drawn', module: 'evidence-card', modifyEsbuildConfig: atFirst },
  { name: 'evidence card that is read', module: 'evidence-card', modifyEsbuildConfig: inUse },
  { name: 'evidence list, before it is drawn', module: 'evidence-list', modifyEsbuildConfig: atFirst },
  { name: 'evidence list that is read', module: 'evidence-list', modifyEsbuildConfig: inUse },
  { name: 'framework grid, before a framework is there', module: 'framework-grid', limit: '14 kB', modifyEsbuildConfig: atFirst },
  { name: 'framework grid that shows a framework', module: 'framework-grid', modifyEsbuildConfig: inUse },
  { name: 'framework importer, before it is drawn', module: 'framework-importer', modifyEsbuildConfig: atFirst },
  { name: 'framework importer that is used, with its grid, without readers', module: 'framework-importer', modifyEsbuildConfig: inUse },
  { name: 'export menu, before it is drawn', module: 'export-menu', modifyEsbuildConfig: atFirst },
  { name: 'export menu that is used, without writers', module: 'export-menu', modifyEsbuildConfig: inUse },
  { name: 'all widgets, before they are drawn', module: 'all', limit: '30 kB', modifyEsbuildConfig: atFirst },
  { name: 'role profile, before it is drawn', module: 'role-profile', modifyEsbuildConfig: atFirst },
  { name: 'role profile that is written in, with its pickers', module: 'role-profile', modifyEsbuildConfig: inUse },
  { name: 'moderation, before it is drawn', module: 'moderation', modifyEsbuildConfig: atFirst },
  { name: 'moderation that a panel works in', module: 'moderation', modifyEsbuildConfig: inUse },
  { name: 'profile register, before it is drawn', module: 'profile-register', modifyEsbuildConfig: atFirst },
  { name: 'profile register that is used', module: 'profile-register', modifyEsbuildConfig: inUse },
  { name: 'all widgets for frameworks and evidence in use but importer and export menu, both languages, files and drafts', module: '../../scripts/size-frameworks-and-evidence', limit: '95 kB', modifyEsbuildConfig: withoutImporters },
  { name: 'all widgets in use but importer and export menu, both languages, files and drafts', module: 'all', modifyEsbuildConfig: withoutImporters },
  { name: 'all widgets in use, importer and export menu too', module: 'all', modifyEsbuildConfig: withoutReaders },
];

export default rows
  .map(({ module, ...row }) => ({ ...row, path: fileURLToPath(new URL(`../src/define/${module}.ts`, import.meta.url)) }))
  .filter(({ path }) => existsSync(path));
