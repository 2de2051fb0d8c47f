import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { registerAll } from '../../src/define/register-all.js';
import type { ProfileRegister, RegisterExportDetail, RegisterOpenDetail } from '../../src/elements/profile-register/profile-register.js';
import type { Workspace } from '../../src/elements/workspace/workspace.js';
import { workflowMessages } from '../../src/locale/workflow-messages.js';
import { PROFILE_STATUSES, type RoleProfile } from '../../src/model/index.js';
import { memoryRepository } from '../../src/storage/memory.js';
import { listRepository } from '../../stories/elements/list-repository.js';
import { competencyIds, manyProfiles, profileAt } from '../../stories/elements/sample-register.js';
import { itInChromium, printSheets, sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, count, focused, part, parts, sample, shownTexts, text } from './framework-grid-support.js';
import { choose, control, HeldRepository, profiles, rows, scroller, settled, show, table, titles, views } from './profile-register-support.js';

/** Few enough to be drawn all at once. */
const some = profiles(6);

/** Where the frame ends in which rows are seen, above the bar that scrolls sideways. */
const bottomOf = (frame: Element): number => frame.getBoundingClientRect().top + frame.clientTop + frame.clientHeight;

describe('<rung-profile-register>', () => {
  const warnings = collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  describe('with a list of profiles', () => {
    it('shows each with what HR needs, by title', async () => {
      const register = await show({ profiles: some });
      expect(titles(register)).to.deep.equal(some.map(({ role }) => role.title).sort());
      const published = rows(register).find((row) => text(row).includes('Published'))!;
      expect([...published.cells].slice(2).map(text)).to.deep.equal(['Northfield District Council, Southmere Council', 'Finance', '7', 'Published', 'Nobody', '23 March 2026 due']);
      expect(count(register)).to.equal('6 profiles');
      expect(register.matches(':state(ready)')).to.be.true;
      expect(warnings).to.deep.equal([]);
    });

    it('is a table with as many rows as there are profiles, the head the first', async () => {
      const register = await show({ profiles: profiles(3_000) });
      expect(table(register).ariaRowCount ?? table(register).getAttribute('aria-rowcount')).to.equal('3001');
      expect(rows(register)[0]!.getAttribute('aria-rowindex')).to.equal('2');
      expect(rows(register).length).to.be.lessThan(40);
      expect(scroller(register).tabIndex).to.equal(0);
    });

    it('draws other rows when it is scrolled, to the last', async () => {
      const register = await show({ profiles: profiles(3_000) });
      await waitUntil(() => {
        scroller(register).scrollTop = 1e7;
        const last = rows(register).at(-1);
        return last?.getAttribute('aria-rowindex') === '3001' && Math.abs(last.getBoundingClientRect().bottom - bottomOf(scroller(register))) < 2;
      }, undefined, { timeout: 5_000 });
      expect(rows(register).length).to.be.lessThan(40);
    });

    it('goes on from row to row by Tab, as far as one likes', async () => {
      const register = await show({ profiles: profiles(200) });
      parts(register, 'open')[0]!.focus();
      for (let presses = 0; presses < 80; presses += 1) await sendKeys({ press: 'Tab' });
      const row = focused()!.closest('tr')!;
      expect(Number(row.dataset['index'])).to.equal(40);
      await waitUntil(() => row.getBoundingClientRect().bottom < bottomOf(scroller(register)) + 1, undefined, { timeout: 5_000 });
    });

    it('keeps the focus in the list when the row that has it is scrolled away', async () => {
      const register = await show({ profiles: profiles(3_000) });
      parts(register, 'open')[0]!.focus();
      scroller(register).scrollTop = 60_000;
      await waitUntil(() => focused() === scroller(register));
    });

    it('opens a profile by an event that does nothing else', async () => {
      const register = await show({ profiles: some });
      const fired = oneEvent(document, 'rung-register-open');
      parts(register, 'open')[1]!.focus();
      await sendKeys({ press: 'Enter' });
      const event = (await fired) as CustomEvent<RegisterOpenDetail>;
      const second = [...some].sort((a, b) => (a.role.title < b.role.title ? -1 : 1))[1]!;
      expect(event.detail).to.deep.equal({ id: second.id });
      expect(event.bubbles && event.composed && event.cancelable).to.be.true;
    });

    it('lists what cannot be read, with the reason', async () => {
      const register = await show({ profiles: [{ type: 'role-profile', id: 'broken', role: { title: 7 }, rows: [] }, some[0]] });
      expect(rows(register).map(text).join(' ')).to.contain('Profile broken cannot be read').and.to.contain('is needed');
      expect(titles(register)).to.have.length(1);
    });

    it('says that it needs a list, and once on the console', async () => {
      const register = await show({ profiles: { one: 1 } });
      expect(text(part(register, 'error'))).to.contain('not a list');
      expect(register.matches(':state(error)')).to.be.true;
      expect(warnings.splice(0)).to.have.length(1);
    });
  });

  describe('search and filters', () => {
    it('find by the beginnings of words, and say how many', async () => {
      const register = await show({ profiles: profiles(500) });
      control(register, 'Find').focus();
      await sendKeys({ type: 'sen plan' });
      await register.updateComplete;
      expect(titles(register).every((title) => title.startsWith('Senior'))).to.be.true;
      expect(count(register)).to.match(/^\d+ of 500 profiles$/);
      await waitUntil(() => register.shadowRoot!.querySelector('[role=status]')?.textContent === count(register), 'a second after the last key', { timeout: 5_000 });
      expect(views(register)).to.deep.equal([]);
    });

    it('find and order as the repository does', async () => {
      const all = profiles(400);
      const repository = memoryRepository({ documents: all });
      for (const view of ['find=sou', 'find=É', 'family=Planning&sort=organisations', 'status=published&due&sort=reviewDue', 'waitingFor=line-manager&sort=posts&descending', 'sort=reviewDue&descending', 'sort=status', 'sort=status&descending', 'sort=waitingFor', 'sort=waitingFor&descending&status=published', 'find=zzz']) {
        const [mine, its] = [await show({ profiles: all }), await show({ repository })];
        for (const register of [mine, its]) register.setAttribute('view', view);
        await settled(its, () => mine.matches(':state(empty)') ? its.matches(':state(empty)') : count(its).replace(/\..*/, '') === count(mine) && titles(its).join() === titles(mine).join());
      }
    });

    it('filter by organisation, family, status, whom it waits for, and what is due', async () => {
      const all = profiles(300);
      const register = await show({ profiles: all });
      const expected = (is: (profile: RoleProfile) => boolean): string => `${all.filter(is).length} of 300 profiles`;
      await choose(register, 'Organisation', 'Southmere Council');
      expect(count(register)).to.equal(expected(({ role }) => role.organisations.includes('Southmere Council')));
      await choose(register, 'Role family', 'Housing');
      expect(count(register)).to.equal(expected(({ role }) => role.organisations.includes('Southmere Council') && role.family === 'Housing'));
      part(register, 'clear').click();
      await register.updateComplete;
      await choose(register, 'Status', 'returned');
      expect(count(register)).to.equal(expected(({ status }) => status === 'returned'));
      await choose(register, 'Status', '');
      control(register, 'Due for review by 1 June 2026').click();
      await register.updateComplete;
      expect(count(register)).to.equal(expected(({ status, reviewDue }) => status === 'published' && reviewDue !== undefined && reviewDue <= '2026-06-01'));
      expect(parts(register, 'due').length).to.be.greaterThan(3);
      expect(register.view).to.deep.equal({ due: true });
    });

    it('are told to the host, who may prevent them', async () => {
      const register = await show({ profiles: some });
      const seen = views(register);
      register.addEventListener('rung-view-change', (event) => event.preventDefault());
      await choose(register, 'Status', 'returned');
      expect(seen).to.deep.equal([{ status: 'returned' }]);
      expect(register.view).to.deep.equal({});
      expect(control(register, 'Status').value).to.equal('');
    });

    it('say that nothing matches, with a way back', async () => {
      const register = await show({ profiles: some, view: { find: 'zeppelin' } });
      expect(shownTexts(register, 'nothing')[0]).to.contain('Nothing matches.');
      expect(register.matches(':state(empty)')).to.be.true;
      part(register, 'clear').focus();
      await sendKeys({ press: 'Enter' });
      await register.updateComplete;
      expect(focused()).to.equal(control(register, 'Find'));
      expect(titles(register)).to.have.length(6);
    });

    it('start the list from its top', async () => {
      const register = await show({ profiles: profiles(3_000) });
      scroller(register).scrollTop = 50_000;
      await nextFrame();
      await choose(register, 'Role family', 'Housing');
      await waitUntil(() => scroller(register).scrollTop === 0 && rows(register)[0]?.getAttribute('aria-rowindex') === '2');
    });

    it('sort by status in the order of the workflow', async () => {
      const register = await show({ profiles: profiles(60), view: { sort: 'status' } });
      const stages = rows(register).map((row) => PROFILE_STATUSES.findIndex((status) => workflowMessages.en.statuses[status] === text(row.querySelector('.status')!)));
      expect(new Set(stages).size).to.be.at.least(2);
      expect(stages).to.deep.equal([...stages].sort((a, b) => a - b));
    });

    it('sort by the heads of columns, up and down', async () => {
      const register = await show({ profiles: profiles(60) });
      const head = parts(register, 'sort').find((each) => text(each) === 'Posts')!;
      head.focus();
      await sendKeys({ press: 'Enter' });
      await register.updateComplete;
      expect(head.closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
      await sendKeys({ press: 'Enter' });
      await register.updateComplete;
      expect(head.closest('th')!.getAttribute('aria-sort')).to.equal('descending');
      const posts = rows(register).map((row) => Number(text(row.querySelector('.posts')!)));
      expect(posts).to.deep.equal([...posts].sort((a, b) => b - a));
      expect([...register.shadowRoot!.querySelectorAll('[role=status]')].map(text)).to.include('Sorted by Posts, in reverse order');
      expect(register.shadowRoot!.querySelectorAll('[aria-sort]')).to.have.length(1);
    });
  });

  describe('selection', () => {
    it('is told, and exported by an event with the ids', async () => {
      const register = await show({ profiles: some });
      const seen: (readonly string[])[] = [];
      register.addEventListener('rung-register-select', ({ detail }) => seen.push(detail.ids));
      for (const box of parts(register, 'select').slice(0, 2)) {
        box.focus();
        await sendKeys({ press: 'Space' });
        await register.updateComplete;
      }
      expect(seen.at(-1)).to.deep.equal(register.selected);
      expect(register.selected).to.have.length(2);
      expect(text(part(register, 'selected'))).to.equal('2 selected');
      const fired = oneEvent(register, 'rung-register-export');
      part(register, 'export').click();
      expect(((await fired) as CustomEvent<RegisterExportDetail>).detail.ids).to.deep.equal(register.selected);
    });

    it('is all that are found where none is selected, by their ids as long as they are loaded', async () => {
      const register = await show({ profiles: profiles(60), view: { family: 'Housing' } });
      const housing = profiles(60).filter(({ role }) => role.family === 'Housing');
      expect(text(part(register, 'export'))).to.equal(`Export all ${housing.length} profiles found`);
      const fired = oneEvent(register, 'rung-register-export');
      part(register, 'export').click();
      const { ids, query } = ((await fired) as CustomEvent<RegisterExportDetail>).detail;
      expect([...ids].sort()).to.deep.equal(housing.map(({ id }) => id).sort());
      expect(query).to.equal(undefined);
    });

    it('is a question to the repository where not all that are found are loaded', async () => {
      const repository = memoryRepository({ documents: profiles(300) });
      const register = await show({ repository, view: { status: 'published', sort: 'reviewDue' } });
      await settled(register, () => parts(register, 'export').length > 0);
      const fired = oneEvent(register, 'rung-register-export');
      part(register, 'export').click();
      const { ids, query } = ((await fired) as CustomEvent<RegisterExportDetail>).detail;
      expect(ids).to.deep.equal([]);
      expect(await repository.count(query!)).to.equal(profiles(300).filter(({ status }) => status === 'published').length);
      expect(query!.sort).to.deep.equal({ field: 'reviewDue', descending: false });
    });

    it('takes all that are loaded, or none', async () => {
      const register = await show({ profiles: profiles(200) });
      const all = control(register, 'Select all') as HTMLInputElement;
      all.click();
      await register.updateComplete;
      expect(register.selected).to.have.length(200);
      part(register, 'select-none').click();
      await register.updateComplete;
      expect(register.selected).to.deep.equal([]);
      expect(parts(register, 'selected').map(text)).to.deep.equal(['']);
    });

    it('stays when the list is filtered', async () => {
      const register = await show({ profiles: profiles(50), selected: ['role-0000001'] });
      await choose(register, 'Role family', 'Housing');
      expect(text(part(register, 'selected'))).to.equal('1 selected');
    });
  });

  describe('with a repository', () => {
    it('takes that of the workspace', async () => {
      const workspace = await fixture<Workspace>(html`<rung-workspace .repository=${memoryRepository({ documents: some })}><rung-profile-register></rung-profile-register></rung-workspace>`);
      const register = workspace.querySelector('rung-profile-register')!;
      await settled(register, () => titles(register).length === 6);
      expect(count(register)).to.equal('6 profiles');
    });

    it('loads page by page, with room for those that are still to come', async () => {
      const held = new HeldRepository(profiles(900));
      const register = await show({ repository: held.repository });
      expect(register.matches(':state(loading)')).to.be.true;
      for (const { answer } of held.questions.splice(0)) answer();
      await settled(register, () => titles(register).length > 0);
      expect(count(register)).to.equal('900 profiles. 50 loaded so far');
      expect(table(register).getAttribute('aria-rowcount')).to.equal('901');
      scroller(register).scrollTop = 1e6;
      await waitUntil(() => parts(register, 'waiting').length > 3);
      expect(text(parts(register, 'waiting')[0]!)).to.equal('Loading…');
      held.open();
      await waitUntil(() => parts(register, 'waiting').length === 0);
      expect(count(register)).to.equal('900 profiles');
    });

    it('shows the answer to the last question, whichever comes last', async () => {
      const held = new HeldRepository(profiles(100));
      const register = await show({ repository: held.repository });
      for (const { answer } of held.questions.splice(0)) answer();
      await settled(register, () => titles(register).length > 0);
      register.view = { family: 'Housing' };
      await register.updateComplete;
      const early = held.questions.splice(0);
      register.view = { family: 'Finance' };
      await register.updateComplete;
      await waitUntil(() => held.questions.length > 0);
      for (const { answer } of held.questions.splice(0)) answer();
      await settled(register, () => rows(register).every((row) => text(row).includes('Finance')));
      for (const { answer } of early) answer();
      await nextFrame();
      await register.updateComplete;
      expect(rows(register).every((row) => text(row).includes('Finance'))).to.be.true;
    });

    it('says why it cannot, and tries again', async () => {
      const held = new HeldRepository(some);
      const register = await show({ repository: held.repository });
      for (const { answer } of held.questions.splice(0)) answer(Object.assign(new Error('gone'), { code: 'offline' }));
      await settled(register, () => parts(register, 'error').length === 1);
      expect(text(part(register, 'error'))).to.contain('Check the connection');
      expect(register.matches(':state(error)')).to.be.true;
      part(register, 'retry').focus();
      await sendKeys({ press: 'Enter' });
      held.open();
      await settled(register, () => titles(register).length === 6);
      expect(parts(register, 'error')).to.deep.equal([]);
    });

    it('keeps what is loaded when a further page fails', async () => {
      const held = new HeldRepository(profiles(400));
      const register = await show({ repository: held.repository });
      for (const { answer } of held.questions.splice(0)) answer();
      await settled(register, () => titles(register).length > 0);
      scroller(register).scrollTop = 1e6;
      await waitUntil(() => held.questions.length > 0);
      for (const { answer } of held.questions.splice(0)) answer(new Error('broken'));
      await settled(register, () => parts(register, 'error').length === 1);
      expect(count(register)).to.equal('400 profiles. 50 loaded so far');
      held.open();
      part(register, 'retry').click();
      await waitUntil(() => parts(register, 'waiting').length === 0 && parts(register, 'error').length === 0);
    });

    it('shows what others change', async () => {
      const repository = memoryRepository({ documents: some });
      const register = await show({ repository });
      await settled(register, () => titles(register).length === 6);
      await repository.put({ ...profileAt(10), role: { ...profileAt(10).role, title: 'Aardvark keeper' } });
      await settled(register, () => titles(register)[0] === 'Aardvark keeper');
      expect(count(register)).to.equal('7 profiles');
    });

    it('keeps the place and the focused profile when others change something', async () => {
      const repository = memoryRepository({ documents: profiles(600) });
      const register = await show({ repository });
      await settled(register, () => titles(register).length > 0);
      const [, second] = parts(register, 'open');
      const name = text(second!);
      second!.focus();
      await repository.put({ ...profileAt(601), role: { ...profileAt(601).role, title: 'Aardvark keeper' } });
      await settled(register, () => titles(register)[0] === 'Aardvark keeper');
      expect(text(focused()!)).to.equal(name);
    });

    it('asks a repository of a million for pages and counts only', async () => {
      const limits: number[] = [];
      const million = listRepository(1_000_000, (index) => profileAt(index));
      const register = await show({ repository: { ...million, query: (query: Parameters<typeof million.query>[0]) => (limits.push(query.limit ?? 0), million.query(query)) } });
      await settled(register, () => titles(register).length > 0);
      expect(count(register)).to.equal('1,000,000 profiles. 50 loaded so far');
      expect(table(register).getAttribute('aria-rowcount')).to.equal('1000001');
      scroller(register).scrollTop = 40_000;
      await waitUntil(() => parts(register, 'waiting').length === 0 && Number(rows(register)[0]?.dataset['index']) > 200);
      expect(Math.max(...limits)).to.be.lessThan(501);
      expect(limits.length).to.be.lessThan(12);
    });

    it('says that there are none yet, with what the host puts there', async () => {
      const register = await fixture<ProfileRegister>(html`<rung-profile-register .repository=${memoryRepository()}><button slot="empty">Begin one</button></rung-profile-register>`);
      await settled(register, () => register.matches(':state(empty)'));
      expect(text(part(register, 'empty'))).to.contain('No profiles yet');
      expect(register.querySelector('button')!.checkVisibility()).to.be.true;
      expect(parts(register, 'toolbar')).to.deep.equal([]);
    });

    it('says that it has no profiles from anywhere', async () => {
      const register = await show();
      expect(text(part(register, 'error'))).to.contain('not connected');
    });
  });

  describe('the distribution of levels', () => {
    const figures = (register: Element): string[][] => [...register.shadowRoot!.querySelectorAll('.levels tbody tr')].map((row) => [...row.children].map(text));

    it('counts every profile, by competency and organisation, and says how many', async () => {
      const framework = await sample('cherwell');
      const all = manyProfiles(700, competencyIds(framework).slice(0, 2)).filter(({ status }) => status !== 'superseded');
      const register = await show({ profiles: all, framework });
      register.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
      await waitUntil(() => parts(register, 'again').length === 1);
      expect(text(part(register, 'distribution-progress'))).to.contain(`Counted: ${all.length} profiles`);
      const expected = (of: readonly RoleProfile[]) => 'ABCDEFGH'.split('').map((level) => String(of.filter(({ rows: [first] }) => first?.level === level).length));
      expect(figures(register)[0]).to.deep.equal(['Communication', ...expected(all)]);
      await choose(register, 'Levels in', 'Southmere Council');
      expect(figures(register)[0]!.slice(1)).to.deep.equal(expected(all.filter(({ role }) => role.organisations.includes('Southmere Council'))));
    });

    it('stops when it is asked to, and says of how many the figures are', async () => {
      const register = await show({ profiles: profiles(5_000).map((each) => ({ ...each, rows: [{ competency: 'c', level: 'A' }] })) });
      register.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
      await waitUntil(() => parts(register, 'stop').length === 1 && figures(register).length > 0);
      part(register, 'stop').click();
      await register.updateComplete;
      expect(text(part(register, 'distribution-progress'))).to.match(/Stopped: these are the figures of [\d,]+ of 5,000 profiles/);
      await waitUntil(() => focused() === part(register, 'again'));
    });
  });

  describe('in any place', () => {
    it('has blocks for rows on a phone, without a second direction to scroll', async () => {
      await setViewport({ width: 320, height: 700 });
      const register = await show({ profiles: profiles(100) });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(scroller(register).scrollWidth).to.equal(scroller(register).clientWidth);
      const [first] = rows(register);
      expect(getComputedStyle(first!).display).to.equal('grid');
      expect(first!.querySelector<HTMLElement>('td.status')!.dataset['label']).to.equal('Status');
      expect(first!.getAttribute('role')).to.equal('row');
      await choose(register, 'Sort by', 'posts');
      expect(text(rows(register)[0]!.querySelector('.posts')!)).to.equal('1');
      const reverse = control(register, 'In reverse order') as HTMLInputElement;
      reverse.focus();
      await sendKeys({ press: 'Space' });
      await register.updateComplete;
      expect(register.view).to.deep.equal({ sort: 'posts', descending: true });
      expect(text(rows(register)[0]!.querySelector('.posts')!)).to.equal(String(Math.max(...profiles(100).map(({ role }) => role.posts))));
      expect(reverse.closest('label')!.getBoundingClientRect().height).to.be.at.least(24);
    });

    itInChromium('has the names of its columns on each printed sheet', async () => {
      await show({ profiles: profiles(40) });
      const sheets = await printSheets();
      expect(sheets.length).to.be.greaterThan(2);
      for (const { text: words } of sheets) expect(words.match(/Role family|Posts|Status|Next review/g)?.length, words).to.equal(4);
    });

    it('speaks Welsh around a Welsh page', async () => {
      const place = document.createElement('div');
      place.lang = 'cy';
      const register = await show({ profiles: some }, place);
      await settled(register, () => count(register) === '6 proffil' && shownTexts(register, 'row').join(' ').includes('Cyhoeddwyd'));
      expect(text(part(register, 'title'))).to.equal('Proffiliau rolau');
      expect(shownTexts(register, 'row').join(' ')).to.contain('Drafft');
    });

    it('can be registered under another name', async () => {
      registerAll({ prefix: 'hr' });
      const register = Object.assign(document.createElement('hr-profile-register') as HTMLElement & Pick<ProfileRegister, 'updateComplete'>, { profiles: some });
      await fixture(html`${register}`);
      await register.updateComplete;
      expect(titles(register)).to.have.length(6);
    });

    it('goes on after it was moved, and watches again', async () => {
      const repository = memoryRepository({ documents: some });
      const register = await show({ repository });
      await settled(register, () => titles(register).length === 6);
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(register);
      await settled(register, () => titles(register).length === 6);
      await repository.put(profileAt(11));
      await settled(register, () => titles(register).length === 7);
    });
  });
});
