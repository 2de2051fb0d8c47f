import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/moderation-queue.js';
import { memoryRepository } from 'rung-elements/storage/memory.js';
import type { ModerationQueue, QueueOpenDetail } from '../../src/elements/moderation-queue/moderation-queue.js';
import { actOnProfile, type Actor, type Moderation, type RoleProfile } from '../../src/model/index.js';
import type { Repository } from '../../src/storage/repository.js';
import { agreed, begun, frameworkOf, grace, handedIn, lena, nadia, routedProfile, tom } from '../../stories/elements/sample-moderation.js';
import { sample } from './framework-grid-support.js';

async function documents(): Promise<{ readonly profiles: readonly RoleProfile[]; readonly moderations: readonly Moderation[] }> {
  const framework = frameworkOf(await sample('cherwell'));
  const moderated = [begun(framework, { title: 'To choose' }, 'a'), handedIn(framework, 2, 'b'), handedIn(framework, 3, 'c')];
  const director = routedProfile(framework, { title: 'For the provider', seniority: 'director' }, 'e');
  const update = routedProfile(framework, { title: 'For HR', change: 'update' }, 'f');
  return {
    profiles: [...moderated.map(({ profile }) => profile), routedProfile(framework, { title: 'To begin' }, 'd'), director, update, agreed(framework, 'agreed').profile],
    moderations: moderated.map(({ moderation }) => moderation),
  };
}

async function show(properties: Readonly<Record<string, unknown>>, lang = 'en'): Promise<ModerationQueue> {
  const element = Object.assign(document.createElement('rung-moderation-queue'), properties);
  await fixture(html`<div lang=${lang}>${element}</div>`);
  await element.updateComplete;
  return element;
}

async function inWorkspace(repository: Repository, actor: Actor): Promise<ModerationQueue> {
  const workspace = Object.assign(document.createElement('rung-workspace'), { repository, actor });
  const element = document.createElement('rung-moderation-queue');
  workspace.append(element);
  await fixture(html`${workspace}`);
  await waitUntil(() => element.shadowRoot?.querySelector('[part=list], [part=empty]:not([part=loading]), [part=error]'));
  return element;
}

const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const rows = (element: Element): string[][] => all(element, '[part=entry]').map((entry) => [entry.querySelector('[part=open]')!.textContent.trim(), entry.querySelector('.state')!.textContent.trim()]);

