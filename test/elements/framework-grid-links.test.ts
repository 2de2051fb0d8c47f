import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { FrameworkGrid } from '../../src/elements/framework-grid/framework-grid.js';
import { clickOn, sendKeys } from '../support/commands.js';
import { checkbox, choose, collectWarnings, count, focused, painted, part, parts, sample, searchField, show, shownTexts, small, smallWith, text } from './framework-grid-support.js';

const start = location.href.split('#')[0]!;

/** Writes the address without an event, as if the page had been opened with it. */
const address = (fragment: string): void => history.replaceState(null, '', start + fragment);

async function goTo(fragment: string, grid: FrameworkGrid): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
  await grid.updateComplete;
}

const marked = (grid: Element): HTMLElement[] => [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.target')];

const inView = (element: Element): boolean => {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
};

/** Links lie in folded filters. */
async function showLinks(grid: FrameworkGrid): Promise<void> {
  (part(grid, 'filters') as HTMLDetailsElement).open = true;
  checkbox(grid, 'Show a link at each entry').click();
  await grid.updateComplete;
}

describe('<rung-framework-grid> and its place in the address', () => {
  collectWarnings();
  beforeEach(() => address(''));
  after(() => address(''));

  describe('the fragment', () => {
    it('is read at the start', async () => {
      address('#fw.find=tidy&fw.level=low');
      const grid = await show({ framework: small, hash: 'fw' });
      expect(grid.view).to.deep.equal({ find: 'tidy', level: 'low' });
      expect(searchField(grid).value).to.equal('tidy');
      expect(shownTexts(grid, 'indicator')).to.deep.equal(['Keeps a tidy desk.']);
    });

    it('is written as a person searches and filters, without a step in the history', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      const steps = history.length;
      searchField(grid).focus();
      await sendKeys({ type: 'tidy & neat' });
      await choose(grid, 'Level', 'low');
      expect(location.hash).to.equal('#fw.find=tidy+%26+neat&fw.level=low');
      expect(history.length).to.equal(steps);
    });

    it('stays empty while there is nothing to say', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      await grid.updateComplete;
      expect(location.href).to.equal(start);
      await choose(grid, 'Level', 'low');
      await choose(grid, 'Level', '');
      expect(location.href).to.equal(start);
    });

    it('is left alone without a key', async () => {
      address('#fw.find=tidy');
      const grid = await show({ framework: small });
      expect(grid.view).to.deep.equal({});
      await choose(grid, 'Level', 'low');
      expect(location.hash).to.equal('#fw.find=tidy');
    });

    for (const foreign of ['#section-2', '#/route/a?x=1', '#a=b%20c&d', '#fwx.find=1']) {
      it(`keeps what is not the grid’s: ${foreign}`, async () => {
        address(foreign);
        const grid = await show({ framework: small, hash: 'fw' });
        expect(location.hash).to.equal(foreign);
        await choose(grid, 'Level', 'low');
        expect(location.hash).to.equal(`${foreign}&fw.level=low`);
        await choose(grid, 'Level', '');
        expect(location.hash).to.equal(foreign);
      });
    }

    it('is shared by two grids with keys of their own', async () => {
      address('#b.level=high');
      const one = await show({ framework: small, hash: 'a' });
      const two = await show({ framework: small, hash: 'b' });
      await choose(one, 'Level', 'low');
      expect(one.view).to.deep.equal({ level: 'low' });
      expect(two.view).to.deep.equal({ level: 'high' });
      expect(location.hash).to.equal('#b.level=high&a.level=low');
    });

    it('is followed when it changes, and back again', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      let told = 0;
      grid.addEventListener('rung-view-change', () => (told += 1));
      await goTo('fw.level=high', grid);
      expect(shownTexts(grid, 'level')).to.deep.equal(['High']);
      const back = oneEvent(window, 'hashchange');
      history.back();
      await back;
      await grid.updateComplete;
      expect(grid.view).to.deep.equal({});
      expect(told, 'not what a person did in the grid').to.equal(0);
    });

    it('is followed no more once the grid has gone', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      grid.remove();
      await goTo('fw.level=high', grid);
      expect(grid.view).to.deep.equal({});
    });

    it('leads nowhere else on a page with a base', async () => {
      const base = Object.assign(document.createElement('base'), { href: '/elsewhere/' });
      document.head.append(base);
      const grid = await show({ framework: small, hash: 'fw' });
      await choose(grid, 'Level', 'low');
      await showLinks(grid);
      const { pathname } = location;
      const link = parts(grid, 'link')[0] as HTMLAnchorElement;
      base.remove();
      expect(pathname).to.equal(new URL(start).pathname);
      expect(link.pathname).to.equal(pathname);
    });

    it('that is not well formed does no harm', async () => {
      address('#fw.find=%E0%A4%A&fw.&=x&&fw.level=low');
      const grid = await show({ framework: small, hash: 'fw' });
      expect(grid.view.level).to.equal('low');
      expect(shownTexts(grid, 'competency')).to.have.length.below(3);
    });
  });

  describe('a link to an entry', () => {
    const entries = [
      ['a competency', 'commercial-focus', 'competency-title'],
      ['a theme', 'communication.method', 'theme'],
      ['an indicator', 'communication.messages.h1', 'indicator'],
    ] as const;
    for (const [what, id, wanted] of entries) {
      it(`to ${what} scrolls to it, marks it and puts the focus there`, async () => {
        address(`#fw.at=${id}`);
        const grid = await show({ framework: await sample('cherwell'), hash: 'fw' });
        await nextFrame();
        const [target, ...others] = marked(grid);
        expect(others).to.deep.equal([]);
        expect(target!.part.contains(wanted)).to.be.true;
        expect(focused() === target, 'it has the focus').to.be.true;
        await waitUntil(() => inView(target!), 'it is not in view');
      });
    }

    it('goes before filters that hide it, and keeps the columns', async () => {
      address('#fw.at=order.1&fw.find=finish&fw.level=high&fw.columns=all');
      const grid = await show({ framework: small, hash: 'fw' });
      expect(grid.view).to.deep.equal({ at: 'order.1', columns: 'all' });
      expect(marked(grid).map(text)).to.deep.equal(['Keeps a tidy desk.']);
      expect(location.hash).to.equal('#fw.columns=all&fw.at=order.1');
    });

    it('leaves filters that let it through', async () => {
      address('#fw.at=order.1&fw.level=low');
      const grid = await show({ framework: small, hash: 'fw' });
      expect(grid.view).to.deep.equal({ at: 'order.1', level: 'low' });
    });

    it('to something that the framework does not have says so, until the person looks for something', async () => {
      address('#fw.at=gone');
      const grid = await show({ framework: small, hash: 'fw' });
      expect(count(grid)).to.equal('The link leads to an entry that is not in this framework.');
      expect(shownTexts(grid, 'competency')).to.have.length(2);
      searchField(grid).focus();
      await sendKeys({ type: 'tidy' });
      await grid.updateComplete;
      expect(count(grid)).to.equal('1 match in 1 competency');
      expect(location.hash).to.equal('#fw.find=tidy');
    });

    it('that comes before the framework is followed when that is there', async () => {
      address('#fw.at=order.1');
      const grid = await show({ hash: 'fw' });
      grid.framework = small;
      await grid.updateComplete;
      await nextFrame();
      expect(marked(grid).map(text)).to.deep.equal(['Keeps a tidy desk.']);
    });

    it('by the view property does the same without a fragment', async () => {
      const grid = await show({ framework: small, view: { at: 'care.listening' } });
      expect(marked(grid).map(text)).to.deep.equal(['Listening']);
      expect(location.href).to.equal(start);
    });

    it('is followed once: who goes on is not fetched back', async () => {
      address('#fw.at=order.1');
      const grid = await show({ framework: small, hash: 'fw' });
      searchField(grid).focus();
      grid.selectable = true;
      await grid.updateComplete;
      expect(marked(grid), 'it stays marked').to.have.length(1);
      expect(focused() === searchField(grid), 'the focus stays').to.be.true;
      await choose(grid, 'Level', 'high');
      expect(focused() === searchField(grid), 'the focus stays').to.be.true;
      expect(marked(grid)).to.deep.equal([]);
      expect(location.hash).to.equal('#fw.level=high');
    });

    it('to the next entry takes the mark along', async () => {
      address('#fw.at=order.1');
      const grid = await show({ framework: small, hash: 'fw' });
      await goTo('fw.at=care.1', grid);
      expect(marked(grid).map(text)).to.deep.equal(['Lets people finish.']);
      await goTo('', grid);
      expect(marked(grid)).to.deep.equal([]);
    });

    it('finds the first of two entries with one id', async () => {
      const [first, second] = small.competencies;
      const grid = await show({ framework: smallWith({ competencies: [first, { ...second, id: 'care' }] }), view: { at: 'care' } });
      expect(marked(grid).map(text)).to.deep.equal(['Care']);
    });
  });

  describe('links', () => {
    it('are not there without a key, and not before they are asked for', async () => {
      const without = await show({ framework: small });
      expect(() => checkbox(without, 'Show a link')).to.throw();
      const grid = await show({ framework: small, hash: 'fw' });
      expect(parts(grid, 'link')).to.deep.equal([]);
    });

    it('stand at every competency, theme and indicator, named after it', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      await showLinks(grid);
      const links = parts(grid, 'link') as HTMLAnchorElement[];
      expect(links.map((link) => [link.getAttribute('aria-label'), link.hash])).to.deep.equal([
        ['Link to Care', '#fw.at=care'],
        ['Link to Listening', '#fw.at=care.listening'],
        ['Link to Lets people finish.', '#fw.at=care.1'],
        ['Link to Hears what is not said.', '#fw.at=care.2'],
        ['Link to Talks over people.', '#fw.at=care.3'],
        ['Link to Order', '#fw.at=order'],
        ['Link to Keeps a tidy desk.', '#fw.at=order.1'],
      ]);
      for (const link of links) {
        const { width, height } = link.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });

    it('lead to their entry by a click, and back by the browser', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      await showLinks(grid);
      const link = parts(grid, 'link').at(-1)!;
      await painted();
      link.scrollIntoView({ block: 'center' });
      const changed = oneEvent(window, 'hashchange');
      await clickOn(link);
      await changed;
      await grid.updateComplete;
      expect(grid.view).to.deep.equal({ at: 'order.1' });
      expect(text(marked(grid)[0]!)).to.contain('Keeps a tidy desk.');
      const back = oneEvent(window, 'hashchange');
      history.back();
      await back;
      await grid.updateComplete;
      expect(marked(grid)).to.deep.equal([]);
    });

    it('keep what else stands in the fragment', async () => {
      address('#section-2');
      const grid = await show({ framework: small, hash: 'fw' });
      await showLinks(grid);
      expect((parts(grid, 'link')[0] as HTMLAnchorElement).hash).to.equal('#section-2&fw.at=care');
    });

    it('are not found by a search, and go again', async () => {
      const grid = await show({ framework: small, hash: 'fw' });
      await showLinks(grid);
      grid.view = { find: '#' };
      await grid.updateComplete;
      expect(shownTexts(grid, 'competency')).to.deep.equal([]);
      checkbox(grid, 'Show a link at each entry').click();
      await grid.updateComplete;
      expect(parts(grid, 'link')).to.deep.equal([]);
    });
  });

  it('does not run away with the page: no navigation is made by any of this', async () => {
    const grid = await show({ framework: small, hash: 'fw' });
    await choose(grid, 'Level', 'low');
    expect(location.href.split('#')[0]).to.equal(start);
  });
});
