import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import ts from 'typescript';
import { parseFramework } from '../../src/model/index.js';

/** Examples in README and guides must work as they stand: readers copy them. */

interface Example {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const files = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`)];
const examples = files.flatMap(examplesIn);
const inLanguage = (language: string): readonly Example[] => examples.filter((example) => example.language === language);
const named = ({ file, line, language }: Example): string => `${file}:${line} (${language})`;

function examplesIn(file: string): Example[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}

const manifest: unknown = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** The attributes of each tag, read from the manifest. */
function attributesByTag(): ReadonlyMap<string, ReadonlySet<string>> {
  const tags = new Map<string, ReadonlySet<string>>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const tag: unknown = Reflect.get(node, 'tagName');
    const attributes: unknown = Reflect.get(node, 'attributes');
    if (typeof tag === 'string') {
      const names = Array.isArray(attributes) ? attributes.map((attribute: unknown) => String(Reflect.get(Object(attribute), 'name'))) : [];
      tags.set(tag, new Set(names));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(manifest);
  return tags;
}

for (const example of inLanguage('json')) {
  test(`${named(example)} is a framework without faults`, () => {
    const { value, issues } = parseFramework(JSON.parse(example.code));
    assert.ok(value);
    assert.deepEqual(issues, []);
  });
}

for (const example of inLanguage('html')) {
  test(`${named(example)} uses tags and attributes that exist`, () => {
    const tags = attributesByTag();
    const { document } = parseHTML(`<body>${example.code}</body>`);
    for (const element of document.querySelectorAll('*')) {
      if (!element.localName.startsWith('rung-')) continue;
      const known = tags.get(element.localName);
      assert.ok(known, `<${element.localName}> is in the manifest`);
      for (const { name } of element.attributes) {
        assert.ok(known.has(name) || ['id', 'class', 'lang', 'dir', 'form', 'part'].includes(name), `<${element.localName} ${name}> is in the manifest`);
      }
    }
  });
}

for (const example of inLanguage('css')) {
  test(`${named(example)} uses tokens and parts that exist`, () => {
    const styles = readFileSync('src/styles/tokens.ts', 'utf8') + JSON.stringify(manifest) + readFileSync('docs/theming.md', 'utf8');
    for (const [token] of example.code.matchAll(/--rung-[\w-]+/g)) assert.ok(styles.includes(token), token);
    for (const [, part] of example.code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(JSON.stringify(manifest).includes(`"${part ?? ''}"`), part);
  });
}

test('every TypeScript example compiles against the public entry points', () => {
  const folder = 'node_modules/.cache/rung-docs';
  mkdirSync(folder, { recursive: true });
  try {
    const config = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config, ts.sys, '.');
    const paths = inLanguage('ts').map(({ code }, index) => {
      const path = `${folder}/example-${index}.ts`;
      writeFileSync(path, `${code}\nexport {};\n`);
      return path;
    });
    const program = ts.createProgram(paths, { ...config.options, noUnusedLocals: false });
    const problems = paths.flatMap((path, index) => {
      const example = inLanguage('ts')[index];
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => `${example ? named(example) : path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    });
    assert.deepEqual(problems, []);
    assert.ok(paths.length > 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the version in the code is that of the package', async () => {
  const { VERSION } = await import('../../src/define/version.js');
  assert.equal(VERSION, Reflect.get(Object(JSON.parse(readFileSync('package.json', 'utf8'))), 'version'));
});
