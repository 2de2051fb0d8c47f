import { expect, fixture, html } from '@open-wc/testing';
import type { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { clickOn, sendKeys } from '../support/commands.js';
import { answer, box, checked, field, noteOf, part, parts, standalone, texts, toggle } from './contra-checklist-support.js';

/** A checklist of a, b, c between two buttons, with the focus on the one before it. */
async function between(properties: Partial<ContraChecklist> = {}): Promise<ContraChecklist> {
  const group = await fixture(html`<div><button>Before</button><div></div><button>After</button></div>`);
  const checklist = await standalone(properties, group.children[1]);
  (group.firstElementChild as HTMLElement).focus();
  return checklist;
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

/** Where the focus is: the value of a checkbox, the name of a field, the part of all else. */
function focused(checklist: Element): string | undefined {
  const active = checklist.shadowRoot!.activeElement;
  if (active instanceof HTMLInputElement) return active.name === 'none' ? 'none' : active.value;
  return active instanceof HTMLTextAreaElement ? active.name : active?.getAttribute('part') ?? undefined;
}

describe('<rung-contra-checklist> by keys', () => {
  it('Tab goes to each checkbox and out again, and checks nothing', async () => {
    const checklist = await between();
    const stops: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press('Tab');
      stops.push(focused(checklist));
    }
    await press('Tab');
    expect(stops).to.deep.equal(['a', 'b', 'c', 'none']);
    expect(document.activeElement?.textContent).to.equal('After');
    expect(checklist.value).to.equal(null);
  });

  it('Shift and Tab go back', async () => {
    const checklist = await between();
    await press('Tab', 'Tab', 'Shift+Tab');
    expect(focused(checklist)).to.equal('a');
    await press('Shift+Tab');
    expect(document.activeElement?.textContent).to.equal('Before');
  });

  it('Space checks and unchecks', async () => {
    const checklist = await between();
    await press('Tab', 'Tab', 'Space');
    expect(checklist.value).to.deep.equal(answer('b'));
    await press('Space');
    expect(checklist.value).to.equal(null);
    expect(focused(checklist)).to.equal('b');
  });

  it('Enter never checks nor unchecks, not even "None of these"', async () => {
    const checklist = await between({ value: answer('a') });
    await press('Tab', 'Enter');
    expect(checked(checklist)).to.deep.equal(['a']);
    box(checklist, 'b').focus();
    await press('Enter');
    box(checklist, 'none').focus();
    await press('Enter');
    expect(checked(checklist)).to.deep.equal(['a']);
  });

  it('Enter in a form does not send it either', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><button>Send</button></form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    const checklist = await standalone({ name: 'seen' }, form);
    box(checklist, 'a').focus();
    await press('Enter');
    expect(sent).to.equal(0);
    expect(checklist.value).to.equal(null);
  });

  it('arrows and letters do nothing', async () => {
    const checklist = await between();
    await press('Tab', 'ArrowDown', 'ArrowRight', 'c', 'n');
    expect(focused(checklist)).to.equal('a');
    expect(checklist.value).to.equal(null);
  });

  it('after Space, Tab goes to the note, which Enter opens and closes', async () => {
    const checklist = await between();
    await press('Tab', 'Space', 'Tab');
    expect(focused(checklist)).to.equal('summary');
    await press('Enter');
    expect(noteOf(checklist, 'a').open).to.equal(true);
    await press('Enter');
    expect(noteOf(checklist, 'a').open).to.equal(false);
  });

  it('Space opens the note, Tab goes into it, and what is typed is in the value at once', async () => {
    const checklist = await between();
    await press('Tab', 'Space', 'Tab', 'Space', 'Tab');
    expect(focused(checklist)).to.equal('seen');
    await sendKeys({ type: 'Late' });
    expect(checklist.value).to.deep.equal(answer({ indicator: 'a', seen: 'Late' }));
    await press('Tab');
    expect(focused(checklist)).to.equal('support');
    await sendKeys({ type: 'Talk' });
    await press('Tab');
    expect(checklist.value).to.deep.equal(answer({ indicator: 'a', seen: 'Late', support: 'Talk' }));
    expect(focused(checklist)).to.equal('b');
  });

  it('Enter in a note is a new line, and the cursor stays where it was', async () => {
    const checklist = await between({ value: answer({ indicator: 'a', seen: 'ad' }) });
    noteOf(checklist, 'a').open = true;
    const seen = field(checklist, 'a', 'seen');
    seen.focus();
    seen.setSelectionRange(1, 1);
    await sendKeys({ type: 'b' });
    await press('Enter');
    await sendKeys({ type: 'c' });
    expect(checklist.value?.observed[0]?.seen).to.equal('ab\ncd');
    expect(seen.selectionStart).to.equal(4);
  });

  it('says input for every key of a note, and change once it is left', async () => {
    const checklist = await between({ value: answer('a') });
    noteOf(checklist, 'a').open = true;
    field(checklist, 'a', 'seen').focus();
    const events: string[] = [];
    for (const name of ['input', 'change']) checklist.parentElement!.addEventListener(name, ({ type }) => void events.push(`${type} ${checklist.value?.observed[0]?.seen ?? ''}`));
    await sendKeys({ type: 'ab' });
    await press('Tab');
    expect(events).to.deep.equal(['input a', 'input ab', 'change ab']);
  });

  it('Escape closes nothing and loses nothing', async () => {
    const checklist = await between({ value: answer('a') });
    noteOf(checklist, 'a').open = true;
    field(checklist, 'a', 'seen').focus();
    await sendKeys({ type: 'x' });
    await press('Escape');
    expect(noteOf(checklist, 'a').open).to.equal(true);
    expect(checklist.value).to.deep.equal(answer({ indicator: 'a', seen: 'x' }));
  });

  it('keeps the focus in a note while the list around it changes', async () => {
    const checklist = await between({ value: answer('b') });
    noteOf(checklist, 'b').open = true;
    field(checklist, 'b', 'seen').focus();
    await sendKeys({ type: 'on' });
    checklist.prepend(Object.assign(document.createElement('option'), { value: 'new', textContent: 'Comes first now.' }));
    await new Promise((resolve) => setTimeout(resolve));
    await checklist.updateComplete;
    await sendKeys({ type: 'e' });
    expect(texts(checklist, 'text')[0]).to.equal('Comes first now.');
    expect(checklist.value).to.deep.equal(answer({ indicator: 'b', seen: 'one' }));
  });

  it('Tab goes from "None of these" to Undo, and Space there brings everything back', async () => {
    const checklist = await between({ value: answer('a', 'c') });
    box(checklist, 'none').focus();
    await press('Space', 'Tab');
    expect(focused(checklist)).to.equal('undo');
    await press('Space');
    expect(checklist.value).to.deep.equal(answer('a', 'c'));
    expect(focused(checklist)).to.equal('none');
  });

  it('focus() goes to the first checkbox', async () => {
    const checklist = await between();
    checklist.focus();
    expect(focused(checklist)).to.equal('a');
  });

  it('read-only, Tab stops at it once, and no key changes it', async () => {
    const checklist = await between({ value: answer('a'), readonly: true });
    await press('Tab');
    expect(focused(checklist)).to.equal('fieldset');
    await press('Enter', 'Tab');
    expect(document.activeElement?.textContent).to.equal('After');
    expect(checklist.value).to.deep.equal(answer('a'));
  });

  it('disabled, Tab passes its checkboxes by', async () => {
    const checklist = await between({ disabled: true });
    await press('Tab');
    expect(focused(checklist)).to.equal(undefined);
    expect(document.activeElement?.textContent).to.equal('After');
  });

  it('a click on a text checks it', async () => {
    const checklist = await between();
    await clickOn(parts(checklist, 'text')[1]!);
    expect(checked(checklist)).to.deep.equal(['b']);
  });

  it('shows where the focus is', async function () {
    const checklist = await between();
    await press('Tab');
    if (!document.hasFocus()) this.skip(); // WebKit's test window is never the active one
    for (const stop of ['checkbox', 'summary']) {
      const { outlineStyle, outlineWidth } = getComputedStyle(checklist.shadowRoot!.activeElement!);
      expect([stop, outlineStyle, parseFloat(outlineWidth)]).to.deep.equal([stop, 'solid', 3]);
      await press('Space', 'Tab');
    }
  });

  it('a pointer never takes an answer back by a second click on its note', async () => {
    const checklist = await between();
    await toggle(checklist, 'a');
    await clickOn(part(checklist, 'summary'));
    await clickOn(part(checklist, 'note-label'));
    expect(checked(checklist)).to.deep.equal(['a']);
    expect(focused(checklist)).to.equal('seen');
  });
});
