import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { inNumbers } from '../../src/cli/report.js';
import { run } from '../../src/cli/run.js';
import { USAGE } from '../../src/cli/usage.js';
import { importFramework } from '../../src/io/index.js';
import { FakeTerminal } from '../cli/fake-terminal.js';

/** What the guides say of documents was seen to work: layouts are read, calls of the program are run, links lead somewhere. */

const guides = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md') && !path.startsWith('decisions/'))
  .map((path) => `docs/${path}`)
  .sort();
const textOf = (file: string): string => readFileSync(file, 'utf8');

/** `<!-- layout: 2 competencies, 4 behaviours; code of an issue -->`, a table or list as readers see it, `<!-- end of layout -->`. */
const LAYOUT = /<!-- layout: (.+?)(?:; (.+?))? -->\n(.*?)<!-- end of layout -->/gs;

for (const guide of guides.filter((file) => textOf(file).includes('<!-- layout:'))) {
  describe(`layouts in ${guide}`, () => {
    for (const [index, [, numbers = '', told = '', text = '']] of [...textOf(guide).matchAll(LAYOUT)].entries()) {
      it(`number ${index + 1} holds ${numbers}`, async () => {
        const { value, issues } = await importFramework(text, { format: 'markdown' });

        assert.ok(value);
        assert.equal(inNumbers(value), numbers);
        assert.equal([...new Set(issues.map(({ code }) => code))].filter((code) => code !== 'no-title').join(', '), told);
      });
    }
  });
}

/** A file that is there when the calls below it are made, or calls with what they print. */
const FILE_OR_CALLS = /<!-- file: (\S+) -->\n```\w+\n(.*?)^```$|^```console\n(.*?)^```$/gms;

for (const guide of guides.filter((file) => textOf(file).includes('```console'))) {
  it(`calls in ${guide} print what it says`, async () => {
    const terminal = new Shell();
    for (const [, name, content = '', calls = ''] of textOf(guide).matchAll(FILE_OR_CALLS)) {
      if (name === undefined) for (const call of callsIn(calls)) assert.match(await terminal.answer(call.words), call.answer, call.words.join(' '));
      else terminal.files.set(name, new TextEncoder().encode(content));
    }
  });
}

interface Call {
  readonly words: readonly string[];
  /** A line of only "…" stands for any lines. */
  readonly answer: RegExp;
}

function callsIn(block: string): readonly Call[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...answer] = part.split('\n');
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
      const pattern = answer.map((said) => (said === '…' ? '(?:.*\n)*?' : said === '' ? '' : `${escaped(said)}\n`)).join('');
      return { words, answer: new RegExp(`^${pattern}$`) };
    });
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Runs calls of the program as a shell does, with both streams as a person sees them. */
class Shell extends FakeTerminal {
  #code = 0;

  async answer([first = '', second, ...args]: readonly string[]): Promise<string> {
    if (first === 'echo' && second === '$?') return `${this.#code}\n`;
    assert.deepEqual([first, second], ['npx', 'rung-elements']);
    this.printed = '';
    this.errors = '';
    this.#code = await run(args, this);
    return this.errors + this.printed;
  }
}

it('the guide to the program has its options, and no others', () => {
  const optionsIn = (text: string): readonly string[] => [...new Set(text.match(/(?<=^|[\s`])--[a-z]+/gm))].sort();

  assert.deepEqual(optionsIn(textOf('docs/command-line.md')), optionsIn(USAGE));
});

describe('what the messages mean', () => {
  const codes: readonly string[] = /export type ImportIssueCode =(.*?);/s.exec(textOf('src/model/issue.ts'))?.[1]?.match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  const rows: readonly string[] = [...textOf('docs/import/messages.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => cell.match(/[a-z]+(?:-[a-z]+)*/g) ?? []);

  it('is said of each code once', () => {
    assert.deepEqual(rows.toSorted(), codes.toSorted());
  });

  it('is there for each code that a guide names', () => {
    for (const guide of guides.filter((file) => file.includes('/from-'))) {
      const named = /^## Messages .*?\n\n(.*?):/ms.exec(textOf(guide))?.[1]?.match(/`([a-z-]+)`/g) ?? [];
      assert.ok(named.length > 0, guide);
      for (const code of named) assert.ok(codes.includes(code.replaceAll('`', '')), `${guide}: ${code}`);
    }
  });
});

describe('links of the guides', () => {
  for (const file of ['README.md', ...guides]) {
    it(`lead somewhere: ${file}`, () => {
      for (const [, target = ''] of textOf(file).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const to = path === '' ? file : join(dirname(file), path);
        assert.ok(existsSync(to), target);
        if (anchor !== undefined) assert.ok(anchorsOf(to).includes(anchor), target);
      }
    });
  }
});

/** Anchors of headings, as the places where Markdown is shown make them. */
const anchorsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );
