import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

/** The project's rules without those that need types: the files of these cases do not exist. */
const eslint = new ESLint({
  overrideConfigFile: 'scripts/eslint.config.js',
  overrideConfig: [tseslint.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => [IMPORTS, SYNTAX, 'no-restricted-globals', '@typescript-eslint/no-explicit-any'].includes(ruleId),
});

async function broken(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

function allows(file: string, code: string): void {
  it(`${file} may: ${code}`, async () => assert.deepEqual(await broken(file, code), []));
}

function forbids(file: string, code: string, rule: string): void {
  it(`${file} may not: ${code}`, async () => assert.deepEqual(await broken(file, code), [rule]));
}

const from = (path: string) => `import { x } from '${path}'; x();`;
const typeFrom = (path: string) => `import type { X } from '${path}'; export type Y = X;`;
const lazy = (path: string) => `export const load = () => import('${path}');`;

/** A module of each layer, what it may import of ours, and what it may not. */
const layers = [
  { file: 'src/model/a.ts', may: [], not: ['frameworks', 'io', 'storage', 'locale', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/frameworks/a.ts', may: [], not: ['model', 'io', 'storage', 'locale', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/io/a.ts', may: ['model'], not: ['frameworks', 'storage', 'locale', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/storage/a.ts', may: ['model'], not: ['frameworks', 'io', 'locale', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/locale/a.ts', may: [], not: ['model', 'frameworks', 'io', 'storage', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/styles/a.ts', may: [], not: ['model', 'frameworks', 'io', 'storage', 'locale', 'controllers', 'elements', 'define'] },
  { file: 'src/controllers/a.ts', may: ['model', 'locale'], not: ['frameworks', 'io', 'storage', 'styles', 'elements', 'define'] },
  { file: 'src/elements/a.ts', may: ['controllers', 'model', 'locale', 'styles'], not: ['frameworks', 'io', 'storage', 'define'] },
  { file: 'src/elements/grid/a.ts', may: ['controllers', 'model', 'locale', 'styles'], not: ['frameworks', 'io', 'storage', 'define'] },
  { file: 'src/cli/a.ts', may: ['io', 'model'], not: ['frameworks', 'storage', 'locale', 'styles', 'controllers', 'elements', 'define'] },
  { file: 'src/define/a.ts', may: ['elements', 'controllers'], not: ['model', 'frameworks', 'io', 'storage', 'locale', 'styles'] },
];

describe('who may import whom', () => {
  for (const { file, may, not } of layers) {
    const up = '../'.repeat(file.split('/').length - 2);
    allows(file, from('./b.js'));
    for (const layer of may) allows(file, from(`${up}${layer}/b.js`));
    for (const layer of not) {
      forbids(file, from(`${up}${layer}/b.js`), IMPORTS);
      if (file !== 'src/define/a.ts' || !['io', 'storage'].includes(layer)) forbids(file, lazy(`${up}${layer}/b.js`), SYNTAX);
    }
    forbids(file, from(`${up}index.js`), IMPORTS);
    forbids(file, from('rung-elements/model'), IMPORTS);
  }

  it('io has folders of its own', async () => {
    assert.deepEqual(await broken('src/io/read/csv.ts', from('../interpret/table.js')), []);
    assert.deepEqual(await broken('src/io/read/csv.ts', from('../../model/index.js')), []);
    assert.deepEqual(await broken('src/io/read/csv.ts', from('../../storage/repository.js')), [IMPORTS]);
  });

  allows('src/frameworks/a.ts', typeFrom('../model/index.js'));
  allows('src/controllers/a.ts', typeFrom('../storage/repository.js'));
  forbids('src/elements/grid/a.ts', typeFrom('../../storage/repository.js'), IMPORTS);
  allows('src/elements/grid/a.ts', typeFrom('../../io/index.js'));
  allows('src/elements/heading.ts', typeFrom('../io/index.js'));

  allows('src/elements/grid/a.ts', from('../heading.js'));
  allows('src/elements/grid/a.ts', from('./parts/row.js'));
  forbids('src/elements/grid/a.ts', from('../level-picker/level-picker.js'), IMPORTS);
  forbids('src/elements/grid/a.ts', typeFrom('../level-picker/level-picker.js'), IMPORTS);
  forbids('src/elements/grid/a.ts', lazy('../level-picker/level-picker.js'), SYNTAX);
  forbids('src/elements/heading.ts', from('./grid/a.js'), IMPORTS);

  allows('src/define/a.ts', from('../elements/grid/grid.js'));
  allows('src/define/a.ts', lazy('../io/read/html.js'));
  allows('src/define/a.ts', lazy('../storage/device-drafts.js'));
  forbids('src/define/a.ts', from('../storage/device-drafts.js'), IMPORTS);
  allows('src/index.ts', "export { Grid } from './elements/grid/grid.js';");
  allows('src/index.ts', "export { registerAll } from './define/register-all.js';");
  forbids('src/index.ts', "export * from './define/all.js';", IMPORTS);

  for (const file of ['stories/elements/grid.stories.ts', 'examples/portal/main.ts', 'examples/plain/main.js']) {
    allows(file, from('rung-elements/define/all.js'));
    allows(file, from('rung-elements'));
    allows(file, from('rung-elements/model'));
    allows(file, from('rung-elements/storage/memory.js'));
    allows(file, from('./own.js'));
    allows(file, from('../support/own.js'));
    allows(file, from('lit'));
    forbids(file, from('../../src/model/index.js'), IMPORTS);
    forbids(file, lazy('../../src/model/index.js'), SYNTAX);
    forbids(file, from('/src/model/index.js'), IMPORTS);
    forbids(file, from('rung-elements/elements/grid/grid.js'), IMPORTS);
  }
});

describe('the model is pure', () => {
  forbids('src/model/a.ts', from('lit'), IMPORTS);
  forbids('src/model/a.ts', from('node:fs'), IMPORTS);
  forbids('src/model/a.ts', 'export const now = () => Date.now();', 'no-restricted-globals');
  forbids('src/model/a.ts', 'export const title = () => document.title;', 'no-restricted-globals');
  allows('src/model/a.ts', "import * as v from 'valibot'; v.string();");
});

describe('what no file may do', () => {
  const file = 'src/elements/grid/a.ts';
  forbids(file, 'export const x: any = 1;', '@typescript-eslint/no-explicit-any');
  forbids(file, "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('');", IMPORTS);
  forbids(file, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; unsafeSVG('');", IMPORTS);
  forbids(file, "import { unsafeStatic } from 'lit/static-html.js'; unsafeStatic('');", IMPORTS);
  forbids(file, "import { styleMap } from 'lit/directives/style-map.js'; styleMap({});", IMPORTS);
  allows(file, "import { classMap } from 'lit/directives/class-map.js'; classMap({});");
  forbids(file, "export const set = (e: Element) => { e.innerHTML = ''; };", SYNTAX);
  forbids(file, "export const set = (e: Element) => { e['innerHTML'] = ''; };", SYNTAX);
  forbids(file, "export const set = (e: Element) => e.insertAdjacentHTML('beforeend', '');", SYNTAX);
  forbids(file, "import { html } from 'lit'; export const set = (x: string) => html`<p .innerHTML=${x}></p>`;", SYNTAX);
  allows('bench/a.ts', "export const set = (e: Element) => { e.innerHTML = ''; };");
  for (const name of ['it', 'describe', 'test']) forbids('test/elements/a.test.ts', `${name}.only('x', () => {});`, SYNTAX);
});
