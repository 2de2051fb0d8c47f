import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { EvidenceFaultsDetail } from '../../src/elements/evidence-form/evidence-faults.js';
import type { EvidenceForm } from '../../src/elements/evidence-form/evidence-form.js';
import type { EvidenceSubmitDetail } from '../../src/elements/evidence-form/evidence-submission.js';
import { sendKeys } from '../support/commands.js';
import { button, chooseBehaviours, evidence, field, fillIn, focused, framework, listens, part, parts, picker, ready, root, show, text, texts, type } from './evidence-form-support.js';

/** Presses the form's own button as a person does. */
async function handIn(form: EvidenceForm): Promise<void> {
  part(form, 'submit').focus();
  await sendKeys({ press: 'Enter' });
  await form.updateComplete;
}

/** What the host is handed. */
function handedTo(form: EvidenceForm, answer?: (detail: EvidenceSubmitDetail, event: Event) => void): EvidenceSubmitDetail[] {
  const handed: EvidenceSubmitDetail[] = [];
  form.addEventListener('rung-evidence-submit', (event) => {
    handed.push(event.detail);
    answer?.(event.detail, event);
  });
  return handed;
}

const png = (name: string): File => {
  // A picture of one pixel.
  const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
};

/** As the browser does when a person has chosen files in its window. */
function chooseFiles(form: EvidenceForm, ...files: readonly File[]): void {
  const input = field(form, 'file-input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('<rung-evidence-form>', () => {
  it('asks for everything by a label of its own', async () => {
    const form = await show();
    expect(texts(form, 'label')).to.deep.equal([
      'When was it?',
      'Where does it come from? (optional)',
      'What happened?',
      'Situation',
      'Task',
      'Action',
      'Result',
      'What was learnt? (optional)',
      'Links (optional)',
      'Files (optional)',
    ]);
    expect(picker(form)?.label).to.equal('Which behaviours does this show?');
    expect(text(part(form, 'privacy'))).to.contain('Do not name patients, customers or others.');
  });

  it('is accessible empty, with faults, filled in, read-only and done', async () => {
    const form = await show({ draft: 'session' });
    await expect(form).to.be.accessible();
    await handIn(form);
    await expect(form).to.be.accessible();
    form.value = evidence;
    await ready(form);
    await expect(form).to.be.accessible();
    form.readonly = true;
    await form.updateComplete;
    await expect(form).to.be.accessible();
    form.readonly = false;
    await ready(form);
    await handIn(form);
    await waitUntil(() => parts(form, 'done').length > 0);
    await expect(form).to.be.accessible();
  });

  describe('makes a document of what is typed', () => {
    it('with everything that was filled in', async () => {
      const form = await show({ evidenceId: 'new-1' });
      await fillIn(form);
      await type(form, 'learning', 'Look up earlier');
      expect(form.value).to.deep.equal({
        type: 'evidence',
        version: 1,
        id: 'new-1',
        revision: 1,
        framework: { id: 'small', version: '1', title: 'Our values' },
        behaviours: [listens],
        when: { from: '2026-03-02' },
        account: { kind: 'star', situation: 'A long queue', task: '', action: '', result: '' },
        learning: 'Look up earlier',
        links: [],
        attachments: [],
      });
    });

    it('with an id of its own that stays the same while it is written', async () => {
      const form = await show();
      await type(form, 'situation', 'a');
      const id = form.value?.id;
      expect(id).to.match(/^[0-9a-f]{32}$/);
      await type(form, 'situation', 'b');
      expect(form.value?.id).to.equal(id);
    });

    it('which is none when everything was taken out again', async () => {
      const form = await show();
      await type(form, 'situation', 'a');
      await sendKeys({ press: 'Backspace' });
      expect(form.value).to.equal(null);
    });

    it('and keeps half a date in its fields', async () => {
      const form = await show();
      await type(form, 'from', '31');
      await type(form, 'from-month', '2');
      expect(form.value?.when).to.equal(undefined);
      expect((field(form, 'from') as HTMLInputElement).value).to.equal('31');
      expect((field(form, 'from-month') as HTMLInputElement).value).to.equal('2');
    });

    it('over a period, with the keys of radio buttons', async () => {
      const form = await show();
      await fillIn(form);
      root(form).querySelector<HTMLInputElement>('input[name="span"]:checked')?.focus();
      await sendKeys({ press: 'ArrowRight' });
      await form.updateComplete;
      await type(form, 'to', '9');
      await type(form, 'to-month', '3');
      await type(form, 'to-year', '2026');
      expect(form.value?.when).to.deep.equal({ from: '2026-03-02', to: '2026-03-09' });
    });

    it('in one statement, while the four parts wait', async () => {
      const form = await show();
      await type(form, 'situation', 'A long queue');
      root(form).querySelector<HTMLInputElement>('input[name="form"]:checked')?.focus();
      await sendKeys({ press: 'ArrowRight' });
      await form.updateComplete;
      await type(form, 'statement', 'In short');
      expect(form.value?.account).to.deep.equal({ kind: 'statement', text: 'In short' });
      root(form).querySelector<HTMLInputElement>('input[name="form"]:checked')?.focus();
      await sendKeys({ press: 'ArrowLeft' });
      await form.updateComplete;
      expect((field(form, 'situation') as HTMLTextAreaElement).value).to.equal('A long queue');
    });

    it('takes a long paste whole', async () => {
      const form = await show();
      const area = field(form, 'situation') as HTMLTextAreaElement;
      expect(area.hasAttribute('maxlength')).to.equal(false);
      area.value = 'x'.repeat(100_000);
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      const account = form.value?.account;
      expect(account?.kind === 'star' ? account.situation.length : 0).to.equal(100_000);
    });

    it('shows what the host gives, and changes it with its unknown fields', async () => {
      const form = await show({ value: { ...evidence, 'x-panel': 7 } });
      expect((field(form, 'task') as HTMLTextAreaElement).value).to.equal('Keep people calm');
      expect((field(form, 'source') as HTMLSelectElement).value).to.equal('self');
      await type(form, 'task', '!');
      expect(form.value).to.deep.include({ 'x-panel': 7, id: 'e1', revision: 2 });
    });

    it('counts characters at once for the eye, and says it after a rest', async () => {
      const form = await show();
      await type(form, 'situation', 'four');
      expect(text(part(form, 'count'))).to.equal('4 characters');
      const said = root(form).querySelector('[role=status]');
      expect(said?.textContent).to.equal('');
      await waitUntil(() => said?.textContent === '4 characters', undefined, { timeout: 3_000 });
    });
  });

  describe('when it is handed in', () => {
    it('finds fault only then, and leads to each part', async () => {
      const form = await show();
      await type(form, 'learning', 'x');
      expect(parts(form, 'error')).to.have.length(0);
      await handIn(form);
      expect(focused(form)).to.equal('summary-title');
      expect(texts(form, 'summary-link')).to.deep.equal(['Choose a behaviour that this shows', 'Enter when it was', 'Say what happened']);
      expect(texts(form, 'error')).to.deep.equal(['Error: Enter when it was', 'Error: Say what happened']);
      const behaviours = picker(form)!.shadowRoot!;
      expect(behaviours.querySelector('#error')?.textContent).to.equal('Error: Choose a behaviour that this shows');
      expect(behaviours.querySelector('#field')?.getAttribute('aria-describedby')).to.equal('hint error');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(root(form).activeElement).to.equal(picker(form));
      expect(picker(form)?.shadowRoot?.activeElement).to.not.equal(null);
    });

    for (const [index, id] of [
      [1, 'from'],
      [2, 'situation'],
    ] as const) {
      it(`leads by a link to ${id}`, async () => {
        const form = await show();
        await handIn(form);
        parts(form, 'summary-link')[index]?.focus();
        await sendKeys({ press: 'Enter' });
        expect(focused(form)).to.equal(id);
        expect(field(form, id).getAttribute('aria-describedby')).to.contain(`${id}-error`);
        expect(field(form, id).getAttribute('aria-invalid')).to.equal('true');
      });
    }

    it('drops a fault as soon as it is mended, and finds no new one before it is handed in again', async () => {
      const form = await show();
      await handIn(form);
      await type(form, 'situation', 'x');
      expect(texts(form, 'summary-link')).to.deep.equal(['Choose a behaviour that this shows', 'Enter when it was']);
      button(form, 'Add a link').click();
      await form.updateComplete;
      await type(form, 'link-0', 'nowhere');
      expect(texts(form, 'summary-link')).to.have.length(2);
    });

    it('finds no fault with a date while it is being mended', async () => {
      const form = await show();
      await handIn(form);
      await type(form, 'from', '2');
      expect(texts(form, 'summary-link')).to.not.include('The date must have a day, a month and a year');
      expect(field(form, 'from').getAttribute('aria-invalid')).to.not.equal('true');
      await handIn(form);
      expect(texts(form, 'summary-link')).to.include('The date must have a day, a month and a year');
    });

    it('tells the host of faults, and when there are none any more', async () => {
      const form = await show();
      const told: EvidenceFaultsDetail[] = [];
      form.addEventListener('rung-evidence-faults', ({ detail }) => void told.push(detail));
      await handIn(form);
      expect(told.at(-1)?.faults.map(({ field }) => field)).to.deep.equal(['behaviours', 'from', 'situation']);
      expect(told.at(-1)?.faults[1]?.message).to.equal('Enter when it was');
      await fillIn(form);
      expect(told.at(-1)?.faults).to.deep.equal([]);
    });

    it('gives the host the evidence, and says that it is done', async () => {
      const form = await show({ evidenceId: 'new-2' });
      const handed = handedTo(form);
      await fillIn(form);
      await handIn(form);
      await waitUntil(() => focused(form) === 'outcome');
      expect(handed.map(({ evidence: each }) => each.id)).to.deep.equal(['new-2']);
      expect(text(part(form, 'done'))).to.contain('The evidence is saved');
      expect(form.matches(':state(done)')).to.equal(true);
    });

    it('is busy while the host takes it, and is not handed in twice', async () => {
      const form = await show();
      let finish = (): void => undefined;
      const handed = handedTo(form, ({ waitUntil: wait }) => wait(new Promise<void>((resolve) => (finish = resolve))));
      await fillIn(form);
      await handIn(form);
      expect(text(part(form, 'submit'))).to.equal('Saving…');
      expect(form.matches(':state(busy)')).to.equal(true);
      await sendKeys({ press: 'Enter' });
      part(form, 'submit').click();
      finish();
      await waitUntil(() => parts(form, 'done').length > 0);
      expect(handed).to.have.length(1);
    });

    for (const [name, answer] of [
      ['by its message', (detail: EvidenceSubmitDetail) => detail.reject('The panel has closed this year.')],
      ['by a promise', (detail: EvidenceSubmitDetail) => detail.waitUntil(Promise.reject(new Error('The panel has closed this year.')))],
    ] as const) {
      it(`shows that the host refuses it ${name}, loses nothing, and can be handed in again`, async () => {
        const form = await show();
        const handed = handedTo(form, (detail) => handed.length === 1 && answer(detail));
        await fillIn(form);
        await handIn(form);
        await waitUntil(() => focused(form) === 'outcome');
        expect(texts(form, 'error')).to.deep.equal(['Error: The panel has closed this year.']);
        expect((field(form, 'situation') as HTMLTextAreaElement).value).to.equal('A long queue');
        await handIn(form);
        await waitUntil(() => parts(form, 'done').length > 0);
        expect(handed[1]?.evidence).to.deep.equal(handed[0]?.evidence);
      });
    }

    it('says something even when the host refuses without a word', async () => {
      const form = await show();
      handedTo(form, ({ waitUntil: wait }) => wait(Promise.reject(new Error(''))));
      await fillIn(form);
      await handIn(form);
      await waitUntil(() => focused(form) === 'outcome');
      expect(texts(form, 'error')[0]).to.contain('Nothing is lost: try again.');
    });

    it('goes on as before when the host cancels', async () => {
      const form = await show();
      handedTo(form, (_detail, event) => event.preventDefault());
      await fillIn(form);
      await handIn(form);
      await aTimeout(0);
      expect(parts(form, 'done')).to.have.length(0);
      expect(text(part(form, 'submit'))).to.equal('Save the evidence');
    });

    it('begins a new one with another id', async () => {
      const form = await show();
      const handed = handedTo(form);
      await fillIn(form);
      await handIn(form);
      await waitUntil(() => focused(form) === 'outcome');
      button(form, 'Write another').click();
      await ready(form);
      expect(form.value).to.equal(null);
      await fillIn(form);
      await handIn(form);
      await waitUntil(() => handed.length === 2);
      expect(handed[0]?.evidence.id).to.not.equal(handed[1]?.evidence.id);
    });
  });

  describe('links', () => {
    it('are added and removed, and the focus goes with them', async () => {
      const form = await show();
      button(form, 'Add a link').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(form) === 'link-0');
      await sendKeys({ type: 'https://a.example' });
      button(form, 'Add a link').click();
      await waitUntil(() => focused(form) === 'link-1');
      await sendKeys({ type: 'https://b.example' });
      expect(form.value?.links.map(({ url }) => url)).to.deep.equal(['https://a.example', 'https://b.example']);
      button(form, 'Remove the link https://a.example').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(form) === 'remove-link-0');
      expect(form.value?.links.map(({ url }) => url)).to.deep.equal(['https://b.example']);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(form) === 'add-link');
    });
  });

  describe('files', () => {
    it('are taken, listed and handed in', async () => {
      const form = await show();
      const handed = handedTo(form);
      await fillIn(form);
      chooseFiles(form, png('desk.png'));
      await waitUntil(() => form.files.length === 1);
      await form.updateComplete;
      expect(texts(form, 'file-name')).to.deep.equal(['desk.png']);
      await handIn(form);
      await waitUntil(() => handed.length === 1);
      expect(handed[0]?.evidence.attachments[0]).to.deep.include({ name: 'desk.png', type: 'image/png' });
      expect(handed[0]?.evidence.attachments[0]?.digest).to.match(/^[0-9a-f]{64}$/);
      expect(handed[0]?.files.map(({ name }) => name)).to.deep.equal(['desk.png']);
    });

    it('that are something else than their name says are refused in words', async () => {
      const form = await show();
      chooseFiles(form, new File(['<script>alert(1)</script>'], 'notes.pdf', { type: 'application/pdf' }), png('desk.pdf'));
      await waitUntil(() => parts(form, 'error').length === 2);
      expect(texts(form, 'error')[0]).to.contain('notes.pdf is of a kind that is not taken here.');
      expect(texts(form, 'error')[1]).to.contain('desk.pdf is not what its name says: it holds PNG.');
      expect(form.files).to.have.length(0);
    });

    it('are limited in number and size, in words', async () => {
      const form = await show({ maxFiles: 1, maxFileSize: 0.001 });
      chooseFiles(form, new File([new Uint8Array(2_000)], 'large.txt'), png('a.png'), png('b.png'));
      await waitUntil(() => form.files.length === 1);
      await form.updateComplete;
      expect(texts(form, 'error')).to.deep.equal(['Error: large.txt has 2 kB. At most 1 kB can be taken.', 'Error: b.png was left out: at most 1 files can be taken.']);
    });

    it('are removed by a button with their name, and the focus goes to the next row', async () => {
      const form = await show();
      chooseFiles(form, png('a.png'), png('b.png'));
      await waitUntil(() => form.files.length === 2);
      await form.updateComplete;
      button(form, 'Remove a.png').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => form.files.length === 1);
      await waitUntil(() => focused(form) === 'remove-file-0');
      expect(text(root(form).activeElement!)).to.equal('Remove b.png');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(form) === 'add-file');
    });

    it('can be chosen again after they were removed', async () => {
      const form = await show();
      const file = png('a.png');
      chooseFiles(form, file);
      await waitUntil(() => form.files.length === 1);
      await form.updateComplete;
      button(form, 'Remove a.png').click();
      chooseFiles(form, file);
      await waitUntil(() => form.files.length === 1);
    });
  });

  describe('read-only', () => {
    it('shows the evidence as text', async () => {
      const form = await show({ value: evidence, readonly: true });
      const shown = text(part(form, 'read-only'));
      for (const expected of ['Listens before answering', '2 March 2026', 'The person themselves', 'A long queue', 'Nobody left', 'Look up earlier', 'Plan']) expect(shown).to.contain(expected);
      expect(root(form).querySelectorAll('input, textarea, button')).to.have.length(0);
    });

    it('never makes a link of what is none', async () => {
      const form = await show({ value: { ...evidence, links: [{ url: 'javascript:alert(1)', title: 'Plan' }] }, readonly: true });
      expect(root(form).querySelectorAll('a')).to.have.length(0);
      expect(text(part(form, 'read-only'))).to.contain('Plan');
    });
  });

  it('speaks Welsh, dates too', async () => {
    const wrapper = document.createElement('div');
    wrapper.lang = 'cy';
    document.body.append(wrapper);
    const form = await show({}, wrapper);
    await waitUntil(() => texts(form, 'label')[0] === 'Pryd oedd hyn?');
    await handIn(form);
    expect(text(part(form, 'summary-title'))).to.equal('Mae problem');
    form.value = evidence;
    form.readonly = true;
    await waitUntil(() => texts(form, 'read-only').join().includes('2 Mawrth 2026'));
    wrapper.remove();
  });

  it('keeps a behaviour that the framework has no longer', async () => {
    const gone = { competency: 'care', indicator: 'care-9', text: 'Used to be asked' };
    const form = await show({ value: { ...evidence, behaviours: [gone] } });
    await type(form, 'task', '!');
    expect(form.value?.behaviours).to.deep.equal([gone]);
    form.readonly = true;
    await form.updateComplete;
    expect(text(part(form, 'read-only'))).to.contain('Used to be asked (We care, no longer in the framework)');
  });

  it('says that it cannot read what the host gives, once, and goes on', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => void warned.push(args[0]);
    const form = await show();
    form.setAttribute('value', '{"type":"evidence"');
    await form.updateComplete;
    console.warn = warn;
    expect(text(part(form, 'notice'))).to.contain('cannot be read');
    expect(warned).to.have.length(1);
    await fillIn(form);
    expect(form.value?.behaviours).to.deep.equal([listens]);
  });

  it('shows markup and scripts as they were typed', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const form = await show({ value: { ...evidence, learning: hostile, links: [{ url: 'https://a.example', title: hostile }] }, framework: { ...framework, title: hostile } });
    form.readonly = true;
    await form.updateComplete;
    expect(text(part(form, 'read-only'))).to.contain(hostile);
    expect(root(form).querySelectorAll('img, script')).to.have.length(0);
  });

  it('leaves the picker as it is when the host sets behaviours that it has already', async () => {
    const form = await show();
    chooseBehaviours(form, [listens]);
    const before = picker(form)?.value;
    form.value = form.value && { ...form.value, learning: 'new' };
    await ready(form);
    expect(picker(form)?.value).to.equal(before);
  });
});
