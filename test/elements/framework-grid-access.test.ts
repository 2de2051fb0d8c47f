import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FrameworkGrid } from '../../src/elements/framework-grid/framework-grid.js';
import { accessibilityTree, emulateMedia, itInChromium, sendKeys, setViewport } from '../support/commands.js';
import { checkbox, collectWarnings, focused, painted, part, parts, sample, searchField, settled, show, small, smallWith, text } from './framework-grid-support.js';

const all = <Kind extends Element = HTMLElement>(grid: Element, selector: string): Kind[] => [...grid.shadowRoot!.querySelectorAll<Kind>(selector)];

/** Levels of the headings in the order of the page. */
const headings = (grid: Element): number[] => all(grid, 'h1, h2, h3, h4, h5, h6').filter((each) => each.checkVisibility()).map(({ localName }) => Number(localName[1]));

function expectNoGap(levels: readonly number[], first: number): void {
  expect(levels[0]).to.equal(first);
  levels.forEach((level, index) => expect(level, `after ${levels.slice(0, index).join(' ')}`).to.be.at.most((levels[index - 1] ?? first) + 1));
}

const openFilters = (grid: Element): void => {
  (part(grid, 'filters') as HTMLDetailsElement).open = true;
};

const scrollsSideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

describe('<rung-framework-grid> for everyone', () => {
  collectWarnings();

  describe('its tables', () => {
    it('have a caption that names the competency', async () => {
      const grid = await show({ framework: small });
      expect(all(grid, 'table').map((table) => text(table.querySelector('caption')!))).to.deep.equal(['Care: behaviours', 'Order: behaviours']);
    });

    it('have heads with a scope, and no role of a grid', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      for (const head of all(grid, 'thead th')) expect(head.getAttribute('scope')).to.equal('col');
      for (const head of all(grid, 'tbody th')) expect(head.getAttribute('scope')).to.equal('row');
      expect(all(grid, '[role=grid], [role=gridcell], [aria-activedescendant]')).to.deep.equal([]);
    });

    it('write their roles down, because as blocks they would lose them', async () => {
      const grid = await show({ framework: await sample('worcestershire') });
      const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell' };
      for (const [selector, role] of Object.entries(roles)) {
        for (const element of all(grid, selector)) expect(element.getAttribute('role'), selector).to.equal(role);
      }
    });

    itInChromium('are tables for a screen reader also as blocks', async () => {
      const grid = await show({ framework: small });
      grid.style.setProperty('inline-size', '320px');
      await painted();
      const nodes = await accessibilityTree();
      const named = (role: string): string[] => nodes.filter((node) => node.role === role).map(({ name }) => name);
      expect(named('table')).to.deep.equal(['Care: behaviours', 'Order: behaviours']);
      expect(named('columnheader')).to.deep.equal(['Theme', 'Low', 'High', 'Low', 'High']);
      expect(named('rowheader')).to.deep.equal(['Listening']);
    });
  });

  describe('its headings', () => {
    for (const level of [1, 2, 3, 4]) {
      for (const name of ['cherwell', 'arun', 'kchft', 'worcestershire'] as const) {
        it(`step down without a gap from ${level}: ${name}`, async () => {
          const grid = await show({ framework: await sample(name), headingLevel: level });
          expectNoGap(headings(grid), level);
        });
      }
    }

    it('step down without a gap where some competencies have no group', async () => {
      const [first, second] = small.competencies;
      const grid = await show({ framework: smallWith({ groups: [{ id: 'g', title: 'Group' }], competencies: [{ ...first, group: 'g' }, second] }) });
      expect(headings(grid)).to.deep.equal([2, 3, 4, 5, 3, 4]);
    });

    it('have a level whatever is asked for', async () => {
      for (const level of ['', 'x', '0', '9', '-1', '2.5']) {
        const grid = await fixture<FrameworkGrid>(html`<rung-framework-grid heading-level=${level} .framework=${small}></rung-framework-grid>`);
        await settled(grid);
        const levels = headings(grid);
        expect(levels, level).to.have.length(5);
        expectNoGap(levels, levels[0]!);
      }
    });
  });

  describe('with the keyboard', () => {
    it('is gone through by Tab, control by control, and left again', async () => {
      const after = await fixture<HTMLButtonElement>(html`<button>after</button>`);
      const grid = await show({ framework: await sample('cherwell'), view: { find: 'clear' } });
      grid.parentElement!.after(after.parentElement!);
      const seen: string[] = [];
      part(grid, 'skip').focus();
      for (let step = 0; step < 8 && focused() !== after; step += 1) {
        seen.push(focused() === searchField(grid) ? 'search' : text(focused()!));
        await sendKeys({ press: 'Tab' });
      }
      expect(seen).to.deep.equal(['Skip this framework', 'About this framework', 'search', 'Filters', 'Clear']);
      expect(focused() === after, 'the focus has left the grid').to.be.true;
    });

    it('is skipped by its first button, which is seen only then', async () => {
      const before = await fixture<HTMLButtonElement>(html`<button>before</button>`);
      const after = await fixture<HTMLButtonElement>(html`<button>after</button>`);
      const grid = await show({ framework: small });
      grid.parentElement!.after(after.parentElement!);
      const skip = part(grid, 'skip');
      expect(skip.getBoundingClientRect().width).to.be.at.most(2);
      before.focus();
      await sendKeys({ press: 'Tab' });
      // A window that no window manager has made active, as WebKitGTK's here, styles nothing as focused.
      if (document.hasFocus()) expect(skip.getBoundingClientRect().width).to.be.greaterThan(100);
      await sendKeys({ press: 'Enter' });
      expect(focused()!.id).to.equal('end');
      await sendKeys({ press: 'Tab' });
      expect(focused() === after, 'the focus has left the grid').to.be.true;
    });

    it('scrolls a table that is too wide by the arrow keys, and passes one that fits', async () => {
      await setViewport({ width: 800, height: 600 });
      const grid = await show({ framework: await sample('cherwell'), columns: 'all' });
      const [region] = parts(grid, 'region');
      await waitUntil(() => region!.tabIndex === 0);
      expect(region!.getAttribute('role')).to.equal('region');
      expect(region!.getAttribute('aria-label')).to.equal('Communication: behaviours');
      region!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => region!.scrollLeft > 0, 'it does not scroll');

      await setViewport({ width: 1600, height: 600 });
      await waitUntil(() => !region!.hasAttribute('tabindex'), 'it is focusable though it fits');
      expect(region!.hasAttribute('role') || region!.hasAttribute('aria-label')).to.be.false;
      await setViewport({ width: 800, height: 600 });
    });

    it('is not stopped at tables that fit', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      await painted();
      expect(parts(grid, 'region').filter((region) => region.hasAttribute('tabindex'))).to.deep.equal([]);
    });
  });

  describe('by axe', () => {
    const states: Readonly<Record<string, () => Promise<FrameworkGrid>>> = {
      'a framework': () => show({ framework: small }),
      'all levels': () => show({ framework: small, columns: 'all' }),
      'one level': () => show({ framework: small, view: { level: 'mid' } }),
      'matches': () => show({ framework: small, view: { find: 'people' } }),
      'nothing found': () => show({ framework: small, view: { find: 'zebra' } }),
      'filters, links and a place': async () => {
        const grid = await show({ framework: small, hash: 'axe', view: { at: 'care.1' } });
        openFilters(grid);
        checkbox(grid, 'Show a link').click();
        await grid.updateComplete;
        return grid;
      },
      'a selection': () => show({ framework: small, selectable: true, selection: new Set(['care.1']) }),
      'bare': () => show({ framework: small, bare: true }),
      'examples and what has no level or theme': () =>
        show({
          framework: smallWith({
            competencies: [
              {
                id: 'c',
                title: 'C',
                themes: [{ id: 't', title: 'T' }],
                indicators: [
                  { id: '1', kind: 'example', level: 'low', theme: 't', text: 'An example' },
                  { id: '2', kind: 'positive', level: 'low', text: 'Of no theme' },
                  { id: '3', kind: 'positive', text: 'Of no level' },
                ],
              },
              { id: 'd', title: 'D' },
            ],
          }),
        }),
      'faults': () => show({ framework: smallWith({ competencies: [...small.competencies, ...small.competencies] }) }),
      'nothing yet': () => show({}),
      'loading': async () => {
        const grid = await show({});
        grid.src = '/fixtures/slow?ms=2000';
        await waitUntil(() => grid.matches(':state(loading)'));
        return grid;
      },
      'an error': () => show({ src: '/fixtures/status/404' }),
      'a charter instead': () => show({ framework: smallWith({ competencies: [], charter: { vision: 'A vision.' } }) }),
    };
    const looks = {
      light: () => Promise.resolve(),
      dark: () => emulateMedia({ colorScheme: 'dark' }),
      'more contrast': () => emulateMedia({ contrast: 'more' }),
      'forced colours': () => emulateMedia({ forcedColors: 'active' }),
    };

    for (const [look, apply] of Object.entries(looks)) {
      const run = look === 'light' ? it : itInChromium;
      for (const [name, create] of Object.entries(states)) {
        run(`finds nothing wrong with ${name}, ${look}`, async () => {
          document.documentElement.style.setProperty('color-scheme', 'light dark');
          await apply();
          try {
            const grid = await create();
            await expect(grid).to.be.accessible();
          } finally {
            if (look !== 'light') await emulateMedia({});
            document.documentElement.style.removeProperty('color-scheme');
          }
        });
      }
    }

    for (const name of ['arun', 'kchft', 'worcestershire'] as const) {
      it(`finds nothing wrong with ${name}, wide and narrow`, async () => {
        const grid = await show({ framework: await sample(name), selectable: true });
        await expect(grid).to.be.accessible();
        grid.style.setProperty('inline-size', '320px');
        await expect(grid).to.be.accessible();
      });
    }
  });

  describe('in little room', () => {
    afterEach(async () => {
      await setViewport({ width: 800, height: 600 });
      document.body.style.removeProperty('margin');
    });

    it('shows tables as blocks, each cell under the name of its level', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      grid.style.setProperty('inline-size', '600px');
      await painted();
      const cell = parts(grid, 'cell')[0]!;
      expect(getComputedStyle(cell).display).to.equal('block');
      expect(getComputedStyle(cell, '::before').content, 'Firefox gives it as it is written').to.match(/^(?:"B"|attr\(data-heading\))/);
      expect(cell.dataset['heading']).to.equal('B');
      expect(getComputedStyle(grid.shadowRoot!.querySelector('thead')!).display, 'heads stay for screen readers').to.not.equal('none');
    });

    it('keeps tables from 640 px on', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      grid.style.setProperty('inline-size', '650px');
      await painted();
      expect(getComputedStyle(parts(grid, 'cell')[0]!).display).to.equal('table-cell');
    });

    it('leaves out cells that are empty', async () => {
      const grid = await show({ framework: small });
      grid.style.setProperty('inline-size', '320px');
      await painted();
      expect(parts(grid, 'cell').filter((cell) => cell.checkVisibility()).map((cell) => cell.dataset['heading'])).to.deep.equal(['Low', 'High', 'Low']);
    });

    const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const subjects: Readonly<Record<string, () => Promise<Partial<FrameworkGrid>>>> = {
      cherwell: async () => ({ framework: await sample('cherwell') }),
      'cherwell with all levels': async () => ({ framework: await sample('cherwell'), columns: 'all' }),
      'arun, to be selected from': async () => ({ framework: await sample('arun'), selectable: true, selection: new Set(['x']) }),
      kchft: async () => ({ framework: await sample('kchft'), hash: 'narrow', view: { find: 'people' } }),
      worcestershire: async () => ({ framework: await sample('worcestershire') }),
      eeast: async () => ({ framework: await sample('eeast') }),
      'very long words': () =>
        Promise.resolve({
          framework: {
            ...small,
            title: longWord,
            subtitle: longWord,
            publisher: longWord,
            scale: { cumulative: false, levels: [{ id: 'low', label: longWord, described: true }, { id: 'high', label: `${longWord} ${longWord}`, described: true }] },
            groups: [{ id: longWord, title: longWord, appliesTo: longWord }, { id: 'other', title: longWord }],
            competencies: [
              {
                id: 'a',
                group: longWord,
                title: longWord,
                tagline: longWord,
                definition: longWord,
                importance: longWord,
                themes: [{ id: 't', title: longWord }],
                indicators: [
                  { id: longWord, kind: 'positive', level: 'low', theme: 't', text: longWord },
                  { id: '2', kind: 'contra', text: longWord },
                ],
                skills: [longWord],
              },
            ],
          },
          selectable: true,
          hash: 'long',
        }),
      'an error with a long address': () => Promise.resolve({ src: `/fixtures/status/404?${'x'.repeat(300)}` }),
    };
    for (const [name, properties] of Object.entries(subjects)) {
      it(`does not make the page scroll sideways at 320 px: ${name}`, async () => {
        await setViewport({ width: 320, height: 640 });
        document.body.style.setProperty('margin', '0');
        const grid = await show(await properties());
        if (parts(grid, 'filters').length > 0) openFilters(grid);
        if (grid.hash) checkbox(grid, 'Show a link').click();
        await grid.updateComplete;
        await painted();
        expect(scrollsSideways()).to.be.false;
        for (const direction of ['rtl', 'ltr'] as const) {
          document.documentElement.dir = direction;
          await painted();
          expect(scrollsSideways(), direction).to.be.false;
        }
        document.documentElement.removeAttribute('dir');
      });
    }

    it('loses no text in a level with a long name', async () => {
      await setViewport({ width: 320, height: 640 });
      const label = 'Senior managers and leaders of the whole organisation and its partners';
      const grid = await show({ framework: smallWith({ scale: { cumulative: false, levels: [{ id: 'low', label, described: true }] } }) });
      for (const rung of parts(grid, 'rung').filter((each) => !each.closest('thead'))) {
        expect(rung.scrollHeight).to.be.at.most(rung.clientHeight + 1);
        expect(rung.scrollWidth).to.be.at.most(rung.clientWidth + 1);
      }
    });

    it('keeps column heads in view on a tall page, and lets them go on a low one', async () => {
      await setViewport({ width: 1000, height: 600 });
      const grid = await show({ framework: await sample('cherwell') });
      const head = grid.shadowRoot!.querySelector('thead th')!;
      expect(getComputedStyle(head).position).to.equal('sticky');
      const row = parts(grid, 'row')[1]!;
      await painted();
      row.scrollIntoView({ block: 'start' });
      await painted();
      expect(Math.abs(head.getBoundingClientRect().top)).to.be.at.most(1);
      await setViewport({ width: 1000, height: 450 });
      expect(getComputedStyle(head).position).to.equal('static');
    });

    it('keeps them below a header of the page', async () => {
      await setViewport({ width: 1000, height: 600 });
      const grid = await show({ framework: await sample('cherwell') });
      grid.style.setProperty('--rung-sticky-top', '50px');
      await painted();
      parts(grid, 'row')[1]!.scrollIntoView({ block: 'start' });
      await painted();
      expect(Math.round(grid.shadowRoot!.querySelector('thead th')!.getBoundingClientRect().top)).to.equal(50);
    });
  });

  it('loses nothing when a person spaces the text out', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const grid = await show({ framework: await sample('arun'), selectable: true, selection: new Set(['x']), view: { find: 'customer', level: 'leaders' } });
    openFilters(grid);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    grid.shadowRoot!.adoptedStyleSheets = [...grid.shadowRoot!.adoptedStyleSheets, sheet];
    await painted();
    const clipped = all(grid, '*').filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const visible = element.checkVisibility() && element.clientWidth > 1 && element.clientHeight > 1;
      const cuts = overflowX !== 'visible' || overflowY !== 'visible' || element.matches('button, [part~=rung]');
      return visible && cuts && !element.matches('input, select') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    });
    expect(clipped.map((element) => `${element.localName} ${element.part.value}`)).to.deep.equal([]);
    expect(scrollsSideways()).to.be.false;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('has targets of 24 px at least', async () => {
    for (const width of [320, 800]) {
      await setViewport({ width, height: 600 });
      const grid = await show({ framework: small, hash: 'targets', selectable: true, selection: new Set(['care.1']), view: { find: 'e' } });
      openFilters(grid);
      checkbox(grid, 'Show a link').click();
      await grid.updateComplete;
      await painted();
      for (const control of all(grid, 'button:not(.skip), a, select, summary, input')) {
        const target = control.matches('[type=checkbox]') ? control.closest('label')! : control;
        const box = target.getBoundingClientRect();
        expect(Math.min(box.width, box.height), `${width} px: ${control.localName} ${text(control)}`).to.be.at.least(24);
      }
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('moves nothing by itself where less motion is asked for', async () => {
    const grid = await show({ framework: small });
    for (const element of all(grid, '*')) expect(getComputedStyle(element).animationName).to.equal('none');
  });
});
