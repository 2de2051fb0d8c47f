import { expect, fixture, html } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import { clickOn, sendKeys } from '../support/commands.js';
import { active, field, ids, isOpen, part, parts, press, reference, show, text, type } from './behaviour-picker-support.js';

const GREETS = 'Greets everyone at the door';
const ASKS = 'Asks what people want';
const MENDS = 'Mends what is broken';

/** A picker between two buttons, with the focus on the first. */
async function between(properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
  const group = await fixture(html`<div><button>Before</button><div></div><button>After</button></div>`);
  const picker = await show({ noOwn: true, ...properties }, group.children[1]);
  (group.firstElementChild as HTMLElement).focus();
  return picker;
}

/** A picker whose field has the focus. */
async function inField(properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
  const picker = await between(properties);
  await press('Tab');
  return picker;
}

const focused = (picker: BehaviourPicker): Element | null => picker.shadowRoot!.activeElement;

describe('<rung-behaviour-picker> by keys', () => {
  describe('Tab', () => {
    it('goes to the field and opens nothing', async () => {
      const picker = await inField();
      expect(focused(picker)).to.equal(field(picker));
      expect(isOpen(picker)).to.equal(false);
    });

    it('goes on to the buttons of what is chosen, and then out', async () => {
      const picker = await inField({ value: [reference('care.1'), reference('craft.1')] });
      await press('Tab');
      expect(focused(picker)).to.equal(parts(picker, 'remove')[0]);
      await press('Tab');
      expect(focused(picker)).to.equal(parts(picker, 'remove')[1]);
      await press('Tab');
      expect(document.activeElement?.textContent).to.equal('After');
    });

    it('leaves an open list, closes it and chooses nothing', async () => {
      const picker = await inField();
      await press('ArrowDown', 'ArrowDown', 'Tab');
      expect(isOpen(picker)).to.equal(false);
      expect(document.activeElement?.textContent).to.equal('After');
      expect(picker.value).to.deep.equal([]);
    });

    it('with Shift goes back, and closes the list as well', async () => {
      const picker = await inField();
      await press('ArrowDown', 'Shift+Tab');
      expect(isOpen(picker)).to.equal(false);
      expect(document.activeElement?.textContent).to.equal('Before');
    });
  });

  describe('the down arrow', () => {
    it('opens the list at its first behaviour', async () => {
      const picker = await inField();
      await press('ArrowDown');
      expect(isOpen(picker)).to.equal(true);
      expect(active(picker)).to.equal(GREETS);
      expect(field(picker).getAttribute('aria-expanded')).to.equal('true');
    });

    it('moves to the next one, also into the next competency, and stays at the last', async () => {
      const picker = await inField();
      await press('ArrowDown', 'ArrowDown');
      expect(active(picker)).to.equal(ASKS);
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      expect(active(picker)).to.equal(MENDS);
    });

    it('with Alt opens the list and moves nowhere', async () => {
      const picker = await inField();
      await press('Alt+ArrowDown');
      expect(isOpen(picker)).to.equal(true);
      expect(active(picker)).to.equal(undefined);
      await press('Alt+ArrowDown');
      expect(active(picker)).to.equal(undefined);
    });

    it('leaves the focus in the field, where the text can be written on', async () => {
      const picker = await inField();
      await press('ArrowDown', 'ArrowDown');
      expect(focused(picker)).to.equal(field(picker));
      await sendKeys({ type: 'mends' });
      expect(field(picker).value).to.equal('mends');
      expect(active(picker)).to.equal(undefined);
    });
  });

  describe('the up arrow', () => {
    it('moves to the one before, and from the first back to the field alone', async () => {
      const picker = await inField();
      await press('ArrowDown', 'ArrowDown', 'ArrowUp');
      expect(active(picker)).to.equal(GREETS);
      await press('ArrowUp');
      expect(active(picker)).to.equal(undefined);
      expect(isOpen(picker)).to.equal(true);
    });

    it('with Alt closes the list', async () => {
      const picker = await inField();
      await press('ArrowDown', 'Alt+ArrowUp');
      expect(isOpen(picker)).to.equal(false);
      expect(field(picker).hasAttribute('aria-activedescendant')).to.equal(false);
    });

    it('opens nothing', async () => {
      const picker = await inField();
      await press('ArrowUp');
      expect(isOpen(picker)).to.equal(false);
    });
  });

  describe('Home and End', () => {
    it('move in the text as in any field, and not in the list', async () => {
      const picker = await inField();
      await sendKeys({ type: 'what' });
      await press('ArrowDown', 'Home');
      expect(field(picker).selectionStart).to.equal(0);
      expect(active(picker)).to.equal(ASKS);
      await press('End');
      expect(field(picker).selectionStart).to.equal(4);
    });
  });

  describe('Enter', () => {
    it('takes the active behaviour and keeps list, text and place, so that several can be taken', async () => {
      const picker = await inField();
      await sendKeys({ type: 'what' });
      await press('ArrowDown', 'Enter', 'ArrowDown', 'Enter');
      expect(picker.value).to.deep.equal([reference('care.2'), reference('craft.1')]);
      expect(isOpen(picker)).to.equal(true);
      expect(field(picker).value).to.equal('what');
      expect(active(picker)).to.equal(MENDS);
    });

    it('takes a chosen one away again', async () => {
      const picker = await inField({ value: [reference('care.1')] });
      await press('ArrowDown', 'Enter');
      expect(picker.value).to.deep.equal([]);
    });

    it('takes nothing where no behaviour is active', async () => {
      const picker = await inField();
      await press('Alt+ArrowDown', 'Enter');
      expect(picker.value).to.deep.equal([]);
      expect(isOpen(picker)).to.equal(true);
    });

    it('opens nothing', async () => {
      const picker = await inField();
      await press('Enter');
      expect(isOpen(picker)).to.equal(false);
    });
  });

  describe('Escape', () => {
    it('closes the list first and then clears the text', async () => {
      const picker = await inField();
      await sendKeys({ type: 'what' });
      await press('Escape');
      expect([isOpen(picker), field(picker).value]).to.deep.equal([false, 'what']);
      await press('Escape');
      expect([isOpen(picker), field(picker).value]).to.deep.equal([false, '']);
    });

    it('takes nothing away that was chosen', async () => {
      const picker = await inField({ value: [reference('care.1')] });
      await press('ArrowDown', 'Escape', 'Escape', 'Escape');
      expect(ids(picker)).to.deep.equal(['care.1']);
    });

    it('is the host’s own where there is nothing to close and nothing to clear', async () => {
      const picker = await inField();
      const taken: boolean[] = [];
      picker.parentElement!.addEventListener('keydown', (event) => void taken.push(event.defaultPrevented));
      await sendKeys({ type: 'a' });
      taken.length = 0;
      await press('Escape', 'Escape', 'Escape');
      expect(taken).to.deep.equal([true, true, false]);
    });
  });

  describe('Backspace', () => {
    it('in the empty field takes nothing away', async () => {
      const picker = await inField({ value: [reference('care.1')] });
      await press('Backspace', 'Delete');
      expect(ids(picker)).to.deep.equal(['care.1']);
    });

    it('in the text deletes a letter and finds more', async () => {
      const picker = await inField();
      await sendKeys({ type: 'whatx' });
      expect(parts(picker, 'option')).to.have.length(0);
      await press('Backspace');
      expect(parts(picker, 'option')).to.have.length(2);
    });
  });

  describe('Space', () => {
    it('is a space in the text and takes nothing', async () => {
      const picker = await inField();
      await press('ArrowDown', 'Space');
      expect(field(picker).value).to.equal(' ');
      expect(picker.value).to.deep.equal([]);
    });
  });

  describe('on a button that removes', () => {
    for (const key of ['Enter', 'Space']) {
      it(`${key} takes the behaviour away; the focus goes to the next one’s button, else to the field`, async () => {
        const picker = await inField({ value: [reference('care.1'), reference('care.2')] });
        const next = parts(picker, 'remove')[1];
        await press('Tab', key);
        await picker.updateComplete;
        expect(ids(picker)).to.deep.equal(['care.2']);
        expect(text(focused(picker)!)).to.equal(`Remove ${ASKS}`);
        // A button that took over the next behaviour would have the focus already, and no screen reader would read it.
        expect(focused(picker)).to.equal(next);
        await press(key);
        await picker.updateComplete;
        expect(picker.value).to.deep.equal([]);
        expect(focused(picker)).to.equal(field(picker));
        expect(isOpen(picker)).to.equal(false);
      });
    }

    it('the last one’s leaves the focus in the field, though others are chosen', async () => {
      const picker = await inField({ value: [reference('care.1'), reference('care.2')] });
      await press('Tab', 'Tab', 'Enter');
      await picker.updateComplete;
      expect(focused(picker)).to.equal(field(picker));
    });
  });

  it('keys of a composition are left to it', async () => {
    const picker = await inField();
    await press('ArrowDown');
    field(picker).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
    expect(picker.value).to.deep.equal([]);
  });

  it('keys with Control are left to the browser', async () => {
    const picker = await inField();
    await sendKeys({ type: 'what' });
    await press('ArrowDown', 'Control+a', 'Delete');
    expect(field(picker).value).to.equal('');
  });
});

