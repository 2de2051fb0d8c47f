import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { accessibilityTree, emulateMedia, itInChromium, printToPdf, setViewport, type AccessibilityNode } from '../support/commands.js';
import { answer, box, collectWarnings, field, framework, noteOf, part, parts, show, standalone, text, texts, toggle, welcome } from './contra-checklist-support.js';

const noted = answer({ indicator: 'c1', seen: 'Twice in March.', support: 'A course.' }, 'c3');

/** Every state that axe has to see. */
const states: readonly (readonly [string, () => Promise<ContraChecklist>])[] = [
  ['not considered', () => welcome()],
  ['with a hint', () => welcome({ hint: 'Since the last talk.' })],
  ['observed', () => welcome({ value: noted })],
  ['none observed', () => welcome({ value: answer() })],
  ['read-only, observed', () => welcome({ value: noted, readonly: true })],
  ['read-only, none observed', () => welcome({ value: answer(), readonly: true })],
  ['read-only, not considered', () => welcome({ readonly: true })],
  ['disabled', () => welcome({ value: noted, disabled: true })],
  ['standalone', () => standalone({ label: 'Seen this week' })],
  ['with an answer that is no longer in the framework', () => welcome({ value: answer('gone') })],
  ['without contra-indicators', () => welcome({ competency: 'order' })],
  ['without anything', () => show({})],
  ['with a faulty framework', () => show({ framework: { title: 3 } })],
  [
    'invalid',
    async () => {
      const checklist = await welcome({ required: true });
      checklist.reportValidity();
      await checklist.updateComplete;
      return checklist;
    },
  ],
  [
    'with a note open',
    async () => {
      const checklist = await welcome({ value: noted });
      noteOf(checklist, 'c1').open = true;
      return checklist;
    },
  ],
  [
    'with Undo',
    async () => {
      const checklist = await welcome({ value: noted });
      await toggle(checklist, 'none');
      return checklist;
    },
  ],
];

const named = (nodes: readonly AccessibilityNode[], role: string): AccessibilityNode[] => nodes.filter((node) => node.role === role);
const spaced = (name: string): string => name.replace(/\s+/g, ' ').trim();

