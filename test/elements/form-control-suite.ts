import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { FormControl } from '../../src/elements/form-control.js';
import { collectGarbage, itInChromium, sendKeys } from '../support/commands.js';

/** What the suite has to know of a value element. */
export interface FormControlAdapter<Value> {
  readonly tag: string;
  /** Makes it usable: attributes and properties without a value. */
  prepare(control: HTMLElement): void;
  /** Two different values, as the property takes them, as the attribute says them and as the form sends them. */
  readonly first: ExampleValue<Value>;
  readonly second: ExampleValue<Value>;
  /** The message when there is none although one is required. */
  readonly missing: string;
  /** With the focus on the control's first stop: makes the first value with real keys. */
  enterFirst(): Promise<void>;
  /** With the focus in the control, which has the first value: takes the value away with real keys. */
  takeAway(): Promise<void>;
  /** Finds fault only when it is sent, not while a person still writes. */
  readonly checksWhenSent?: boolean;
  /** With the focus in the control: presses the keys that change its value. */
  tryToChange(): Promise<void>;
}

export interface ExampleValue<Value> {
  readonly value: Value;
  readonly attribute: string;
  /** Entries under the name "answer". */
  readonly sent: readonly FormDataEntryValue[];
}

type Control<Value> = FormControl<Value> & LitElement;

