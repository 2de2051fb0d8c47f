import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { answer } from './contra-checklist-values.js';

/** Registered as an application with names of its own does it, without loading beforehand what draws it. */
customElements.define('acme-contra-checklist', class extends ContraChecklist {});

describe('<rung-contra-checklist> before it is drawn', () => {
  it('leaves its list to be read, and sends its value', async () => {
    const value = answer({ indicator: 'late', seen: 'Twice.' });
    const form = fixtureSync<HTMLFormElement>(html`<form>
      <acme-contra-checklist name="contra" value=${JSON.stringify(value)} required><ul><li id="late">Comes late.</li></ul></acme-contra-checklist>
    </form>`);
    const checklist = form.firstElementChild as ContraChecklist;
    // Its first update, but no time in which anything can be fetched.
    await Promise.resolve();
    expect(checklist.shadowRoot!.querySelector('input'), 'what draws it is on its way').to.equal(null);
    expect(checklist.querySelector('li')!.checkVisibility()).to.equal(true);
    expect(new FormData(form).get('contra')).to.equal(JSON.stringify(value));

    await checklist.updateComplete;
    expect(checklist.querySelector('li')!.checkVisibility()).to.equal(false);
    expect(checklist.shadowRoot!.querySelector('input')!.checked).to.equal(true);
    const fieldset = checklist.shadowRoot!.querySelector('[part="items"]')!;
    expect(getComputedStyle(fieldset).borderTopStyle, 'its styles have come with it').to.equal('dashed');
  });

  it('keeps what was asked of it meanwhile', async () => {
    const checklist = await fixture<ContraChecklist>(html`<acme-contra-checklist required><option value="a">Comes late.</option></acme-contra-checklist>`);
    expect(checklist.reportValidity()).to.equal(false);
    await checklist.updateComplete;
    expect(checklist.shadowRoot!.querySelector('[part="error"]')!.textContent).to.contain('Select what was observed, or “None of these”.');
  });
});
