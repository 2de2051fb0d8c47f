import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { collectWarnings, count, focused, part, parts, sample, show, shownTexts, small, smallWith, smallWithIndicators, text, type SampleName } from './framework-grid-support.js';

const heads = (table: Element): string[] => [...table.querySelectorAll('thead th')].map(text);

const competency = (grid: Element, title: string): HTMLElement => {
  const found = parts(grid, 'competency').find((each) => text(each.querySelector('[part~=competency-title]')!) === title);
  if (!found) throw new Error(`There is no competency "${title}".`);
  return found;
};

const items = (root: ParentNode): string[] => [...root.querySelectorAll('li')].map(text);

describe('<rung-framework-grid> and the shapes of frameworks', () => {
  collectWarnings();

  describe('Cherwell: levels A to H, described at B, D, F and H', () => {
    it('has a table per competency with a row per theme and a column per described level', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      const tables = parts(grid, 'table');
      expect(tables).to.have.length(11);
      for (const table of tables) expect(heads(table)).to.deep.equal(['Theme', 'B', 'D', 'F', 'H']);
      expect(parts(grid, 'theme')).to.have.length(39);
      expect(parts(grid, 'indicator')).to.have.length(521);
      expect(shownTexts(grid, 'group-title')).to.deep.equal(['Core', 'Management']);
      expect(shownTexts(grid, 'group-applies-to')).to.deep.equal(['Applies to all employees', 'Applies to managers only']);
      expect(count(grid)).to.equal('11 competencies, 521 behaviours');
    });

    it('puts every indicator in the row of its theme and the column of its level', async () => {
      const framework = await sample('cherwell');
      const grid = await show({ framework });
      for (const { title, themes, indicators } of framework.competencies) {
        for (const theme of themes) {
          const row = [...competency(grid, title).querySelectorAll('tbody tr')].find((each) => text(each.querySelector('th')!) === theme.title)!;
          const cells = [...row.querySelectorAll('td')].map(items);
          const wanted = ['B', 'D', 'F', 'H'].map((level) => indicators.filter((each) => each.theme === theme.id && each.level === level).map((each) => each.text));
          expect(cells, `${title}, ${theme.title}`).to.deep.equal(wanted);
        }
      }
    });

    it('shows all levels on request, those without text between their described neighbours', async () => {
      const grid = await show({ framework: await sample('cherwell'), columns: 'all' });
      for (const table of parts(grid, 'table')) {
        expect(heads(table)).to.deep.equal(['Theme', 'A below B', 'B', 'C between B and D', 'D', 'E between D and F', 'F', 'G between F and H', 'H']);
        for (const row of table.querySelectorAll('tbody tr')) expect(row.children).to.have.length(9);
      }
      expect(parts(grid, 'undescribed').every((cell) => text(cell) === 'No description.')).to.be.true;
      expect(parts(grid, 'indicator')).to.have.length(521);
    });

    it('keeps levels over their columns when a search hides the first row', async () => {
      const grid = await show({ framework: await sample('cherwell'), columns: 'all', view: { competency: 'communication', find: 'Method' } });
      const [head] = parts(grid, 'table')[0]!.querySelectorAll('thead tr');
      const row = parts(grid, 'row').find((each) => each.checkVisibility())!;
      expect(text(row.querySelector('th')!)).to.equal('Method');
      const lefts = (of: Element): number[] => [...of.children].map((cell) => Math.round(cell.getBoundingClientRect().left));
      expect(lefts(row)).to.deep.equal(lefts(head!));
    });

    it('shows the ladder with all levels, and says which have no text', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      expect(items(part(grid, 'scale'))).to.deep.equal(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
      expect(text(part(grid, 'scale').querySelector('p')!)).to.equal('B, D, F and H have descriptions. A, C, E and G are levels without a text of their own.');
    });

    it('shows one level alone, because a higher one does not include it', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { level: 'D' } });
      for (const table of parts(grid, 'table')) expect(heads(table)).to.deep.equal(['Theme', 'D']);
      expect(parts(grid, 'indicator')).to.have.length(129);
      expect(parts(grid, 'inherited')).to.deep.equal([]);
    });

    it('shows a level without text beside its neighbours, and says so', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { level: 'C' } });
      expect(heads(parts(grid, 'table')[0]!)).to.deep.equal(['Theme', 'B', 'C between B and D', 'D']);
      expect(shownTexts(grid, 'note')).to.deep.equal(['Level C has no description. Compare with level B and level D.']);
    });

    it('shows the lowest level, which has one neighbour only', async () => {
      const grid = await show({ framework: await sample('cherwell'), view: { level: 'A' } });
      expect(heads(parts(grid, 'table')[0]!)).to.deep.equal(['Theme', 'A below B', 'B']);
      expect(shownTexts(grid, 'note')).to.deep.equal(['Level A has no description. Compare with level B.']);
    });

    it('says who published it and when, and when it is to be reviewed', async () => {
      const grid = await show({ framework: await sample('cherwell') });
      const footer = text(part(grid, 'footer'));
      for (const words of ['Cherwell District Council', 'Published 29 October 2015', 'Review due October 2016', 'Owner: Human Resources']) {
        expect(footer).to.contain(words);
      }
    });
  });

  describe('Arun: three cumulative tiers', () => {
    it('has a column per tier and the contra-indicators apart, never in a column', async () => {
      const framework = await sample('arun');
      const grid = await show({ framework });
      for (const { title, indicators } of framework.competencies) {
        const section = competency(grid, title);
        expect(heads(section.querySelector('table')!)).to.deep.equal(['All Colleagues', 'People Managers', 'Leaders']);
        const contra = indicators.filter(({ kind }) => kind === 'contra').map((each) => each.text);
        expect(items(section.querySelector('[part=contra]')!)).to.deep.equal(contra);
        expect(text(section.querySelector('[part=contra-title]')!)).to.equal('Contra Indicators');
        expect(section.querySelectorAll('table [part~=contra-indicator]')).to.have.length(0);
      }
      expect(parts(grid, 'contra-indicator')).to.have.length(35);
      expect(parts(grid, 'indicator')).to.have.length(132);
    });

    it('shows definition and why it matters, under the framework’s own words', async () => {
      const framework = await sample('arun');
      const grid = await show({ framework });
      expect(shownTexts(grid, 'definition')).to.deep.equal(framework.competencies.flatMap(({ definition }) => definition ?? []));
      for (const importance of shownTexts(grid, 'importance')) expect(importance).to.match(/^Why is it important\? ./);
      expect(parts(grid, 'importance')).to.have.length(5);
    });

    it('shows with the chosen tier all it includes, the inherited marked in words', async () => {
      const grid = await show({ framework: await sample('arun'), view: { level: 'leaders' } });
      expect(heads(parts(grid, 'table')[0]!)).to.deep.equal(['All Colleagues included', 'People Managers included', 'Leaders']);
      expect(parts(grid, 'inherited').filter((each) => each.matches('td'))).to.have.length(10);
      expect(parts(grid, 'indicator')).to.have.length(132);
    });

    it('shows with a lower tier none above it', async () => {
      const grid = await show({ framework: await sample('arun'), view: { level: 'people-managers' } });
      expect(heads(parts(grid, 'table')[0]!)).to.deep.equal(['All Colleagues included', 'People Managers']);
      expect(parts(grid, 'indicator')).to.have.length(42 + 33 + 35);
    });

    it('says that each level includes those before it', async () => {
      const grid = await show({ framework: await sample('arun') });
      expect(text(part(grid, 'scale'))).to.contain('Each level includes those before it.');
    });
  });

  describe('KCHFT: kinds of behaviour instead of levels', () => {
    it('has a column per kind under the framework’s own labels', async () => {
      const grid = await show({ framework: await sample('kchft') });
      for (const table of parts(grid, 'table')) expect(heads(table)).to.deep.equal(['What’s expected?', 'What does it look like?']);
      expect(shownTexts(grid, 'contra-title')).to.deep.equal(Array(4).fill('It definitely isn’t this…'));
      expect(parts(grid, 'indicator')).to.have.length(139);
      expect(parts(grid, 'contra-indicator')).to.have.length(45);
      expect(parts(grid, 'theme')).to.have.length(0);
      expect(parts(grid, 'scale')).to.have.length(0);
    });

    it('shows key skills under the framework’s own label', async () => {
      const grid = await show({ framework: await sample('kchft') });
      expect(parts(grid, 'skill')).to.have.length(15);
      expect(shownTexts(grid, 'skills-title')).to.deep.equal(Array(4).fill('Key competencies'));
    });
  });

  describe('Worcestershire: sub-themes', () => {
    it('has a row per sub-theme and one column', async () => {
      const grid = await show({ framework: await sample('worcestershire') });
      expect(parts(grid, 'theme')).to.have.length(15);
      for (const table of parts(grid, 'table')) expect(heads(table)).to.deep.equal(['Theme', 'Behavioural Descriptors']);
      expect(parts(grid, 'indicator')).to.have.length(128);
      expect(parts(grid, 'contra-indicator')).to.have.length(37);
      expect(parts(grid, 'tagline')).to.have.length(3);
    });

    it('does not repeat the framework’s title over its only group', async () => {
      const grid = await show({ framework: await sample('worcestershire') });
      expect(parts(grid, 'group-title')).to.have.length(0);
    });
  });

  describe('EEAST: a charter instead of competencies', () => {
    it('says so and offers the charter', async () => {
      const grid = await show({ framework: await sample('eeast') });
      expect(text(part(grid, 'empty'))).to.contain('no competencies to show in a grid').and.to.contain('charter instead');
      expect(text(part(grid, 'show-charter'))).to.equal('Show the charter');
      expect(parts(grid, 'toolbar')).to.deep.equal([]);
    });

    it('shows the charter by its button, moves the focus to it and follows the framework', async () => {
      const framework = await sample('eeast');
      const grid = await show({ framework });
      part(grid, 'show-charter').click();
      await waitUntil(() => grid.shadowRoot!.querySelector('rung-charter'));
      const charter = grid.shadowRoot!.querySelector('rung-charter')!;
      await charter.updateComplete;
      await grid.updateComplete;
      expect(text(charter.shadowRoot!.querySelector('[part=vision]')!)).to.equal(framework.charter!.vision);
      await waitUntil(() => focused() === charter || charter.matches(':focus-within'));

      grid.framework = { ...framework, charter: { ...framework.charter, vision: 'Another vision.' } };
      await grid.updateComplete;
      await charter.updateComplete;
      expect(text(charter.shadowRoot!.querySelector('[part=vision]')!)).to.equal('Another vision.');

      grid.framework = small;
      await grid.updateComplete;
      expect(grid.shadowRoot!.querySelector('rung-charter')).to.be.null;
      expect(parts(grid, 'competency')).to.have.length(2);
    });

    it('offers none where there is none', async () => {
      const grid = await show({ framework: smallWith({ competencies: [] }) });
      expect(text(part(grid, 'empty'))).to.equal('This framework has no competencies to show in a grid.');
      expect(parts(grid, 'show-charter')).to.deep.equal([]);
    });
  });

  it('has every text of every sample in it', async () => {
    for (const name of ['cherwell', 'arun', 'kchft', 'worcestershire'] satisfies SampleName[]) {
      const framework = await sample(name);
      const grid = await show({ framework });
      const all = text(part(grid, 'content'));
      for (const each of framework.competencies) {
        const texts = [each.title, each.tagline, each.definition, each.importance, ...each.themes.map(({ title }) => title), ...each.indicators.map((indicator) => indicator.text), ...(each.skills ?? [])];
        for (const wanted of texts) if (wanted) expect(all).to.contain(wanted.replace(/\s+/g, ' ').trim());
      }
    }
  });

  describe('what does not fit', () => {
    const care = (grid: Element): HTMLElement => competency(grid, 'Care');

    it('indicators of an unknown or no level stand apart, without a level', async () => {
      const grid = await show({
        framework: smallWithIndicators(
          { id: 'a', kind: 'positive', level: 'low', text: 'In its place.' },
          { id: 'b', kind: 'positive', level: 'Z', text: 'Of an unknown level.' },
          { id: 'c', kind: 'positive', text: 'Of no level.' },
          { id: 'd', kind: 'positive', level: null, text: 'Of level null.' },
        ),
      });
      expect(text(care(grid).querySelector('[part=unplaced-title]')!)).to.equal('Without a level');
      expect(items(care(grid).querySelector('[part=unplaced]')!)).to.deep.equal(['Of an unknown level.', 'Of no level.', 'Of level null.']);
      expect(items(care(grid).querySelector('table')!)).to.deep.equal(['In its place.']);
    });

    it('behaviours of a level that is said to have none are shown all the same', async () => {
      const framework = smallWithIndicators({ id: 'a', kind: 'positive', level: 'mid', text: 'Has a text after all.' });
      for (const columns of ['described', 'all'] as const) {
        const grid = await show({ framework, columns });
        expect(items(care(grid)), columns).to.deep.equal(['Has a text after all.']);
        expect(heads(care(grid).querySelector('table')!), columns).to.deep.equal(['Low', 'Mid', 'High']);
      }
      const grid = await show({ framework, view: { level: 'mid' } });
      expect(items(care(grid))).to.deep.equal(['Has a text after all.']);
      expect(shownTexts(grid, 'note')).to.deep.equal([]);
    });

    it('examples in a framework with levels stand under their own label in the cell', async () => {
      const indicators = [
        { id: 'a', kind: 'example', level: 'low', text: 'Rings back the same day.' },
        { id: 'b', kind: 'positive', level: 'low', text: 'Is quick.' },
        { id: 'c', kind: 'example', text: 'An example of no level.' },
      ];
      const grid = await show({ framework: smallWithIndicators(...indicators) });
      const cell = care(grid).querySelector('tbody td')!;
      expect([...cell.children].map(text)).to.deep.equal(['Is quick.', 'Examples', 'Rings back the same day.']);
      expect([...care(grid).querySelector('[part=unplaced]')!.children].map(text)).to.deep.equal(['Without a level', 'Examples', 'An example of no level.']);

      grid.framework = { ...(smallWithIndicators(...indicators) as object), labels: { example: 'For instance' } };
      await oneEvent(grid, 'load');
      expect(shownTexts(grid, 'examples-title')).to.deep.equal(['For instance', 'For instance']);
    });

    it('indicators without a theme stand in a row of their own, without an empty head', async () => {
      const grid = await show({
        framework: smallWithIndicators(
          { id: 'a', kind: 'positive', level: 'low', theme: 'listening', text: 'With a theme.' },
          { id: 'b', kind: 'positive', level: 'low', text: 'Without a theme.' },
          { id: 'c', kind: 'positive', level: 'low', theme: 'none-such', text: 'With an unknown theme.' },
        ),
      });
      const rows = [...care(grid).querySelectorAll('tbody tr')];
      expect(rows.map((row) => [...row.children].map(text))).to.deep.equal([
        ['Listening', 'With a theme.', ''],
        ['', 'Without a theme.With an unknown theme.', ''],
      ]);
      expect(rows[1]!.querySelector('th')).to.be.null;
    });

    it('two themes of the same id share one row, and nothing is shown twice', async () => {
      const [first] = small.competencies;
      const themes = [...first!.themes, { id: 'listening', title: 'Listening again' }];
      const grid = await show({ framework: smallWith({ competencies: [{ ...first, themes }] }) });
      expect(shownTexts(grid, 'theme')).to.deep.equal(['Listening']);
      expect(parts(grid, 'indicator')).to.have.length(3);
    });

    it('a competency of an unknown group, or of none, comes after the groups', async () => {
      const [first, second] = small.competencies;
      const grid = await show({
        framework: smallWith({
          groups: [{ id: 'core', title: 'Core' }],
          competencies: [{ ...first, group: 'none-such' }, { ...second, group: 'core' }],
        }),
      });
      expect(shownTexts(grid, 'competency-title')).to.deep.equal(['Order', 'Care']);
    });

    it('a competency without anything says so', async () => {
      const grid = await show({ framework: smallWith({ competencies: [{ id: 'bare', title: 'Bare', themes: [], indicators: [] }] }) });
      expect(shownTexts(grid, 'nothing')).to.deep.equal(['No behaviours are given for this competency.']);
      expect(count(grid)).to.equal('1 competency, 0 behaviours');
    });

    it('a scale without any described level still reads as sentences', async () => {
      const levels = ['1', '2'].map((id) => ({ id, label: id, described: false }));
      const grid = await show({ framework: smallWith({ scale: { levels, cumulative: false }, competencies: [{ id: 'x', title: 'X' }] }), view: { level: '1' } });
      expect(text(part(grid, 'scale').querySelector('p')!)).to.equal('1 and 2 are levels without a text of their own.');
      expect(shownTexts(grid, 'note')).to.deep.equal(['Level 1 has no description.']);
    });

    it('one described level reads as one', async () => {
      const levels = [
        { id: '1', label: '1', described: true },
        { id: '2', label: '2', described: false },
      ];
      const grid = await show({ framework: smallWith({ scale: { levels, cumulative: false } }) });
      expect(text(part(grid, 'scale').querySelector('p')!)).to.equal('1 has a description. 2 is a level without a text of its own.');
    });
  });
});
