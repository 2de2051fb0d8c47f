import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LevelPicker } from '../../src/elements/level-picker/level-picker.js';
import { accessibilityTree, clickOn, emulateMedia, itInChromium, setViewport, type AccessibilityNode } from '../support/commands.js';
import { checked, choose, collectWarnings, communication, painted, part, parts, radio, radios, sample, show, text, texts } from './level-picker-support.js';

const scrollsSideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** Every state that axe has to see. */
const states: readonly (readonly [string, () => Promise<LevelPicker>])[] = [
  ['empty', () => communication()],
  ['with a hint and a required level', () => communication({ hint: 'Think of most days.', requiredLevel: 'D' })],
  ['chosen and described', () => communication({ value: 'D' })],
  ['chosen without a description', () => communication({ value: 'C' })],
  ['not assessed', () => communication({ readonly: true })],
  ['read-only', () => communication({ value: 'D', readonly: true })],
  ['disabled', () => communication({ value: 'D', disabled: true })],
  ['cumulative', async () => show({ framework: await sample('arun'), competency: 'customer-focus', value: 'leaders' })],
  ['without a framework', () => show({ levels: 'A B C', label: 'Level of confidence' })],
  ['with an unknown value', () => communication({ value: 'Z', requiredLevel: 'Y' })],
  ['without levels', async () => show({ framework: await sample('kchft'), competency: 'compassionate', value: 'B' })],
  ['without anything', () => show({})],
  ['with a faulty framework', () => show({ framework: { title: 3 } })],
  [
    'invalid',
    async () => {
      const picker = await communication({ required: true });
      picker.reportValidity();
      await picker.updateComplete;
      return picker;
    },
  ],
  [
    'with all descriptions open',
    async () => {
      const picker = await communication();
      (part(picker, 'all-descriptions') as HTMLDetailsElement).open = true;
      await waitUntil(() => parts(picker, 'indicator').length > 0);
      return picker;
    },
  ],
];

