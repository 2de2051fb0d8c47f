import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import { accessibilityTree, emulateMedia, itInChromium, setViewport, type AccessibilityNode } from '../support/commands.js';
import { announced, collectWarnings, field, painted, part, parts, press, reference, sample, show, text, texts, type } from './behaviour-picker-support.js';

const scrollsSideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

const many = (['care.1', 'care.2', 'craft.1'] as const).map(reference);
const mixed = [...many, { competency: 'care', text: 'Sings at work' }, { competency: 'care', indicator: 'care.9', text: 'Was here once' }, { ...reference('care.4'), text: 'Other words' }];

async function opened(properties: Partial<BehaviourPicker> = {}, parent?: Element): Promise<BehaviourPicker> {
  const picker = await show(properties, parent);
  field(picker).focus();
  await press('ArrowDown');
  return picker;
}

/** Every state that axe has to see. */
const states: readonly (readonly [string, () => Promise<BehaviourPicker>])[] = [
  ['empty', () => show()],
  ['with a hint and all sorts of chosen behaviours', () => show({ hint: 'Think of most days.', value: mixed, most: 2 })],
  ['with the list open', () => opened({ value: many })],
  ['with the list open at the first sample', async () => opened({ framework: await sample('cherwell') })],
  [
    'with matches marked',
    async () => {
      const picker = await show();
      await type(picker, 'what');
      await press('ArrowDown');
      return picker;
    },
  ],
  [
    'with nothing found',
    async () => {
      const picker = await show();
      await type(picker, 'zebra');
      return picker;
    },
  ],
  [
    'with the fields of an own behaviour and their faults',
    async () => {
      const picker = await show();
      part(picker, 'own-summary').click();
      part(picker, 'add').click();
      await picker.updateComplete;
      return picker;
    },
  ],
  [
    'invalid',
    async () => {
      const picker = await show({ required: true });
      picker.reportValidity();
      await picker.updateComplete;
      return picker;
    },
  ],
  ['read-only', () => show({ readonly: true, value: mixed })],
  ['read-only without a value', () => show({ readonly: true })],
  ['disabled', () => show({ disabled: true, value: many })],
  ['without a framework', () => show({ framework: undefined })],
  ['with a faulty framework', () => show({ framework: { title: 3 } })],
  ['with an unknown competency and kind', () => show({ competency: 'juggling', kinds: 'negative' })],
];