/** What every value element of the house must do inside a form, as native controls do it. */
export function formControlSuite<Value>(adapter: FormControlAdapter<Value>): void {
  const { tag, first, second, missing } = adapter;

  function create(attributes: Readonly<Record<string, string>> = {}): Control<Value> {
    const control = document.createElement(tag) as unknown as Control<Value>;
    for (const [name, value] of Object.entries({ name: 'answer', ...attributes })) control.setAttribute(name, value);
    adapter.prepare(control);
    return control;
  }

  /** A form with a control between two native fields; it goes nowhere when it is sent. */
  async function inForm(attributes: Readonly<Record<string, string>> = {}): Promise<{ form: HTMLFormElement; control: Control<Value>; sent: FormData[] }> {
    const form = document.createElement('form');
    const control = create(attributes);
    form.append(field('before'), control, field('after'), document.createElement('button'));
    const sent: FormData[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form));
    });
    await fixture(form);
    await control.updateComplete;
    return { form, control, sent };
  }

  function field(label: string): HTMLInputElement {
    return Object.assign(document.createElement('input'), { ariaLabel: label });
  }

  const entries = (form: HTMLFormElement): FormDataEntryValue[] => new FormData(form).getAll('answer');

  /** Names of the events that reach the host from now on. */
  function listen(control: HTMLElement): string[] {
    const events: string[] = [];
    for (const name of ['input', 'change']) control.parentElement?.addEventListener(name, (event) => void events.push(event.type));
    return events;
  }

  /** The focus on the control's first stop, as the Tab key brings it there. */
  async function tabInto(control: HTMLElement): Promise<void> {
    (control.previousElementSibling as HTMLElement).focus();
    await sendKeys({ press: 'Tab' });
  }

  const shownFault = (control: Control<Value>): string => control.renderRoot.querySelector('[part~=error]')?.textContent.trim() ?? '';

  const holdsFocus = (control: HTMLElement): boolean => document.activeElement === control && Boolean(control.shadowRoot?.activeElement);

  describe('in a form', () => {
    it('sends nothing without a value', async () => {
      const { form } = await inForm();
      expect(entries(form)).to.deep.equal([]);
    });

    it('sends its value under its name', async () => {
      const { form } = await inForm({ value: first.attribute });
      expect(entries(form)).to.deep.equal(first.sent);
    });

    it('sends a value directly after it was set', async () => {
      const { form, control } = await inForm();
      control.value = first.value;
      expect(entries(form)).to.deep.equal(first.sent);
      control.value = second.value;
      expect(entries(form)).to.deep.equal(second.sent);
    });

    it('sends nothing when the value was taken away', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.value = null;
      expect(entries(form)).to.deep.equal([]);
    });

    it('sends under a new name directly after that was set', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.name = 'other';
      expect(entries(form)).to.deep.equal([]);
      expect(new FormData(form).getAll('other')).to.deep.equal(first.sent);
    });

    it('sends nothing without a name', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.removeAttribute('name');
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('belongs to a form elsewhere by its form attribute', async () => {
      const { form } = await inForm();
      form.id = 'elsewhere';
      const outside = await fixture<Control<Value>>(create({ form: 'elsewhere', value: second.attribute }));
      expect(outside.form).to.equal(form);
      expect(entries(form)).to.deep.equal(second.sent);
    });

    it('is one of the form’s elements', async () => {
      const { form, control } = await inForm();
      expect(form.elements.namedItem('answer')).to.equal(control);
    });

    it('sends in a form that is not in the page', () => {
      const form = document.createElement('form');
      const control = create();
      form.append(control);
      control.value = first.value;
      expect(entries(form)).to.deep.equal(first.sent);
    });
  });

  describe('has a default', () => {
    it('which is its value at first', async () => {
      const { control } = await inForm({ value: first.attribute });
      expect(control.value).to.deep.equal(first.value);
      expect(control.defaultValue).to.deep.equal(first.value);
    });

    it('which follows the attribute as long as nobody has set a value', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.setAttribute('value', second.attribute);
      expect(control.value).to.deep.equal(second.value);
      expect(entries(form)).to.deep.equal(second.sent);
    });

    it('which no longer matters once a value is set', async () => {
      const { control } = await inForm({ value: first.attribute });
      control.value = second.value;
      control.setAttribute('value', first.attribute);
      control.removeAttribute('value');
      expect(control.value).to.deep.equal(second.value);
      expect(control.hasAttribute('value')).to.equal(false);
    });

    it('which a reset brings back', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.value = second.value;
      form.reset();
      expect(control.value).to.deep.equal(first.value);
      expect(entries(form)).to.deep.equal(first.sent);
    });
  });

  describe('when the browser brings a value back', () => {
    for (const mode of ['restore', 'autocomplete'] as const) {
      it(`has it and says nothing (${mode})`, async () => {
        const { form, control } = await inForm();
        const events = listen(control);
        control.value = second.value;
        const state = kept(control);
        form.reset();
        control.formStateRestoreCallback(state, mode);
        await control.updateComplete;
        expect(control.value).to.deep.equal(second.value);
        expect(entries(form)).to.deep.equal(second.sent);
        expect(events).to.deep.equal([]);
      });
    }

    /** What the control gives the browser to keep. */
    function kept(control: Control<Value>): string | FormData | null {
      return (control as unknown as { toFormState(): string | FormData | null }).toFormState();
    }
  });

  describe('when it is required', () => {
    it('is invalid without a value, directly after it was set, and says so to nobody yet', async () => {
      const { form, control } = await inForm();
      control.required = true;
      expect(control.validity.valueMissing).to.equal(true);
      expect(control.validationMessage).to.equal(missing);
      expect(form.matches(':invalid')).to.equal(true);
      await control.updateComplete;
      expect(shownFault(control)).to.equal('');
      expect(control.matches(':state(invalid)')).to.equal(false);
    });

    it('is valid directly after a value was set', async () => {
      const { form, control } = await inForm({ required: '' });
      control.value = first.value;
      expect(control.validity.valid).to.equal(true);
      expect(control.validationMessage).to.equal('');
      expect(form.checkValidity()).to.equal(true);
    });

    it('answers the host without a word to the person', async () => {
      const { control } = await inForm({ required: '' });
      expect(control.checkValidity()).to.equal(false);
      await control.updateComplete;
      expect(shownFault(control)).to.equal('');
    });

    it('keeps the form from being sent, says why beside itself and takes the focus', async () => {
      const { form, control, sent } = await inForm({ required: '' });
      form.requestSubmit();
      await control.updateComplete;
      expect(sent).to.deep.equal([]);
      expect(shownFault(control)).to.contain(missing);
      expect(control.matches(':state(invalid)')).to.equal(true);
      expect(holdsFocus(control)).to.equal(true);
    });

    it('says so as well when the host asks it to report', async () => {
      const { control } = await inForm({ required: '' });
      expect(control.reportValidity()).to.equal(false);
      await control.updateComplete;
      expect(shownFault(control)).to.contain(missing);
      expect(holdsFocus(control)).to.equal(true);
    });

    it('falls silent as soon as there is a value, and the form can be sent', async () => {
      const { form, control, sent } = await inForm({ required: '' });
      form.requestSubmit();
      control.value = first.value;
      await control.updateComplete;
      expect(shownFault(control)).to.equal('');
      expect(control.matches(':state(invalid)')).to.equal(false);
      form.requestSubmit();
      expect(sent.map((data) => data.getAll('answer'))).to.deep.equal([first.sent]);
    });

    const saysSo = adapter.checksWhenSent ? 'says so only when it is sent' : 'says so at once';
    it(`${saysSo} to a person who takes the value away`, async () => {
      const { form, control } = await inForm({ required: '' });
      await tabInto(control);
      await adapter.enterFirst();
      await adapter.takeAway();
      await control.updateComplete;
      if (adapter.checksWhenSent) {
        expect(shownFault(control)).to.equal('');
        form.requestSubmit();
        await control.updateComplete;
      }
      expect(shownFault(control)).to.contain(missing);
    });

    it('says nothing any more after a reset', async () => {
      const { form, control } = await inForm({ required: '' });
      control.reportValidity();
      form.reset();
      await control.updateComplete;
      expect(shownFault(control)).to.equal('');
    });
  });

  describe('with a fault that only the host knows', () => {
    it('is invalid until the host takes it away', async () => {
      const { control } = await inForm({ value: first.attribute });
      control.setCustomValidity('The panel has agreed on another.');
      expect(control.validity.customError).to.equal(true);
      expect(control.validationMessage).to.equal('The panel has agreed on another.');
      control.setCustomValidity('');
      expect(control.validity.valid).to.equal(true);
    });

    it('says it in the host’s words', async () => {
      const { control } = await inForm({ value: first.attribute });
      control.setCustomValidity('The panel has agreed on another.');
      control.reportValidity();
      await control.updateComplete;
      expect(shownFault(control)).to.contain('The panel has agreed on another.');
    });
  });

  describe('when it is disabled', () => {
    it('by itself, is not sent, directly after it was set', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.disabled = true;
      expect(entries(form)).to.deep.equal([]);
      control.disabled = false;
      expect(entries(form)).to.deep.equal(first.sent);
    });

    it('by a fieldset, keeps its own attribute as it is', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      const fieldset = document.createElement('fieldset');
      form.append(fieldset);
      fieldset.append(control);
      fieldset.disabled = true;
      await control.updateComplete;
      expect(entries(form)).to.deep.equal([]);
      expect(control.disabled).to.equal(false);
      expect(control.hasAttribute('disabled')).to.equal(false);
      expect(control.matches(':state(disabled)')).to.equal(true);
      fieldset.disabled = false;
      await control.updateComplete;
      expect(entries(form)).to.deep.equal(first.sent);
      expect(control.matches(':state(disabled)')).to.equal(false);
    });

    it('by itself, stays so when the fieldset is enabled again', async () => {
      const { form, control } = await inForm({ disabled: '' });
      const fieldset = document.createElement('fieldset');
      form.append(fieldset);
      fieldset.append(control);
      fieldset.disabled = true;
      fieldset.disabled = false;
      await control.updateComplete;
      expect(control.matches(':state(disabled)')).to.equal(true);
    });

    it('is passed over by the Tab key and is never invalid', async () => {
      const { control } = await inForm({ required: '', disabled: '' });
      await tabInto(control);
      expect(holdsFocus(control)).to.equal(false);
      expect(control.willValidate).to.equal(false);
      expect(control.checkValidity()).to.equal(true);
    });
  });

  describe('when it is read-only', () => {
    it('is sent and can be focused, and no key changes it', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      control.readonly = true;
      await control.updateComplete;
      const events = listen(control);
      await tabInto(control);
      expect(holdsFocus(control)).to.equal(true);
      await adapter.tryToChange();
      expect(control.value).to.deep.equal(first.value);
      expect(entries(form)).to.deep.equal(first.sent);
      expect(events).to.deep.equal([]);
    });

    it('can be focused without a value', async () => {
      const { control } = await inForm({ readonly: '' });
      await tabInto(control);
      expect(holdsFocus(control)).to.equal(true);
    });

    it('is never invalid, as the person could not mend it', async () => {
      const { form, control } = await inForm({ required: '' });
      control.readonly = true;
      expect(control.willValidate).to.equal(false);
      expect(form.checkValidity()).to.equal(true);
    });

    it('still takes a value from the host', async () => {
      const { form, control } = await inForm({ readonly: '' });
      control.value = second.value;
      expect(entries(form)).to.deep.equal(second.sent);
    });
  });

  describe('its events', () => {
    it('are input and then change for what a person does, with the new value there', async () => {
      const { control } = await inForm();
      const seen: [string, Value, boolean][] = [];
      for (const name of ['input', 'change']) control.addEventListener(name, (event) => void seen.push([event.type, control.value, event.target === control]));
      await tabInto(control);
      await adapter.enterFirst();
      expect(seen.slice(-2)).to.deep.equal([
        ['input', first.value, true],
        ['change', first.value, true],
      ]);
    });

    it('bubble out of the control in pairs', async () => {
      const { control } = await inForm();
      await tabInto(control);
      await adapter.enterFirst();
      const events = listen(control);
      await adapter.takeAway();
      expect(events.length).to.be.at.least(2);
      expect(events).to.deep.equal(events.map((_, index) => (index % 2 === 0 ? 'input' : 'change')));
    });

    it('are none for what the host sets', async () => {
      const { form, control } = await inForm();
      const events = listen(control);
      control.value = first.value;
      await control.updateComplete;
      control.setAttribute('value', second.attribute);
      control.required = true;
      control.disabled = true;
      await control.updateComplete;
      form.reset();
      await control.updateComplete;
      await aTimeout(0);
      expect(events).to.deep.equal([]);
    });
  });

  describe('its label in the page', () => {
    it('is known', async () => {
      const { form, control } = await inForm({ id: 'labelled' });
      form.insertAdjacentElement('afterbegin', Object.assign(document.createElement('label'), { htmlFor: 'labelled', textContent: 'Outside' }));
      expect(Array.from(control.labels, (label) => label.textContent)).to.deep.equal(['Outside']);
    });

    it('moves the focus into the control when it is clicked, and changes nothing', async () => {
      const { form, control } = await inForm({ id: 'labelled' });
      const label = Object.assign(document.createElement('label'), { htmlFor: 'labelled', textContent: 'Outside' });
      form.insertAdjacentElement('afterbegin', label);
      label.click();
      expect(holdsFocus(control)).to.equal(true);
      expect(entries(form)).to.deep.equal([]);
    });
  });

  describe('its node', () => {
    it('keeps the value when the host moves it to another form', async () => {
      const { form, control } = await inForm();
      const other = await fixture<HTMLFormElement>(document.createElement('form'));
      await tabInto(control);
      await adapter.enterFirst();
      other.append(control);
      await control.updateComplete;
      expect(control.value).to.deep.equal(first.value);
      expect(entries(form)).to.deep.equal([]);
      expect(entries(other)).to.deep.equal(first.sent);
    });

    it('says each event once after it was moved', async () => {
      const { form, control } = await inForm();
      form.append(control);
      form.prepend(field('again'), control);
      await control.updateComplete;
      const events = listen(control);
      await tabInto(control);
      await adapter.enterFirst();
      expect(events.length).to.be.at.least(2);
      expect(events).to.deep.equal(events.map((_, index) => (index % 2 === 0 ? 'input' : 'change')));
    });

    it('copies as a native control does: with its attributes', async () => {
      const { form, control } = await inForm({ value: first.attribute });
      const copy = control.cloneNode() as unknown as Control<Value>;
      adapter.prepare(copy);
      copy.name = 'copy';
      form.append(copy);
      await copy.updateComplete;
      expect(new FormData(form).getAll('copy')).to.deep.equal(first.sent);
    });

    itInChromium('is let go when it has left the page, 200 times', async function () {
      this.timeout(30_000);
      const { form } = await inForm();
      const gone: WeakRef<HTMLElement>[] = [];
      const comeAndGo = async (): Promise<void> => {
        const control = create({ value: first.attribute, required: '' });
        form.append(control);
        await control.updateComplete;
        control.remove();
        gone.push(new WeakRef(control));
      };
      for (let round = 0; round < 200; round += 1) await comeAndGo();
      // The first collection spares one that something on the stack still seems to point at.
      for (let round = 0; round < 2; round += 1) {
        await aTimeout(0);
        await collectGarbage();
      }
      expect(gone.filter((reference) => reference.deref())).to.have.length(0);
    });
  });
}