describe('<rung-moderation-queue>', () => {
  it('lists what waits for a member of the panel, what is to be done first', async () => {
    const element = await show({ ...(await documents()), actor: nadia });

    expect(rows(element)).to.deep.equal([
      ['To choose', 'Choose levels'],
      ['Customer services adviser', 'Ready to agree'],
      ['To begin', 'Begin the moderation'],
      ['Customer services adviser', 'Handed in, waiting for the others'],
    ]);
    const [first] = all(element, '[part=open]');
    expect(element.shadowRoot?.getElementById(first?.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('Choose levels');
    expect(words(element)).to.contain('Since 2 March 2026').and.contain('Eastvale District Council, Northmoor Council');
  });

  for (const [who, actor, expected] of [
    ['HR', grace, [['For HR', 'Review'], ['Customer services adviser', 'Publish']]],
    ['an external provider', lena, [['For the provider', 'Review']]],
    ['a panel member who is not on these panels', { id: 'mei', roles: ['panel-member'] }, [['To begin', 'Begin the moderation']]],
    ['an employee', { id: 'x', roles: ['employee'] }, []],
  ] as const) {
    it(`lists what waits for ${who}`, async () => {
      expect(rows(await show({ ...(await documents()), actor }))).to.deep.equal(expected);
    });
  }

  it('tells the host which one a person opens', async () => {
    const element = await show({ ...(await documents()), actor: nadia });
    const heard: QueueOpenDetail[] = [];
    element.addEventListener('rung-queue-open', ({ detail }) => heard.push(detail));
    for (const button of all(element, '[part=open]')) button.click();

    expect(heard).to.deep.equal([
      { profile: 'a', moderation: 'moderation-of-a' },
      { profile: 'c', moderation: 'moderation-of-c' },
      { profile: 'd' },
      { profile: 'b', moderation: 'moderation-of-b' },
    ]);
  });

  it('finds them in the repository, page by page, and hears of changes', async () => {
    const { profiles, moderations } = await documents();
    const framework = frameworkOf(await sample('cherwell'));
    const many = Array.from({ length: 130 }, (_, index) => routedProfile(framework, { title: `Role ${index}` }, `r-${String(index).padStart(3, '0')}`));
    const repository = memoryRepository({ documents: [...profiles, ...moderations, ...many] });
    const element = await inWorkspace(repository, tom);
    const first = all(element, '[part=entry]').length;
    expect(first).to.be.greaterThan(40).and.lessThan(60);
    all(element, '[part=more]')[0]!.click();
    await waitUntil(() => all(element, '[part=entry]').length > first);
    all(element, '[part=more]')[0]!.click();
    await waitUntil(() => all(element, '[part=entry]').length === 134);
    expect(all(element, '[part=more]')).to.have.length(0);

    const { document, revision } = (await repository.get('role-profile', 'r-000'))!;
    const { moderation } = begun(framework, {}, 'r-000');
    await repository.put({ ...moderation, members: moderation.members.map((member) => (member.id === 'tom' ? { ...member, id: 'mei' } : member)) });
    const next = actOnProfile(document as RoleProfile, { action: 'moderate', moderation }, { by: nadia, at: '2026-03-03T10:00:00.000Z' });
    await repository.put(next.profile!, revision);
    await waitUntil(() => all(element, '[part=entry]').length === 133);
  });

  it('asks the repository for what waits for the person and reads nothing else', async () => {
    const { profiles, moderations } = await documents();
    const framework = frameworkOf(await sample('cherwell'));
    const others = Array.from({ length: 120 }, (_, index) => begun(framework, { title: `Of others ${index}` }, `a-${index}`)).map(({ profile, moderation }) => ({
      profile: { ...profile, status: 'published' as const, history: profile.history.map((step) => ({ ...step, to: 'published' as const })) },
      moderation: { ...moderation, members: moderation.members.map((member) => ({ ...member, id: `other-${member.id}` })) },
    }));
    const repository = memoryRepository({ documents: [...others.flatMap(({ profile, moderation }) => [profile, moderation]), ...profiles, ...moderations] });
    const read: string[] = [];
    const query = repository.query.bind(repository);
    repository.query = async (asked) => {
      const page = await query(asked);
      read.push(...page.items.map(({ document }) => document.id));
      return page;
    };

    const element = await inWorkspace(repository, nadia);
    await waitUntil(() => rows(element).length === 4);

    expect(rows(element).map(([title]) => title)).to.include.members(['To choose', 'To begin']);
    await waitUntil(() => read.length > 3);
    expect(read.filter((id) => id.includes('a-'))).to.deep.equal([]);
  });

  it('has those whose panel has ended without having entered the outcome', async () => {
    const framework = frameworkOf(await sample('cherwell'));
    const { profile, moderation } = handedIn(framework, 3, 'c');
    const ended = { ...moderation, outcome: { kind: 'returned' as const, reason: 'No job description.', at: '2026-03-04T10:00:00.000Z', by: { id: 'nadia', role: 'panel-member' as const } } };
    const element = await inWorkspace(memoryRepository({ documents: [profile, ended] }), tom);
    await waitUntil(() => rows(element).length === 1);

    expect(rows(element)[0]?.[1]).to.equal('Enter the outcome');
  });

  it('says that it could not be loaded, and tries again', async () => {
    const repository = memoryRepository();
    const { warn } = console;
    console.warn = () => undefined;
    let fails = true;
    const query = repository.query.bind(repository);
    repository.query = (asked) => (fails ? Promise.reject(new Error('offline')) : query(asked));
    const element = await inWorkspace(repository, tom);
    await waitUntil(() => words(element).includes('could not be loaded'));
    fails = false;
    all(element, '[part=retry]')[0]!.click();
    await waitUntil(() => !words(element).includes('could not be loaded'));
    console.warn = warn;

    expect(words(element)).to.contain('No profile waits for you.');
  });

  it('passes over what cannot be read, and says so', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const element = await show({ profiles: [null, 'x', { type: 'role-profile' }, ...(await documents()).profiles], moderations: 'none', actor: grace });
    console.warn = warn;

    expect(words(element)).to.contain('3 profiles cannot be read.');
    expect(rows(element)).to.have.length(2);
  });

  it('says that nobody is signed in, and that nothing waits', async () => {
    expect(words(await show({ profiles: [] }))).to.contain('Nobody is signed in.');
    expect(words(await show({ profiles: [], actor: nadia }))).to.contain('No profile waits for you.');
  });

  it('speaks Welsh', async () => {
    const element = await show({ ...(await documents()), actor: nadia }, 'cy');
    await waitUntil(() => words(element).includes('Dewis lefelau'));
    expect(words(element)).to.contain('Ers 2 Mawrth 2026');
  });

  it('is accessible', async () => {
    await expect(await show({ ...(await documents()), actor: nadia })).to.be.accessible();
  });
});