describe('<rung-level-picker> for everyone', () => {
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
          await expect(await communication({ value: 'G', requiredLevel: 'H' })).to.be.accessible();
          await emulateMedia({});
          document.documentElement.style.removeProperty('color-scheme');
        });
      }
    }
  });

  describe('tells a screen reader', () => {
    const named = (nodes: readonly AccessibilityNode[], role: string): AccessibilityNode[] => nodes.filter((node) => node.role === role);

    itInChromium('the question, and every choice by name', async () => {
      await communication({ requiredLevel: 'D' });
      const nodes = await accessibilityTree();
      expect(named(nodes, 'radiogroup').map(({ name }) => name.replace('\u00a0', ' '))).to.deep.equal(['Level for Communication (B, D, F and H have descriptions)']);
      expect(named(nodes, 'radio').map(({ name }) => name)).to.deep.equal(['A', 'B', 'C', 'D Role asks for D', 'E', 'F', 'G', 'H', 'Not assessed']);
    });

    for (const width of ['320px', '900px']) {
      itInChromium(`what to compare a level without description with, at ${width}`, async () => {
        const picker = await communication();
        picker.style.setProperty('inline-size', width);
        await painted();
        const radiosTold = named(await accessibilityTree(), 'radio');
        expect(radiosTold.map(({ description }) => description)).to.deep.equal([
          'No description. Compare with level B.',
          '',
          'No description. Compare with level B and level D.',
          '',
          'No description. Compare with level D and level F.',
          '',
          'No description. Compare with level F and level H.',
          '',
          '',
        ]);
      });
    }

    itInChromium('that a level is required, and at each radio what is wrong', async () => {
      const picker = await communication({ required: true });
      picker.reportValidity();
      await picker.updateComplete;
      const nodes = await accessibilityTree();
      const [group] = named(nodes, 'radiogroup');
      expect(group!.states.required).to.equal(true);
      expect(group!.states.invalid).to.equal('true');
      for (const { name, description } of named(nodes, 'radio')) expect(description, name).to.contain('Choose a level for Communication.');
    });

    itInChromium('that the value is read-only, which level it is, and that no other can be chosen', async () => {
      await communication({ value: 'D', readonly: true });
      const nodes = await accessibilityTree();
      const [group] = named(nodes, 'radiogroup');
      expect(group!.name).to.contain('Read only');
      expect(named(nodes, 'radio').filter(({ states }) => !states.disabled).map(({ name, states }) => [name, states.checked])).to.deep.equal([['D', 'true']]);
    });

    itInChromium('the description as a table, also where its rows are blocks', async () => {
      const picker = await communication({ value: 'C' });
      picker.style.setProperty('inline-size', '320px');
      await painted();
      const nodes = await accessibilityTree();
      expect(named(nodes, 'table').map(({ name }) => name)).to.deep.equal(['No description. Compare with level B and level D.']);
      expect(named(nodes, 'rowheader').map(({ name }) => name)).to.deep.equal(['Style', 'Method', 'Influence and Persuasion', 'Messages']);
    });
  });

  describe('has targets', () => {
    for (const width of [320, 900]) {
      it(`of at least 44 px at ${width} px`, async () => {
        const picker = await communication({ value: 'C' });
        picker.style.setProperty('inline-size', `${width}px`);
        await painted();
        for (const each of radios(picker)) {
          for (const box of [each.getBoundingClientRect(), each.nextElementSibling!.getBoundingClientRect()]) {
            expect(box.width, each.value).to.be.at.least(44);
            expect(box.height, each.value).to.be.at.least(44);
          }
        }
      });

      it(`that lie where their rungs are seen at ${width} px`, async () => {
        const picker = await communication();
        picker.style.setProperty('inline-size', `${width}px`);
        await painted();
        for (const each of radios(picker)) {
          const [radioBox, rungBox] = [each.getBoundingClientRect(), each.nextElementSibling!.getBoundingClientRect()];
          expect([radioBox.left, radioBox.top].map(Math.round), each.value).to.deep.equal([rungBox.left, rungBox.top].map(Math.round));
        }
      });
    }
  });

  describe('finds room', () => {
    const box = (picker: Element, level: string): DOMRect => radio(picker, level).nextElementSibling!.getBoundingClientRect();

    it('as a list below 40 rem of its own width, with the sentences beside the rungs', async () => {
      const picker = await communication();
      picker.style.setProperty('inline-size', '639px');
      await painted();
      expect(box(picker, 'B').top).to.be.greaterThan(box(picker, 'A').bottom);
      expect(parts(picker, 'note').every((note) => note.checkVisibility())).to.equal(true);
    });

    it('as a bar from 40 rem, with the same nodes', async () => {
      const picker = await communication();
      const before = radios(picker);
      picker.style.setProperty('inline-size', '640px');
      await painted();
      expect(box(picker, 'B').top).to.equal(box(picker, 'A').top);
      expect(box(picker, 'B').left).to.be.greaterThan(box(picker, 'A').right);
      expect(radios(picker)).to.deep.equal(before);
    });

    it('at 320 px without scrolling sideways', async () => {
      await setViewport({ width: 320, height: 640 });
      const picker = await communication({ value: 'C', requiredLevel: 'F', hint: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) });
      (part(picker, 'all-descriptions') as HTMLDetailsElement).open = true;
      await waitUntil(() => parts(picker, 'indicator').length > 30);
      expect(scrollsSideways()).to.equal(false);
      await setViewport({ width: 800, height: 600 });
    });

    it('for twenty levels and for long names', async () => {
      const many = await show({ levels: Array.from({ length: 20 }, (_, index) => String(index + 1)).join(' ') });
      const long = await show({ levels: 'Not yet started,Accomplished practitioner,Donaudampfschifffahrtsgesellschaftskapitän' });
      for (const width of ['320px', '700px']) {
        for (const picker of [many, long]) {
          picker.style.setProperty('inline-size', width);
          await painted();
          for (const rung of parts(picker, 'rung')) expect(rung.scrollWidth, text(rung)).to.be.at.most(rung.clientWidth + 1);
          expect(part(picker, 'ladder').getBoundingClientRect().right).to.be.at.most(picker.getBoundingClientRect().right + 1);
        }
      }
    });

    it('in a row of a host that gives it no width', async () => {
      const row = await fixture<HTMLElement>(html`<div><span>Level</span></div>`);
      row.style.setProperty('display', 'flex');
      const picker = await show({ levels: 'A B C' }, row);
      await painted();
      expect(picker.getBoundingClientRect().width).to.be.at.least(200);
    });

    it('from the right to the left', async () => {
      document.documentElement.dir = 'rtl';
      const picker = await communication({ value: 'C' });
      picker.style.setProperty('inline-size', '700px');
      await painted();
      expect(box(picker, 'B').right).to.be.lessThan(box(picker, 'A').left);
      const [tick, rung] = [part(picker, 'tick'), part(picker, 'chosen')].map((each) => each.getBoundingClientRect());
      expect(Math.abs(tick!.left - rung!.left)).to.be.lessThan(15);
    });

    it('from the right to the left as a list', async () => {
      document.documentElement.dir = 'rtl';
      const picker = await communication({ value: 'C' });
      picker.style.setProperty('inline-size', '320px');
      await painted();
      expect(Math.round(box(picker, 'B').right)).to.equal(Math.round(picker.getBoundingClientRect().right));
    });
  });

  describe('in Welsh', () => {
    async function welsh(properties: Partial<LevelPicker> = {}): Promise<LevelPicker> {
      const section = await fixture<HTMLElement>(html`<section lang="cy"></section>`);
      const picker = await show({ framework: await sample('cherwell'), competency: 'communication', ...properties }, section);
      await waitUntil(() => text(part(picker, 'none')) === 'Heb ei hasesu');
      return picker;
    }

    it('says everything of its own in Welsh and nothing of the framework’s', async () => {
      const picker = await welsh({ value: 'C', requiredLevel: 'D' });
      expect(text(part(picker, 'legend'))).to.equal('Lefel ar gyfer Communication (mae disgrifiad ar gyfer B, D, F, H)');
      expect(texts(picker, 'descriptor-title')).to.deep.equal(['Dim disgrifiad. Cymharwch â lefel B a lefel D.']);
      expect(texts(picker, 'required-mark')).to.deep.equal(['Mae’r rôl yn gofyn am D']);
      expect(texts(picker, 'theme')).to.include('Style');
      expect(text(part(picker, 'summary'))).to.equal('Darllen pob disgrifiad');
    });

    it('says which language each part is in', async () => {
      const picker = await welsh({ value: 'C' });
      expect(part(picker, 'ladder').closest<HTMLElement>('[lang]')!.lang).to.equal('en-GB');
      expect(part(picker, 'note').lang).to.equal('cy');
      expect(part(picker, 'descriptor').lang).to.equal('en-GB');
      expect(part(picker, 'descriptor-title').lang).to.equal('cy');
    });

    it('asks for a level in Welsh, also of the browser', async () => {
      const picker = await welsh({ required: true });
      expect(picker.validationMessage).to.equal('Dewiswch lefel ar gyfer Communication.');
    });

    it('changes when the language around it does', async () => {
      const picker = await welsh();
      picker.parentElement!.lang = 'en';
      await waitUntil(() => text(part(picker, 'none')) === 'Not assessed');
    });

    it('has nothing that axe finds', async () => {
      await expect(await welsh({ value: 'C' })).to.be.accessible();
    });
  });

  describe('shows a choice without colour', () => {
    itInChromium('in forced colours by tick and border', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const picker = await communication({ value: 'D' });
      const border = (level: string): string => getComputedStyle(radio(picker, level).nextElementSibling!).borderTopWidth;
      expect(border('D')).to.equal('3px');
      expect(border('F')).to.equal('2px');
      expect(part(picker, 'tick').checkVisibility()).to.equal(true);
      await emulateMedia({});
    });

    itInChromium('on paper by tick and border, with the description', async () => {
      await emulateMedia({ media: 'print' });
      const picker = await communication({ value: 'D' });
      expect(getComputedStyle(part(picker, 'chosen')).borderTopWidth).to.equal('3px');
      expect(part(picker, 'descriptor').checkVisibility()).to.equal(true);
      expect(part(picker, 'all-descriptions').checkVisibility()).to.equal(false);
      await emulateMedia({});
    });

    it('by dashes where a rung has no description', async () => {
      const picker = await communication();
      expect(getComputedStyle(part(picker, 'hollow')).borderTopStyle).to.equal('dashed');
      expect(getComputedStyle(radio(picker, 'B').nextElementSibling!).borderTopStyle).to.equal('solid');
    });
  });

  it('leaves the focus where a person reads the description', async () => {
    const picker = await communication();
    await choose(picker, 'D');
    radio(picker, 'D').focus();
    const before = window.scrollY;
    await clickOn(part(picker, 'descriptor-title'));
    expect(window.scrollY).to.equal(before);
    expect(checked(picker)).to.equal('D');
  });
});
