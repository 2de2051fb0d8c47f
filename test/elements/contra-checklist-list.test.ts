import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { answer, box, boxes, checked, collectWarnings, framework, part, parts, standalone, texts, toggle, welcome } from './contra-checklist-support.js';

/** A checklist from HTML, as a server sends it. */
async function fromHtml(markup: unknown): Promise<ContraChecklist> {
  const checklist = await fixture<ContraChecklist>(html`${markup}`);
  await checklist.updateComplete;
  return checklist;
}

const ids = (checklist: Element): string[] => boxes(checklist).map(({ name, value }) => (name === 'none' ? name : value));

const item = (text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => {
  const element = Object.assign(document.createElement('li'), { textContent: text });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

async function changed(checklist: ContraChecklist): Promise<void> {
  await nextFrame();
  await checklist.updateComplete;
}

describe('<rung-contra-checklist> with a list inside', () => {
  const warnings = collectWarnings();

  it('reads options', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><option value="late">Comes late.</option><option value="away">Is away.</option></rung-contra-checklist>`);
    expect(ids(checklist)).to.deep.equal(['late', 'away', 'none']);
    expect(texts(checklist, 'text')).to.deep.equal(['Comes late.', 'Is away.', 'None of these']);
  });

  it('reads entries of a list, and those without one', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><ul><li id="l1">Comes late.</li></ul><ol><li data-id="l2">Is away.</li></ol><li value="3">Shouts.</li></rung-contra-checklist>`);
    expect(ids(checklist)).to.deep.equal(['l1', 'l2', '3', 'none']);
  });

  it('knows an entry without an id by its text, whatever comes before it', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><ul><li>Talks over   people!</li><li>Siarad dros bobl – yn ôl</li><li>…</li></ul></rung-contra-checklist>`);
    expect(ids(checklist)).to.deep.equal(['talks-over-people', 'siarad-dros-bobl-yn-ôl', '…', 'none']);
    checklist.querySelector('ul')!.prepend(item('Another.'));
    await changed(checklist);
    expect(ids(checklist).slice(0, 2)).to.deep.equal(['another', 'talks-over-people']);
  });

  it('leaves out what is empty, hidden or there twice', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><ul><li>Late.</li><li> </li><li hidden>Secret.</li><li>Late.</li></ul></rung-contra-checklist>`);
    expect(ids(checklist)).to.deep.equal(['late', 'none']);
  });

  it('is in the language of its entries', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><ul lang="cy"><li id="a">Yn hwyr.</li></ul><ul><li id="b">Late.</li></ul></rung-contra-checklist>`);
    expect(parts(checklist, 'text').map((each) => each.getAttribute('lang'))).to.deep.equal(['cy', null, null]);
  });

  it('stands where it is as long as nothing has been drawn, and not twice afterwards', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><ul><li id="a">Comes late.</li></ul></rung-contra-checklist>`);
    expect(checklist.querySelector('li')!.checkVisibility()).to.equal(false);
    const without = await fromHtml(html`<rung-contra-checklist><p>Ask your manager for the list.</p></rung-contra-checklist>`);
    expect(without.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(texts(without, 'empty')).to.deep.equal(['There are no contra-indicators to consider yet.']);
  });

  it('is answered without a framework, and needs no competency', async () => {
    const checklist = await standalone();
    await toggle(checklist, 'c', 'a');
    expect(checklist.value).to.deep.equal(answer('a', 'c'));
  });

  it('says of which competency it is where the host does', async () => {
    const checklist = await standalone({ competency: 'presence' });
    await toggle(checklist, 'a');
    expect(checklist.value).to.deep.equal({ ...answer('a'), competency: 'presence' });
  });

  describe('follows later changes', () => {
    it('of entries that come, keeping the answers', async () => {
      const checklist = await standalone();
      await toggle(checklist, 'b');
      checklist.append(Object.assign(document.createElement('option'), { value: 'd', textContent: 'Comes and goes.' }));
      await changed(checklist);
      expect(ids(checklist)).to.deep.equal(['a', 'b', 'c', 'd', 'none']);
      expect(checked(checklist)).to.deep.equal(['b']);
    });

    it('of texts and ids', async () => {
      const checklist = await standalone();
      checklist.querySelector('option')!.textContent = 'Comes very late.';
      checklist.querySelectorAll('option')[1]!.value = 'early';
      await changed(checklist);
      expect(texts(checklist, 'text')[0]).to.equal('Comes very late.');
      expect(ids(checklist)).to.deep.equal(['a', 'early', 'c', 'none']);
    });

    it('of entries that go: their answers stay and are named', async () => {
      const checklist = await standalone({ value: answer('b', { indicator: 'c', seen: 'Twice.' }) });
      checklist.querySelector('option[value="c"]')!.remove();
      await changed(checklist);
      expect(texts(checklist, 'text')).to.deep.equal(['Comes late.', 'Leaves early.', 'c (No longer in this list)', 'None of these']);
      expect(checklist.value).to.deep.equal(answer('b', { indicator: 'c', seen: 'Twice.' }));
      expect(checked(checklist)).to.deep.equal(['b', 'c']);
    });

    it('that were made while it was not in the page', async () => {
      const checklist = await standalone();
      const parent = checklist.parentElement!;
      checklist.remove();
      checklist.querySelector('option')!.remove();
      parent.append(checklist);
      await changed(checklist);
      expect(ids(checklist)).to.deep.equal(['b', 'c', 'none']);
    });
  });

  it('is nearer than a workspace', async () => {
    const workspace = await fixture<HTMLElement>(html`<rung-workspace .framework=${framework}></rung-workspace>`);
    const checklist = await standalone({ competency: 'welcome' }, workspace);
    await changed(checklist);
    expect(ids(checklist)).to.deep.equal(['a', 'b', 'c', 'none']);
  });

  it('is not nearer than a framework of its own', async () => {
    const checklist = await standalone({ framework, competency: 'calm' });
    expect(ids(checklist)).to.deep.equal(['k1', 'none']);
    expect(checklist.querySelector('option')!.checkVisibility()).to.equal(false);
  });

  it('says of an id that two entries have, and checks both', async () => {
    const checklist = await fromHtml(html`<rung-contra-checklist><option value="x">Comes late.</option><option value="x">Leaves early.</option></rung-contra-checklist>`);
    expect(texts(checklist, 'notice')).to.deep.equal(['Several entries have the id “x”, so they are selected together.']);
    await toggle(checklist, 'x');
    expect(boxes(checklist).map((each) => each.checked)).to.deep.equal([true, true, false]);
    expect(checklist.value).to.deep.equal(answer('x'));
    expect(warnings).to.deep.equal(['<rung-contra-checklist> Several entries have the id “x”, so they are selected together.']);
  });
});

