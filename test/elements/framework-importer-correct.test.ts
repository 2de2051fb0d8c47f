import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { Corrections } from '../../src/io/interpret/corrections.js';
import { sampleIo, sampleSource } from '../../stories/elements/sample-import.js';
import { sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, focused, part, parts, searchField, text } from './framework-grid-support.js';
import { answer, behaviours, button, checking, dialog, facts, field, file, imports, openEditing, press, reads, settled, show, status } from './framework-importer-support.js';

describe('<rung-framework-importer> is corrected', () => {
  collectWarnings();
  /** The corrections that the source was interpreted with, one entry for each time. */
  let corrections: (Corrections | undefined)[] = [];

  beforeEach(async () => {
    await setViewport({ width: 1200, height: 900 });
    corrections = [];
    const { importFramework } = await sampleIo()();
    reads({
      importFramework: (source, options = {}) => {
        corrections.push(options.corrections);
        return importFramework(source, options);
      },
    });
  });

  const wordsOf = (importer: Element): string => text(part(importer, 'preview').shadowRoot!.querySelector('[part~=content]') ?? part(importer, 'preview'));

  describe('in the source', () => {
    it('a column that was not understood becomes a level with a name, by keys alone', async () => {
      const importer = await checking();
      const taken = button(importer, /column 4, “Notes”: Not understood$/);
      taken.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(importer).open);
      expect(text(part(importer, 'dialog-title'))).to.equal('What is in column 4, “Notes”?');
      expect(focused()).to.equal(field(importer, 'The column holds'));
      await sendKeys({ type: 'Beh' });
      await waitUntil(() => field(importer, 'Name of the level').checkVisibility());
      const name = field(importer, 'Name of the level') as HTMLInputElement;
      expect(name.value).to.equal('Notes');
      name.focus();
      await sendKeys({ press: 'Control+a' });
      await sendKeys({ type: 'Directors' });
      await sendKeys({ press: 'Enter' });
      await settled(importer);
      expect(dialog(importer).open).to.be.false;
      expect(corrections.at(-1)?.columns).to.deep.equal([{ table: 0, column: 3, holds: { type: 'level', label: 'Directors' } }]);
      expect(status(importer)).to.equal('column 4, “Notes” is now: Level: Directors');
      expect(facts(importer)).to.contain('8 behaviours: 6 expected, 2 contra-indicators');
      expect(parts(importer, 'issue').length).to.equal(2);
      expect(focused()).to.equal(button(importer, /column 4, “Notes”: Level: Directors$/));
    });

    it('a column becomes a kind, names, a field, or is left out', async () => {
      const importer = await checking();
      for (const [choice, holds] of [
        ['contra', { type: 'kind', kind: 'contra' }],
        ['names-competency', { type: 'names', of: 'competency' }],
        ['definition', { type: 'field', field: 'definition' }],
        ['left-out', { type: 'left-out' }],
      ] as const) {
        await press(importer, /column 4/);
        expect(await answer(importer, { 'The column holds': choice })).to.be.true;
        await settled(importer);
        expect(corrections.at(-1)?.columns).to.deep.equal([{ table: 0, column: 3, holds }]);
      }
    });

    it('a level of behaviours that are not acceptable says so', async () => {
      const importer = await checking();
      await press(importer, /column 3/);
      await answer(importer, { 'Kind of behaviour': 'contra' });
      await settled(importer);
      expect(corrections.at(-1)?.columns).to.deep.equal([{ table: 0, column: 2, holds: { type: 'level', label: 'Team leaders', kind: 'contra' } }]);
      expect(button(importer, /column 3.*Level: Team leaders, Contra-indicators$/)).to.be.instanceOf(HTMLButtonElement);
    });

    it('a row, a heading, and a paragraph that is one are said to be something else', async () => {
      const importer = await checking();
      await press(importer, /row 2: Behaviours$/);
      await answer(importer, { 'The row is': 'theme' });
      await settled(importer);
      await press(importer, /“Caring”: Competency$/);
      await answer(importer, { 'It names': 'group' });
      await settled(importer);
      await press(importer, /“Unhelpful behaviours”: Contra-indicators$/);
      await answer(importer, { 'It names': 'text' });
      await settled(importer);
      expect(corrections.at(-1)).to.deep.equal({
        columns: [],
        rows: [{ table: 0, row: 1, is: 'theme' }],
        headings: [{ block: 'heading', index: 1, names: 'group' }, { block: 'paragraph', index: 1, names: 'text' }],
      });
    });

    it('Escape changes nothing and gives the focus back', async () => {
      const importer = await checking();
      const taken = button(importer, /column 4/);
      taken.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(importer).open);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(importer).open);
      await importer.updateComplete;
      expect(corrections).to.have.length(1);
      expect(focused()).to.equal(taken);
    });

    it('is not read again for edits of the result, which stay when the source is corrected', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, 'Change: Caring');
      await answer(importer, { Name: 'Kindness' });
      expect(corrections).to.have.length(1);
      await press(importer, /column 4/);
      await answer(importer, { 'The column holds': 'contra' });
      await settled(importer);
      await press(importer, 'Preview');
      await waitUntil(() => wordsOf(importer).includes('Kindness'));
      expect(facts(importer)).to.contain('8 behaviours: 5 expected, 3 contra-indicators');
    });

    it('says which edits no longer fit, and undoing brings them back', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Makes room for quiet voices$/);
      await answer(importer, { Behaviour: 'Makes room for everybody' });
      await press(importer, /column 3/);
      await answer(importer, { 'The column holds': 'left-out' });
      await settled(importer);
      expect(text(part(importer, 'notice'))).to.contain('1 change to names or behaviours no longer fits');
      await press(importer, 'Undo');
      expect(parts(importer, 'notice')).to.deep.equal([]);
      expect(behaviours(importer)).to.contain('Makes room for everybody');
    });
  });

  describe('in the result', () => {
    it('names of the framework, a level, a theme and a competency change', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, 'Change: How we treat people');
      await answer(importer, { Name: 'Our way' });
      await press(importer, 'Change: All staff');
      await answer(importer, { Name: 'Everyone' });
      await press(importer, 'Change: Listening');
      await answer(importer, { Name: 'Hearing' });
      await press(importer, 'Change: Caring');
      await answer(importer, { Name: 'Kindness' });
      const heard = imports(importer);
      await press(importer, 'Continue');
      await press(importer, 'Use this framework');
      const { framework } = heard[0]!;
      expect([framework.title, framework.scale?.levels[0]?.label, framework.competencies[0]?.themes[0]?.title, framework.competencies[0]?.title]).to.deep.equal(['Our way', 'Everyone', 'Hearing', 'Kindness']);
    });

    it('a level moves in the scale; one that is in use is not removed, and the dialog says why', async () => {
      const importer = await checking();
      await press(importer, 'Names and behaviours');
      await press(importer, 'Change: All staff');
      await press(importer, 'Remove');
      expect(dialog(importer).open).to.be.true;
      expect(text(dialog(importer).querySelector('[role=alert]')!)).to.equal('Behaviours stand at this level. Move or remove them first.');
      await press(importer, 'Move down');
      expect(dialog(importer).open).to.be.false;
      expect([...importer.shadowRoot!.querySelectorAll('.ladder .rung')].map(text)).to.deep.equal(['Team leaders', 'All staff']);
    });

    it('levels become cumulative', async () => {
      const importer = await checking();
      await press(importer, 'Names and behaviours');
      importer.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!.focus();
      await sendKeys({ press: ' ' });
      await importer.updateComplete;
      expect(status(importer)).to.equal('each level includes those below it');
      expect(text(part(importer, 'summary'))).to.contain('(each includes those below it)');
    });

    it('a behaviour is split at its sentences', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Does what was promised/);
      await press(importer, 'Split into sentences');
      expect(field(importer, 'Behaviour').value).to.equal('Does what was promised.\nSays so when it cannot be done.');
      expect(await answer(importer, {})).to.be.true;
      expect(behaviours(importer)).to.contain('Does what was promised.').and.to.contain('Says so when it cannot be done.');
      expect(status(importer)).to.equal('one behaviour split into 2');
      expect(facts(importer)).to.contain('8 behaviours: 6 expected, 2 contra-indicators');
    });

    it('two behaviours are joined, moved, and one is removed', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Talks over people/);
      await press(importer, 'Move down');
      expect(behaviours(importer).slice(-2)).to.deep.equal(['Promises what nobody can keep', 'Talks over people']);
      await press(importer, /^Change: Promises what nobody/);
      await press(importer, 'Join with the next one');
      expect(behaviours(importer).at(-1)).to.equal('Promises what nobody can keep Talks over people');
      await press(importer, /^Change: Promises what nobody/);
      await press(importer, 'Remove');
      expect(behaviours(importer)).to.have.length(5);
    });

    it('a behaviour gets another kind, level and theme at once, as one step', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Lets people finish/);
      await answer(importer, { Kind: 'example', Level: 'level-2', Theme: 'following-up' });
      expect(text(importer.shadowRoot!.querySelector('.edit')!)).to.contain('Following up · Team leaders · Examples');
      await press(importer, 'Undo');
      expect(text(importer.shadowRoot!.querySelector('.edit')!)).to.not.contain('Examples');
      expect(button(importer, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    });

    it('an empty behaviour is refused beside the field', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Lets people finish/);
      expect(await answer(importer, { Behaviour: '  ' })).to.be.false;
      expect(text(dialog(importer).querySelector('[role=alert]')!)).to.equal('Write something: it cannot be empty.');
    });

    it('a behaviour leads to its place in the source', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Makes room for quiet voices/);
      await press(importer, 'Show in the source');
      await waitUntil(() => focused()?.getAttribute('data-place') === 'table.0.row.1.column.2');
      expect(focused()!.hasAttribute('data-selected')).to.be.true;
    });
  });

  describe('step by step', () => {
    it('is undone and done again, announced, also by keys', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Talks over people/);
      await press(importer, 'Remove');
      expect(facts(importer)).to.contain('6 behaviours: 5 expected, 1 contra-indicator');
      button(importer, 'Undo').focus();
      await sendKeys({ press: 'Enter' });
      await importer.updateComplete;
      expect(status(importer)).to.equal('Undone: “Talks over people” removed');
      expect(facts(importer)).to.contain('7 behaviours: 5 expected, 2 contra-indicators');
      expect(focused()).to.equal(button(importer, 'Undo'));
      button(importer, 'Redo').focus();
      await sendKeys({ press: 'Enter' });
      await importer.updateComplete;
      expect(status(importer)).to.equal('Done again: “Talks over people” removed');
      expect(facts(importer)).to.contain('6 behaviours: 5 expected, 1 contra-indicator');
    });

    it('by Ctrl+Z and Ctrl+Y or Ctrl+Shift+Z wherever the focus is but in a text field', async () => {
      const importer = await checking();
      const remove = async (name: RegExp): Promise<void> => {
        await press(importer, name);
        await press(importer, 'Remove');
      };
      await openEditing(importer);
      await remove(/^Change: Talks over people/);
      await remove(/^Change: Promises what nobody/);
      const shows = async (key: string, count: number, says: string): Promise<void> => {
        await sendKeys({ press: key });
        await importer.updateComplete;
        expect(behaviours(importer), key).to.have.length(count);
        expect(status(importer)).to.equal(says);
      };
      part(importer, 'source').focus();
      await shows('Control+z', 6, 'Undone: “Promises what nobody can keep” removed');
      await shows('Control+z', 7, 'Undone: “Talks over people” removed');
      await shows('Control+z', 7, 'Undone: “Talks over people” removed');
      await shows('Control+y', 6, 'Done again: “Talks over people” removed');
      await shows('Control+Shift+z', 5, 'Done again: “Promises what nobody can keep” removed');
      expect(button(importer, 'Undo').getAttribute('aria-keyshortcuts')).to.equal('Control+Z Meta+Z');
      expect(button(importer, 'Undo').title).to.match(/^“Promises what nobody can keep” removed \(.+Z\)$/);
    });

    it('and leaves Ctrl+Z to a text field in which a person types, in the preview and in dialogs', async () => {
      const importer = await checking();
      await openEditing(importer);
      await press(importer, /^Change: Talks over people/);
      await press(importer, 'Remove');
      await press(importer, 'Preview');
      await waitUntil(() => searchField(part(importer, 'preview')));
      searchField(part(importer, 'preview')).focus();
      await sendKeys({ type: 'quiet' });
      await sendKeys({ press: 'Control+z' });
      expect(facts(importer)).to.contain('6 behaviours: 5 expected, 1 contra-indicator');
      await press(importer, /column 4/);
      await sendKeys({ press: 'Control+z' });
      await importer.updateComplete;
      expect(facts(importer)).to.contain('6 behaviours: 5 expected, 1 contra-indicator');
    });

    it('takes corrections together that come faster than they are read', async () => {
      const importer = await checking();
      const { importFramework } = await sampleIo()();
      const gates: (() => void)[] = [];
      reads({
        importFramework: async (source, options = {}) => {
          corrections.push(options.corrections);
          await new Promise<void>((resolve) => gates.push(resolve));
          return importFramework(source, options);
        },
      });
      await press(importer, /column 3/);
      await answer(importer, { 'The column holds': 'contra' });
      await press(importer, /column 4/);
      await answer(importer, { 'The column holds': 'contra' });
      await waitUntil(() => gates.length === 2);
      for (const open of gates) open();
      await settled(importer);
      expect(corrections.at(-1)?.columns?.map(({ column }) => column)).to.deep.equal([2, 3]);
      expect(facts(importer)).to.contain('8 behaviours: 3 expected, 5 contra-indicators');
      await press(importer, 'Undo');
      expect(facts(importer)).to.contain('7 behaviours: 5 expected, 2 contra-indicators');
    });
  });

  describe('by its list of what to check', () => {
    it('each leads to its place: the focus moves there and it is marked', async () => {
      const importer = await checking();
      const [column, cell] = parts(importer, 'show');
      expect(parts(importer, 'issue').map((issue) => text(issue.querySelector('b')!))).to.deep.equal(['Problem', 'Check', 'Check']);
      column!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused()?.getAttribute('data-place') === 'table.0.column.3');
      cell!.click();
      await waitUntil(() => focused()?.getAttribute('data-place') === 'table.0.row.2.column.1');
      expect(importer.shadowRoot!.querySelectorAll('[data-selected]')).to.have.length(1);
    });

    it('a place in a long table turns to its page', async () => {
      const { importFramework } = await sampleIo()();
      const long = sampleSource.map((block) => {
        if (block.type !== 'table') return block;
        const row = (index: number) => block.rows[0]!.map((slot) => slot && { ...slot, row: index, header: false, place: ['table', 0, 'row', index, 'column', slot.column] });
        return { ...block, rows: Array.from({ length: 350 }, (_, index) => row(index)) };
      });
      reads({
        importFramework: async (source, options) => ({
          ...(await importFramework(source, options)),
          source: long,
          issues: [{ severity: 'warning', code: 'run-together', path: ['table', 0, 'row', 240], message: 'Look at row 241.', values: { place: 'table 1, row 241', count: '1' } }],
        }),
      });
      const importer = await checking();
      await waitUntil(() => parts(importer, 'pages').length === 1);
      expect(text(part(importer, 'pages'))).to.contain('Rows 1 to 100 of 350');
      await press(importer, 'Show in the source');
      await waitUntil(() => focused()?.getAttribute('data-place') === 'table.0.row.240');
      expect(text(part(importer, 'pages'))).to.contain('Rows 201 to 300 of 350');
      await press(importer, 'Rows after');
      expect(text(part(importer, 'pages'))).to.contain('Rows 301 to 350 of 350');
      await nextFrame();
    });

    it('a place at the end of a long source is drawn at once, what is before it bit by bit', async () => {
      const { importFramework } = await sampleIo()();
      const paragraphs = Array.from({ length: 3_000 }, (_, index) => ({ type: 'paragraph' as const, line: { text: `Paragraph ${index}.`, depth: 0, bold: false, soft: false }, place: ['paragraph', index] }));
      reads({
        importFramework: async (source, options) => ({
          ...(await importFramework(source, options)),
          source: paragraphs,
          issues: [{ severity: 'warning', code: 'text-not-understood', path: ['paragraph', 2_999], message: 'Look at the last one.', values: {} }],
        }),
      });
      const importer = await show();
      const drawn = (): number => importer.shadowRoot!.querySelectorAll('.block').length;
      void importer.read(file());
      await waitUntil(() => drawn() > 0, undefined, { interval: 1 });
      expect(drawn()).to.be.at.most(500);
      button(importer, 'Show in the source').click();
      await waitUntil(() => focused()?.getAttribute('data-place') === 'paragraph.2999');
      expect(drawn()).to.be.lessThan(3_000);
      await importer.updateComplete;
      expect(drawn()).to.equal(3_000);
    });

    it('shows the rest of a long list when asked', async () => {
      const { importFramework } = await sampleIo()();
      reads({
        importFramework: async (source, options) => ({
          ...(await importFramework(source, options)),
          issues: Array.from({ length: 30 }, (_, index) => ({ severity: 'warning' as const, code: 'run-together' as const, path: ['paragraph', 0], message: `Number ${index}`, values: {} })),
        }),
      });
      const importer = await checking();
      expect(parts(importer, 'issue')).to.have.length(8);
      await press(importer, 'Show all 30');
      expect(parts(importer, 'issue')).to.have.length(30);
      expect(focused()?.id).to.equal('issue-8');
    });
  });
});
