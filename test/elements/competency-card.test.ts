import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/competency-card.js';
import 'rung-elements/define/workspace.js';
import type { CompetencyCard } from '../../src/elements/competency-card/competency-card.js';
import type { LevelChangeDetail } from '../../src/elements/level-change.js';
import { clickOn, emulateMedia, itInChromium, printToPdf, resetMouse, sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, focused, part, parts, sample, shownTexts, small, smallWith, text, type SampleName } from './framework-grid-support.js';

async function show(properties: Partial<CompetencyCard>, parentNode?: Element): Promise<CompetencyCard> {
  const card = Object.assign(document.createElement('rung-competency-card'), properties);
  await fixture(html`${card}`, parentNode && { parentNode });
  await card.updateComplete;
  return card;
}

const showSample = async (name: SampleName, competency: string, level?: string): Promise<CompetencyCard> =>
  show({ framework: await sample(name), competency, level });

function around(attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const heads = (card: Element): string[] => [...card.shadowRoot!.querySelectorAll('thead th')].map(text);

const items = (root: ParentNode): string[] => [...root.querySelectorAll('li')].map(text);

const radios = (card: Element): HTMLInputElement[] => parts(card, 'radio') as HTMLInputElement[];

const radio = (card: Element, value: string): HTMLInputElement => radios(card).find((each) => each.value === value)!;

const chosen = (card: Element): string | undefined => radios(card).find((each) => each.checked)?.value;

/** What was asked of the host while a test ran. */
function changes(card: Element): LevelChangeDetail[] {
  const details: LevelChangeDetail[] = [];
  card.addEventListener('rung-level-change', (event) => details.push((event as CustomEvent<LevelChangeDetail>).detail));
  return details;
}

describe('<rung-competency-card>', () => {
  collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('a competency with levels A to H (Cherwell)', () => {
    it('shows title, definition and where it belongs', async () => {
      const framework = await sample('cherwell');
      const card = await show({ framework, competency: 'communication' });
      expect(shownTexts(card, 'competency-title')).to.deep.equal(['Communication']);
      expect(shownTexts(card, 'definition')).to.deep.equal([framework.competencies[0]!.definition]);
      expect(shownTexts(card, 'context')).to.deep.equal([`${framework.title} · Core · Applies to all employees`]);
      expect(shownTexts(card, 'footer')[0]).to.contain('Published 29 October 2015 · Review due October 2016');
      expect(card.matches(':state(ready)')).to.be.true;
    });

    it('shows all described levels beside each other at first', async () => {
      const card = await showSample('cherwell', 'communication');
      expect(heads(card)).to.deep.equal(['Theme', 'B', 'D', 'F', 'H']);
      expect(parts(card, 'indicator')).to.have.length(39);
      expect(chosen(card)).to.equal('');
      expect(text(part(card, 'status'))).to.equal('39 behaviours');
    });

    it('offers every level, and says which have descriptions', async () => {
      const card = await showSample('cherwell', 'communication');
      expect(radios(card).map(({ value }) => value)).to.deep.equal(['', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
      expect(text(part(card, 'levels-title'))).to.equal('Level (B, D, F and H have descriptions)');
      expect(shownTexts(card, 'rung').slice(0, 3)).to.deep.equal(['A (no description)', 'B', 'C (no description)']);
    });

    it('shows the level that the attribute names, with the words of every theme at it', async () => {
      const framework = await sample('cherwell');
      const card = await fixture<CompetencyCard>(html`<rung-competency-card competency="communication" level="D" .framework=${framework}></rung-competency-card>`);
      await card.updateComplete;
      const { themes, indicators } = framework.competencies[0]!;
      expect(heads(card)).to.deep.equal(['Theme', 'D']);
      expect(shownTexts(card, 'theme')).to.deep.equal(themes.map(({ title }) => title));
      expect(parts(card, 'cell').map(items)).to.deep.equal(
        themes.map((theme) => indicators.filter((each) => each.theme === theme.id && each.level === 'D').map((each) => each.text)),
      );
      expect(chosen(card)).to.equal('D');
    });

    it('shows a level without words between the described levels beside it, and says so', async () => {
      const card = await showSample('cherwell', 'communication', 'C');
      expect(text(part(card, 'status'))).to.equal('Level C has no description. Compare with level B and level D.');
      expect(heads(card)).to.deep.equal(['Theme', 'B', 'C between B and D', 'D']);
      expect(new Set(shownTexts(card, 'undescribed'))).to.deep.equal(new Set(['No description.']));
      const { indicators } = (await sample('cherwell')).competencies[0]!;
      expect(parts(card, 'indicator')).to.have.length(indicators.filter(({ level }) => level === 'B' || level === 'D').length);
    });

    it('compares the lowest level with the only one beside it', async () => {
      const card = await showSample('cherwell', 'communication', 'A');
      expect(text(part(card, 'status'))).to.equal('Level A has no description. Compare with level B.');
      expect(heads(card)).to.deep.equal(['Theme', 'A below B', 'B']);
    });

    for (const level of [undefined, 'C', 'F']) {
      it(`can be read by everybody at ${level ? `level ${level}` : 'all levels'}: at desktop width and on a phone`, async () => {
        await expect(await showSample('cherwell', 'communication', level)).to.be.accessible();
        await setViewport({ width: 320, height: 640 });
        await expect(await showSample('cherwell', 'communication', level)).to.be.accessible();
      });
    }

    itInChromium('can be read in dark and in forced colours', async () => {
      const framework = await sample('cherwell');
      const dark = around({});
      dark.style.setProperty('color-scheme', 'dark');
      await expect(await show({ framework, competency: 'communication', level: 'C' }, dark)).to.be.accessible();
      await emulateMedia({ forcedColors: 'active' });
      await expect(await show({ framework, competency: 'communication', level: 'C' })).to.be.accessible();
      await emulateMedia({});
    });
  });

  describe('tiers that include those below (Arun)', () => {
    it('shows a tier with all that it includes, the included marked as such', async () => {
      const card = await showSample('arun', 'customer-focus', 'leaders');
      expect(heads(card)).to.deep.equal(['All Colleagues included', 'People Managers included', 'Leaders']);
      expect(parts(card, 'inherited').filter(({ localName }) => localName === 'th')).to.have.length(2);
      expect(text(part(card, 'status'))).to.equal('18 behaviours');
    });

    it('shows nothing above the tier', async () => {
      const card = await showSample('arun', 'customer-focus', 'all-colleagues');
      expect(heads(card)).to.deep.equal(['All Colleagues']);
      expect(parts(card, 'inherited')).to.deep.equal([]);
    });

    it('says what the scale says of the tier', async () => {
      const framework = await sample('arun');
      const card = await show({ framework, competency: 'respect', level: 'people-managers' });
      expect(shownTexts(card, 'level-description')).to.deep.equal([framework.scale!.levels[1]!.description]);
    });

    it('shows why it matters, and contra-indicators apart from the tiers, at every tier', async () => {
      const framework = await sample('arun');
      const { importance, indicators } = framework.competencies.find(({ id }) => id === 'respect')!;
      const contra = indicators.filter(({ kind }) => kind === 'contra').map((each) => each.text);
      for (const level of [undefined, 'all-colleagues', 'leaders']) {
        const card = await show({ framework, competency: 'respect', level });
        expect(text(part(card, 'importance'))).to.equal(`Why is it important? ${importance}`);
        expect(shownTexts(card, 'contra-title')).to.deep.equal(['Contra Indicators']);
        expect(items(part(card, 'contra'))).to.deep.equal(contra);
        expect(parts(card, 'table')[0]!.querySelector('[part~=contra-indicator]')).to.equal(null);
      }
      await expect(await show({ framework, competency: 'respect', level: 'leaders' })).to.be.accessible();
    });
  });

  describe('frameworks without levels', () => {
    it('shows the kinds of KCHFT under its own labels, with key competencies and without a choice of level', async () => {
      const card = await showSample('kchft', 'compassionate');
      expect(heads(card)).to.deep.equal(['What’s expected?', 'What does it look like?']);
      expect(shownTexts(card, 'contra-title')).to.deep.equal(['It definitely isn’t this…']);
      expect(shownTexts(card, 'skills-title')).to.deep.equal(['Key competencies']);
      expect(parts(card, 'skill')).to.have.length(4);
      expect(parts(card, 'levels')).to.deep.equal([]);
      expect(parts(card, 'status')).to.deep.equal([]);
      await expect(card).to.be.accessible();
    });

    it('shows strapline and sub-themes of Worcestershire', async () => {
      const card = await showSample('worcestershire', 'customer-focus');
      expect(parts(card, 'tagline')).to.have.length(1);
      expect(parts(card, 'theme')).to.have.length(5);
      await expect(card).to.be.accessible();
    });

    it('says that a level changes nothing', async () => {
      const card = await showSample('kchft', 'compassionate', 'B');
      expect(text(part(card, 'note'))).to.equal('This framework has no levels, so level “B” changes nothing.');
      expect(parts(card, 'indicator')).to.have.length(28);
    });
  });

  describe('choosing a level', () => {
    it('by mouse shows it, and tells the host before', async () => {
      const card = await showSample('cherwell', 'communication');
      const details = changes(card);
      let before: string | undefined = 'not asked';
      card.addEventListener('rung-level-change', () => (before = card.level));
      card.scrollIntoView();
      await clickOn(radio(card, 'B'));
      await resetMouse();
      await card.updateComplete;
      expect(heads(card)).to.deep.equal(['Theme', 'B']);
      expect(details).to.deep.equal([{ level: 'B', previous: null, competency: 'communication' }]);
      expect(before).to.equal(undefined);
      expect(card.level).to.equal('B');
    });

    it('by Tab and arrows goes level by level, without losing the focus', async () => {
      const card = await showSample('cherwell', 'communication', 'B');
      const details = changes(card);
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(radio(card, 'B'));
      await sendKeys({ press: 'ArrowRight' });
      await card.updateComplete;
      expect(card.level).to.equal('C');
      expect(focused()).to.equal(radio(card, 'C'));
      await sendKeys({ press: 'ArrowDown' });
      await card.updateComplete;
      expect(text(part(card, 'status'))).to.equal('11 behaviours');
      expect(details.map(({ level }) => level)).to.deep.equal(['C', 'D']);
    });

    it('goes below the lowest level to all of them', async () => {
      const card = await showSample('cherwell', 'communication', 'A');
      const details = changes(card);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowLeft' });
      await card.updateComplete;
      expect(card.level).to.equal(undefined);
      expect(details).to.deep.equal([{ level: null, previous: 'A', competency: 'communication' }]);
      expect(heads(card)).to.deep.equal(['Theme', 'B', 'D', 'F', 'H']);
    });

    it('announces what is shown', async () => {
      const card = await showSample('cherwell', 'communication', 'B');
      const status = part(card, 'status');
      radio(card, 'C').click();
      await card.updateComplete;
      expect(part(card, 'status')).to.equal(status);
      expect(status.getAttribute('role')).to.equal('status');
      expect(text(status)).to.equal('Level C has no description. Compare with level B and level D.');
    });

    it('fires an event that bubbles out of the shadow roots around it', async () => {
      const card = await showSample('cherwell', 'communication');
      const fired = oneEvent(document, 'rung-level-change');
      radio(card, 'D').click();
      const event = (await fired) as CustomEvent<LevelChangeDetail>;
      expect(event.composed && event.cancelable).to.be.true;
      expect(event.detail.level).to.equal('D');
    });

    it('changes nothing when the host prevents it, and the focus goes back', async () => {
      const card = await showSample('cherwell', 'communication', 'B');
      card.addEventListener('rung-level-change', (event) => event.preventDefault());
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => focused() === radio(card, 'B'));
      expect(card.level).to.equal('B');
      expect(chosen(card)).to.equal('B');
      expect(heads(card)).to.deep.equal(['Theme', 'B']);
    });

    it('by the host is silent', async () => {
      const card = await showSample('cherwell', 'communication', 'B');
      const details = changes(card);
      card.level = 'F';
      await card.updateComplete;
      expect(chosen(card)).to.equal('F');
      card.level = undefined;
      await card.updateComplete;
      expect(chosen(card)).to.equal('');
      expect(details).to.deep.equal([]);
    });

    it('does not touch another card on the page', async () => {
      const framework = await sample('cherwell');
      const one = await show({ framework, competency: 'communication', level: 'B' });
      const other = await show({ framework, competency: 'customer-focus', level: 'D' });
      radio(one, 'F').click();
      await one.updateComplete;
      expect([chosen(one), chosen(other)]).to.deep.equal(['F', 'D']);
    });

    it('has targets of 44 pixels', async () => {
      const card = await showSample('cherwell', 'communication');
      for (const each of radios(card)) {
        const { width, height } = each.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    });
  });

  describe('what is not there', () => {
    it('of a competency: says so, with those that are there', async () => {
      const framework = await sample('arun');
      const card = await show({ framework, competency: 'patience' });
      expect(text(part(card, 'empty'))).to.contain('There is no competency “patience” in this framework.');
      expect(items(part(card, 'competencies'))).to.deep.equal(framework.competencies.map(({ title, id }) => `${title} ${id}`));
      expect(card.matches(':state(empty)')).to.be.true;
      await expect(card).to.be.accessible();
    });

    it('of a choice: asks for one', async () => {
      const card = await show({ framework: small });
      expect(text(part(card, 'empty'))).to.contain('No competency has been chosen.');
      expect(items(part(card, 'competencies'))).to.deep.equal(['Care care', 'Order order']);
    });

    it('of any competency: says so, and that there is a charter', async () => {
      const card = await showSample('eeast', 'care');
      expect(text(part(card, 'empty'))).to.equal('This framework has no competencies. It has a charter instead.');
      await expect(card).to.be.accessible();
    });

    it('of a level: says so with those that are there, and shows all', async () => {
      const card = await showSample('cherwell', 'communication', 'Z');
      expect(text(part(card, 'note'))).to.equal('There is no level “Z” in this framework. Its levels are A, B, C, D, E, F, G and H.');
      expect(heads(card)).to.deep.equal(['Theme', 'B', 'D', 'F', 'H']);
      expect(chosen(card)).to.equal(undefined);
      await expect(card).to.be.accessible();
    });

    it('of words at a level that other competencies describe: compares with those that this one has', async () => {
      const card = await show({ framework: small, competency: 'order', level: 'high' });
      expect(text(part(card, 'status'))).to.equal('Level High has no description. Compare with level Low.');
      expect(text(part(card, 'levels-title'))).to.equal('Level (Low has a description)');
    });

    it('of behaviours at a tier of a cumulative scale: says so', async () => {
      const scale = { cumulative: true, levels: [{ id: 'one', label: 'One' }, { id: 'two', label: 'Two' }] };
      const competencies = [{ id: 'care', title: 'Care', indicators: [{ id: 'a', kind: 'positive', level: 'two', text: 'Leads.' }] }];
      const card = await show({ framework: smallWith({ scale, competencies }), competency: 'care', level: 'one' });
      expect(text(part(card, 'note'))).to.equal('No behaviours are given at level One.');
    });

    it('of anything in the competency: says so', async () => {
      const card = await show({ framework: { id: 'x', title: 'X', competencies: [{ id: 'a', title: 'A' }] }, competency: 'a' });
      expect(shownTexts(card, 'nothing')).to.deep.equal(['No behaviours are given for this competency.']);
    });
  });

  describe('and where its framework comes from', () => {
    it('loads an address, and fires load', async () => {
      const card = Object.assign(document.createElement('rung-competency-card'), { src: '/src/frameworks/arun.json', competency: 'respect' });
      const loaded = oneEvent(card, 'load');
      document.body.append(card);
      await loaded;
      expect(shownTexts(card, 'competency-title')).to.deep.equal(['Respect']);
      card.remove();
    });

    it('reads the workspace around it', async () => {
      const workspace = await fixture(
        html`<rung-workspace src="/src/frameworks/arun.json"><rung-competency-card competency="respect"></rung-competency-card></rung-workspace>`,
      );
      const card = workspace.querySelector('rung-competency-card')!;
      await waitUntil(() => card.matches(':state(ready)'));
      expect(shownTexts(card, 'competency-title')).to.deep.equal(['Respect']);
    });

    it('says what is wrong with an address where nothing is, and offers to try again', async () => {
      const card = Object.assign(document.createElement('rung-competency-card'), { src: '/fixtures/status/404', competency: 'respect' });
      const failed = oneEvent(card, 'error');
      document.body.append(card);
      await failed;
      expect(text(part(card, 'error'))).to.contain('There is no framework at').and.to.contain('404');
      expect(text(part(card, 'retry'))).to.equal('Try again');
      await expect(card).to.be.accessible();
      card.remove();
    });

    it('names faults of its competency and leaves out those of others', async () => {
      const [care, order] = small.competencies;
      const faulty = { ...order!, indicators: [{ id: 'x', kind: 'positive', level: 'nowhere', text: 'Keeps order.' }] };
      const framework = smallWith({ competencies: [care, faulty] });
      const card = await show({ framework, competency: 'order' });
      expect(text(part(card, 'issues'))).to.contain('This framework has 1 fault').and.to.contain('nowhere');
      expect(shownTexts(card, 'unplaced-title')).to.deep.equal(['Without a level']);
      expect(items(part(card, 'unplaced'))).to.deep.equal(['Keeps order.']);
      await expect(card).to.be.accessible();
      card.competency = 'care';
      await card.updateComplete;
      expect(parts(card, 'issues')).to.deep.equal([]);
    });

    it('changes to another competency', async () => {
      const card = await show({ framework: small, competency: 'care', level: 'low' });
      card.competency = 'order';
      await card.updateComplete;
      expect(shownTexts(card, 'competency-title')).to.deep.equal(['Order']);
      expect(shownTexts(card, 'skill')).to.deep.equal(['Planning']);
    });
  });

  describe('in other languages', () => {
    it('speaks Welsh around an English competency, which keeps its language', async () => {
      const card = await show({ framework: await sample('cherwell'), competency: 'communication', level: 'C' }, around({ lang: 'cy' }));
      await waitUntil(() => text(part(card, 'levels-title')).startsWith('Lefel'));
      expect(text(part(card, 'all'))).to.equal('Pob lefel');
      expect(text(part(card, 'note'))).to.contain('Nid oes disgrifiad ar gyfer lefel C.');
      await waitUntil(() => heads(card).includes('C rhwng B a D'));
      expect(part(card, 'levels-title').querySelector('span')!.lang).to.equal('cy');
      expect(part(card, 'definition').closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
      await expect(card).to.be.accessible();
    });

    it('sets an Arabic competency from right to left on an English page, lowest level first', async () => {
      const framework = smallWith({ language: 'ar' });
      const card = await show({ framework, competency: 'care' });
      const lefts = parts(card, 'choice').map((each) => each.getBoundingClientRect().left);
      expect(lefts).to.deep.equal([...lefts].sort((a, b) => b - a));
      expect(part(card, 'count').querySelector('span')!.dir, 'our words keep their direction').to.equal('ltr');
      await expect(card).to.be.accessible();
    });
  });

  it('fits a phone without sideways scrolling, rows as blocks', async () => {
    await setViewport({ width: 320, height: 640 });
    const card = await showSample('cherwell', 'innovation-continuous-improvement-and-problem-solving', 'B');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const [theme] = parts(card, 'theme');
    const cell = theme!.nextElementSibling!.getBoundingClientRect();
    expect(cell.top).to.be.at.least(theme!.getBoundingClientRect().bottom);
  });

  it('scrolls a table of more levels than fit inside its own frame, by keyboard too', async () => {
    const levels = ['1', '2', '3', '4', '5', '6', '7'].map((id) => ({ id, label: id, described: true }));
    const indicators = levels.map(({ id }) => ({ id: `i${id}`, kind: 'positive', level: id, text: `Does at level ${id} what is asked.` }));
    const framework = smallWith({ scale: { levels }, competencies: [{ id: 'care', title: 'Care', indicators }] });
    const card = await show({ framework, competency: 'care' });
    await waitUntil(() => part(card, 'region').tabIndex === 0);
    expect(part(card, 'region').getAttribute('aria-label')).to.equal('Care: behaviours');
    expect(document.documentElement.scrollWidth).to.be.at.most(800);
    await expect(card).to.be.accessible();
  });

  it('steps its headings from heading-level', async () => {
    const card = await fixture<CompetencyCard>(html`<rung-competency-card heading-level="1" competency="order" .framework=${small}></rung-competency-card>`);
    await card.updateComplete;
    expect(part(card, 'competency-title').localName).to.equal('h1');
    expect(part(card, 'skills-title').localName).to.equal('h2');
  });

  it('shows markup and scripts as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const framework = {
      id: 'x',
      title: hostile,
      publisher: hostile,
      scale: { levels: [{ id: hostile, label: hostile, description: hostile }, { id: 'b', label: hostile, described: false }] },
      groups: [{ id: 'g', title: hostile, appliesTo: hostile }],
      labels: { importance: hostile, contra: hostile, skills: hostile },
      competencies: [
        {
          id: hostile,
          title: hostile,
          group: 'g',
          tagline: hostile,
          definition: hostile,
          importance: hostile,
          themes: [{ id: 't', title: hostile }],
          indicators: [
            { id: 'a', kind: 'positive', level: hostile, theme: 't', text: hostile },
            { id: 'c', kind: 'contra', text: hostile },
          ],
          skills: [hostile],
        },
      ],
    };
    for (const level of [hostile, 'b', '<b>none</b>']) {
      const card = await show({ framework, competency: hostile, level });
      for (const name of ['competency-title', 'tagline', 'definition', 'indicator', 'skill', 'contra-title']) expect(text(part(card, name)), name).to.equal(hostile);
      expect(card.shadowRoot!.querySelector('img, script, b')).to.equal(null);
    }
    const unknown = await show({ framework, competency: '<b>none</b>' });
    expect(text(part(unknown, 'empty'))).to.contain('“<b>none</b>”');
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
  });

  itInChromium('prints one level upright with the level that was chosen, and many columns landscape', async () => {
    const card = await showSample('cherwell', 'communication', 'F');
    const [sheet, ...more] = await printToPdf();
    expect(more).to.have.length(0);
    expect(sheet).to.contain('Level').and.to.contain('Influence and Persuasion').and.to.contain('Page 1 / 1');
    expect(sheet).not.to.contain('All levels');
    const letters = (string: string): string => string.replace(/\s+/g, '');
    for (const item of shownTexts(card, 'indicator')) expect(letters(sheet!)).to.contain(letters(item));
  });

  it('leaves nothing behind on the page', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const card = await showSample('cherwell', 'communication', 'C');
    const parent = card.parentElement!;
    for (let round = 0; round < 20; round += 1) {
      card.remove();
      parent.append(card);
    }
    await card.updateComplete;
    expect(parts(card, 'table')).to.have.length(1);
    card.remove();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
});
