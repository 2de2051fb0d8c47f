import { expect, waitUntil } from '@open-wc/testing';
import type { FrameworkGrid, ViewChangeDetail } from '../../src/elements/framework-grid/framework-grid.js';
import { sendKeys } from '../support/commands.js';
import { checkbox, choose, count, filter, focused, part, parts, sample, searchField, show, shownTexts, small, smallWith, smallWithIndicators, text } from './framework-grid-support.js';

/** What is painted as a match, in the order of the page. */
const highlighted = (): string[] => [...(CSS.highlights.get('rung-match') ?? [])].map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset));

const options = (select: HTMLSelectElement): string[] => [...select.options].map(text);

async function type(grid: FrameworkGrid, words: string): Promise<void> {
  searchField(grid).focus();
  await sendKeys({ type: words });
  await grid.updateComplete;
}

/** Every change of the view that a person made. */
function changes(grid: FrameworkGrid): ViewChangeDetail[] {
  const seen: ViewChangeDetail[] = [];
  grid.addEventListener('rung-view-change', ({ detail }) => seen.push(detail));
  return seen;
}

describe('<rung-framework-grid> and finding in it', () => {
  describe('words', () => {
    it('are found as they are typed: rows with them stay, the rest goes', async () => {
      const grid = await show({ framework: small });
      await type(grid, 'tidy');
      expect(shownTexts(grid, 'competency-title')).to.deep.equal(['Order']);
      expect(shownTexts(grid, 'indicator')).to.deep.equal(['Keeps a tidy desk.']);
      expect(grid.view).to.deep.equal({ find: 'tidy' });
    });

    it('are marked for the eye without a change of the text, and by the part match', async () => {
      const grid = await show({ framework: small });
      const [, , entry] = parts(grid, 'indicator');
      const before = [...entry!.childNodes];
      await type(grid, 'people');
      await waitUntil(() => parts(grid, 'match').length > 0, 'nothing is marked');
      expect(highlighted()).to.deep.equal(['people', 'people', 'people']);
      expect([...entry!.childNodes]).to.deep.equal(before);
      expect(parts(grid, 'match').map(text)).to.deep.equal(['Looks after people.', 'Lets people finish.', 'Talks over people.']);
    });

    it('are announced as a count beside the field', async () => {
      const grid = await show({ framework: small });
      await type(grid, 'people');
      expect(part(grid, 'count').getAttribute('role')).to.equal('status');
      expect(count(grid)).to.equal('3 matches in 1 competency');
    });

    it('that are not there are told, with what to do', async () => {
      const grid = await show({ framework: small });
      await type(grid, ' zebra ');
      expect(count(grid)).to.equal('Nothing here contains “zebra”. Try fewer words or clear the filters.');
      expect(shownTexts(grid, 'competency')).to.deep.equal([]);
      expect(highlighted()).to.deep.equal([]);
    });

    const spellings: readonly (readonly [string, string, string, readonly string[]])[] = [
      ['in any case', 'PEOPLE', 'Lets people finish.', ['people']],
      ['without the accents of the text', 'cafe creme', 'Serves café crème.', ['café', 'crème']],
      ['with accents that the text lacks', 'tidý', 'Keeps a tidy desk.', ['tidy']],
      ['without Welsh circumflexes', 'dwr glan', 'Dŵr glân i bawb', ['Dŵr', 'glân']],
      ['with a straight apostrophe', "mae'n", 'Mae’n gwrando', ['Mae’n']],
      ['several, in any order', 'desk keeps', 'Keeps a tidy desk.', ['Keeps', 'desk']],
      ['in the middle of a word', 'ompe', 'Competent', ['ompe']],
      ['in Arabic', 'الناس', 'يستمع إلى الناس', ['الناس']],
      ['with letters of two units', '😀 𝒳', 'Smiles 😀 at 𝒳', ['😀', '𝒳']],
      ['as text, not as a pattern', '.*', 'Writes .* everywhere', ['.*']],
    ];
    for (const [how, query, words, marked] of spellings) {
      it(`are found ${how}`, async () => {
        const grid = await show({ framework: smallWithIndicators({ id: 'a', kind: 'positive', level: 'low', text: words }), view: { find: query } });
        await waitUntil(() => shownTexts(grid, 'match').includes(words), 'it is not marked');
        for (const each of marked) expect(highlighted()).to.include(each);
      });
    }

    it('are found in titles, themes, definitions, contra-indicators and skills', async () => {
      for (const [query, competency] of [['care', 'Care'], ['listening', 'Care'], ['looks after', 'Care'], ['talks', 'Care'], ['planning', 'Order']] as const) {
        const grid = await show({ framework: small, view: { find: query } });
        expect(shownTexts(grid, 'competency-title'), query).to.deep.equal([competency]);
      }
    });

    it('are not found in what the grid adds: column heads, captions, links', async () => {
      const grid = await show({ framework: small, hash: 'x', view: { find: 'low' } });
      expect(shownTexts(grid, 'competency')).to.deep.equal([]);
      expect((await show({ framework: small, columns: 'all', view: { find: 'between' } })).shadowRoot!.querySelectorAll('[part~=match]')).to.have.length(0);
    });

    it('that match a title show the whole competency', async () => {
      const grid = await show({ framework: small, view: { find: 'order' } });
      expect(shownTexts(grid, 'indicator')).to.deep.equal(['Keeps a tidy desk.']);
    });

    it('show all again when they are deleted', async () => {
      const grid = await show({ framework: small });
      await type(grid, 'tidy');
      await sendKeys({ press: 'Control+a' });
      await sendKeys({ press: 'Delete' });
      await grid.updateComplete;
      expect(shownTexts(grid, 'competency')).to.have.length(2);
      expect(highlighted()).to.deep.equal([]);
      expect(grid.view).to.deep.equal({});
      expect(count(grid)).to.equal('2 competencies, 4 behaviours');
    });

    it('that are only spaces look for nothing', async () => {
      const grid = await show({ framework: small });
      await type(grid, '  ');
      expect(shownTexts(grid, 'competency')).to.have.length(2);
      expect(searchField(grid).value).to.equal('  ');
    });

    it('of two grids are marked in both, and released by each alone', async () => {
      const one = await show({ framework: small, bare: true, view: { find: 'tidy' } });
      await show({ framework: small, bare: true, view: { find: 'finish' } });
      await waitUntil(() => highlighted().sort().join() === 'finish,tidy', 'not both are marked');
      one.view = {};
      await one.updateComplete;
      expect(highlighted()).to.deep.equal(['finish']);
    });

    it('are marked where they come into view, however many there are', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { find: 'the' } });
      await waitUntil(() => parts(grid, 'match').length > 5, 'nothing is marked');
      const last = parts(grid, 'competency').at(-1)!;
      expect(last.querySelector('[part~=match]'), 'far below nothing is marked yet').to.be.null;
      last.scrollIntoView();
      await waitUntil(() => last.querySelector('[part~=match]'));
      grid.view = {};
      await grid.updateComplete;
      expect(parts(grid, 'match')).to.deep.equal([]);
      expect(CSS.highlights.has('rung-match')).to.be.false;
    });

    it('are all marked also where there are thousands of matches', async () => {
      const indicators = Array.from({ length: 1_300 }, (_, index) => ({ id: `i${index}`, kind: 'positive', level: 'low', text: `Matches ${index}` }));
      const grid = await show({ framework: smallWithIndicators(...indicators), view: { find: 'matches' } });
      expect(count(grid)).to.equal('1,300 matches in 1 competency');
      await waitUntil(() => highlighted().length === 1_300, 'not all were marked', { timeout: 3_000 });
      grid.view = { find: 'matches 7' };
      await grid.updateComplete;
      grid.view = {};
      await grid.updateComplete;
      expect(highlighted()).to.deep.equal([]);
      expect(parts(grid, 'match')).to.deep.equal([]);
    });
  });

  describe('filters', () => {
    it('are there for what the framework has', async () => {
      const cherwell = await show({ framework: await sample('cherwell') });
      expect(parts(cherwell, 'filter').map((each) => text(each.querySelector('span')!))).to.deep.equal(['Group', 'Competency', 'Level']);
      expect(options(filter(cherwell, 'Group'))).to.deep.equal(['All', 'Core', 'Management']);
      expect(options(filter(cherwell, 'Level'))).to.deep.equal(['All', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
      const kchft = await show({ framework: await sample('kchft') });
      expect(options(filter(kchft, 'Kind'))).to.deep.equal(['All', 'What’s expected?', 'What does it look like?', 'It definitely isn’t this…']);
      expect(parts(kchft, 'filter')).to.have.length(2);
    });

    it('by group', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      await choose(grid, 'Group', 'management');
      expect(shownTexts(grid, 'group-title')).to.deep.equal(['Management']);
      expect(shownTexts(grid, 'competency-title')).to.have.length(4);
      expect(count(grid)).to.match(/^4 competencies, /);
      expect(options(filter(grid, 'Competency'))).to.have.length(5);
    });

    it('by competency', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      await choose(grid, 'Competency', 'communication');
      expect(shownTexts(grid, 'competency-title')).to.deep.equal(['Communication']);
    });

    it('by a competency that the group then chosen does not have give it up', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      await choose(grid, 'Competency', 'communication');
      await choose(grid, 'Group', 'management');
      expect(shownTexts(grid, 'competency-title')).to.have.length(4);
      expect(filter(grid, 'Competency').value).to.equal('');
      expect(grid.view).to.deep.equal({ group: 'management' });
    });

    it('by level', async () => {
      const grid = await show({ framework: small });
      await choose(grid, 'Level', 'high');
      expect(shownTexts(grid, 'level')).to.deep.equal(['High']);
      expect(shownTexts(grid, 'indicator')).to.include('Hears what is not said.').and.not.to.include('Lets people finish.');
    });

    it('by a level without description, with its note', async () => {
      const grid = await show({ framework: small });
      await choose(grid, 'Level', 'mid');
      expect(shownTexts(grid, 'note')).to.deep.equal(['Level Mid has no description. Compare with level Low and level High.']);
    });

    it('by kind', async () => {
      const grid = await show({ framework: small });
      await choose(grid, 'Kind', 'contra');
      expect(shownTexts(grid, 'indicator')).to.deep.equal(['Talks over people.']);
      expect(parts(grid, 'table')).to.deep.equal([]);
      await choose(grid, 'Kind', 'positive');
      expect(shownTexts(grid, 'contra')).to.deep.equal([]);
    });

    it('say how many are on', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { group: 'core', level: 'B', find: 'x' } });
      expect(text(part(grid, 'filters').querySelector('summary')!)).to.equal('Filters (2 on)');
    });

    it('and words together show what both admit', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { level: 'B', competency: 'communication' } });
      await type(grid, 'clear');
      expect(shownTexts(grid, 'competency-title')).to.deep.equal(['Communication']);
      expect(count(grid)).to.equal('1 match in 1 competency');
    });

    it('open from the keyboard, and every level can be shown there', async () => {
      const grid = await show({ framework: small });
      const details = part(grid, 'filters') as HTMLDetailsElement;
      details.querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(details.open).to.be.true;
      checkbox(grid, 'Show all levels').focus();
      await sendKeys({ press: 'Space' });
      await grid.updateComplete;
      expect(shownTexts(grid, 'level').slice(0, 3)).to.deep.equal(['Low', 'Mid between Low and High', 'High']);
      expect(grid.view).to.deep.equal({ columns: 'all' });
      expect(focused() === checkbox(grid, 'Show all levels'), 'the focus stays').to.be.true;
    });

    it('of an unknown value limit what they can and do no harm', async () => {
      const grid = await show({ framework: small, view: { level: 'none-such' } });
      expect(shownTexts(grid, 'indicator')).to.have.length(4);
      grid.view = { group: 'none-such' };
      await grid.updateComplete;
      expect(count(grid)).to.equal('0 competencies, 0 behaviours');
      expect(part(grid, 'clear').checkVisibility()).to.be.true;
    });

    it('that only one choice would have are left out', async () => {
      const [first] = small.competencies;
      const grid = await show({ framework: smallWith({ competencies: [{ ...first, indicators: [] }], scale: null }) });
      expect(parts(grid, 'filter')).to.deep.equal([]);
    });
  });

  describe('Clear', () => {
    it('takes search and filters away, keeps all levels, and puts the focus into the search field', async () => {
      const grid = await show({ framework: small, view: { find: 'tidy', kind: 'positive', columns: 'all' } });
      part(grid, 'clear').focus();
      await sendKeys({ press: 'Enter' });
      await grid.updateComplete;
      expect(grid.view).to.deep.equal({ columns: 'all' });
      expect(searchField(grid).value).to.equal('');
      expect(parts(grid, 'clear')).to.deep.equal([]);
      expect(focused() === searchField(grid), 'the focus stays in the toolbar').to.be.true;
    });

    it('is not there when there is nothing to clear', async () => {
      const grid = await show({ framework: small, view: { columns: 'all' } });
      expect(parts(grid, 'clear')).to.deep.equal([]);
    });
  });

  describe('rung-view-change', () => {
    it('tells of each change that a person makes, before it is applied, across shadow roots', async () => {
      const grid = await show({ framework: small });
      let bubbled = 0;
      let before: unknown;
      const listen = (event: Event): void => {
        bubbled += 1;
        before = grid.view;
        expect(event.composed && event.cancelable).to.be.true;
      };
      document.addEventListener('rung-view-change', listen);
      await choose(grid, 'Level', 'low');
      document.removeEventListener('rung-view-change', listen);
      expect(bubbled).to.equal(1);
      expect(before).to.deep.equal({});
      expect(grid.view).to.deep.equal({ level: 'low' });
    });

    it('comes once per letter, with the whole view', async () => {
      const grid = await show({ framework: small, view: { level: 'low' } });
      const seen = changes(grid);
      await type(grid, 'ab');
      expect(seen).to.deep.equal([{ view: { find: 'a', level: 'low' } }, { view: { find: 'ab', level: 'low' } }]);
    });

    it('is not fired for what the host sets', async () => {
      const grid = await show({ framework: small });
      const seen = changes(grid);
      grid.view = { find: 'tidy', level: 'low' };
      await grid.updateComplete;
      grid.setAttribute('view', 'kind=contra');
      await grid.updateComplete;
      expect(seen).to.deep.equal([]);
    });

    it('can be prevented: the view and the controls stay', async () => {
      const grid = await show({ framework: small });
      grid.addEventListener('rung-view-change', (event) => event.preventDefault());
      await choose(grid, 'Level', 'low');
      await type(grid, 'x');
      expect(grid.view).to.deep.equal({});
      expect(filter(grid, 'Level').value).to.equal('');
      expect(searchField(grid).value).to.equal('');
      expect(shownTexts(grid, 'indicator')).to.have.length(4);
    });
  });

  describe('the view attribute', () => {
    it('is written like a query', async () => {
      const grid = await show({ framework: small });
      grid.setAttribute('view', 'find=tidy%20desk&level=low');
      await grid.updateComplete;
      expect(grid.view).to.deep.equal({ find: 'tidy desk', level: 'low' });
      expect(searchField(grid).value).to.equal('tidy desk');
      expect(filter(grid, 'Level').value).to.equal('low');
    });

    it('leaves out what it does not know', async () => {
      const grid = await show({ framework: small });
      grid.setAttribute('view', 'kind=bad&columns=many&colour=red&group=');
      expect(grid.view).to.deep.equal({});
    });

    it('shows all when it is removed', async () => {
      const grid = await show({ framework: small });
      grid.setAttribute('view', 'find=tidy');
      grid.removeAttribute('view');
      await grid.updateComplete;
      expect(grid.view).to.deep.equal({});
      expect(shownTexts(grid, 'competency')).to.have.length(2);
    });

    it('columns decides where the view says nothing', async () => {
      const grid = await show({ framework: small, columns: 'all', view: { columns: 'described' } });
      expect(shownTexts(grid, 'level').slice(0, 2)).to.deep.equal(['Low', 'High']);
      grid.view = {};
      await grid.updateComplete;
      expect(shownTexts(grid, 'level').slice(0, 3)).to.have.length(3).and.to.include('Mid between Low and High');
    });
  });

  it('leaves out title and toolbar when bare, and still follows the view', async () => {
    const grid = await show({ framework: small, bare: true, view: { find: 'tidy' } });
    expect(parts(grid, 'toolbar')).to.deep.equal([]);
    expect(parts(grid, 'title')).to.deep.equal([]);
    expect(shownTexts(grid, 'indicator')).to.deep.equal(['Keeps a tidy desk.']);
  });
});
