import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { FrameworkGrid } from '../../src/elements/framework-grid/framework-grid.js';
import { sendKeys } from '../support/commands.js';
import { collectWarnings, focused, part, parts, sample, settled, show, small, text } from './framework-grid-support.js';

/** An address that answers a flaky or slow server's way for this test alone. */
let used = 0;
const unique = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}key=${Date.now()}-${++used}`;

const titles = (grid: Element): string[] => parts(grid, 'competency-title').map(text);

async function create(template: ReturnType<typeof html>): Promise<FrameworkGrid> {
  const grid = await fixture<FrameworkGrid>(template);
  await settled(grid);
  return grid;
}

describe('<rung-framework-grid> and where its framework comes from', () => {
  const warnings = collectWarnings();

  describe('the framework property', () => {
    it('is shown, and load is fired', async () => {
      const grid = document.createElement('rung-framework-grid');
      const loaded = oneEvent(grid, 'load');
      grid.framework = small;
      document.body.append(grid);
      await loaded;
      expect(titles(grid)).to.deep.equal(['Care', 'Order']);
      expect(grid.matches(':state(ready)')).to.be.true;
      grid.remove();
    });

    it('goes before src', async () => {
      const grid = await show({ framework: small, src: '/src/frameworks/arun.json' });
      expect(text(part(grid, 'title'))).to.equal('A small framework');
    });

    it('gives way to src when it is taken away, with undefined or with null', async () => {
      for (const nothing of [undefined, null]) {
        const grid = await show({ framework: small, src: '/src/frameworks/arun.json' });
        grid.framework = nothing;
        await grid.updateComplete;
        await settled(grid);
        expect(text(part(grid, 'title')), String(nothing)).to.contain('Arun');
      }
    });

    it('can be changed for another', async () => {
      const grid = await show({ framework: small });
      grid.framework = await sample('kchft');
      await grid.updateComplete;
      expect(parts(grid, 'competency')).to.have.length(4);
    });

    it('leaves the document as it was', async () => {
      const framework = await sample('arun');
      const before = JSON.stringify(framework);
      const grid = await show({ framework, selectable: true, view: { find: 'customer' } });
      await grid.updateComplete;
      expect(JSON.stringify(framework)).to.equal(before);
    });

    it('without anything says that there is nothing yet, and how to give it one', async () => {
      const grid = await show({});
      expect(grid.matches(':state(empty)')).to.be.true;
      expect(text(part(grid, 'empty'))).to.contain('no framework to show yet').and.to.contain('src');
    });
  });

  describe('src', () => {
    it('is loaded, and load is fired once', async () => {
      const grid = document.createElement('rung-framework-grid');
      let loads = 0;
      grid.addEventListener('load', () => (loads += 1));
      grid.src = '/src/frameworks/arun.json';
      document.body.append(grid);
      await grid.updateComplete;
      await aTimeout(50);
      expect(parts(grid, 'competency')).to.have.length(5);
      expect(loads).to.equal(1);
      grid.remove();
    });

    it('is resolved against the base of the document', async () => {
      const base = Object.assign(document.createElement('base'), { href: '/src/frameworks/' });
      document.head.append(base);
      const grid = await create(html`<rung-framework-grid src="kchft.json"></rung-framework-grid>`);
      base.remove();
      expect(parts(grid, 'competency')).to.have.length(4);
    });

    it('says that it is loading and keeps height for what comes', async () => {
      const grid = await show({});
      grid.src = '/fixtures/slow?ms=300';
      await waitUntil(() => grid.matches(':state(loading)'));
      const status = part(grid, 'loading');
      expect(text(status)).to.equal('Loading the framework…');
      expect(status.getAttribute('role')).to.equal('status');
      expect(grid.getBoundingClientRect().height).to.be.greaterThan(300);
      await settled(grid);
      expect(titles(grid)).to.deep.equal(['Care']);
    });

    const faults = [
      ['a missing file', '/fixtures/status/404', ['no framework at', '/fixtures/status/404 (404)', 'Check the address']],
      ['a server error', '/fixtures/status/500', ['status 500']],
      ['a web page', '/fixtures/html', ['not a framework file', 'must be JSON']],
      ['half a file', '/fixtures/half.json', ['not a framework file', 'cut-off']],
      ['a file that is too large', '/fixtures/large', ['larger than 10 MB']],
      ['no server', 'http://127.0.0.1:9/framework.json', ['could not be loaded', 'did not answer', 'connection']],
      ['an address that is none', 'http://', ['could not be loaded']],
      ['a script for an address', 'javascript:alert(1)', ['could not be loaded']],
    ] as const;
    for (const [name, src, sentences] of faults) {
      it(`${name} is told in place, fires error and warns once`, async () => {
        const grid = document.createElement('rung-framework-grid');
        let errors = 0;
        grid.addEventListener('error', () => (errors += 1));
        grid.src = src;
        document.body.append(grid);
        await grid.updateComplete;
        await waitUntil(() => errors > 0);
        const error = part(grid, 'error');
        for (const sentence of sentences) expect(text(error)).to.contain(sentence);
        expect(error.getAttribute('role')).to.equal('alert');
        expect(grid.matches(':state(error)')).to.be.true;
        expect(text(part(grid, 'retry'))).to.equal('Try again');
        expect(errors).to.equal(1);
        expect(warnings).to.have.length(1);
        grid.remove();
      });
    }

    it('is asked again by Try again, from the keyboard, and the focus stays in the grid', async () => {
      const grid = await create(html`<rung-framework-grid src=${unique('/fixtures/flaky')}></rung-framework-grid>`);
      expect(text(part(grid, 'error'))).to.contain('503');
      part(grid, 'retry').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => grid.matches(':state(ready)'));
      await grid.updateComplete;
      expect(titles(grid)).to.deep.equal(['Care']);
      expect(document.activeElement === grid, "the focus is in the grid").to.be.true;
    });

    it('keeps the focus in the grid when it fails again', async () => {
      const grid = await create(html`<rung-framework-grid src="/fixtures/status/500"></rung-framework-grid>`);
      part(grid, 'retry').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => warnings.length === 2);
      await grid.updateComplete;
      expect(document.activeElement === grid, "the focus is in the grid").to.be.true;
    });

    it('ignores an answer that comes after src has changed', async () => {
      const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid src="/src/frameworks/kchft.json"></rung-framework-grid>`);
      let loads = 0;
      grid.addEventListener('load', () => (loads += 1));
      grid.src = '/fixtures/slow?ms=200';
      await waitUntil(() => grid.matches(':state(loading)'));
      grid.src = '/src/frameworks/arun.json';
      await waitUntil(() => loads > 0);
      await aTimeout(300);
      expect(text(part(grid, 'title'))).to.contain('Arun');
      expect(loads).to.equal(1);
      expect(warnings).to.deep.equal([]);
    });

    it('ignores an answer that comes after a framework was set', async () => {
      const grid = await show({});
      grid.src = '/fixtures/slow?ms=100';
      await waitUntil(() => grid.matches(':state(loading)'));
      grid.framework = small;
      await grid.updateComplete;
      await aTimeout(200);
      expect(titles(grid)).to.deep.equal(['Care', 'Order']);
    });

    it('is loaded again when the element was taken away while loading and put back', async () => {
      const grid = document.createElement('rung-framework-grid');
      grid.src = '/fixtures/slow?ms=100';
      document.body.append(grid);
      await aTimeout(20);
      grid.remove();
      await aTimeout(150);
      expect(grid.matches(':state(ready)')).to.be.false;
      document.body.append(grid);
      await waitUntil(() => grid.matches(':state(ready)'));
      await grid.updateComplete;
      expect(titles(grid)).to.deep.equal(['Care']);
      expect(warnings).to.deep.equal([]);
      grid.remove();
    });

    it('that is taken away shows the empty state', async () => {
      const grid = await show({ src: '/src/frameworks/kchft.json' });
      grid.removeAttribute('src');
      grid.src = undefined as never;
      await grid.updateComplete;
      expect(grid.matches(':state(empty)')).to.be.true;
    });
  });

  describe('a workspace around it', () => {
    it('gives it its framework', async () => {
      const workspace = await fixture(html`<rung-workspace .framework=${small}><div><rung-framework-grid></rung-framework-grid></div></rung-workspace>`);
      const grid = workspace.querySelector('rung-framework-grid')!;
      await settled(grid);
      expect(titles(grid)).to.deep.equal(['Care', 'Order']);
    });

    it('is asked again by Try again inside', async () => {
      const workspace = await fixture(html`<rung-workspace src=${unique('/fixtures/flaky')}><rung-framework-grid></rung-framework-grid></rung-workspace>`);
      const grid = workspace.querySelector('rung-framework-grid')!;
      await waitUntil(() => grid.matches(':state(error)'));
      await grid.updateComplete;
      part(grid, 'retry').click();
      await waitUntil(() => grid.matches(':state(ready)'));
      await grid.updateComplete;
      expect(titles(grid)).to.deep.equal(['Care']);
    });

    it('gives way to what the grid was given itself', async () => {
      const workspace = await fixture(
        html`<rung-workspace src="/src/frameworks/arun.json"><rung-framework-grid .framework=${small}></rung-framework-grid></rung-workspace>`,
      );
      const grid = workspace.querySelector('rung-framework-grid')!;
      await settled(grid);
      expect(text(part(grid, 'title'))).to.equal('A small framework');
    });
  });

  describe('a table inside it', () => {
    const { readTable } = FrameworkGrid;

    afterEach(() => {
      if (readTable) FrameworkGrid.readTable = readTable;
    });

    const table = html`<p>Our behaviours</p>
      <table>
        <tbody>
          <tr><td>Keeps a tidy desk.</td></tr>
        </tbody>
      </table>`;

    it('is read as a framework and replaced by it, and load is fired', async () => {
      FrameworkGrid.readTable = (root) => Promise.resolve({ value: { ...small, title: text(root.querySelector('p')!) }, issues: [] });
      const grid = document.createElement('rung-framework-grid');
      const loaded = oneEvent(grid, 'load');
      await fixture(html`${grid}`);
      grid.append(Object.assign(document.createElement('p'), { textContent: 'Our behaviours' }), document.createElement('table'));
      await loaded;
      expect(text(part(grid, 'title'))).to.equal('Our behaviours');
      expect(grid.querySelector('table')!.checkVisibility()).to.be.false;
    });

    it('stays visible when it is not understood, with the reason, and error is fired', async () => {
      FrameworkGrid.readTable = () =>
        Promise.resolve({
          issues: [{ severity: 'error', code: 'no-content', path: [], values: {}, message: 'The table has no header row.' }],
        });
      let errors = 0;
      const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid @error=${() => (errors += 1)}>${table}</rung-framework-grid>`);
      await waitUntil(() => grid.matches(':state(error)'));
      await grid.updateComplete;
      expect(grid.querySelector('table')!.checkVisibility()).to.be.true;
      expect(text(part(grid, 'error'))).to.contain('could not be read as a framework').and.to.contain('The table has no header row.');
      expect(parts(grid, 'retry')).to.deep.equal([]);
      await waitUntil(() => errors > 0);
      expect(errors).to.equal(1);
      expect(warnings).to.have.length(1);
    });

    it('stays visible when its reader cannot be loaded or breaks', async () => {
      FrameworkGrid.readTable = () => Promise.reject(new Error('Failed to fetch dynamically imported module'));
      const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid>${table}</rung-framework-grid>`);
      await waitUntil(() => grid.matches(':state(error)'));
      await grid.updateComplete;
      expect(grid.querySelector('table')!.checkVisibility()).to.be.true;
      expect(text(part(grid, 'error'))).to.contain('could not be read');
    });

    it('stays visible where nothing can read it', async () => {
      delete FrameworkGrid.readTable;
      const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid>${table}</rung-framework-grid>`);
      await aTimeout(20);
      expect(grid.querySelector('table')!.checkVisibility()).to.be.true;
    });

    it('stays visible while src loads and when it cannot be loaded', async () => {
      let reads = 0;
      FrameworkGrid.readTable = () => {
        reads += 1;
        return Promise.resolve({ value: small, issues: [] });
      };
      const grid = document.createElement('rung-framework-grid');
      grid.src = '/fixtures/slow?ms=150';
      grid.append(document.createElement('table'));
      document.body.append(grid);
      await waitUntil(() => grid.matches(':state(loading)'));
      expect(grid.querySelector('table')!.checkVisibility()).to.be.true;
      grid.src = '/fixtures/status/404';
      await waitUntil(() => grid.matches(':state(error)'));
      expect(grid.querySelector('table')!.checkVisibility()).to.be.true;
      expect(reads, 'the table is a fallback here and need not be read').to.equal(0);
      grid.remove();
    });

    it('gives way to a framework that is set, and comes back when that is taken away', async () => {
      FrameworkGrid.readTable = () => Promise.resolve({ value: { ...small, title: 'From the table' }, issues: [] });
      const grid = await create(html`<rung-framework-grid .framework=${small}>${table}</rung-framework-grid>`);
      expect(text(part(grid, 'title'))).to.equal('A small framework');
      grid.framework = undefined;
      await waitUntil(() => parts(grid, 'title').some((title) => text(title) === 'From the table'));
    });

    it('is read again when it is replaced, and an older answer that comes late is ignored', async () => {
      const delays = [150, 20];
      FrameworkGrid.readTable = async (root) => {
        const title = text(root);
        await aTimeout(delays.shift() ?? 0);
        return { value: { ...small, title }, issues: [] };
      };
      const grid = await show({});
      const first = document.createElement('table');
      first.append('first');
      const second = document.createElement('table');
      second.append('second');
      grid.append(first);
      await aTimeout(20);
      first.replaceWith(second);
      await waitUntil(() => grid.matches(':state(ready)'));
      await aTimeout(200);
      expect(text(part(grid, 'title'))).to.equal('second');
    });

    it('may be any fallback: text without a table stays visible and is no fault', async () => {
      const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid><p>See the handbook.</p></rung-framework-grid>`);
      await aTimeout(20);
      expect(grid.querySelector('p')!.checkVisibility()).to.be.true;
      expect(grid.matches(':state(empty)')).to.be.true;
      expect(warnings).to.deep.equal([]);
    });
  });

  it('does not lose the place of the focus inside it to itself', async () => {
    await show({ framework: small });
    expect(focused() === document.body).to.be.true;
  });
});
