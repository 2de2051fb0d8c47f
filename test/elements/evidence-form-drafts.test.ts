import { expect, waitUntil } from '@open-wc/testing';
import type { EvidenceForm } from '../../src/elements/evidence-form/evidence-form.js';
import { DraftError } from '../../src/storage/draft-store.js';
import { MemoryDisk, MemoryDrafts } from '../storage/memory-drafts.js';
import { button, evidence, field, fillIn, part, parts, ready, root, show, text, texts, type } from './evidence-form-support.js';

describe('<rung-evidence-form> and its drafts', () => {
  let disk: MemoryDisk;
  let store: MemoryDrafts;
  beforeEach(() => {
    disk = new MemoryDisk();
    store = new MemoryDrafts(disk);
  });

  const keeping = (properties: Partial<EvidenceForm> = {}): Promise<EvidenceForm> => show({ draft: 'host', draftStore: store, name: 'evidence', ...properties });
  const inAnotherTab = (properties: Partial<EvidenceForm> = {}): Promise<EvidenceForm> => keeping({ draftStore: new MemoryDrafts(disk), ...properties });
  const status = (form: EvidenceForm): string => text(part(form, 'draft-status'));
  const saved = (form: EvidenceForm): Promise<void> => waitUntil(() => /^Draft saved at/.test(status(form)), 'it is saved', { timeout: 4_000 });
  const valueOf = (form: EvidenceForm, id: string): string => {
    const control = field(form, id);
    return control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement ? control.value : '';
  };
  const shows = (form: EvidenceForm, name: string): Promise<void> => waitUntil(() => parts(form, name).length > 0, `it shows ${name}`, { timeout: 4_000 });
  /** All that is kept, whatever it is called. */
  const kept = (): readonly unknown[] => [...disk.versions.values()].flat().map(({ draft }) => draft.fields['situation']);

  it('say where they stand while a person types, and bring it back', async () => {
    const form = await keeping();
    await type(form, 'situation', 'Half a d');
    expect(status(form)).to.equal('Not saved yet');
    await type(form, 'from', '2');
    await saved(form);

    const again = await inAnotherTab();

    await waitUntil(() => valueOf(again, 'situation') === 'Half a d');
    expect(valueOf(again, 'from'), 'half a date as well').to.equal('2');
    expect(status(again)).to.match(/^Your draft of \d\d:\d\d is back/);
  });

  it('say at once when they cannot be saved, and offer a copy', async () => {
    store.save = () => Promise.reject(new DraftError('full'));
    const form = await keeping();
    await type(form, 'situation', 'A long queue');
    await waitUntil(() => status(form).startsWith('There is no room left'), 'it says so', { timeout: 4_000 });
    expect(part(form, 'draft-status').querySelector('button')?.textContent).to.equal('Download a copy');
    const spoken = [...root(form).querySelectorAll('[role="status"]')].map(text);
    expect(spoken.some((words) => words.startsWith('There is no room left'))).to.equal(true);
  });

  it('follow another tab in which a person says that others use this computer', async () => {
    const form = await show({ draft: 'local', name: 'evidence' });
    expect(text(part(form, 'draft'))).to.contain('for seven days');
    localStorage.setItem('rung-shared-computer', 'yes');
    dispatchEvent(new StorageEvent('storage', { key: 'rung-shared-computer' }));
    await form.updateComplete;
    expect(text(part(form, 'draft'))).to.contain('until you close this tab');
    localStorage.removeItem('rung-shared-computer');
    form.remove();
    dispatchEvent(new StorageEvent('storage', { key: 'rung-shared-computer' }));
    await form.updateComplete;
    expect(text(part(form, 'draft'))).to.contain('until you close this tab');
  });

  it('are one for each piece of evidence that the host sets', async () => {
    const form = await keeping({ value: evidence });
    await type(form, 'result', ' changed');
    await saved(form);
    form.value = { ...evidence, id: 'e2' };
    await ready(form);
    await type(form, 'result', ' other');
    await saved(form);
    expect([...disk.versions.values()].map((versions) => versions.length)).to.deep.equal([1, 1]);

    const again = await inAnotherTab({ value: evidence });

    await waitUntil(() => valueOf(again, 'result').includes('changed'));
    expect(valueOf(again, 'result')).not.to.contain('other');
  });

  it('are not disturbed by a host that hands back copies of the value', async () => {
    const form = await keeping();
    form.addEventListener('input', () => {
      form.value = structuredClone(form.value);
    });
    await type(form, 'from', '2');
    await type(form, 'situation', 'A long queue');
    await saved(form);
    expect([valueOf(form, 'from'), valueOf(form, 'situation')]).to.deep.equal(['2', 'A long queue']);
    expect(kept()).to.deep.equal(['A long queue']);
  });

  it('of two tabs stand side by side, and what is chosen is an input of the person', async () => {
    const [here, there] = [await keeping(), await inAnotherTab()];
    await type(there, 'situation', 'There');
    await type(there, 'task', 'Task there');
    await saved(there);
    await type(here, 'situation', 'Here');
    await shows(here, 'conflict');
    const heard: string[] = [];
    for (const name of ['input', 'change']) here.addEventListener(name, () => heard.push(name));

    root(here).querySelector<HTMLInputElement>('input[name="conflict-task"][value="there"]')!.click();
    heard.length = 0;
    button(here, 'Keep what is chosen').click();
    await waitUntil(() => parts(here, 'conflict').length === 0);

    expect([valueOf(here, 'situation'), valueOf(here, 'task')]).to.deep.equal(['Here', 'Task there']);
    expect(heard).to.deep.equal(['input', 'change']);
    await waitUntil(() => kept().length === 1);
    expect(kept()).to.deep.equal(['Here']);
  });

  it('of two tabs that say the same are no conflict, though each has an id of its own', async () => {
    const [here, there] = [await keeping(), await inAnotherTab()];
    await type(there, 'situation', 'Same');
    await saved(there);
    await type(here, 'situation', 'Same');
    await saved(here);
    expect(parts(here, 'conflict')).to.deep.equal([]);
  });

  it('go when the host has taken the evidence', async () => {
    const form = await keeping();
    await fillIn(form);
    await saved(form);
    button(form, 'Save the evidence').click();
    await shows(form, 'done');
    await waitUntil(() => kept().length === 0);
  });

  it('stay, unsent, when the host refuses it', async () => {
    const form = await keeping();
    form.addEventListener('rung-evidence-submit', ({ detail }) => detail.reject('Not now.'));
    await fillIn(form);
    button(form, 'Save the evidence').click();
    await waitUntil(() => texts(form, 'error').some((words) => words.includes('Not now.')));
    await saved(form);
    expect([...disk.versions.values()].flat().map(({ sentAt }) => sentAt)).to.deep.equal([undefined]);

    const again = await inAnotherTab();
    await waitUntil(() => valueOf(again, 'situation') === 'A long queue');
  });

  it('are offered as sent when the page ends while the host takes them', async () => {
    const form = await keeping();
    form.addEventListener('rung-evidence-submit', ({ detail }) => detail.waitUntil(new Promise(() => undefined)));
    await fillIn(form);
    button(form, 'Save the evidence').click();
    await waitUntil(() => [...disk.versions.values()].flat().some(({ sentAt }) => sentAt));

    const again = await inAnotherTab();
    await shows(again, 'sent-before');
    expect(valueOf(again, 'situation')).to.equal('');
    button(again, 'Bring it back').click();
    await waitUntil(() => valueOf(again, 'situation') === 'A long queue');
  });
});
