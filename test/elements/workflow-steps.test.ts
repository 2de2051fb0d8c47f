import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/workflow-steps.js';
import type { WorkflowSteps } from '../../src/elements/workflow-steps/workflow-steps.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { after, draft, employee, framework, hr, manager, parts, published, root, text, texts, withHr, written } from './role-profile-support.js';

async function show(profile: unknown, properties: Partial<WorkflowSteps> = {}): Promise<WorkflowSteps> {
  const element = Object.assign(document.createElement('rung-workflow-steps'), { profile, ...properties });
  await fixture(html`${element}`);
  await element.updateComplete;
  return element;
}

const current = (element: Element): string | undefined => {
  const steps = [...root(element).querySelectorAll('[aria-current=step]')];
  expect(steps).to.have.length(1);
  return steps[0]?.querySelector('.name')?.textContent;
};

const submitted = (change = {}): RoleProfile => after(written(change), [manager, { action: 'submit', framework }]);

describe('<rung-workflow-steps>', () => {
  const states: readonly (readonly [string, () => RoleProfile, string, string])[] = [
    ['a draft', draft, 'Write', 'Draft · Waits for the line manager'],
    ['a submitted profile', submitted, 'Pass on', 'Submitted · Waits for HR'],
    ['an update with HR', withHr, 'HR reviews', 'In moderation · Waits for HR'],
    ['a new role with the panel', () => after(submitted({ change: 'new' }), [hr, { action: 'route' }]), 'Panel moderates', 'Passed on · Waits for the panel'],
    ['a director’s', () => after(submitted({ seniority: 'director' }), [hr, { action: 'route' }]), 'Provider moderates', 'Passed on · Waits for the external HR provider'],
    ['an agreed one', () => after(withHr(), [hr, { action: 'agree' }]), 'Publish', 'Agreed · Waits for HR'],
    ['a published one that nobody knows', () => after(withHr(), [hr, { action: 'agree' }], [hr, { action: 'publish' }]), 'Tell people', 'Published · Waits for HR'],
    ['a published one that all know', published, 'Review', 'Published'],
  ];
  for (const [name, profile, step, statement] of states) {
    it(`says where ${name} stands, in words and as the current step`, async () => {
      const element = await show(profile());
      expect(current(element)).to.equal(`Now: ${step}`);
      expect(texts(element, 'statement')).to.deep.equal([statement]);
    });
  }

  it('says who has done what, and when', async () => {
    const element = await show(withHr());
    const done = parts(element, 'done').map(text);
    expect(done).to.have.length(2);
    expect(done[0]).to.contain('Done: Write').and.to.contain('Marged Rees (line manager)').and.to.contain('March 2026');
  });

  it('says why a profile was returned, and begins anew', async () => {
    const element = await show(after(withHr(), [hr, { action: 'return', reason: 'Say more' }]));
    expect(current(element)).to.equal('Now: Write');
    expect(texts(element, 'notice')[0]).to.match(/^Returned by Hari Nair \(HR\) on .* Say more$/);
    expect(parts(element, 'done')).to.have.length(0);
  });

  it('says that a profile was replaced', async () => {
    const old = after(published(), [hr, { action: 'start-review', successor: 'next' }]);
    const element = await show(after(old, [hr, { action: 'supersede', successor: { ...published(), id: 'next', supersedes: 'p1' } }]));
    expect(root(element).querySelectorAll('[aria-current]')).to.have.length(0);
    expect(parts(element, 'done')).to.have.length(6);
    expect(texts(element, 'notice')[0]).to.match(/^Replaced by a newer profile on /);
  });

  it('says who withdrew a profile, and why; nothing comes next', async () => {
    const element = await show(after(withHr(), [hr, { action: 'return', reason: 'Say more' }], [hr, { action: 'withdraw', reason: 'The post is gone' }]));
    expect(root(element).querySelectorAll('[aria-current]')).to.have.length(0);
    expect(parts(element, 'done')).to.have.length(0);
    expect(texts(element, 'notice')[0]).to.match(/^Withdrawn by Hari Nair \(HR\) on .* The post is gone$/);
  });

  it('counts concerns that wait for an answer', async () => {
    const element = await show(after(published(), [employee, { action: 'raise-concern', concern: 'c', text: 'No' }]));
    expect(texts(element, 'notice')).to.deep.equal(['One concern waits for an answer.']);
  });

  it('is one line in lists', async () => {
    const element = await show(withHr(), { compact: true });
    expect(element.getBoundingClientRect().height).to.be.lessThan(70);
    expect(parts(element, 'who')).to.have.length(0);
  });

  it('says that there is none, and what cannot be read', async () => {
    expect(text(root(await show(undefined)).firstElementChild ?? document.body)).to.equal('There is no role profile to show.');
    expect(text(root(await show({ type: 'role-profile' })).firstElementChild ?? document.body)).to.contain('cannot be read');
  });

  it('speaks Welsh', async () => {
    const element = await show(draft(), { lang: 'cy' });
    await waitUntil(() => texts(element, 'statement')[0] === 'Drafft · Yn aros am y rheolwr llinell');
  });

  it('is accessible', async () => {
    await expect(await show(withHr())).to.be.accessible();
    await expect(await show(withHr(), { compact: true })).to.be.accessible();
  });
});
