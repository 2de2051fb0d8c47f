import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FrameworkGrid } from '../../src/elements/framework-grid/framework-grid.js';
import { checkbox, collectWarnings, count, painted, part, parts, sample, searchField, settled, show, shownTexts, small, smallWith, smallWithIndicators, text } from './framework-grid-support.js';

const search = (grid: Element): string => text(part(grid, 'find').querySelector('span')!);

const inWelsh = (grid: Element): Promise<void> => waitUntil(() => search(grid).startsWith('Chwilio'), 'no Welsh came');

/** The language that a browser and a screen reader take an element's text to be in. */
function languageOf(element: Element): string {
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

const arabic = smallWith({
  language: 'ar',
  title: 'إطار الكفاءات',
  publisher: 'المجلس',
  competencies: [
    {
      id: 'care',
      title: 'العناية',
      definition: 'يعتني بالناس.',
      themes: [{ id: 't', title: 'الاستماع' }],
      indicators: [{ id: 'care.1', kind: 'positive', level: 'low', theme: 't', text: 'يستمع إلى الناس (حتى النهاية).' }],
    },
  ],
});

describe('<rung-framework-grid> and languages', () => {
  collectWarnings();

  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  describe('Welsh', () => {
    it('is spoken where the page is Welsh', async () => {
      document.documentElement.lang = 'cy';
      const grid = await show({ framework: await sample('cherwell'), hash: 'cy' });
      await inWelsh(grid);
      await grid.updateComplete;
      expect(count(grid)).to.equal('11 cymhwysedd, 521 ymddygiad');
      expect(text(part(grid, 'skip'))).to.equal('Neidio heibio i’r fframwaith hwn');
      expect(shownTexts(grid, 'group-applies-to')[0]).to.equal('Yn berthnasol i: all employees');
      expect(text(part(grid, 'footer'))).to.contain('Cyhoeddwyd 29 Hydref 2015').and.to.contain('Dyddiad adolygu: Hydref 2016');
      expect(checkbox(grid, 'Dangos pob lefel')).to.exist;
      expect(text(parts(grid, 'table')[0]!.querySelector('caption')!)).to.equal('Communication: ymddygiadau');
    });

    it('mutates after numbers', async () => {
      document.documentElement.lang = 'cy';
      const expected: readonly (readonly [number, string])[] = [
        [1, '1 cymhwysedd'],
        [2, '2 gymhwysedd'],
        [3, '3 chymhwysedd'],
        [4, '4 cymhwysedd'],
        [6, '6 chymhwysedd'],
      ];
      for (const [number, words] of expected) {
        const competencies = Array.from({ length: number }, (_, index) => ({ id: `c${index}`, title: `C${index}` }));
        const grid = await show({ framework: smallWith({ competencies }) });
        await inWelsh(grid);
        await grid.updateComplete;
        expect(count(grid)).to.equal(`${words}, 0 ymddygiad`);
      }
    });

    it('is marked as Welsh among the words of an English framework, which keep their own language', async () => {
      document.documentElement.lang = 'cy';
      const grid = await show({ framework: await sample('arun'), view: { level: 'leaders' } });
      await inWelsh(grid);
      await grid.updateComplete;
      const ours = [...grid.shadowRoot!.querySelectorAll('caption, thead .note, [part=group-applies-to]')];
      expect(ours).to.have.length.greaterThan(10);
      for (const element of ours) expect(languageOf(element), text(element)).to.equal('cy');
      for (const name of ['title', 'subtitle', 'competency-title', 'definition', 'indicator', 'contra-title', 'group-title', 'rung']) {
        for (const element of parts(grid, name)) expect(languageOf(element), name).to.equal('en-GB');
      }
      for (const name of ['count', 'find', 'skip']) expect(languageOf(part(grid, name)), name).to.equal('cy');
    });

    it('marks our heading over contra-indicators, but not the framework’s own', async () => {
      document.documentElement.lang = 'cy';
      const framework = smallWithIndicators({ id: 'a', kind: 'contra', text: 'Talks over people.' }, { id: 'b', kind: 'positive', text: 'Of no level.' });
      const grid = await show({ framework });
      await inWelsh(grid);
      await grid.updateComplete;
      const title = part(grid, 'contra-title');
      expect([text(title), languageOf(title)]).to.deep.equal(['Gwrth-ddangosyddion', 'cy']);
      expect([text(part(grid, 'unplaced-title')), languageOf(part(grid, 'unplaced-title'))]).to.deep.equal(['Heb lefel', 'cy']);
    });

    it('needs no mark in an English framework on an English page', async () => {
      const grid = await show({ framework: await sample('arun') });
      expect(parts(grid, 'content')[0]!.querySelectorAll('[lang]')).to.have.length(0);
    });

    it('translates what is wrong with a framework', async () => {
      document.documentElement.lang = 'cy';
      const grid = await show({ framework: smallWith({ competencies: [...small.competencies, ...small.competencies] }) });
      await inWelsh(grid);
      await grid.updateComplete;
      expect(text(part(grid, 'issues'))).to.contain('defnyddir yr id “care” ddwywaith');
    });
  });

  it('changes while it is shown, and keeps what was searched, picked and looked at', async () => {
    const grid = await show({ framework: small, selectable: true, selection: new Set(['order.1']), view: { find: 'tidy' } });
    searchField(grid).focus();
    document.documentElement.lang = 'cy';
    await inWelsh(grid);
    await grid.updateComplete;
    expect(count(grid)).to.equal('1 canlyniad mewn 1 cymhwysedd');
    expect(searchField(grid).value).to.equal('tidy');
    expect((part(grid, 'select') as HTMLInputElement).ownerDocument).to.exist;
    expect(parts(grid, 'select').filter((box) => (box as HTMLInputElement).checked)).to.have.length(1);
    expect(grid.shadowRoot!.activeElement === searchField(grid), 'the focus stays').to.be.true;
    document.documentElement.lang = 'en-GB';
    await waitUntil(() => search(grid).startsWith('Find'));
  });

  it('may differ within one page', async () => {
    const page = await fixture(html`<div>
      <div lang="cy"><rung-framework-grid .framework=${small}></rung-framework-grid></div>
      <div lang="en"><rung-framework-grid .framework=${small}></rung-framework-grid></div>
    </div>`);
    const [welsh, english] = page.querySelectorAll('rung-framework-grid');
    await settled(welsh!);
    await settled(english!);
    await inWelsh(welsh!);
    expect(search(english!)).to.equal('Find in this framework');
  });

  it('is taken from the host itself', async () => {
    const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid lang="cy" .framework=${small}></rung-framework-grid>`);
    await settled(grid);
    await inWelsh(grid);
    expect(languageOf(part(grid, 'indicator'))).to.equal('en-GB');
  });

  for (const tag of ['de', 'en_GB', 'x', 'tlh', '-', 'EN', 'zz-ZZ-1-2-3-bad-tag!']) {
    it(`of a page that we do not speak, or that is none, becomes English: lang="${tag}"`, async () => {
      document.documentElement.lang = tag;
      const grid = await show({ framework: small });
      expect(search(grid)).to.equal('Find in this framework');
      expect(text(part(grid, 'footer'))).to.contain('Published 1 March 2024').and.to.contain('Review due March 2026');
    });
  }

  it('of a framework without one is left to the page, and its direction to its words', async () => {
    const grid = await show({ framework: smallWith({ language: null }) });
    const content = part(grid, 'content');
    expect(content.hasAttribute('lang')).to.be.false;
    expect(content.getAttribute('dir')).to.equal('auto');
  });

  describe('right to left', () => {
    it('an Arabic framework stands right to left on an English page, whose words stay left to right', async () => {
      const grid = await show({ framework: arabic });
      await painted();
      for (const name of ['competency-title', 'definition', 'theme', 'indicator', 'title']) {
        const element = part(grid, name);
        expect(getComputedStyle(element).direction, name).to.equal('rtl');
        expect(languageOf(element), name).to.equal('ar');
      }
      expect(getComputedStyle(part(grid, 'find')).direction).to.equal('ltr');
      const theme = part(grid, 'theme').getBoundingClientRect();
      expect(theme.left, 'themes stand at the right').to.be.greaterThan(parts(grid, 'cell')[0]!.getBoundingClientRect().left);
      for (const element of grid.shadowRoot!.querySelectorAll('caption')) expect(languageOf(element)).to.equal('en');
    });

    it('an English framework stays left to right on a page from right to left', async () => {
      document.documentElement.dir = 'rtl';
      const grid = await show({ framework: small });
      await painted();
      expect(getComputedStyle(part(grid, 'indicator')).direction).to.equal('ltr');
      expect(getComputedStyle(part(grid, 'find')).direction).to.equal('rtl');
      const field = searchField(grid).getBoundingClientRect();
      expect(field.left, 'the search field stands at the right').to.be.greaterThan(innerWidth / 4);
    });

    it('columns keep their distance on either side', async () => {
      const gaps: number[] = [];
      for (const language of ['en', 'ar']) {
        const grid = await show({ framework: smallWith({ language }) });
        const [first] = parts(grid, 'cell');
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(first!);
        gaps.push(Number.parseFloat(paddingInlineStart), Number.parseFloat(paddingInlineEnd));
      }
      expect(gaps.slice(0, 2)).to.deep.equal(gaps.slice(2));
      expect(gaps[0]).to.equal(0);
    });

    it('each indicator runs in the direction of its own words', async () => {
      const indicators = [
        { id: 'a', kind: 'positive', level: 'low', text: 'يستمع إلى الناس.' },
        { id: 'b', kind: 'positive', level: 'low', text: 'Listens.' },
      ];
      for (const language of ['en', 'ar', null]) {
        const grid = await show({ framework: { ...(smallWithIndicators(...indicators) as object), language } });
        const directions = parts(grid, 'indicator').slice(0, 2).map((item) => getComputedStyle(item).direction);
        expect(directions, String(language)).to.deep.equal(['rtl', 'ltr']);
      }
    });
  });
});
