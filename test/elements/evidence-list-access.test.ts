import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { apology, damagedEvidence, manyPieces, valuesEvidence } from '../../stories/elements/sample-evidence.js';
import { accessibilityTree, emulateMedia, itInChromium, printSheets, setViewport } from '../support/commands.js';
import { around, cards, dates, entries, open, show, squeezed } from './evidence-list-support.js';
import { collectWarnings, count, painted, part, shownTexts } from './framework-grid-support.js';

describe('<rung-evidence-list> for everybody', () => {
  collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('on paper', function () {
    this.timeout(60_000);

    itInChromium('is all open, on A4 upright, without controls, and as before afterwards', async () => {
      const list = await show({ editable: true, evidence: [...valuesEvidence, ...damagedEvidence] });
      await open(list, 2);
      const sheets = await printSheets();
      const all = squeezed(sheets.map((sheet) => sheet.text).join(''));
      for (const { account, learning, links = [], attachments = [] } of valuesEvidence) {
        const written = account?.kind === 'star' ? [account.situation, account.task, account.action, account.result] : [account?.text];
        for (const wanted of [...written, learning, ...links.map(({ url }) => url), ...attachments.map(({ name }) => name)]) if (wanted) expect(all.includes(squeezed(wanted)), wanted).to.be.true;
      }
      expect(all).to.contain(squeezed('3 pieces cannot be read'));
      for (const control of ['Find in the evidence', 'Group by', 'Edit', 'Delete']) expect(all).to.not.contain(squeezed(control));
      for (const { width, height, smallestType } of sheets) {
        expect(width).to.be.closeTo(595.3, 1);
        expect(height).to.be.closeTo(841.9, 1);
        expect(smallestType).to.be.at.least(8.99);
      }
      expect(squeezed(sheets[0]!.text)).to.contain(squeezed(`Page 1 / ${sheets.length}`)).and.to.contain(squeezed('Evidence · Values into Action'));
      await waitUntil(() => entries(list).filter((entry) => entry.open).length === 1);
      expect(cards(list)).to.have.length(1);
    });

    itInChromium('has what is found, and no more', async () => {
      await show({ view: { find: 'audit' } });
      const all = squeezed((await printSheets()).map((sheet) => sheet.text).join(''));
      expect(all).to.contain(squeezed('found every file of the team complete')).and.to.not.contain('Apologises');
    });

    it('is open as soon as the browser asks', async () => {
      const list = await show({ evidence: manyPieces(1_000) });
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve();
      expect(cards(list).filter((card) => card.shadowRoot?.querySelector('dl'))).to.have.length(1_000);
      dispatchEvent(new Event('afterprint'));
      await nextFrame();
      expect(cards(list)).to.have.length(0);
    });
  });

  it('speaks Welsh, also of what is open', async () => {
    const list = await show({ view: { grouped: true } }, around({ lang: 'cy' }));
    await waitUntil(() => count(list) === '7 darn o dystiolaeth');
    expect(dates(list)[0]).to.equal('2 Mawrth 2026');
    expect(shownTexts(list, 'also')[0]).to.equal('Hefyd yn dangos Responsive ac Excellent');
    await open(list, 0);
    await waitUntil(() => cards(list)[0]!.shadowRoot!.textContent.includes('Sefyllfa'));
    await expect(list).to.be.accessible();
  });

  it('keeps its words together in a page from right to left', async () => {
    const list = await show({}, around({ dir: 'rtl' }));
    expect(getComputedStyle(part(list, 'date')).direction).to.equal('rtl');
    expect(getComputedStyle(part(list, 'date').querySelector('bdi')!).direction).to.equal('ltr');
  });

  it('stays within 320 pixels, with targets of 24', async () => {
    await setViewport({ width: 320, height: 640 });
    const list = await show({ editable: true, evidence: [{ ...apology, behaviours: [{ competency: 'x', text: 'Donaudampfschifffahrt'.repeat(20) }] }, ...damagedEvidence, ...valuesEvidence] });
    await open(list, 0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const target of list.shadowRoot!.querySelectorAll('summary, button, select, input:not([type=checkbox])')) expect(target.getBoundingClientRect().height, target.localName).to.be.at.least(24);
    await expect(list).to.be.accessible();
  });

  it('can be read by everybody: folded, open, grouped, empty, damaged', async () => {
    const open0 = await show({ editable: true, hrefOf: () => '/file' });
    await open(open0, 0);
    await expect(open0).to.be.accessible();
    await expect(await show({ view: { grouped: true } })).to.be.accessible();
    await expect(await show({ view: { find: 'zzz' } })).to.be.accessible();
    await expect(await show({ evidence: [] })).to.be.accessible();
    await expect(await show({ evidence: damagedEvidence, editable: true })).to.be.accessible();
  });

  itInChromium('can be read in dark and in forced colours', async () => {
    const dark = around({});
    dark.style.setProperty('color-scheme', 'dark');
    const list = await show({ editable: true, view: { find: 'waiting' } }, dark);
    await open(list, 0);
    await painted();
    await expect(list).to.be.accessible();
    await emulateMedia({ forcedColors: 'active' });
    await expect(await show({ view: { find: 'waiting' } })).to.be.accessible();
    await emulateMedia({});
  });

  itInChromium('tells assistive technology what opens, and how many there are', async () => {
    await show({ evidence: [apology] });
    await painted();
    const tree = await accessibilityTree();
    const entry = tree.find(({ role }) => role === 'DisclosureTriangle');
    expect(entry?.name).to.contain('2 March 2026').and.to.contain('Apologises when something has gone wrong');
    expect(entry?.states['expanded']).to.equal(false);
    expect(tree.some(({ role }) => role === 'status')).to.be.true;
  });
});