describe('<rung-contra-checklist> for everyone', () => {
  collectWarnings();

  afterEach(() => document.documentElement.removeAttribute('dir'));

  describe('has nothing that axe finds', () => {
    for (const [name, make] of states) {
      it(name, async () => {
        await expect(await make()).to.be.accessible();
      });
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        itInChromium(`in ${colorScheme}, forced colours ${forcedColors}`, async () => {
          await emulateMedia({ colorScheme, forcedColors });
          document.documentElement.style.setProperty('color-scheme', 'light dark');
          const checklist = await welcome({ value: noted });
          noteOf(checklist, 'c1').open = true;
          await expect(checklist).to.be.accessible();
          await emulateMedia({});
          document.documentElement.style.removeProperty('color-scheme');
        });
      }
    }
  });

  describe('tells a screen reader', () => {
    itInChromium('the question with its instruction, and every entry by name', async () => {
      await welcome({ required: true });
      const nodes = await accessibilityTree();
      expect(named(nodes, 'group').map(({ name }) => spaced(name))).to.include('Welcoming people: What we do not want to see. Select all that were observed. (required)');
      expect(named(nodes, 'checkbox').map(({ name }) => name)).to.deep.equal(['Talks over people.', 'Leaves letters unanswered.', 'Sends people from desk to desk.', 'None of these']);
    });

    itInChromium('of whom each note is', async () => {
      const checklist = await welcome({ value: noted });
      noteOf(checklist, 'c3').open = true;
      const nodes = await accessibilityTree();
      expect(named(nodes, 'textbox').map(({ name }) => spaced(name))).to.deep.equal(['What was seen Sends people from desk to desk.', 'What support was agreed Sends people from desk to desk.']);
      expect(nodes.filter(({ role }) => role === 'DisclosureTriangle').map(({ name, states: { expanded } }) => [spaced(name), expanded])).to.deep.equal([
        ['Note (written) – Talks over people.', false],
        ['Note – Sends people from desk to desk.', true],
      ]);
    });

    itInChromium('that an answer is no longer in the framework', async () => {
      await welcome({ value: answer('gone') });
      expect(named(await accessibilityTree(), 'checkbox').map(({ name }) => spaced(name))).to.include('gone (No longer in the framework)');
    });

    itInChromium('at each checkbox what is wrong', async () => {
      const checklist = await welcome({ required: true });
      checklist.reportValidity();
      await checklist.updateComplete;
      for (const { name, description } of named(await accessibilityTree(), 'checkbox')) expect(description, name).to.contain('Select what was observed for Welcoming people');
    });

    itInChromium('politely what "None of these" has cleared', async () => {
      const checklist = await welcome({ value: noted });
      await toggle(checklist, 'none');
      const [status] = named(await accessibilityTree(), 'status');
      expect(status!.states.live).to.equal('polite');
    });

    itInChromium('read-only: the outcome with the question', async () => {
      await welcome({ value: noted, readonly: true });
      const group = named(await accessibilityTree(), 'group').find(({ name }) => name.includes('Welcoming'));
      expect(spaced(group!.name)).to.equal('Welcoming people: What we do not want to see Read only');
      expect(group!.description).to.equal('Observed');
    });
  });

  describe('finds room', () => {
    for (const width of [320, 900]) {
      it(`with targets of at least 44 px at ${width} px`, async () => {
        const checklist = await welcome({ value: noted });
        checklist.style.setProperty('inline-size', `${width}px`);
        for (const each of parts(checklist, 'choice')) expect(each.getBoundingClientRect().height, text(each)).to.be.at.least(44);
        for (const each of parts(checklist, 'checkbox')) expect(Math.min(each.offsetWidth, each.offsetHeight)).to.be.at.least(24);
        for (const each of parts(checklist, 'summary')) expect(each.getBoundingClientRect().height).to.be.at.least(24);
      });
    }

    it('at 320 px without scrolling sideways', async () => {
      await setViewport({ width: 320, height: 640 });
      const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: long }, long), hint: long });
      noteOf(checklist, 'c1').open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      await setViewport({ width: 800, height: 600 });
    });

    it('for a long note: its field grows no higher than a good part of the window', async () => {
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'line\n'.repeat(500) }) });
      noteOf(checklist, 'c1').open = true;
      expect(field(checklist, 'c1', 'seen').getBoundingClientRect().height).to.be.at.most(window.innerHeight * 0.61);
    });

    it('from the right to the left', async () => {
      document.documentElement.dir = 'rtl';
      const checklist = await welcome({ value: noted });
      const [choice, checkbox] = [part(checklist, 'choice'), box(checklist, 'c1')].map((each) => each.getBoundingClientRect());
      expect(Math.round(checkbox!.right)).to.equal(Math.round(choice!.right));
      expect(part(checklist, 'note').getBoundingClientRect().right).to.be.lessThan(choice!.right);
    });
  });

  describe('looks neutral', () => {
    it('with the same colours whether something was observed or not', async () => {
      const colours = (checklist: ContraChecklist): string[] => [...checklist.shadowRoot!.querySelectorAll('.items, .item, label, label > span')].flatMap((each) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(each);
        return [color, backgroundColor, borderTopColor];
      });
      const observed = await welcome({ value: answer('c1', 'c2', 'c3') });
      const before = new Set(colours(await welcome()));
      expect([...new Set(colours(observed))]).to.deep.equal([...before]);
    });

    it('with a dashed edge', async () => {
      expect(getComputedStyle(parts(await welcome(), 'items')[0]!).borderTopStyle).to.equal('dashed');
    });
  });

  describe('in Welsh', () => {
    async function welsh(properties: Partial<ContraChecklist> = {}): Promise<ContraChecklist> {
      const section = await fixture<HTMLElement>(html`<section lang="cy"></section>`);
      const checklist = await welcome(properties, section);
      await waitUntil(() => text(part(checklist, 'legend')).includes('Dewiswch') || text(part(checklist, 'legend')).includes('Darllen'));
      return checklist;
    }

    it('says everything of its own in Welsh and nothing of the framework’s', async () => {
      const checklist = await welsh({ value: noted });
      expect(text(part(checklist, 'legend'))).to.equal('Welcoming people: What we do not want to see. Dewiswch bob un a welwyd.');
      expect(texts(checklist, 'text')).to.deep.equal(['Talks over people.', 'Leaves letters unanswered.', 'Sends people from desk to desk.', 'Dim un o’r rhain']);
      expect(texts(checklist, 'outcome')).to.deep.equal(['Gwelwyd']);
      expect(texts(checklist, 'summary')[0]).to.equal('Nodyn (wedi’i ysgrifennu) – Talks over people.');
      await toggle(checklist, 'none');
      expect(texts(checklist, 'status')).to.deep.equal(['Cliriwyd yr atebion eraill a’u nodiadau. Bydd Dadwneud yn dod â nhw yn ôl.']);
      expect(texts(checklist, 'undo')).to.deep.equal(['Dadwneud']);
    });

    it('says which language each part is in', async () => {
      const checklist = await welsh({ value: noted });
      const language = (element: Element): string | null => element.closest('[lang]')?.getAttribute('lang') ?? null;
      expect(parts(checklist, 'text').map(language)).to.deep.equal(['en-GB', 'en-GB', 'en-GB', 'cy']);
      expect(parts(checklist, 'note').map(language)).to.deep.equal(['cy', 'cy']);
      expect(part(checklist, 'legend').querySelector('bdi')!.lang).to.equal('en-GB');
    });

    it('to read only', async () => {
      const checklist = await welsh({ readonly: true });
      expect(texts(checklist, 'outcome')).to.deep.equal(['Heb ei ystyried']);
    });

    it('asks for an answer, also of the browser', async () => {
      const checklist = await welsh({ required: true });
      await waitUntil(() => checklist.validationMessage.startsWith('Dewiswch'));
      expect(checklist.validationMessage).to.equal('Dewiswch yr hyn a welwyd ar gyfer Welcoming people, neu “Dim un o’r rhain”.');
    });

    it('says why a value could not be read', async () => {
      const checklist = await welsh();
      Object.assign(checklist, { value: { ...answer(), version: 9 } });
      await waitUntil(() => parts(checklist, 'notice').length === 2);
      expect(texts(checklist, 'notice')[1]).to.contain('Diweddarwch y rhaglen');
    });

    it('has nothing that axe finds', async () => {
      await expect(await welsh({ value: noted })).to.be.accessible();
    });
  });

  describe('on paper', () => {
    /** A PDF breaks lines where it likes. */
    const squeezed = (words: string): string => words.replace(/\s+/g, '');
    const printed = async (): Promise<string> => squeezed((await printToPdf()).join(''));

    itInChromium('has every word of every note, closed as they are', async () => {
      const long = Array.from({ length: 60 }, (_, index) => `Line ${index} of what was seen.`).join('\n');
      await welcome({ value: answer({ indicator: 'c1', seen: long, support: 'A course.' }, 'c3') });
      const all = await printed();
      for (const wanted of [...long.split('\n'), 'A course.', 'What was seen', 'What support was agreed', 'Observed']) expect(all, wanted).to.contain(squeezed(wanted));
      expect(all).to.not.contain('Undo');
    });

    itInChromium('has the same to read only', async () => {
      await welcome({ value: noted, readonly: true });
      const all = await printed();
      for (const wanted of ['Talks over people.', 'Twice in March.', 'A course.', 'Sends people from desk to desk.']) expect(all).to.contain(squeezed(wanted));
      expect(all).to.not.contain(squeezed('Leaves letters unanswered.'));
    });

    for (const readonly of [false, true]) {
      itInChromium(`not considered${readonly ? ' and read-only' : ''}, has the whole list with empty boxes to fill in`, async () => {
        const checklist = await welcome({ readonly });
        await emulateMedia({ media: 'print' });
        const [list] = parts(checklist, 'items').filter((each) => each.checkVisibility());
        const shown = [...list!.querySelectorAll('[part~="choice"], li')];
        expect(shown.map(text)).to.deep.equal([...framework.competencies[0]!.indicators.filter(({ kind }) => kind === 'contra').map((each) => each.text), 'None of these']);
        for (const each of shown) {
          const mark = each.querySelector('input');
          if (mark) expect([mark.checkVisibility(), mark.checked]).to.deep.equal([true, false]);
          else expect(getComputedStyle(each, '::before').borderTopStyle).to.equal('solid');
        }
        expect(checklist.shadowRoot!.querySelector('.lines')?.checkVisibility()).to.equal(readonly ? undefined : true);
        await emulateMedia({});
      });
    }
  });
});
