import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import { accessibilityTree, emulateMedia, itInChromium, sendKeys, setViewport, type AccessibilityNode } from '../support/commands.js';
import { active, announced, collectWarnings, field, isOpen, painted, part, parts, press, reference, sample, show, text, texts, type } from './behaviour-picker-support.js';

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
      expect(named(nodes, 'option').filter(({ name }) => name.includes('Level')).map(({ name, states: { selected } }) => [name.replace(/\s+/g, ' '), selected])).to.deep.equal([
        ['Greets everyone at the door People · Level A', false],
        ['Asks what people want People · Level B', true],
        ['Keeps a ward tidy Places · Level A', false],
        ['Mends what is broken Level A', false],
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

describe('<rung-behaviour-picker> opens its list', () => {
  collectWarnings();

  afterEach(async () => {
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  const box = (picker: Element, name: string): DOMRect => part(picker, name).getBoundingClientRect();

  function expectInWindow(picker: Element): void {
    const popup = box(picker, 'popup');
    const page = document.documentElement;
    expect(popup.top).to.be.at.least(0);
    expect(popup.left).to.be.at.least(0);
    expect(popup.bottom).to.be.at.most(page.clientHeight);
    expect(popup.right).to.be.at.most(page.clientWidth);
  }

  /** Whether a point of the list is what a pointer would meet there. */
  function isOnTop(picker: Element): boolean {
    const { left, top, width } = box(picker, 'option');
    return picker.shadowRoot!.elementFromPoint(left + width / 2, top + 10)?.closest('[role="option"]') !== null;
  }

  it('below the field, as wide as it', async () => {
    const picker = await opened();
    await painted();
    expect(box(picker, 'popup').top).to.be.greaterThan(box(picker, 'field').bottom);
    expect(box(picker, 'popup').width).to.equal(box(picker, 'field').width);
    expectInWindow(picker);
  });

  it('above the field where there is more room', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '420px 900px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.at.most(box(picker, 'field').top);
    expectInWindow(picker);
  });

  it('in a window of 320 by 256 px, which is 400 % zoom, without leaving it', async () => {
    await setViewport({ width: 320, height: 256 });
    const picker = await opened({ framework: await sample('cherwell') });
    await painted();
    expectInWindow(picker);
    expect(box(picker, 'popup').height).to.be.greaterThan(60);
    await setViewport({ width: 800, height: 600 });
  });

  it('in a narrow column wide enough to be read, within the window', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('inline-size', '120px');
    place.style.setProperty('margin-inline-start', '660px');
    const picker = await opened({}, place);
    await painted();
    expect(box(picker, 'popup').width).to.be.at.least(250);
    expectInWindow(picker);
  });

  it('and follows the field when the page is scrolled, and turns over', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '300px 2000px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.at.most(box(picker, 'field').top);
    window.scrollTo(0, 250);
    await painted();
    expect(box(picker, 'popup').top).to.be.greaterThan(box(picker, 'field').bottom);
    expectInWindow(picker);
  });

  it('and closes it when the field is scrolled out of sight', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '100px 3000px');
    const picker = await opened({}, place);
    window.scrollTo(0, 2000);
    await waitUntil(() => !isOpen(picker));
    expect(field(picker).getAttribute('aria-expanded')).to.equal('false');
  });

  it('over a parent that clips and is transformed', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    for (const [name, value] of Object.entries({ overflow: 'hidden', 'block-size': '150px', transform: 'translateX(20px)', contain: 'paint' })) place.style.setProperty(name, value);
    const picker = await opened({ noOwn: true }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.greaterThan(place.getBoundingClientRect().bottom);
    expect(Math.round(box(picker, 'popup').left)).to.equal(Math.round(box(picker, 'field').left));
    expect(isOnTop(picker)).to.equal(true);
  });

  it('and closes it when a parent that clips scrolls the field away', async () => {
    const place = await fixture<HTMLElement>(html`<div><div></div></div>`);
    for (const [name, value] of Object.entries({ overflow: 'auto', 'block-size': '200px' })) place.style.setProperty(name, value);
    const inner = place.firstElementChild as HTMLElement;
    inner.style.setProperty('padding-block-end', '2000px');
    const picker = await opened({}, inner);
    place.scrollTop = 1000;
    await waitUntil(() => !isOpen(picker));
  });

  it('inside a modal dialog, over it; Escape closes the list, clears, and only then closes the dialog', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const picker = await show({}, dialog);
    dialog.showModal();
    await type(picker, 'what');
    await press('ArrowDown');
    await painted();
    expect(isOnTop(picker)).to.equal(true);
    expectInWindow(picker);
    await press('Escape');
    expect([isOpen(picker), field(picker).value, dialog.open]).to.deep.equal([false, 'what', true]);
    await press('Escape');
    expect([field(picker).value, dialog.open]).to.deep.equal(['', true]);
    await press('Escape');
    expect(dialog.open).to.equal(false);
  });

  it('and does without it when its node is taken out or moved, and opens it again there', async () => {
    const place = await fixture<HTMLElement>(html`<div><div></div><div></div></div>`);
    const picker = await opened({}, place.children[0]);
    place.children[1]!.append(picker);
    await picker.updateComplete;
    expect(isOpen(picker)).to.equal(false);
    expect(field(picker).getAttribute('aria-expanded')).to.equal('false');
    field(picker).focus();
    await press('ArrowDown');
    expect(active(picker)).to.equal('Greets everyone at the door');
  });

  it('and closes it when it becomes read-only or disabled', async () => {
    for (const property of ['readonly', 'disabled'] as const) {
      const picker = await opened();
      picker[property] = true;
      await picker.updateComplete;
      expect(picker.shadowRoot!.querySelector(':popover-open'), property).to.equal(null);
      picker[property] = false;
      await picker.updateComplete;
      field(picker).focus();
      await press('ArrowDown');
      expect(isOpen(picker), property).to.equal(true);
    }
  });

  it('keeps the head of the first group in view when the keys come back to it', async () => {
    const picker = await opened({ framework: await sample('cherwell') });
    for (let step = 0; step < 20; step += 1) await sendKeys({ press: 'ArrowDown' });
    for (let step = 0; step < 20; step += 1) await sendKeys({ press: 'ArrowUp' });
    expect(part(picker, 'listbox').scrollTop).to.equal(0);
  });

  it('and scrolls nothing but the list when the keys move through it', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block-end', '3000px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    for (let step = 0; step < 15; step += 1) await sendKeys({ press: 'ArrowDown' });
    expect(part(picker, 'listbox').scrollTop).to.be.greaterThan(0);
    expect(window.scrollY).to.equal(0);
  });
});