describe('<rung-behaviour-picker> for everyone', () => {
  collectWarnings();

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
          const picker = await show({ value: mixed, most: 1 });
          await type(picker, 'a');
          await press('ArrowDown');
          await expect(picker).to.be.accessible();
          await emulateMedia({});
          document.documentElement.style.removeProperty('color-scheme');
        });
      }
    }
  });

  describe('tells a screen reader', () => {
    const named = (nodes: readonly AccessibilityNode[], role: string): AccessibilityNode[] => nodes.filter((node) => node.role === role);

    itInChromium('what the field is for, how to use it, and that it opens a list', async () => {
      await show({ required: true });
      const [box] = named(await accessibilityTree(), 'combobox');
      expect(box!.name).to.equal('Behaviours');
      expect(box!.description).to.equal('Type words to search. You can choose several.');
      expect(box!.states.required).to.equal(true);
      expect(box!.states.expanded).to.equal(false);
    });

    itInChromium('the fault at the field', async () => {
      const picker = await show({ required: true });
      picker.reportValidity();
      await picker.updateComplete;
      const [box] = named(await accessibilityTree(), 'combobox');
      expect(box!.description).to.contain('Error: Choose at least one behaviour.');
      expect(box!.states.invalid).to.equal('true');
    });

    itInChromium('the behaviours with their place, in named groups, and which are chosen', async () => {
      await opened({ value: [reference('care.2')] });
      const nodes = await accessibilityTree();
      const [list] = named(nodes, 'listbox');
      expect([list!.name, list!.states.multiselectable]).to.deep.equal(['Behaviours', true]);
      expect(named(nodes, 'group').map(({ name }) => name)).to.include.members(['Care', 'Craft']);
      expect(named(nodes, 'option').filter(({ name }) => name.includes('Level')).map(({ name, states: { checked } }) => [name.replace(/\s+/g, ' '), checked])).to.deep.equal([
        ['Greets everyone at the door People · Level A', 'false'],
        ['Asks what people want People · Level B', 'true'],
        ['Keeps a ward tidy Places · Level A', 'false'],
        ['Mends what is broken Level A', 'false'],
      ]);
    });

    itInChromium('what is chosen as a list with a name, and whose button is whose', async () => {
      await show({ value: many, noOwn: true });
      const nodes = await accessibilityTree();
      expect(named(nodes, 'list').map(({ name }) => name)).to.deep.equal(['3 chosen']);
      expect(named(nodes, 'button').map(({ name }) => name)).to.deep.equal(many.map((each) => `Remove ${each.text}`));
    });

    itInChromium('of the fields of an own behaviour what they are for', async () => {
      const picker = await show();
      part(picker, 'own-summary').click();
      await painted();
      const nodes = await accessibilityTree();
      expect(named(nodes, 'textbox').map(({ name }) => name)).to.include('Behaviour in your own words');
      expect(nodes.filter(({ role }) => role === 'combobox').map(({ name }) => name)).to.deep.equal(['Behaviours', 'Competency that it belongs to']);
    });

    itInChromium('of a read-only one what is chosen, as lists named by their competencies', async () => {
      await show({ readonly: true, value: many });
      const nodes = await accessibilityTree();
      expect(named(nodes, 'group').map(({ name }) => name.replace('\u00a0', ' '))).to.deep.equal(['Behaviours Read only']);
      expect(named(nodes, 'list').map(({ name }) => name)).to.deep.equal(['Care', 'Craft']);
    });
  });

  describe('has targets', () => {
    for (const width of [320, 900]) {
      it(`of at least 44 px at ${width} px`, async () => {
        const picker = await opened({ value: many });
        picker.style.setProperty('inline-size', `${width}px`);
        await painted();
        for (const each of [field(picker), ...parts(picker, 'option'), ...parts(picker, 'remove')]) {
          const box = each.getBoundingClientRect();
          expect(box.width, text(each)).to.be.at.least(44);
          expect(box.height, text(each)).to.be.at.least(44);
        }
      });
    }
  });

  describe('finds room', () => {
    afterEach(async () => {
      document.documentElement.removeAttribute('dir');
      await setViewport({ width: 800, height: 600 });
    });

    it('at 320 px without scrolling sideways, with the list as wide as the field', async () => {
      await setViewport({ width: 320, height: 640 });
      const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
      const framework = { id: 'x', title: 'X', competencies: [{ id: 'c', title: word, indicators: [{ id: 'i', kind: 'positive', text: word }] }] };
      const picker = await opened({ framework, hint: word, label: word, value: [{ competency: 'c', indicator: 'i', text: word }] });
      (part(picker, 'own-form') as HTMLDetailsElement).open = true;
      await painted();
      expect(scrollsSideways()).to.equal(false);
      expect(part(picker, 'popup').getBoundingClientRect().width).to.equal(field(picker).getBoundingClientRect().width);
      expect(part(picker, 'listbox').scrollWidth).to.equal(part(picker, 'listbox').clientWidth);
    });

    it('from the right to the left', async () => {
      document.documentElement.dir = 'rtl';
      const picker = await opened({ value: many });
      await painted();
      expect(Math.round(part(picker, 'popup').getBoundingClientRect().right)).to.equal(Math.round(field(picker).getBoundingClientRect().right));
      expect(part(picker, 'remove').getBoundingClientRect().right).to.be.lessThan(part(picker, 'behaviour-text').getBoundingClientRect().left);
    });
  });

  describe('in Welsh', () => {
    async function welsh(properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
      const section = await fixture<HTMLElement>(html`<section lang="cy"></section>`);
      const picker = await show(properties, section);
      await waitUntil(() => text(part(picker, 'label')).startsWith('Ymddygiadau'));
      return picker;
    }

    it('says everything of its own in Welsh and nothing of the framework’s', async () => {
      const picker = await welsh({ value: mixed, most: 2 });
      expect(texts(picker, 'nudge')).to.deep.equal(['6 wedi’u dewis. Dewiswch yr ychydig sydd bwysicaf: tua 2.']);
      expect(texts(picker, 'behaviour-note')[0]).to.equal('Care · People · Lefel A');
      expect(texts(picker, 'remove')[0]).to.equal('Tynnu Greets everyone at the door');
      expect(texts(picker, 'own')[0]).to.equal('Eich un chi');
      expect(texts(picker, 'gone')[0]).to.equal('Nid yw yn y fframwaith mwyach');
      expect(text(part(picker, 'own-summary'))).to.equal('Ychwanegu eich ymddygiad eich hun');
      expect(text(part(await welsh({ competency: 'craft' }), 'label'))).to.equal('Ymddygiadau ar gyfer Craft');
    });

    it('says which language each part is in', async () => {
      const picker = await welsh({ value: many });
      await type(picker, 'greets');
      expect(part(picker, 'listbox').lang).to.equal('en-GB');
      expect(part(picker, 'option-note').querySelector('span')!.lang).to.equal('cy');
      expect(part(picker, 'behaviour-text').lang).to.equal('en-GB');
      expect(part(picker, 'behaviour-note').querySelector('span')!.lang).to.equal('cy');
    });

    it('counts and announces in Welsh', async () => {
      const picker = await welsh();
      await type(picker, 'what');
      await announced(picker, '2 ymddygiad');
      await press('ArrowDown', 'Enter');
      await announced(picker, '1 wedi’i ddewis.');
    });

    it('asks for a behaviour in Welsh, also of the browser', async () => {
      const picker = await welsh({ required: true });
      await waitUntil(() => picker.validationMessage === 'Dewiswch o leiaf un ymddygiad.');
    });

    it('changes when the language around it does', async () => {
      const picker = await welsh();
      picker.parentElement!.lang = 'en';
      await waitUntil(() => text(part(picker, 'label')) === 'Behaviours');
    });

    it('has nothing that axe finds', async () => {
      const picker = await welsh({ value: mixed, most: 2 });
      field(picker).focus();
      await press('ArrowDown');
      await expect(picker).to.be.accessible();
    });
  });

  describe('shows without colour', () => {
    itInChromium('in forced colours which behaviour is active and which are chosen', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const picker = await opened({ value: [reference('care.1')] });
      expect(getComputedStyle(part(picker, 'active')).outlineWidth).to.equal('3px');
      expect(getComputedStyle(part(picker, 'tick'), '::before').borderRightStyle).to.equal('solid');
      await emulateMedia({});
    });
  });
});
