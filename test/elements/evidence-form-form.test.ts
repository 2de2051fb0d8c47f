import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { EvidenceForm } from '../../src/elements/evidence-form/evidence-form.js';
import type { Evidence } from '../../src/model/index.js';
import { sendKeys } from '../support/commands.js';
import { evidence, field, fillIn, focused, framework, listens, parts, picker, ready, root, show, text, type } from './evidence-form-support.js';
import { formControlSuite } from './form-control-suite.js';

const first: Evidence = {
  type: 'evidence',
  version: 1,
  id: 'e1',
  revision: 1,
  framework: { id: 'small', version: '1', title: 'Our values' },
  behaviours: [listens],
  when: { from: '2026-03-02' },
  account: { kind: 'star', situation: 'Q', task: '', action: '', result: '' },
  links: [],
  attachments: [],
};
const second: Evidence = {
  type: 'evidence',
  version: 1,
  id: 'e2',
  revision: 1,
  behaviours: [listens],
  when: { from: '2026-03-02', to: '2026-03-09' },
  source: 'manager',
  account: { kind: 'statement', text: 'In short' },
  links: [],
  attachments: [],
};
const example = (value: Evidence): { value: Evidence; attribute: string; sent: string[] } => ({ value, attribute: JSON.stringify(value), sent: [JSON.stringify(value)] });

/** The only form on the page that can be typed into. */
function only(): EvidenceForm {
  const [form] = [...document.querySelectorAll('rung-evidence-form')].filter((each) => !each.matches(':disabled'));
  if (!form) throw new Error('There is no form.');
  return form;
}

/** Replaces what stands in a field, in one step as a paste does, and leaves the field. */
async function put(id: string, typed: string): Promise<void> {
  const control = field(only(), id);
  control.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else changes a field in one step, with the events of a person
  document.execCommand(typed ? 'insertText' : 'delete', false, typed);
  control.blur();
  await only().updateComplete;
}

describe('<rung-evidence-form> as a form control', () => {
  formControlSuite<Evidence | null>({
    tag: 'rung-evidence-form',
    prepare: (control) => {
      Object.assign(control, { framework });
      control.setAttribute('evidence-id', 'e1');
    },
    first: example(first),
    second: example(second),
    missing: 'Write the evidence',
    checksWhenSent: true,
    async enterFirst() {
      const form = only();
      await ready(form);
      picker(form)?.focus();
      await sendKeys({ type: 'Listens' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Escape' });
      await put('from', '2');
      await put('from-month', '3');
      await put('from-year', '2026');
      await put('situation', 'Q');
    },
    async takeAway() {
      const form = only();
      picker(form)?.shadowRoot?.querySelector<HTMLElement>('[part~=remove]')?.focus();
      await sendKeys({ press: 'Enter' });
      for (const id of ['from', 'from-month', 'from-year', 'situation']) await put(id, '');
    },
    async tryToChange() {
      for (const key of ['Space', 'ArrowDown', 'Enter', 'Delete', 'x']) await sendKeys({ press: key });
    },
  });
});

describe('<rung-evidence-form> in a form', () => {
  async function inForm(): Promise<{ host: HTMLFormElement; form: EvidenceForm }> {
    const host = document.createElement('form');
    await fixture(host);
    const form = await show({ name: 'evidence' }, host);
    return { host, form };
  }

  it('has no button of its own', async () => {
    const { form } = await inForm();
    expect(parts(form, 'submit')).to.have.length(0);
  });

  it('is left alone as long as nothing is written, unless it is required', async () => {
    const { host, form } = await inForm();
    expect(host.checkValidity()).to.equal(true);
    expect([...new FormData(host)]).to.deep.equal([]);
    form.required = true;
    expect(host.checkValidity()).to.equal(false);
  });

  it('keeps the form from being sent when it is begun and not complete, and leads to what is wrong', async () => {
    const { host, form } = await inForm();
    await type(form, 'situation', 'A queue');
    let sent = 0;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    host.requestSubmit();
    await form.updateComplete;
    expect(sent).to.equal(0);
    expect(focused(form)).to.equal('summary-title');
    expect(parts(form, 'summary-link').map(text)).to.deep.equal(['Choose a behaviour that this shows', 'Enter when it was']);
    await fillIn(form);
    host.requestSubmit();
    expect(sent).to.equal(1);
  });

  it('sends JSON and the files under its name', async () => {
    const { host, form } = await inForm();
    await fillIn(form);
    const input = field(form, 'file-input');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['What we agreed'], 'notes.txt', { type: 'text/plain' }));
    if (input instanceof HTMLInputElement) input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => form.files.length === 1);
    const [json, file, ...more] = new FormData(host).getAll('evidence');
    expect(typeof json === 'string' && JSON.parse(json)).to.deep.equal(form.value);
    expect(file instanceof File && (await file.text())).to.equal('What we agreed');
    expect(more).to.deep.equal([]);
  });

  it('brings back everything as it was typed, half dates and files too', async () => {
    const { form } = await inForm();
    await type(form, 'from', '31');
    await type(form, 'situation', 'A queue');
    const input = field(form, 'file-input');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['What we agreed'], 'notes.txt', { type: 'text/plain' }));
    if (input instanceof HTMLInputElement) input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => form.files.length === 1);
    const kept = (form as unknown as { toFormState(): FormData }).toFormState();

    const { form: other } = await inForm();
    other.formStateRestoreCallback(kept, 'restore');
    await ready(other);
    expect(other.value).to.deep.equal(form.value);
    expect((field(other, 'from') as HTMLInputElement).value).to.equal('31');
    expect((field(other, 'situation') as HTMLTextAreaElement).value).to.equal('A queue');
    expect(other.files.map(({ name }) => name)).to.deep.equal(['notes.txt']);
  });

  it('sends what it cannot read as it came, until something else is written', async () => {
    const { host, form } = await inForm();
    const newer = JSON.stringify({ ...evidence, version: 99, account: { kind: 'film' } });
    const { warn } = console;
    console.warn = () => undefined;
    form.setAttribute('value', newer);
    console.warn = warn;
    await form.updateComplete;
    expect(new FormData(host).getAll('evidence')).to.deep.equal([newer]);
    await type(form, 'situation', 'A queue');
    expect(new FormData(host).getAll('evidence')).to.have.length(1);
    expect(new FormData(host).get('evidence')).to.contain('A queue');
  });

  it('goes back to what the host gave when the form is reset', async () => {
    const { host, form } = await inForm();
    form.setAttribute('value', JSON.stringify(evidence));
    await ready(form);
    await type(form, 'task', ' and more');
    host.reset();
    await ready(form);
    expect(form.value).to.deep.equal(evidence);
    expect((field(form, 'task') as HTMLTextAreaElement).value).to.equal('Keep people calm');
  });

  it('leaves the focus to the first wrong control of the form when that is another one', async () => {
    const { host, form } = await inForm();
    const before = Object.assign(document.createElement('input'), { required: true });
    host.prepend(before);
    form.required = true;
    host.requestSubmit(host.appendChild(document.createElement('button')));
    await form.updateComplete;
    expect(document.activeElement).to.equal(before);
    expect(parts(form, 'summary')).to.have.length(1);
  });

  it('says input and change for what a button does', async () => {
    const { form } = await inForm();
    const events: string[] = [];
    for (const name of ['input', 'change']) form.addEventListener(name, () => void events.push(name));
    root(form).getElementById('add-link')?.click();
    expect(events).to.deep.equal(['input', 'change']);
  });
});
