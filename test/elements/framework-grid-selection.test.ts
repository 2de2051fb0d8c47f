import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FrameworkGrid, SelectionChangeDetail } from '../../src/elements/framework-grid/framework-grid.js';
import { clickOn, sendKeys } from '../support/commands.js';
import { choose, collectWarnings, focused, painted, part, parts, sample, searchField, show, shownTexts, small, smallWithIndicators, text } from './framework-grid-support.js';

const boxes = (grid: Element): HTMLInputElement[] => parts(grid, 'select') as HTMLInputElement[];

const box = (grid: Element, id: string): HTMLInputElement => boxes(grid).find(({ value }) => value === id)!;

const ticked = (grid: Element): string[] =>
  boxes(grid)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

function changes(grid: FrameworkGrid): SelectionChangeDetail[] {
  const seen: SelectionChangeDetail[] = [];
  grid.addEventListener('rung-selection-change', ({ detail }) => seen.push(detail));
  return seen;
}

describe('<rung-framework-grid> and picking indicators', () => {
  collectWarnings();

  it('has no checkboxes unless it is selectable', async () => {
    const grid = await show({ framework: small });
    expect(boxes(grid)).to.deep.equal([]);
    grid.selectable = true;
    await grid.updateComplete;
    expect(boxes(grid)).to.have.length(4);
    grid.selectable = false;
    await grid.updateComplete;
    expect(boxes(grid)).to.deep.equal([]);
  });

  it('names every checkbox by its indicator', async () => {
    const grid = await show({ framework: small, selectable: true });
    expect(boxes(grid).map(({ labels }) => text(labels![0]!))).to.deep.equal([
      'Lets people finish.',
      'Hears what is not said.',
      'Talks over people.',
      'Keeps a tidy desk.',
    ]);
  });

  it('picks and releases by Space', async () => {
    const grid = await show({ framework: small, selectable: true });
    const seen = changes(grid);
    box(grid, 'care.2').focus();
    await sendKeys({ press: 'Space' });
    await grid.updateComplete;
    expect([...grid.selection]).to.deep.equal(['care.2']);
    await sendKeys({ press: 'Space' });
    await grid.updateComplete;
    expect([...grid.selection]).to.deep.equal([]);
    expect(seen).to.deep.equal([
      { selection: ['care.2'], indicator: 'care.2' },
      { selection: [], indicator: 'care.2' },
    ]);
    expect(focused() === box(grid, 'care.2'), 'the focus stays').to.be.true;
  });

  it('goes from one to the next by Tab', async () => {
    const grid = await show({ framework: small, selectable: true, bare: true });
    box(grid, 'care.1').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused() === box(grid, 'care.2')).to.be.true;
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused() === box(grid, 'care.1')).to.be.true;
  });

  it('picks by a click on the words', async () => {
    const grid = await show({ framework: small, selectable: true, bare: true });
    await painted();
    const words = box(grid, 'order.1').labels![0]!.querySelector('span')!;
    words.scrollIntoView({ block: 'center' });
    await clickOn(words);
    await waitUntil(() => grid.selection.has('order.1'));
  });

  it('adds to what is picked and counts it', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['care.1']) });
    box(grid, 'care.3').click();
    await grid.updateComplete;
    expect([...grid.selection]).to.deep.equal(['care.1', 'care.3']);
    expect(shownTexts(grid, 'selected')).to.deep.equal(['2 selected']);
  });

  it('does not change the set that the host gave', async () => {
    const selection = new Set(['care.1']);
    const grid = await show({ framework: small, selectable: true, selection });
    box(grid, 'care.2').click();
    expect([...selection]).to.deep.equal(['care.1']);
  });

  it('shows what the host sets, without an event', async () => {
    const grid = await show({ framework: small, selectable: true });
    const seen = changes(grid);
    grid.selection = new Set(['care.1', 'order.1']);
    await grid.updateComplete;
    expect(ticked(grid)).to.deep.equal(['care.1', 'order.1']);
    grid.selection = new Set(['order.1']);
    await grid.updateComplete;
    expect(ticked(grid)).to.deep.equal(['order.1']);
    expect(seen).to.deep.equal([]);
  });

  it('can be prevented: the box goes back to what it was', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['care.1']) });
    grid.addEventListener('rung-selection-change', (event) => event.preventDefault());
    box(grid, 'care.1').focus();
    await sendKeys({ press: 'Space' });
    box(grid, 'care.2').click();
    await grid.updateComplete;
    expect(ticked(grid)).to.deep.equal(['care.1']);
    expect([...grid.selection]).to.deep.equal(['care.1']);
  });

  it('tells of a change across shadow roots', async () => {
    const grid = await show({ framework: small, selectable: true });
    let heard: Event | undefined;
    document.addEventListener('rung-selection-change', (event) => (heard = event), { once: true });
    box(grid, 'care.1').click();
    expect(heard?.composed && heard.cancelable).to.be.true;
  });

  it('clears the selection by its button, and keeps the focus in the toolbar', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['care.1', 'order.1']) });
    const seen = changes(grid);
    part(grid, 'clear-selection').focus();
    await sendKeys({ press: 'Enter' });
    await grid.updateComplete;
    expect(ticked(grid)).to.deep.equal([]);
    expect(grid.selection.size).to.equal(0);
    expect(seen).to.deep.equal([{ selection: [] }]);
    expect(parts(grid, 'clear-selection')).to.deep.equal([]);
    expect(focused() === searchField(grid), 'the focus stays in the toolbar').to.be.true;
  });

  it('keeps what is picked while it is searched and filtered away', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['care.1', 'care.2']) });
    await choose(grid, 'Level', 'low');
    expect(ticked(grid)).to.deep.equal(['care.1']);
    grid.view = { find: 'tidy' };
    await grid.updateComplete;
    box(grid, 'order.1').click();
    grid.view = {};
    await grid.updateComplete;
    expect(ticked(grid)).to.deep.equal(['care.1', 'care.2', 'order.1']);
  });

  it('keeps ids that the framework does not have: they may belong to another version of it', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['older.7']) });
    box(grid, 'care.1').click();
    expect([...grid.selection]).to.deep.equal(['older.7', 'care.1']);
  });

  it('lets contra-indicators and indicators without a level be picked too', async () => {
    const grid = await show({
      framework: smallWithIndicators({ id: 'a', kind: 'contra', text: 'A' }, { id: 'b', kind: 'positive', text: 'B' }, { id: 'c', kind: 'example', level: 'low', text: 'C' }),
      selectable: true,
    });
    for (const id of ['a', 'b', 'c']) box(grid, id).click();
    expect([...grid.selection]).to.deep.equal(['a', 'b', 'c']);
  });

  it('says nothing of a selection where nothing can be picked', async () => {
    const grid = await show({ framework: small, selection: new Set(['care.1']) });
    expect(parts(grid, 'selected')).to.deep.equal([]);
    expect(parts(grid, 'clear-selection')).to.deep.equal([]);
  });

  it('works in bare grids, which have no toolbar', async () => {
    const grid = await show({ framework: small, selectable: true, bare: true });
    box(grid, 'care.1').click();
    await grid.updateComplete;
    expect([...grid.selection]).to.deep.equal(['care.1']);
  });

  it('takes part in no form around it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    await show({ framework: small, selectable: true, selection: new Set(['care.1']) }, form);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(form.elements).to.have.length(0);
  });

  it('picks in a real framework without building it anew', async () => {
    const grid = await show({ framework: await sample('kchft'), selectable: true });
    const [first] = boxes(grid);
    first!.click();
    await grid.updateComplete;
    expect(boxes(grid)[0] === first, 'the same checkbox').to.be.true;
    expect(first!.checked).to.be.true;
  });
});