describe('<rung-behaviour-picker> by pointer', () => {
  it('a click on the field opens the list', async () => {
    const picker = await show();
    await clickOn(field(picker));
    expect(isOpen(picker)).to.equal(true);
  });

  it('a click on a behaviour takes it, and the focus stays in the field', async () => {
    const picker = await show();
    await clickOn(field(picker));
    await clickOn(parts(picker, 'option')[1]!);
    await picker.updateComplete;
    expect(ids(picker)).to.deep.equal(['care.2']);
    expect(isOpen(picker)).to.equal(true);
    expect(focused(picker)).to.equal(field(picker));
    expect(active(picker)).to.equal(ASKS);
  });

  it('a click on the head of a group takes nothing and leaves the list open', async () => {
    const picker = await show();
    await clickOn(field(picker));
    await clickOn(part(picker, 'group-title'));
    expect(picker.value).to.deep.equal([]);
    expect(isOpen(picker)).to.equal(true);
  });

  it('a click beside it closes the list', async () => {
    const place = await fixture<HTMLElement>(html`<div><p>Elsewhere</p><div></div></div>`);
    const picker = await show({}, place.lastElementChild!);
    await clickOn(field(picker));
    await clickOn(place.firstElementChild!);
    expect(isOpen(picker)).to.equal(false);
  });

  it('a click on a button that removes takes that behaviour away and closes the list', async () => {
    const picker = await show({ value: [reference('care.1')] });
    await type(picker, 'mends');
    parts(picker, 'remove')[0]!.focus();
    expect(isOpen(picker)).to.equal(false);
    parts(picker, 'remove')[0]!.click();
    await picker.updateComplete;
    expect(picker.value).to.deep.equal([]);
  });
});
