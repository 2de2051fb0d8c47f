import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { registerAll } from '../../src/define/register-all.js';
import { countListeners } from '../support/count-listeners.js';
import { collectWarnings, count, painted, part, parts, sample, searchField, show, shownTexts, small, text } from './framework-grid-support.js';

const highlights = (): number => [...(CSS.highlights.get('rung-match') ?? [])].length;

describe('<rung-framework-grid> and its life', () => {
  collectWarnings();

  it('leaves nothing behind after 200 times on and off the page', async function () {
    this.timeout(30_000);
    const framework = await sample('kchft');
    await show({ framework });
    const nodes = document.querySelectorAll('*').length;
    const sheets = document.adoptedStyleSheets.length;
    const listeners = [window, document].map(countListeners);
    const marked = highlights();

    for (let cycle = 0; cycle < 200; cycle += 1) {
      const grid = document.createElement('rung-framework-grid');
      Object.assign(grid, { framework, hash: 'life', view: { find: 'people' } });
      document.body.append(grid);
      if (cycle % 10 === 0) {
        await grid.updateComplete;
        await nextFrame();
      }
      grid.remove();
    }
    await aTimeout(50);

    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(highlights()).to.equal(marked);
    expect(listeners.map(({ open }) => open())).to.deep.equal([0, 0]);
    for (const { restore } of listeners) restore();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('leaves nothing behind after 200 times of being moved', async function () {
    this.timeout(30_000);
    const grid = await show({ framework: small, hash: 'life', view: { find: 'tidy' } });
    await waitUntil(() => highlights() === 1);
    const sheets = document.adoptedStyleSheets.length;
    const own = grid.shadowRoot!.adoptedStyleSheets.length;
    const nodes = grid.shadowRoot!.querySelectorAll('*').length;
    const listeners = countListeners(window);
    for (let cycle = 0; cycle < 200; cycle += 1) document.body.append(grid);
    await grid.updateComplete;
    await waitUntil(() => highlights() === 1);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(grid.shadowRoot!.adoptedStyleSheets.length).to.equal(own);
    expect(grid.shadowRoot!.querySelectorAll('*').length).to.equal(nodes);
    expect(listeners.open()).to.equal(0);
    listeners.restore();
    grid.remove();
    expect(highlights()).to.equal(0);
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('keeps search, selection and nodes when it is moved', async () => {
    const grid = await show({ framework: small, selectable: true, view: { find: 'tidy' }, selection: new Set(['order.1']) });
    const [box] = parts(grid, 'select');
    const place = document.createElement('div');
    document.body.append(place);
    place.append(grid);
    await grid.updateComplete;
    expect(searchField(grid).value).to.equal('tidy');
    expect(count(grid)).to.equal('1 match in 1 competency');
    expect(parts(grid, 'select')[0] === box, 'the same nodes').to.be.true;
    expect(parts(grid, 'select').filter((each) => (each as HTMLInputElement).checked)).to.have.length(1);
    await waitUntil(() => highlights() === 1, 'matches are marked again');
    place.remove();
  });

  it('goes on watching the width of its tables when it is moved', async () => {
    const grid = await show({ framework: await sample('cherwell'), columns: 'all' });
    const [region] = parts(grid, 'region');
    await waitUntil(() => region!.tabIndex === 0);
    const place = document.createElement('div');
    place.style.setProperty('inline-size', '2000px');
    document.body.append(place);
    place.append(grid);
    await waitUntil(() => !region!.hasAttribute('tabindex'), 'it fits now');
    place.style.setProperty('inline-size', '700px');
    await waitUntil(() => region!.tabIndex === 0, 'and now it does not');
    place.remove();
  });

  it('takes the language of the place to which it is moved', async () => {
    const grid = await show({ framework: small });
    const place = document.createElement('div');
    place.lang = 'cy';
    document.body.append(place);
    place.append(grid);
    await waitUntil(() => text(part(grid, 'find')).startsWith('Chwilio'));
    place.remove();
  });

  it('takes what was set before it was defined', async () => {
    const tag = 'late-framework-grid';
    const early = document.createElement(tag) as HTMLElement & { framework?: unknown; view?: unknown; updateComplete?: Promise<unknown> };
    early.framework = small;
    early.view = { find: 'tidy' };
    document.body.append(early);
    registerAll({ prefix: 'late' });
    await early.updateComplete;
    await painted();
    expect(shownTexts(early, 'indicator')).to.deep.equal(['Keeps a tidy desk.']);
    early.remove();
  });

  it('works under another prefix, with workspace and charter of that prefix', async () => {
    registerAll({ prefix: 'acme' });
    const workspace = document.createElement('acme-workspace') as HTMLElement & { framework?: unknown };
    const grid = document.createElement('acme-framework-grid');
    workspace.append(grid);
    document.body.append(workspace);
    workspace.framework = await sample('eeast');
    await waitUntil(() => parts(grid, 'show-charter').length === 1);
    part(grid, 'show-charter').click();
    await waitUntil(() => grid.shadowRoot!.querySelector('acme-charter'));
    expect(grid.shadowRoot!.querySelector('rung-charter')).to.be.null;
    workspace.remove();
  });

  it('can be registered twice without harm', () => {
    registerAll();
    registerAll({ prefix: 'acme' });
    expect(customElements.get('rung-framework-grid')).to.exist;
  });

  it('tells its state by :state()', async () => {
    const grid = await show({});
    const states = (): string[] => ['empty', 'loading', 'ready', 'error'].filter((state) => grid.matches(`:state(${state})`));
    expect(states()).to.deep.equal(['empty']);
    grid.framework = small;
    await grid.updateComplete;
    expect(states()).to.deep.equal(['ready']);
    grid.framework = 5;
    await grid.updateComplete;
    expect(states()).to.deep.equal(['error']);
  });

  it('does not build its content anew for what does not change it', async () => {
    const grid = await show({ framework: small, selectable: true });
    const [item] = parts(grid, 'indicator');
    grid.selection = new Set(['care.1']);
    await grid.updateComplete;
    grid.view = { find: 'people', competency: 'care' };
    await grid.updateComplete;
    expect(parts(grid, 'indicator')[0] === item, 'the same nodes').to.be.true;
  });
});