describe('<rung-contra-checklist> with an answer that the list does not have', () => {
  const warnings = collectWarnings();
  const given = answer('c2', { indicator: 'gone', seen: 'In June.' });

  it('shows it with its id and its note, and is silent on the console', async () => {
    const checklist = await welcome({ value: given });
    expect(texts(checklist, 'text')).to.deep.equal(['Talks over people.', 'Leaves letters unanswered.', 'Sends people from desk to desk.', 'gone (No longer in the framework)', 'None of these']);
    expect(checked(checklist)).to.deep.equal(['c2', 'gone']);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps and sends it through every other answer', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const checklist = await welcome({ name: 'contra', value: given }, form);
    await toggle(checklist, 'c1', 'c2');
    const sent = JSON.parse(new FormData(form).get('contra') as string) as typeof given;
    expect(sent.observed).to.deep.equal([{ indicator: 'c1' }, { indicator: 'gone', seen: 'In June.' }]);
  });

  it('lets a person take it back, and think again', async () => {
    const checklist = await welcome({ value: given });
    await toggle(checklist, 'gone');
    expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c2' }]);
    await toggle(checklist, 'gone');
    expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c2' }, { indicator: 'gone', seen: 'In June.' }]);
  });

  it('clears it with "None of these" and brings it back by Undo', async () => {
    const checklist = await welcome({ value: given });
    await toggle(checklist, 'none');
    expect(checklist.value?.observed).to.deep.equal([]);
    part(checklist, 'undo').click();
    await checklist.updateComplete;
    expect(checklist.value).to.deep.equal(given);
    expect(box(checklist, 'gone').checked).to.equal(true);
  });

  it('names it to read only', async () => {
    const checklist = await welcome({ value: given, readonly: true });
    expect(texts(checklist, 'text')).to.deep.equal(['Leaves letters unanswered.', 'gone (No longer in the framework)']);
    expect(texts(checklist, 'seen')).to.deep.equal(['In June.']);
  });

  it('has its text where it stands elsewhere in the framework now', async () => {
    const checklist = await welcome({ value: answer('k1') });
    expect(texts(checklist, 'text')).to.include('Shouts. (No longer in this list)');
    expect(checked(checklist)).to.deep.equal(['k1']);
  });

  it('shows it where the framework has no list any more', async () => {
    const checklist = await welcome({ value: given, competency: 'order' });
    expect(texts(checklist, 'text')).to.deep.equal(['Leaves letters unanswered. (No longer in this list)', 'gone (No longer in the framework)']);
    expect(texts(checklist, 'empty')).to.have.length(1);
  });

  it('keeps what is typed when the framework is replaced by its next version, which has it no more', async () => {
    const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'Twice.' }) });
    const next = structuredClone(framework);
    checklist.framework = { ...next, competencies: next.competencies.map((each) => ({ ...each, indicators: each.indicators.filter(({ id }) => id !== 'c1') })) };
    await checklist.updateComplete;
    await changed(checklist);
    expect(texts(checklist, 'text')).to.include('c1 (No longer in the framework)');
    expect(checklist.value).to.deep.equal(answer({ indicator: 'c1', seen: 'Twice.' }));
  });
});
