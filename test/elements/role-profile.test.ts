import { expect, waitUntil } from '@open-wc/testing';
import type { ProfileActionDetail, ProfileChangeDetail, RoleProfileElement } from '../../src/elements/role-profile/role-profile.js';
import { editRow } from '../../src/model/edit-profile.js';
import { parseRoleProfile } from '../../src/model/parse-role-profile.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { sendKeys } from '../support/commands.js';
import { action, after, dialog, draft, employee, framework, hr, keep, manager, part, parts, published, radio, rationale, ready, root, show, text, texts, withHr, withoutLevels, written } from './role-profile-support.js';

const changes = (element: RoleProfileElement): ProfileChangeDetail[] => {
  const heard: ProfileChangeDetail[] = [];
  element.addEventListener('rung-profile-change', ({ detail }) => heard.push(detail));
  return heard;
};

const steps = (element: RoleProfileElement): ProfileActionDetail[] => {
  const heard: ProfileActionDetail[] = [];
  element.addEventListener('rung-profile-action', ({ detail }) => heard.push(detail));
  return heard;
};

/** Presses the button of a step and the one that confirms it, as a person does. */
async function take(element: RoleProfileElement, name: string, typed = ''): Promise<void> {
  action(element, name).focus();
  await sendKeys({ press: 'Enter' });
  await ready(element);
  if (typed) await sendKeys({ type: typed });
  part(element, 'confirm').focus();
  await sendKeys({ press: 'Enter' });
  await ready(element);
}

const profileOf = (element: RoleProfileElement): RoleProfile => parseRoleProfile(element.profile).value ?? expect.fail('no profile');
const focused = (element: Element): Element | null => root(element).activeElement;

