import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { run } from '../../src/cli/run.js';
import { parseFramework, summarise, type Framework } from '../../src/model/index.js';
import { FakeTerminal } from './fake-terminal.js';

const TABLE = `competency,theme,level,kind,text
Keeping promises,On time,Starter,positive,Says when a thing will be done
Keeping promises,On time,Expert,positive,Plans so that others can keep their word
Keeping promises,,,contra,Promises what others must do
`;

const sample = (name: string): string => readFileSync(new URL(`../../src/frameworks/${name}.json`, import.meta.url), 'utf8');

function frameworkIn(json: string): Framework {
  const { value } = parseFramework(JSON.parse(json));
  assert.ok(value);
  return value;
}

describe('rung-elements import', () => {
  it('writes the framework of a document and says in numbers what it holds', async () => {
    const terminal = new FakeTerminal({ 'promises.csv': TABLE });

    const code = await run(['import', 'promises.csv', '-o', 'framework.json'], terminal);

    assert.equal(code, 0);
    assert.equal(summarise(frameworkIn(terminal.textOf('framework.json'))).indicators, 3);
    assert.match(terminal.errors, /promises\.csv: 1 competency, 1 theme, 3 behaviours, 2 levels\. Written to framework\.json\.\n$/);
    assert.equal(terminal.printed, '');
  });

  for (const output of [[], ['-o', '-']]) {
    it(`prints the framework ${output.length > 0 ? 'for the file "-"' : 'where no file is named'}, so that another program can read it`, async () => {
      const terminal = new FakeTerminal({ 'promises.csv': TABLE });

      const code = await run(['import', 'promises.csv', ...output], terminal);

      assert.equal(code, 0);
      assert.equal(frameworkIn(terminal.printed).competencies[0]?.title, 'Keeping promises');
    });
  }

  it('reads the standard input', async () => {
    const terminal = new FakeTerminal();
    terminal.input = new TextEncoder().encode(TABLE);

    const code = await run(['import', '-', '--title', 'Promises', '--language', 'en'], terminal);

    assert.equal(code, 0);
    assert.deepEqual([frameworkIn(terminal.printed).title, frameworkIn(terminal.printed).language], ['Promises', 'en']);
  });

  it('tells what was not understood with its place and the name of its kind', async () => {
    const terminal = new FakeTerminal({ 'odd.csv': TABLE.replaceAll(/\n(?=.)/g, ',Yellow\n').replace(',Yellow', ',Colour') });

    await run(['import', 'odd.csv', '-o', 'framework.json'], terminal);

    assert.match(terminal.errors, /^odd\.csv: warning: At table 1.*"Colour".*\[column-not-understood\]$/m);
  });

  it('ends with 1 and writes nothing when there is no framework in the document', async () => {
    const terminal = new FakeTerminal({ 'letter.txt': 'Dear all,\n\nthe office is closed on Friday.\n' });

    const code = await run(['import', 'letter.txt', '-o', 'framework.json'], terminal);

    assert.equal(code, 1);
    assert.equal(terminal.files.has('framework.json'), false);
    assert.match(terminal.errors, /letter\.txt: error: /);
  });

  it('says all as JSON for other programs', async () => {
    const terminal = new FakeTerminal({ 'promises.csv': TABLE });

    const code = await run(['import', 'promises.csv', '--json'], terminal);

    const said = JSON.parse(terminal.printed) as { framework: unknown; format: string; issues: readonly { code: string }[] };
    assert.equal(code, 0);
    assert.equal(parseFramework(said.framework).issues.length, 0);
    assert.deepEqual([said.format, said.issues.map((issue) => issue.code)], ['csv', ['no-title']]);
    assert.equal(terminal.errors, '');
  });

  it('keeps the ids of an earlier version', async () => {
    const terminal = new FakeTerminal({ 'promises.csv': TABLE });
    await run(['import', 'promises.csv', '-o', 'first.json'], terminal);
    const first = frameworkIn(terminal.textOf('first.json'));
    const kept = first.competencies[0]?.indicators[1];
    terminal.files.set('promises.csv', new TextEncoder().encode(TABLE.replace(/Keeping promises,On time,Starter.*\n/, '')));

    await run(['import', 'promises.csv', '--previous', 'first.json', '-o', 'second.json'], terminal);

    assert.deepEqual(frameworkIn(terminal.textOf('second.json')).competencies[0]?.indicators[0], kept);
  });

  it('shows progress only to a person at a terminal', async () => {
    const [watched, piped, quiet] = [true, false, true].map((isInteractive) => new FakeTerminal({ 'promises.csv': TABLE }, { isInteractive }));

    await run(['import', 'promises.csv', '-o', 'a.json'], watched as FakeTerminal);
    await run(['import', 'promises.csv', '-o', 'a.json'], piped as FakeTerminal);
    await run(['import', 'promises.csv', '-o', 'a.json', '--quiet'], quiet as FakeTerminal);

    assert.match(watched?.errors ?? '', /\rReading … 0 %.*\rUnderstanding … 80 %\r\u001b\[2K/s);
    assert.doesNotMatch(`${piped?.errors}${quiet?.errors}`, /\r|%/);
  });
});

describe('rung-elements export', () => {
  it('writes under the name of the framework and tells what the format cannot hold', async () => {
    const terminal = new FakeTerminal({ 'arun.json': sample('arun') });

    const code = await run(['export', 'arun.json', '--format', 'csv-wide'], terminal);

    const written = [...terminal.files.keys()].find((path) => path.endsWith('.wide.csv'));
    assert.equal(code, 0);
    assert.ok(written);
    assert.match(terminal.errors, /arun\.json: csv-wide cannot hold everything: .+ \[[a-z-]+\]\n/);
    assert.match(terminal.errors, new RegExp(`Written to ${written}\\.\\n$`));
  });

  it('writes what import reads again', async () => {
    const terminal = new FakeTerminal({ 'arun.json': sample('arun') });

    await run(['export', 'arun.json', '-f', 'xlsx', '-o', 'arun.xlsx'], terminal);
    const code = await run(['import', 'arun.xlsx', '-o', 'again.json'], terminal);

    assert.equal(code, 0);
    assert.deepEqual(summarise(frameworkIn(terminal.textOf('again.json'))), summarise(frameworkIn(sample('arun'))));
  });

  it('writes the addresses of a CASE package below that where it will be served', async () => {
    const terminal = new FakeTerminal({ 'arun.json': sample('arun') });

    await run(['export', 'arun.json', '-f', 'case', '-o', 'arun.case.json', '--base', 'https://case.example/v1p1/'], terminal);

    assert.match(terminal.textOf('arun.case.json'), /"uri": ?"https:\/\/case\.example\/v1p1\/CFDocuments\//);
  });

  it('refuses a format that there is not, and names those that there are', async () => {
    const terminal = new FakeTerminal({ 'arun.json': sample('arun') });

    const code = await run(['export', 'arun.json', '--format', 'pdf'], terminal);

    assert.equal(code, 2);
    assert.match(terminal.errors, /"pdf" is none of json, case,/);
  });
});

describe('rung-elements check', () => {
  it('ends with 0 for a framework without a fault', async () => {
    const terminal = new FakeTerminal({ 'arun.json': sample('arun') });

    assert.equal(await run(['check', 'arun.json'], terminal), 0);
    assert.match(terminal.errors, /nothing is wrong\.\n$/);
  });

  it('ends with 1 and names each fault with its place', async () => {
    const framework = { ...frameworkIn(sample('arun')), competencies: ['A', 'B'].map((title) => ({ id: 'same', title })) };
    const terminal = new FakeTerminal({ 'bad.json': JSON.stringify(framework) });

    const code = await run(['check', 'bad.json', '--json'], terminal);

    const said = JSON.parse(terminal.printed) as { issues: readonly { code: string; path: unknown }[] };
    assert.equal(code, 1);
    assert.deepEqual(said.issues.map((issue) => [issue.code, issue.path]), [['duplicate-id', ['competencies', 1, 'id']]]);
  });

  it('ends with 1 for a file that is no JSON, or not a framework', async () => {
    const terminal = new FakeTerminal({ 'half.json': '{"id": "a", ', 'other.json': '{"name": "x"}' });

    assert.equal(await run(['check', 'half.json'], terminal), 1);
    assert.equal(await run(['check', 'other.json'], terminal), 1);
    assert.match(terminal.errors, /half\.json: error: .*\[not-json\]\nother\.json: error: .*\[not-a-framework\]/);
  });
});

describe('rung-elements, called wrongly', () => {
  for (const [args, said] of [
    [[], /^Competency frameworks in and out/],
    [['frobnicate'], /There is no command "frobnicate"/],
    [['import'], /Name the documents to import/],
    [['check', 'a', 'b'], /Name one file/],
    [['export', 'a.json'], /Name a format/],
    [['export', 'a.json', '-f', 'case', '--base', 'here'], /"here" is no address/],
    [['import', 'a.docx', '--frobnicate'], /--frobnicate/],
    [['import', 'missing.docx'], /missing\.docx cannot be read: there is no such file/],
  ] as const) {
    it(`ends with 2 and says why: ${args.join(' ') || 'no words'}`, async () => {
      const terminal = new FakeTerminal();

      assert.equal(await run(args, terminal), 2);
      assert.match(terminal.errors, said);
      assert.equal(terminal.printed, '');
    });
  }

  it('ends with 2 when the result cannot be written', async () => {
    const terminal = new FakeTerminal({ 'promises.csv': TABLE });

    assert.equal(await run(['import', 'promises.csv', '-o', 'locked/framework.json'], terminal), 2);
    assert.match(terminal.errors, /locked\/framework\.json cannot be written: you may not\./);
  });

  it('tells how it is used, and its version', async () => {
    const terminal = new FakeTerminal();

    assert.equal(await run(['--help'], terminal), 0);
    assert.equal(await run(['--version'], terminal), 0);
    assert.match(terminal.printed, /rung-elements import <document…>[^]*\n1\.2\.3\n$/);
  });
});

describe('the program itself', () => {
  it('runs in a shell, with files and exit codes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-cli-'));
    try {
      writeFileSync(join(folder, 'promises.csv'), TABLE);
      const program = new URL('../../src/cli/rung-elements.ts', import.meta.url).pathname;

      const { status, stderr } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), program, 'import', 'promises.csv', '-o', 'framework.json'], {
        cwd: folder,
        encoding: 'utf8',
      });

      assert.equal(status, 0, stderr);
      assert.equal(summarise(frameworkIn(readFileSync(join(folder, 'framework.json'), 'utf8'))).indicators, 3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
