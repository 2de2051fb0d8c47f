import { expect, waitUntil } from '@open-wc/testing';
import { apology } from '../../stories/elements/sample-evidence.js';
import { sendKeys, setViewport } from '../support/commands.js';
import { changes, choose, dates, field, show } from './evidence-list-support.js';
import { collectWarnings, count, focused, part, parts, searchField, shownTexts, text } from './framework-grid-support.js';

describe('<rung-evidence-list> and finding', () => {
  collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('finding', () => {
    it('looks into everything that was written, and shows where', async () => {
      const list = await show();
      searchField(list).focus();
      await sendKeys({ type: 'shift' });
      await list.updateComplete;
      expect(dates(list)).to.deep.equal(['30 September 2025']);
      expect(count(list)).to.equal('1 of 7 pieces of evidence');
      await waitUntil(() => shownTexts(list, 'match').length > 0);
      expect(shownTexts(list, 'match')).to.deep.equal(['shift']);
      expect(part(list, 'count').getAttribute('role')).to.equal('status');
      expect(focused()).to.equal(searchField(list));
    });

    it('limits by a competency that occurs, under the title of the framework', async () => {
      const list = await show();
      expect([...field(list, 'Competency').querySelectorAll('option')].map(text)).to.deep.equal(['All', 'Compassionate', 'Aspirational', 'Responsive', 'Excellent', 'openness']);
      await choose(list, 'Competency', 'responsive');
      expect(dates(list)).to.deep.equal(['12 January 2026 – 20 February 2026', '3 June 2024']);
    });

    it('limits by days, and says what has none', async () => {
      const list = await show();
      await choose(list, 'From date', '2025-10-01');
      await choose(list, 'To date', '2026-01-31');
      expect(dates(list)).to.deep.equal(['12 January 2026 – 20 February 2026', '18 November 2025']);
      expect(count(list)).to.equal('2 of 7 pieces of evidence. 1 more fits but has no date.');
    });

    it('leaves a day alone while its year is being typed', async () => {
      const list = await show();
      await choose(list, 'From date', '0002-03-01');
      expect(field(list, 'From date').value).to.equal('0002-03-01');
      expect(dates(list)).to.have.length(6);
    });

    it('tells the host before, with the whole view, and changes nothing when it prevents that', async () => {
      const list = await show();
      const views = changes(list);
      await choose(list, 'Competency', 'excellent');
      await choose(list, 'From date', '2026-01-01');
      expect(views).to.deep.equal([{ competency: 'excellent' }, { competency: 'excellent', from: '2026-01-01' }]);
      expect(list.view).to.deep.equal(views[1]);
      list.addEventListener('rung-view-change', (event) => event.preventDefault());
      await choose(list, 'Competency', '');
      expect(field(list, 'Competency').value).to.equal('excellent');
      expect(list.view).to.deep.equal(views[1]);
    });

    it('is silent about what the host sets, by property or attribute', async () => {
      const list = await show();
      const views = changes(list);
      list.view = { find: 'family' };
      await list.updateComplete;
      expect(dates(list)).to.deep.equal(['18 November 2025']);
      list.setAttribute('view', 'competency=aspirational&grouped');
      await list.updateComplete;
      expect(shownTexts(list, 'group-title')).to.deep.equal(['Aspirational']);
      expect(views).to.deep.equal([]);
    });

    it('comes through any view', async () => {
      const list = await show();
      for (const view of [null, undefined, 5, 'x', { from: 'yesterday', to: 5, find: {}, competency: [] }]) {
        Object.assign(list, { view });
        await list.updateComplete;
        expect(dates(list), JSON.stringify(view)).to.have.length(7);
      }
    });

    it('says that nothing matches, and leads back by a button', async () => {
      const list = await show({ view: { find: 'zzz', grouped: true } });
      expect(text(part(list, 'nothing'))).to.contain('Nothing matches.');
      expect(count(list)).to.equal('0 of 7 pieces of evidence');
      part(list, 'clear').focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(list.view).to.deep.equal({ grouped: true });
      expect(focused()).to.equal(searchField(list));
      expect(parts(list, 'nothing')).to.deep.equal([]);
      list.view = { from: '2026-02-02', to: '2026-02-01' };
      await list.updateComplete;
      expect(text(part(list, 'nothing'))).to.contain('The first day is after the last one.');
    });
  });

  describe('grouped by competency', () => {
    it('has a piece under each of its competencies, and says which others it shows', async () => {
      const list = await show();
      const box = field(list, 'Group by competency');
      box.focus();
      await sendKeys({ press: 'Space' });
      await list.updateComplete;
      expect(shownTexts(list, 'group-title')).to.deep.equal(['Compassionate', 'Aspirational', 'Responsive', 'Excellent', 'openness']);
      expect(shownTexts(list, 'also')).to.deep.equal(['Also shows Responsive and Excellent', 'Also shows Compassionate and Excellent', 'Also shows Compassionate and Responsive']);
      expect(shownTexts(list, 'group-count')).to.deep.equal(['3 pieces of evidence', '1 piece of evidence', '2 pieces of evidence', '2 pieces of evidence', '1 piece of evidence']);
      expect(count(list)).to.equal('7 pieces of evidence');
      expect(list.view).to.deep.equal({ grouped: true });
    });

    it('folded, shows of a piece the behaviours of the group only', async () => {
      const list = await show({ view: { grouped: true, competency: 'responsive' } });
      expect(shownTexts(list, 'behaviour')).to.deep.equal(['Speaks plainly and briefly and confirms that people understand', 'Answers letters within five working days no longer in the framework']);
    });

    it('has evidence without a behaviour last', async () => {
      const list = await show({ evidence: [{ ...apology, id: 'none', behaviours: [] }, apology], view: { grouped: true } });
      expect(shownTexts(list, 'group-title')).to.deep.equal(['Compassionate', 'For no behaviour']);
    });
  });
});
