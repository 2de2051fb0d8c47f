import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/charter.js';
import 'rung-elements/define/workspace.js';
import type { Charter } from '../../src/elements/charter/charter.js';
import type { Framework } from '../../src/model/index.js';
import { emulateMedia, itInChromium, printToPdf, sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, focused, part, parts, sample, shownTexts, small, text } from './framework-grid-support.js';

const bare = { id: 'bare', title: 'A framework', language: 'en', competencies: [], groups: [] };

/** A framework that has this charter and nothing else. */
const withCharter = (charter: Framework['charter'], rest: Partial<Framework> = {}): Framework => ({ ...bare, ...rest, charter });

async function show(properties: Partial<Charter>, parentNode?: Element): Promise<Charter> {
  const charter = Object.assign(document.createElement('rung-charter'), properties);
  await fixture(html`${charter}`, parentNode && { parentNode });
  await charter.updateComplete;
  return charter;
}

async function settled(charter: Charter): Promise<void> {
  await waitUntil(() => !charter.matches(':state(loading)'), 'The charter went on loading');
  await charter.updateComplete;
}

const sectionTitles = (charter: Charter): string[] => shownTexts(charter, 'section-title');

/** The page around an element in another language or direction. */
function around(attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe('<rung-charter>', () => {
  collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('with the charter of EEAST', () => {
    it('shows its title, vision and aim as they are written', async () => {
      const framework = await sample('eeast');
      const charter = await show({ framework });
      expect(shownTexts(charter, 'publisher')).to.deep.equal([framework.publisher]);
      expect(shownTexts(charter, 'title')).to.deep.equal([framework.charter!.title]);
      expect(shownTexts(charter, 'vision')).to.deep.equal([framework.charter!.vision]);
      expect(shownTexts(charter, 'aim')).to.deep.equal([framework.charter!.aim]);
      expect(charter.matches(':state(ready)')).to.be.true;
    });

    it('shows its five values as a list without ranks', async () => {
      const charter = await show({ framework: await sample('eeast') });
      expect(shownTexts(charter, 'value')).to.deep.equal(['Care', 'Teamwork', 'Quality', 'Respect', 'Honesty']);
      expect(part(charter, 'values').localName).to.equal('ul');
      expect(parts(charter, 'rung')).to.deep.equal([]);
    });

    it('shows the five values in one row where there is room', async () => {
      await setViewport({ width: 1100, height: 600 });
      const charter = await show({ framework: await sample('eeast') });
      const tops = parts(charter, 'value').map((value) => Math.round(value.getBoundingClientRect().top));
      expect(new Set(tops).size).to.equal(1);
    });

    it('names the nine dimensions after the sentence that introduces them, and their source once', async () => {
      const framework = await sample('eeast');
      const charter = await show({ framework });
      expect(shownTexts(charter, 'expectation')).to.deep.equal([framework.charter!.expectation]);
      expect(shownTexts(charter, 'dimension')).to.deep.equal(framework.charter!.dimensions!.map(({ title }) => title));
      expect(shownTexts(charter, 'source')).to.deep.equal(['Source: NHS Healthcare Leadership Model']);
    });

    it('shows nothing in the place of promises that it does not have', async () => {
      const charter = await show({ framework: await sample('eeast') });
      expect(parts(charter, 'promises')).to.deep.equal([]);
      expect(sectionTitles(charter)).to.deep.equal(['Vision', 'Aim', 'Values', 'Dimensions', 'Style', 'Capabilities', 'Principles', 'Components']);
    });

    it('shows style, capabilities, and the principles and components of the framework', async () => {
      const framework = await sample('eeast');
      const charter = await show({ framework });
      const items = (name: string): string[] => [...part(charter, name).children].map(text);
      expect(items('style')).to.deep.equal(framework.charter!.style);
      expect(items('capabilities')).to.deep.equal(framework.charter!.capabilities);
      expect(items('principles')).to.deep.equal(framework.principles);
      expect(items('components')).to.deep.equal(framework.components!.map(({ title }) => title));
    });

    it('says where it comes from', async () => {
      const framework = await sample('eeast');
      const charter = await show({ framework });
      expect(text(part(charter, 'footer'))).to.contain(framework.note!).and.to.contain('Leadership Strategy').and.to.contain('Owner: Director of People and Culture');
    });

    it('can be read by everybody: at desktop width, on a phone, right to left', async () => {
      const framework = await sample('eeast');
      await expect(await show({ framework })).to.be.accessible();
      await setViewport({ width: 320, height: 640 });
      await expect(await show({ framework })).to.be.accessible();
      await expect(await show({ framework }, around({ dir: 'rtl' }))).to.be.accessible();
    });

    itInChromium('can be read in dark and in forced colours', async () => {
      const framework = await sample('eeast');
      const dark = around({});
      dark.style.setProperty('color-scheme', 'dark');
      await expect(await show({ framework }, dark)).to.be.accessible();
      await emulateMedia({ forcedColors: 'active' });
      await expect(await show({ framework })).to.be.accessible();
      await emulateMedia({});
    });

    it('fits a phone without sideways scrolling, titles above their texts', async () => {
      await setViewport({ width: 320, height: 640 });
      const charter = await show({ framework: await sample('eeast') });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const [section] = parts(charter, 'section');
      const [title, content] = [...section!.children].map((child) => child.getBoundingClientRect());
      expect(content!.top).to.be.at.least(title!.bottom);
    });

    itInChromium('prints on one sheet of A4, with every word of it and its origin at the foot', async () => {
      const framework = await sample('eeast');
      await show({ framework });
      const sheets = await printToPdf();
      expect(sheets).to.have.length(1);
      const letters = (string: string): string => string.replace(/\s+/g, '');
      const { vision, aim, values, expectation, dimensions, style, capabilities } = framework.charter!;
      const all = [vision!, aim!, ...values!, expectation!, ...dimensions!.map(({ title }) => title), ...style!, ...capabilities!, ...framework.principles!];
      for (const each of all) expect(letters(sheets[0]!)).to.contain(letters(each));
      expect(sheets[0]).to.contain('Page 1 / 1').and.to.contain('Owner: Director of People and Culture');
    });
  });

  describe('with charters of other kinds', () => {
    it('shows promises that are there', async () => {
      const charter = await show({ framework: withCharter({ promises: ['We listen.', 'We answer.'] }) });
      expect(sectionTitles(charter)).to.deep.equal(['Promises']);
      expect([...part(charter, 'promises').children].map(text)).to.deep.equal(['We listen.', 'We answer.']);
    });

    it('takes the title of the framework when the charter has none, and does not repeat it at the foot', async () => {
      const charter = await show({ framework: withCharter({ vision: 'Well.' }) });
      expect(shownTexts(charter, 'title')).to.deep.equal(['A framework']);
      expect(parts(charter, 'footer')).to.deep.equal([]);
    });

    it('credits each dimension when they come from more than one source', async () => {
      const dimensions = [
        { id: 'a', title: 'Asking', source: 'Model A' },
        { id: 'b', title: 'Building', source: 'Model B' },
        { id: 'c', title: 'Caring' },
      ];
      const charter = await show({ framework: withCharter({ dimensions }) });
      expect(parts(charter, 'dimension').map(text)).to.deep.equal(['AskingSource: Model A', 'BuildingSource: Model B', 'Caring']);
    });

    it('credits nobody when the source is not known', async () => {
      const charter = await show({ framework: withCharter({ dimensions: [{ id: 'a', title: 'Asking' }] }) });
      expect(parts(charter, 'source')).to.deep.equal([]);
    });

    it('leaves out what is blank', async () => {
      const charter = await show({ framework: withCharter({ title: '', vision: ' ', aim: null, values: ['', 'Care', ' '], style: [''] }) });
      expect(sectionTitles(charter)).to.deep.equal(['Values']);
      expect(shownTexts(charter, 'value')).to.deep.equal(['Care']);
    });

    it('writes publication and review as dates', async () => {
      const charter = await show({ framework: withCharter({ vision: 'Well.' }, { version: '2', published: '2015-10-29', reviewDue: '2016-10' }) });
      expect(text(part(charter, 'footer'))).to.equal('Version 2 · Published 29 October 2015 · Review due October 2016');
    });

    it('keeps long values and unbroken words inside the page', async () => {
      await setViewport({ width: 320, height: 640 });
      const long = 'Accountability'.repeat(8);
      await show({ framework: withCharter({ vision: long, values: [long, 'We do as we say, also when nobody is looking at what we do'] }) });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('steps its headings from heading-level', async () => {
      const charter = await fixture<Charter>(html`<rung-charter heading-level="4" .framework=${withCharter({ vision: 'Well.' })}></rung-charter>`);
      await charter.updateComplete;
      expect(part(charter, 'title').localName).to.equal('h4');
      expect(part(charter, 'section-title').localName).to.equal('h5');
    });
  });

  describe('without a charter', () => {
    it('says so under the framework’s title, and where its competencies are', async () => {
      const charter = await show({ framework: await sample('kchft') });
      expect(shownTexts(charter, 'title')).to.deep.equal(['Values into Action']);
      expect(text(part(charter, 'empty'))).to.equal('This framework has no charter. It describes competencies instead. The framework grid shows them.');
      expect(charter.matches(':state(empty)')).to.be.true;
      expect(charter.matches(':state(ready)')).to.be.false;
      await expect(charter).to.be.accessible();
    });

    it('says so of a charter without a word', async () => {
      const charter = await show({ framework: withCharter({ values: [], promises: [] }) });
      expect(text(part(charter, 'empty'))).to.equal('This framework has no charter.');
    });

    it('still shows principles and components', async () => {
      const charter = await show({ framework: { ...bare, principles: ['Take part'], components: [{ title: 'Talent' }] } });
      expect(text(part(charter, 'empty'))).to.equal('This framework has no charter.');
      expect(sectionTitles(charter)).to.deep.equal(['Principles', 'Components']);
      expect(charter.matches(':state(ready)')).to.be.true;
    });
  });

  describe('and where its framework comes from', () => {
    it('loads an address, and fires load', async () => {
      const charter = document.createElement('rung-charter');
      charter.src = '/src/frameworks/eeast.json';
      const loaded = oneEvent(charter, 'load');
      document.body.append(charter);
      await loaded;
      expect(parts(charter, 'value')).to.have.length(5);
      charter.remove();
    });

    it('says that it loads', async () => {
      const charter = document.createElement('rung-charter');
      charter.src = '/fixtures/slow?ms=300';
      document.body.append(charter);
      await waitUntil(() => charter.matches(':state(loading)'));
      expect(text(part(charter, 'loading'))).to.equal('Loading the framework…');
      await expect(charter).to.be.accessible();
      await settled(charter);
      expect(text(part(charter, 'empty'))).to.contain('no charter');
      charter.remove();
    });

    it('reads the workspace around it', async () => {
      const workspace = await fixture(html`<rung-workspace src="/src/frameworks/eeast.json"><rung-charter></rung-charter></rung-workspace>`);
      const charter = workspace.querySelector('rung-charter')!;
      await waitUntil(() => charter.matches(':state(ready)'));
      expect(parts(charter, 'dimension')).to.have.length(9);
    });

    it('says what is wrong with an address where nothing is, and fires error', async () => {
      const charter = document.createElement('rung-charter');
      charter.src = '/fixtures/status/404';
      const failed = oneEvent(charter, 'error');
      document.body.append(charter);
      await failed;
      expect(charter.matches(':state(error)')).to.be.true;
      expect(text(part(charter, 'error'))).to.contain('There is no framework at').and.to.contain('404');
      await expect(charter).to.be.accessible();
      charter.remove();
    });

    it('tries again when asked by keyboard, and keeps the person in this place', async () => {
      const charter = await fixture<Charter>(html`<rung-charter src=${`/fixtures/flaky?key=charter-${Date.now()}`}></rung-charter>`);
      await settled(charter);
      expect(charter.matches(':state(error)')).to.be.true;
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(part(charter, 'retry'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => parts(charter, 'title').length > 0);
      expect(shownTexts(charter, 'title')).to.deep.equal(['A small framework']);
      expect(charter.shadowRoot!.activeElement).to.equal(charter.shadowRoot!.querySelector('#start'));
    });

    it('says of a document that is no framework what is wrong with it', async () => {
      const charter = await show({ framework: { id: 'x', charter: { vision: 7 } } });
      expect(text(part(charter, 'error'))).to.contain('cannot be shown').and.to.contain('charter');
      await expect(charter).to.be.accessible();
    });

    it('without anything says that there is nothing yet', async () => {
      const charter = await show({});
      expect(charter.matches(':state(empty)')).to.be.true;
      expect(text(part(charter, 'empty'))).to.contain('no framework to show yet');
      await expect(charter).to.be.accessible();
    });

    it('keeps faults of the competencies to itself, which are no matter of the charter', async () => {
      const [care] = small.competencies;
      const charter = await show({ framework: { ...small, competencies: [care, care], charter: { vision: 'Well.' } } });
      expect(parts(charter, 'issues')).to.deep.equal([]);
    });
  });

  describe('in other languages', () => {
    it('speaks Welsh around an English charter, which keeps its language', async () => {
      const framework = await sample('eeast');
      const charter = await show({ framework }, around({ lang: 'cy' }));
      await waitUntil(() => sectionTitles(charter)[0] === 'Gweledigaeth');
      expect(sectionTitles(charter)).to.deep.equal(['Gweledigaeth', 'Nod', 'Gwerthoedd', 'Dimensiynau', 'Arddull', 'Galluoedd', 'Egwyddorion', 'Cydrannau']);
      expect(shownTexts(charter, 'source')).to.deep.equal(['Ffynhonnell: NHS Healthcare Leadership Model']);
      expect(part(charter, 'section-title').closest('[lang]')!.getAttribute('lang')).to.equal('cy');
      expect(part(charter, 'vision').closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
      await expect(charter).to.be.accessible();
    });

    it('changes its words when the language of the page changes', async () => {
      const page = around({ lang: 'en' });
      const charter = await show({ framework: await sample('kchft') }, page);
      page.lang = 'cy';
      await waitUntil(() => text(part(charter, 'empty')).startsWith('Nid oes siarter'));
      page.lang = 'en';
      await waitUntil(() => text(part(charter, 'empty')).startsWith('This framework has no charter'));
    });

    it('sets an Arabic charter from right to left on an English page', async () => {
      const framework = withCharter({ vision: 'رعاية آمنة للجميع', values: ['الرعاية', 'الاحترام'] }, { language: 'ar' });
      const charter = await show({ framework });
      const [first, second] = parts(charter, 'value').map((value) => value.getBoundingClientRect().left);
      expect(first).to.be.greaterThan(second!);
      const title = part(charter, 'section-title').getBoundingClientRect();
      expect(title.left).to.be.greaterThan(part(charter, 'vision').getBoundingClientRect().left);
      await expect(charter).to.be.accessible();
    });
  });

  it('shows markup and scripts as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const charter = await show({
      framework: withCharter(
        { title: hostile, vision: hostile, aim: hostile, values: [hostile], expectation: hostile, dimensions: [{ id: 'x', title: hostile, source: hostile }], promises: [hostile] },
        { publisher: hostile, principles: [hostile], components: [{ title: hostile }], note: hostile, owner: hostile },
      ),
    });
    for (const name of ['title', 'vision', 'aim', 'value', 'expectation', 'item', 'note']) expect(text(part(charter, name)), name).to.equal(hostile);
    expect(charter.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
  });

  it('changes to another framework', async () => {
    const charter = await show({ framework: withCharter({ vision: 'First.' }) });
    charter.framework = withCharter({ vision: 'Second.' });
    await charter.updateComplete;
    expect(shownTexts(charter, 'vision')).to.deep.equal(['Second.']);
  });

  it('leaves nothing behind on the page', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const charter = await show({ framework: await sample('eeast') });
    const parent = charter.parentElement!;
    for (let round = 0; round < 20; round += 1) {
      charter.remove();
      parent.append(charter);
    }
    await charter.updateComplete;
    expect(shownTexts(charter, 'vision')).to.have.length(1);
    charter.remove();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
});
