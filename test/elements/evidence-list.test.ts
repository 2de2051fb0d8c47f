import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { registerAll } from '../../src/define/register-all.js';
import type { EvidenceActionDetail, EvidenceList } from '../../src/elements/evidence-list/evidence-list.js';
import { apology, damagedEvidence, manyPieces, stockCupboard, valuesEvidence, waitingRoom } from '../../stories/elements/sample-evidence.js';
import { sendKeys, setViewport } from '../support/commands.js';
import { cards, dates, entries, NEWEST_FIRST, open, show } from './evidence-list-support.js';
import { collectWarnings, count, focused, painted, part, parts, shownTexts, text } from './framework-grid-support.js';

describe('<rung-evidence-list>', () => {
  const warnings = collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('a list', () => {
    it('has each piece once, newest first: date, behaviours, first words', async () => {
      const list = await show();
      expect(dates(list)).to.deep.equal(NEWEST_FIRST);
      expect(count(list)).to.equal('7 pieces of evidence');
      const [first, second] = parts(list, 'summary');
      expect(text(first!)).to.contain('Apologises when something has gone wrong Compassionate').and.to.contain('A visit had been booked');
      expect(text(second!)).to.contain('Warns anyone who is waiting about a delay Compassionate').and.to.contain('and 1 more behaviour');
      expect(text(part(list, 'title'))).to.equal('Evidence');
      expect(list.matches(':state(ready)')).to.be.true;
      expect(warnings).to.deep.equal([]);
    });

    it('makes a card when it is opened, with the framework as it was read for the list', async () => {
      const list = await show();
      expect(cards(list)).to.have.length(0);
      const entry = await open(list, 1);
      expect(cards(list)).to.have.length(1);
      expect(text(cards(list)[0]!.shadowRoot!.querySelector('dl')!)).to.contain('For six weeks she went').and.to.contain('Their manager');
      expect(shownTexts(list, 'excerpt')).to.have.length(6);
      expect([...entry.querySelectorAll('[part=behaviour]')].filter((each) => each.checkVisibility())).to.have.length(3);
    });

    it('opens and closes by the keys of the browser', async () => {
      const list = await show();
      const summary = entries(list)[0]!.querySelector('summary')!;
      for (let presses = 0; presses < 12 && focused() !== summary; presses += 1) await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(summary);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => cards(list).length === 1);
      await sendKeys({ press: 'Space' });
      expect(entries(list)[0]!.open).to.be.false;
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(entries(list)[1]!.querySelector('summary'));
    });

    it('keeps open what is open, and the focus, when the host sets a list with changes', async () => {
      const list = await show();
      await open(list, 0);
      await open(list, 1);
      const [card] = cards(list);
      entries(list)[0]!.querySelector('summary')!.focus();
      list.evidence = [...valuesEvidence.filter((each) => each !== waitingRoom && each !== stockCupboard), { ...waitingRoom, learning: 'Something new' }];
      await list.updateComplete;
      expect(entries(list).map((entry) => entry.open)).to.deep.equal([true, true, false, false, false, false]);
      expect(cards(list)[0] === card, 'the same card').to.be.true;
      expect(focused()).to.equal(entries(list)[0]!.querySelector('summary'));
      await waitUntil(() => cards(list)[1]!.shadowRoot!.textContent.includes('Something new'));
    });

    it('gives its cards the addresses of files', async () => {
      const list = await show({ hrefOf: ({ name }) => `/files/${name}` });
      await open(list, 0);
      const link = cards(list)[0]!.shadowRoot!.querySelector<HTMLAnchorElement>('[part=download]')!;
      expect(link.pathname).to.equal('/files/Thank-you%20card.jpg');
    });

    it('works without a framework, with the words that were kept', async () => {
      const list = await show({ framework: undefined });
      expect(text(parts(list, 'summary')[0]!)).to.contain('Apologises when something has gone wrong compassionate');
    });
  });

  describe('where it is editable', () => {
    it('offers nothing otherwise', async () => {
      const list = await show();
      await open(list, 0);
      expect(parts(list, 'actions')).to.deep.equal([]);
    });

    it('tells the host which piece, by an event that can be prevented, and does nothing itself', async () => {
      const list = await show({ editable: true });
      await open(list, 0);
      for (const name of ['edit', 'delete'] as const) {
        const fired = oneEvent(document, `rung-evidence-${name}`);
        part(list, name).focus();
        await sendKeys({ press: 'Enter' });
        const event = (await fired) as CustomEvent<EvidenceActionDetail>;
        expect(event.detail).to.deep.equal({ id: 'values-1' });
        expect(event.bubbles && event.composed && event.cancelable).to.be.true;
      }
      await list.updateComplete;
      expect(dates(list)).to.deep.equal(NEWEST_FIRST);
      expect(text(part(list, 'delete'))).to.equal('Delete: 2 March 2026, Apologises when something has gone wrong');
    });

    it('goes to the next piece when the host has deleted one, at last to the list itself', async () => {
      const list = await show({ editable: true, evidence: [apology, waitingRoom] });
      list.addEventListener('rung-evidence-delete', ({ detail: { id } }) => (list.evidence = (list.evidence ?? []).filter((each) => (each as { id: string }).id !== id)));
      await open(list, 0);
      part(list, 'delete').focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(focused()).to.equal(entries(list)[0]!.querySelector('summary'));
      expect(count(list)).to.equal('1 piece of evidence');
      await open(list, 0);
      part(list, 'delete').focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(focused()).to.equal(list.shadowRoot!.getElementById('start'));
      expect(shownTexts(list, 'empty')).to.have.length(1);
    });

    it('comes to what is open already', async () => {
      const list = await show();
      await open(list, 0);
      list.editable = true;
      await list.updateComplete;
      expect(parts(list, 'edit')).to.have.length(1);
    });
  });

  describe('without evidence', () => {
    it('says so, with what the host puts there', async () => {
      const list = await fixture<EvidenceList>(html`<rung-evidence-list .evidence=${[]}><button slot="empty">Write some</button></rung-evidence-list>`);
      await list.updateComplete;
      expect(text(part(list, 'empty'))).to.contain('No evidence yet');
      expect(list.querySelector('button')!.checkVisibility()).to.be.true;
      expect(parts(list, 'toolbar')).to.deep.equal([]);
      expect(list.matches(':state(empty)')).to.be.true;
      list.evidence = [apology];
      await list.updateComplete;
      expect(list.querySelector('button')!.checkVisibility()).to.be.false;
    });

    it('says that it is being loaded', async () => {
      const list = await show({ evidence: undefined, loading: true });
      expect(text(part(list, 'loading'))).to.equal('Loading the evidence…');
      expect(shownTexts(list, 'empty')).to.deep.equal([]);
    });
  });

  describe('what cannot be read', () => {
    it('is listed with what is wrong, whatever is searched for, and told once on the console', async () => {
      const list = await show({ evidence: [...damagedEvidence, ...valuesEvidence] });
      expect(text(part(list, 'damaged-title'))).to.equal('3 pieces cannot be read');
      expect(shownTexts(list, 'damaged-piece').map((each) => each.slice(0, 60))).to.deep.equal([
        'Number 1 of what was given newer This was written by a newer',
        'Number 2 of what was given another-kind At type: "evidence" ',
        'Number 3 of what was given At the document: an object is nee',
      ]);
      list.view = { find: 'zzz' };
      await list.updateComplete;
      expect(shownTexts(list, 'damaged-piece')).to.have.length(3);
      expect(warnings).to.have.length(1);
    });

    it('can be deleted where it has an id, not edited', async () => {
      const list = await show({ evidence: damagedEvidence, editable: true });
      const ids: string[] = [];
      list.addEventListener('rung-evidence-delete', ({ detail }) => ids.push(detail.id));
      for (const button of parts(list, 'delete')) button.click();
      expect(ids).to.deep.equal(['newer', 'another-kind']);
      expect(parts(list, 'edit')).to.deep.equal([]);
    });

    for (const evidence of [5, 'text', {}, new Map()]) {
      it(`is said of ${Object.prototype.toString.call(evidence)} in place of a list`, async () => {
        const list = await show();
        Object.assign(list, { evidence });
        await list.updateComplete;
        expect(text(part(list, 'error'))).to.equal('The evidence cannot be shown because what was given is not a list.');
        expect(list.matches(':state(error)')).to.be.true;
        expect(warnings).to.have.length(1);
      });
    }

    it('is said of the framework', async () => {
      const list = await show({ framework: { id: 5 } });
      expect(text(part(list, 'notice'))).to.contain('The framework could not be used.');
      expect(dates(list)).to.have.length(7);
    });

    it('never runs: every text is text', async () => {
      const traces = globalThis as unknown as { ran?: string };
      const attacks = ['<img src=x onerror="ran=1">', '<script>ran=1</script>', '"><svg onload="ran=1">', 'javascript:ran=1', '?lit$123456789$ <!--?lit$-->'];
      const evidence = attacks.map((attack) => ({ ...apology, id: attack, behaviours: [{ competency: attack, text: attack }, { competency: `${attack}2`, text: attack }], account: { kind: 'statement', text: attack }, links: [{ url: attack, title: attack }] }));
      const list = await show({ evidence: [...evidence, { id: '<b>x</b>' }], label: '<i>x</i>', editable: true, view: { grouped: true, find: 'ran' } });
      for (const summary of parts(list, 'summary')) summary.click();
      await waitUntil(() => cards(list).length > 0);
      await painted();
      for (const root of [list.shadowRoot!, ...cards(list).map((card) => card.shadowRoot!)]) expect(root.querySelectorAll('img, script, svg, iframe, b, i, a[href^="javascript" i]')).to.have.length(0);
      expect(traces.ran).to.equal(undefined);
    });
  });

  it('has 1,000 pieces and finds among them', async function () {
    this.timeout(20_000);
    const list = await show({ evidence: manyPieces(1_000) });
    expect(parts(list, 'item')).to.have.length(1_000);
    expect(cards(list)).to.have.length(0);
    list.view = { find: 'coloured card' };
    await list.updateComplete;
    expect(count(list)).to.equal('143 of 1,000 pieces of evidence');
    expect(getComputedStyle(parts(list, 'item')[0]!).contentVisibility).to.equal('auto');
  });

  it('leaves nothing behind after 200 times on and off the page', async function () {
    this.timeout(30_000);
    const list = await show();
    const sheets = document.adoptedStyleSheets.length;
    const nodes = document.querySelectorAll('*').length;
    const { parentElement } = list;
    for (let cycle = 0; cycle < 200; cycle += 1) {
      list.remove();
      parentElement!.append(list);
    }
    await list.updateComplete;
    expect(dates(list)).to.deep.equal(NEWEST_FIRST);
    expect([document.adoptedStyleSheets.length, document.querySelectorAll('*').length]).to.deep.equal([sheets, nodes]);
  });

  it('works under another prefix, with cards of that prefix', async () => {
    registerAll({ prefix: 'lists' });
    const list = Object.assign(document.createElement('lists-evidence-list'), { evidence: valuesEvidence });
    await fixture(html`${list}`);
    await waitUntil(() => parts(list, 'summary').length === 7);
    await open(list, 0);
    expect(cards(list)[0]!.localName).to.equal('lists-evidence-card');
  });
});