describe('<rung-role-profile>', () => {
  describe('that is written', () => {
    it('has a row for each competency that applies, in the groups of the template', async () => {
      const element = await show();
      expect(texts(element, 'group-title').slice(0, 2)).to.deep.equal(['The role', 'Core']);
      expect(texts(element, 'competency')).to.deep.equal(['Talking', 'Caring']);
      expect(texts(element, 'definition')).to.deep.equal(['Says things plainly.', 'Looks after people.']);
    });

    it('has rows of management for managers only, and throws nothing away that stands in one', async () => {
      const element = await show();
      const box = root(element).querySelector<HTMLInputElement>('#manager');
      box?.focus();
      await sendKeys({ press: 'Space' });
      await ready(element);
      expect(texts(element, 'competency')).to.deep.equal(['Talking', 'Caring', 'Leading']);
      rationale(element, 2).focus();
      await sendKeys({ type: 'Leads six people' });
      box?.focus();
      await sendKeys({ press: 'Space' });
      await ready(element);
      expect(texts(element, 'competency')).to.include('Leading');
      expect(text(part(element, 'remove'))).to.equal('Take out Leading');
      part(element, 'remove').focus();
      await sendKeys({ press: 'Enter' });
      await ready(element);
      expect(texts(element, 'competency')).to.deep.equal(['Talking', 'Caring']);
      expect(focused(element)?.id).to.equal('where');
    });

    it('knows a line manager who has acted here by the name, and keeps of anybody else the name only', async () => {
      const element = await show({ profile: draft() });
      const field = root(element).querySelector<HTMLInputElement>('#line-manager') ?? expect.fail('no field');
      field.focus();
      await sendKeys({ type: 'Marged Rees' });
      await ready(element);
      expect(profileOf(element).role.lineManager).to.deep.equal({ id: 'm', name: 'Marged Rees' });
      expect([...root(element).querySelectorAll<HTMLOptionElement>('#people option')].map(({ value }) => value)).to.deep.equal(['Marged Rees']);
      expect(root(element).querySelector('#line-manager-hint')).to.equal(null);
      await sendKeys({ type: '-Jones' });
      await ready(element);
      expect(profileOf(element).role.lineManager).to.deep.equal({ id: '', name: 'Marged Rees-Jones' });
      expect(text(root(element).querySelector('#line-manager-hint') ?? element)).to.contain('only the name is kept');
    });

    it('takes a level by the arrow keys and a rationale as it is typed, and tells the host', async () => {
      const element = await show({ profile: draft() });
      const heard = changes(element);
      radio(element, 'talk', 'B').focus();
      await sendKeys({ press: 'ArrowRight' });
      await ready(element);
      rationale(element, 0).focus();
      await sendKeys({ type: 'Explains' });
      const [talk] = heard.at(-1)?.profile.rows ?? [];
      expect([talk?.level, talk?.rationale]).to.deep.equal(['C', 'Explains']);
      expect(profileOf(element)).to.deep.equal(heard.at(-1)?.profile);
    });

    it('keeps what is typed of organisations, with empty lines, and what is no number of posts', async () => {
      const element = await show();
      const organisations = root(element).querySelector<HTMLTextAreaElement>('#organisations');
      organisations?.focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'Southmere' });
      expect(organisations?.value).to.equal('Northbourne\n\nSouthmere');
      expect(profileOf(element).role.organisations).to.deep.equal(['Northbourne', 'Southmere']);
      const posts = root(element).querySelector<HTMLInputElement>('#posts');
      posts?.focus();
      posts?.select();
      await sendKeys({ press: 'Backspace' });
      await ready(element);
      expect([posts?.value, profileOf(element).role.posts]).to.deep.equal(['', 2]);
    });

    it('shows what similar roles say when it is opened', async () => {
      const other = { ...published(), id: 'o1', role: { ...written().role, title: 'Benefits adviser' } };
      const element = await show({ others: [other, { type: 'nonsense' }] });
      const summary = part(element, 'others').querySelector('summary');
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      await ready(element);
      expect(text(part(element, 'others'))).to.contain('Benefits adviser').and.to.contain('Needed for talk.');
    });

    it('asks to look again at a level far from those of similar roles', async () => {
      const others = ['Benefits adviser', 'Contact adviser'].map((title, index) => ({ ...published(), id: `o${index}`, role: { ...written().role, title } }));
      const element = await show({ others, profile: editRow(written(), 'talk', { level: 'D' }) });
      await waitUntil(() => parts(element, 'warnings').length > 0);
      expect(text(part(element, 'warnings'))).to.contain('level D is far from level B');
      part(element, 'warnings').querySelector('a')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(element)?.getAttribute('competency')).to.equal('talk');
    });

    it('without levels asks for behaviours and reasons', async () => {
      const element = await show({ framework: withoutLevels, profile: draft({}, withoutLevels) });
      expect(root(element).querySelectorAll('rung-level-picker')).to.have.length(0);
      expect(root(element).querySelectorAll('rung-behaviour-picker')).to.have.length(1);
      const chooser = root(element).querySelector('rung-behaviour-picker');
      if (chooser) chooser.value = [{ competency: 'kind', indicator: 'kind-1' }];
      chooser?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(profileOf(element).rows[0]?.behaviours).to.deep.equal([{ competency: 'kind', indicator: 'kind-1' }]);
    });
  });

  describe('that is submitted', () => {
    it('lists what is missing, and each line leads to its place', async () => {
      const element = await show({ profile: editRow(editRow(written(), 'talk', { level: null }), 'care', { rationale: ' ' }) });
      const heard = steps(element);
      action(element, 'submit').focus();
      await sendKeys({ press: 'Enter' });
      await ready(element);
      expect(focused(element)?.id).to.equal('summary-title');
      expect(texts(element, 'summary-link')).to.deep.equal([
        'Talking: no level is chosen. Choose the one that the role needs.',
        'Caring: nothing says why the role needs level B. Write the rationale.',
      ]);
      const links = parts(element, 'summary-link');
      links[1]?.focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(element)).to.equal(rationale(element, 1));
      expect(rationale(element, 1).getAttribute('aria-invalid')).to.equal('true');
      links[0]?.focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(element)?.getAttribute('competency')).to.equal('talk');
      expect(heard).to.deep.equal([]);
    });

    it('goes to HR, cannot be changed meanwhile, and the focus goes to where it stands', async () => {
      const element = await show();
      const heard = steps(element);
      await take(element, 'submit');
      expect(heard.map((each) => [each.action, each.profile.status])).to.deep.equal([['submit', 'submitted']]);
      expect(profileOf(element).status).to.equal('submitted');
      expect(focused(element)?.id).to.equal('where');
      expect(focused(element)?.ariaLabel).to.equal('Submitted. Waits for HR');
      expect(root(element).querySelectorAll('textarea, rung-level-picker')).to.have.length(0);
      expect(parts(element, 'action')).to.have.length(0);
    });

    it('stays as it is when the host says no', async () => {
      const element = await show();
      element.addEventListener('rung-profile-action', (event) => event.preventDefault());
      await take(element, 'submit');
      expect(profileOf(element).status).to.equal('draft');
      expect(dialog(element).open).to.equal(false);
    });

    it('names an address that is none', async () => {
      const element = await show({ profile: written({ jobDescription: { url: 'job.docx' } }) });
      action(element, 'submit').click();
      await ready(element);
      expect(texts(element, 'summary-link')).to.deep.equal(['Job description: this is no address of a web page. It begins with https:// and the name of a server.']);
    });
  });

  describe('with those who look at it', () => {
    it('is returned only with a reason', async () => {
      const element = await show({ profile: withHr(), actor: hr });
      await take(element, 'return');
      expect(text(part(element, 'refusal'))).to.contain('Say why');
      expect(focused(element)?.id).to.equal('step-text');
      expect(focused(element)?.getAttribute('aria-describedby')).to.equal('refusal');
      await sendKeys({ type: 'Say more' });
      part(element, 'confirm').focus();
      await sendKeys({ press: 'Enter' });
      await ready(element);
      expect([profileOf(element).status, profileOf(element).history.at(-1)?.reason]).to.deep.equal(['returned', 'Say more']);
    });

    it('is agreed with another level and its reason', async () => {
      const element = await show({ profile: withHr(), actor: hr });
      action(element, 'agree').click();
      await ready(element);
      const select = root(element).querySelector<HTMLSelectElement>('#agreed-0');
      if (select) select.value = 'D';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      await ready(element);
      root(element).getElementById('why-0')?.focus();
      await sendKeys({ type: 'As elsewhere' });
      part(element, 'confirm').click();
      await ready(element);
      expect(profileOf(element).rows[0]?.level).to.equal('D');
      expect(profileOf(element).history.at(-1)?.levels).to.deep.equal([{ competency: 'talk', level: 'D', reason: 'As elsewhere' }]);
    });

    it('offers a panel none of the steps that its moderation takes', async () => {
      const routed = after(written({ change: 'new' }), [manager, { action: 'submit', framework }], [hr, { action: 'route' }]);
      const element = await show({ profile: routed, actor: { id: 'x', roles: ['panel-member'] } });
      expect(parts(element, 'action')).to.deep.equal([]);
    });

    it('does nothing for Escape', async () => {
      const element = await show({ profile: withHr(), actor: hr });
      action(element, 'return').focus();
      await sendKeys({ press: 'Enter' });
      await ready(element);
      expect(dialog(element).open).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await ready(element);
      expect([dialog(element).open, profileOf(element).status]).to.deep.equal([false, 'in-moderation']);
      expect(focused(element)).to.equal(action(element, 'return'));
    });
  });

  describe('that is published', () => {
    it('is read as the tables of the template', async () => {
      const element = await show({ profile: published(), actor: employee });
      const [table] = root(element).querySelectorAll('[part=table]');
      expect(Array.from(table?.querySelectorAll('thead th') ?? [], text)).to.deep.equal(['Type', 'Competency', 'Definition', 'Level A–D', 'Rationale']);
      expect(Array.from(table?.querySelectorAll('tbody tr') ?? [], (row) => Array.from(row.children, text))).to.deep.equal([
        ['Core', 'Talking', 'Says things plainly.', 'B', 'Needed for talk.'],
        ['Core', 'Caring', 'Looks after people.', 'B', 'Needed for care.'],
      ]);
      expect(text(part(element, 'note'))).to.contain('does not change the grade').and.to.contain('There is no appeal').and.to.contain('HR business partner');
    });

    it('takes a concern of an employee and the answer of the line manager', async () => {
      const element = await show({ profile: published(), actor: employee });
      await take(element, 'raise-concern', 'Half of it is by telephone');
      expect(text(part(element, 'concern'))).to.contain('Half of it is by telephone').and.to.contain('Not answered yet');
      element.actor = manager;
      await ready(element);
      await take(element, 'answer-concern', 'It comes into the review');
      expect(text(part(element, 'concern'))).to.contain('It comes into the review').and.to.contain('Answered by Marged Rees');
    });

    it('hands the host the draft of a review', async () => {
      const element = await show({ profile: published(), actor: hr });
      const heard = steps(element);
      await take(element, 'start-review');
      expect(heard[0]?.successor?.supersedes).to.equal('p1');
      expect(profileOf(element).status).to.equal('published');
    });

    it('tells who did what, when and why', async () => {
      const element = await show({ profile: published(), actor: employee });
      const rows = part(element, 'history').querySelectorAll('tbody tr');
      expect(rows).to.have.length(published().history.length);
      expect(text(rows[0] ?? element)).to.contain('Employees advised').and.to.contain('Marged Rees (line manager)').and.to.contain('2026');
    });
  });

  describe('in a repository', () => {
    it('saves what is typed after a rest and a choice at once, and says so', async () => {
      const { repository, element } = await keep(written());
      rationale(element, 0).focus();
      await sendKeys({ type: '!' });
      expect(text(part(element, 'saved'))).to.equal('Not saved yet');
      await waitUntil(() => text(part(element, 'saved')).startsWith('Saved at'), 'is saved', { timeout: 3_000 });
      radio(element, 'care', 'D').click();
      await waitUntil(async () => parseRoleProfile((await repository.get('role-profile', 'p1'))?.document).value?.rows[1]?.level === 'D');
      const stored = parseRoleProfile((await repository.get('role-profile', 'p1'))?.document).value;
      expect(stored?.rows[0]?.rationale).to.equal('Needed for talk.!');
    });

    it('shows what others save while nothing is unsaved, and says so to those who do not see it', async () => {
      const { repository, element } = await keep(written());
      const stored = await repository.get('role-profile', 'p1');
      await repository.put({ ...written(), role: { ...written().role, title: 'Parking warden' } }, stored?.revision);
      await waitUntil(() => text(part(element, 'title')) === 'Parking warden');
      expect([...root(element).querySelectorAll('[role=status]')].map(text).filter(Boolean)).to.satisfy(([said, ...more]: string[]) => more.length === 0 && /^Changed elsewhere at \d\d:\d\d\. You see it as it is now\.$/.test(said ?? ''));
    });

    it('keeps both versions when somebody else has saved meanwhile', async () => {
      const { repository, element } = await keep(written());
      rationale(element, 0).focus();
      await sendKeys({ type: 'mine' });
      const stored = await repository.get('role-profile', 'p1');
      await repository.put(editRow(written(), 'talk', { rationale: 'theirs' }), stored?.revision);
      await waitUntil(() => root(element).querySelector('rung-conflict') !== null);
      expect(rationale(element, 0).value).to.contain('mine');
      const chosen = editRow(written(), 'talk', { rationale: 'both' });
      root(element).querySelector('rung-conflict')?.focus();
      root(element).querySelector('rung-conflict')?.dispatchEvent(new CustomEvent('rung-conflict-resolve', { detail: { document: chosen } }));
      await waitUntil(() => root(element).querySelector('rung-conflict') === null);
      await waitUntil(() => focused(element)?.id === 'where', 'the button has gone, and the focus is where the profile stands');
      expect(parseRoleProfile((await repository.get('role-profile', 'p1'))?.document).value?.rows[0]?.rationale).to.equal('both');
    });

    it('loses nothing when it goes before it is saved', async () => {
      const { repository, element } = await keep(written());
      rationale(element, 0).focus();
      await sendKeys({ type: 'x' });
      element.remove();
      await waitUntil(async () => parseRoleProfile((await repository.get('role-profile', 'p1'))?.document).value?.rows[0]?.rationale === 'Needed for talk.x');
    });

    it('makes the draft of a review, then takes its place', async () => {
      const { repository, element } = await keep(published(), hr);
      const heard = steps(element);
      await take(element, 'start-review');
      const id = heard[0]?.successor?.id ?? '';
      await waitUntil(async () => (await repository.get('role-profile', id)) !== undefined);
      await take(element, 'supersede');
      expect(text(part(element, 'refusal'))).to.contain('has to be published first');
    });

    it('begins another review once the draft of the one before was withdrawn', async () => {
      const { repository, element } = await keep(published(), hr);
      const heard = steps(element);
      await take(element, 'start-review');
      const id = heard[0]?.successor?.id ?? '';
      await waitUntil(async () => (await repository.get('role-profile', id)) !== undefined);
      await take(element, 'start-review');
      expect(text(part(element, 'refusal'))).to.contain('withdrawn so that another review can begin');
      part(element, 'cancel').click();

      element.profileId = id;
      await waitUntil(() => [...root(element).querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset['action']).join() === 'withdraw');
      expect(part(element, 'action').classList.contains('primary')).to.be.false;
      await take(element, 'withdraw', 'Nobody goes on with it');
      await waitUntil(async () => parseRoleProfile((await repository.get('role-profile', id))?.document).value?.status === 'withdrawn');
      expect(parts(element, 'action')).to.have.length(0);
      element.profileId = 'p1';
      await waitUntil(() => root(element).querySelector('[data-action=start-review]'));
      await take(element, 'start-review');
      await waitUntil(() => heard.length === 3);

      expect(heard[2]?.successor?.supersedes).to.equal('p1');
      expect(heard[2]?.successor?.id).not.to.equal(id);
    });

    it('says that there is none, with a way to try again', async () => {
      const { element } = await keep(written());
      element.profileId = 'nowhere';
      await waitUntil(() => parts(element, 'retry').length > 0);
      expect(text(part(element, 'error'))).to.contain('There is no such document');
    });
  });

  describe('whatever it is given', () => {
    for (const profile of ['text', 7, [], { type: 'role-profile' }, { ...written(), rows: [{ competency: 'gone', level: 'Z', rationale: 'r' }] }, { ...written(), history: 'x' }]) {
      it(`shows ${JSON.stringify(profile).slice(0, 40)} without breaking`, async () => {
        const element = await show({ profile });
        expect(text(root(element).firstElementChild ?? element)).to.not.equal('');
      });
    }

    it('shows a profile without its framework', async () => {
      const element = await show({ framework: undefined });
      expect(texts(element, 'notice')).to.deep.equal(['The framework is not there, so levels and definitions cannot be shown.']);
      expect(text(part(element, 'table'))).to.contain('B').and.to.contain('Needed for talk.');
    });

    it('is for reading where nobody acts, and where the host says so', async () => {
      for (const properties of [{ actor: undefined }, { readonly: true }, { actor: employee }]) {
        const element = await show(properties);
        expect(parts(element, 'action')).to.deep.equal([]);
        expect(root(element).querySelectorAll('textarea')).to.have.length(0);
      }
    });

    it('prints the tables while it is written', async () => {
      const element = await show();
      dispatchEvent(new Event('beforeprint'));
      expect(parts(element, 'table')).to.have.length(1);
      expect(root(element).querySelectorAll('textarea[part=rationale]')).to.have.length(0);
      dispatchEvent(new Event('afterprint'));
      await ready(element);
      expect(root(element).querySelectorAll('textarea[part=rationale]')).to.have.length(2);
    });

    it('speaks Welsh', async () => {
      const element = await show();
      element.lang = 'cy';
      await waitUntil(() => text(part(element, 'document')) === 'Proffil cymwyseddau rôl');
      await waitUntil(() => text(action(element, 'submit')) === 'Cyflwyno');
    });

    it('is accessible while it is written, when it is incomplete, and to read', async () => {
      const element = await show({ profile: editRow(written(), 'talk', { level: null }) });
      await expect(element).to.be.accessible();
      action(element, 'submit').click();
      await ready(element);
      await expect(element).to.be.accessible();
      await expect(await show({ profile: published(), actor: employee })).to.be.accessible();
    });
  });
});
