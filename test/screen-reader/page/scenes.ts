import cherwell from 'rung-elements/frameworks/cherwell.json';
import { choose, editFramework, editRole, editRow, handIn, parseModeration, parseRoleProfile, type Actor, type Framework, type FrameworkEdit, type Moderation } from 'rung-elements/model';
import { memoryRepository } from 'rung-elements/storage/memory.js';
import { after, people as staff, published, written } from '../../../stories/elements/sample-profile.js';
import { frameworkOf, handedIn, nadia, people, rhodri, routedProfile, tom } from '../../../stories/elements/sample-moderation.js';
import { competencyIds, manyProfiles } from '../../../stories/elements/sample-register.js';

/** What the elements of role profiles are shown with. */
export interface Scene {
  readonly content: Node;
  /** What others do while the person is at the page, by name. */
  readonly meanwhile?: Readonly<Record<string, () => Promise<unknown>>>;
}

type Repository = ReturnType<typeof memoryRepository>;

/** Few competencies, so that a run need not pass many. */
const WANTED = new Set(['communication', 'customer-focus', 'managing-people-and-change']);
const framework = frameworkOf({ ...cherwell, competencies: cherwell.competencies.filter(({ id }) => WANTED.has(id)) });

function inWorkspace(repository: Repository, actor: Actor, ...content: readonly Node[]): Node {
  const workspace = Object.assign(document.createElement('rung-workspace'), { framework, repository, actor });
  workspace.append(...content);
  return workspace;
}

const element = (name: string, properties: Readonly<Record<string, unknown>> = {}): HTMLElement => Object.assign(document.createElement(`rung-${name}`), properties);

/** A line manager's draft, in which one competency has neither level nor rationale; and a published profile of the same family. */
function roleProfile(): Scene {
  const draft = written(framework);
  const [, second] = draft.rows;
  const unfinished = second ? editRow(draft, second.competency, { level: null, rationale: '' }) : draft;
  const other = { ...published(framework), id: 'other', role: { ...draft.role, title: 'Visitor centre assistant' } };
  return { content: inWorkspace(memoryRepository({ documents: [unfinished, other] }), staff.manager, element('role-profile', { profileId: draft.id })) };
}

/** An update that HR reviews. */
function reviewedProfile(): Scene {
  const profile = after(written(framework), [staff.manager, { action: 'submit', framework }], [staff.hr, { action: 'route' }], [staff.hr, { action: 'moderate' }]);
  return { content: inWorkspace(memoryRepository({ documents: [profile] }), staff.hr, element('role-profile', { profileId: profile.id })) };
}

/** A new role that the panel begins with; the others hand in later. */
function moderation(): Scene {
  const profile = routedProfile(framework);
  const repository = memoryRepository({ documents: [profile] });
  return {
    content: inWorkspace(repository, nadia, element('moderation', { profileId: profile.id, people })),
    meanwhile: { 'Rhodri hands in': () => handInAs(rhodri, repository) },
  };
}

/** Two have handed in. */
function waitingPanel(): Scene {
  const { profile, moderation: waiting } = handedIn(framework, 2);
  const repository = memoryRepository({ documents: [profile, waiting] });
  return {
    content: inWorkspace(repository, nadia, element('moderation', { profileId: profile.id, people })),
    meanwhile: { 'Tom hands in': () => handInAs(tom, repository) },
  };
}

async function handInAs(by: Actor, repository: Repository): Promise<void> {
  const stored = (await repository.query({ type: 'moderation' })).items[0];
  const begun = parseModeration(stored?.document).value;
  const profile = parseRoleProfile(begun && (await repository.get('role-profile', begun.profile.id))?.document).value;
  if (!stored || !begun || !profile) throw new Error('The panel has not begun.');
  const chosen = profile.rows.reduce<Moderation>((before, { competency }, index) => taken(choose(before, { competency, level: index === 0 ? 'F' : 'B', remark: index === 0 ? 'Much of it is by phone.' : '' }, by)), begun);
  await repository.put(taken(handIn(chosen, profile, { by, at: '2026-03-02T10:42:00.000Z' })), stored.revision);
}

function taken({ moderation: after, refusal }: ReturnType<typeof choose>): Moderation {
  if (refusal) throw new Error(refusal.message);
  return after;
}

/** What waits for a member of the panel; another profile is passed on later. */
function moderationQueue(): Scene {
  const titles = ['Customer services adviser', 'Duty planner'];
  const documents = titles.map((title, index) => routedProfile(framework, { title }, `profile-${index}`));
  const repository = memoryRepository({ documents });
  return {
    content: inWorkspace(repository, nadia, element('moderation-queue')),
    meanwhile: { 'HR passes on another profile': () => repository.put(routedProfile(framework, { title: 'Tree officer' }, 'profile-2')) },
  };
}

/** Few enough that Orca has read the page out before the first key. */
function profileRegister(): Scene {
  const repository = memoryRepository({ documents: manyProfiles(12, competencyIds(framework)) });
  return { content: inWorkspace(repository, staff.hr, element('profile-register', { today: '2026-03-02' })) };
}

/** With something after it, to come from there. */
function registerWithEnd(): Scene {
  const content = document.createDocumentFragment();
  content.append(profileRegister().content, Object.assign(document.createElement('p'), { textContent: 'End of the page.' }));
  return { content };
}

/** A new role with the panel, and one that was returned. */
function workflowSteps(): Scene {
  const submitted = after(written(framework), [staff.manager, { action: 'submit', framework }], [staff.hr, { action: 'route' }], [staff.hr, { action: 'moderate' }]);
  const returned = after(submitted, [staff.hr, { action: 'return', reason: 'Two rationales speak of the person in post.' }]);
  const content = document.createDocumentFragment();
  content.append(element('workflow-steps', { profile: routedProfile(framework) }), element('workflow-steps', { profile: returned }));
  return { content };
}

/** The framework a year later, and the profiles that this touches. */
function frameworkDiff(): Scene {
  const [first, second] = framework.competencies;
  const [one, , three] = first?.indicators ?? [];
  const edits: readonly (FrameworkEdit | undefined)[] = [
    one && { type: 'change-indicator', id: one.id, text: `${one.text.replace(/\.$/, '')}, and checks that it has arrived.` },
    three && { type: 'remove-indicator', id: three.id },
    second && { type: 'rename-competency', id: second.id, title: 'Residents first' },
  ];
  const later = edits.reduce<Framework>((edited, edit) => {
    const result = edit && editFramework(edited, edit);
    return result && result.refused === undefined ? result.framework : edited;
  }, { ...framework, version: '2' });
  const profiles = manyProfiles(6, competencyIds(framework)).map((profile) => ({ ...profile, framework: { id: framework.id } }));
  return { content: element('framework-diff', { earlier: framework, later, profiles }) };
}

/** Two people have changed one profile, its title both of them. */
function conflict(): Scene {
  const base = routedProfile(framework);
  const [first = '', second = ''] = base.rows.map(({ competency }) => competency);
  const mine = editRow(editRole(base, { title: 'Customer adviser' }, framework), first, { level: 'F' });
  const theirs = editRow(editRole(base, { title: 'Service adviser' }, framework), second, { rationale: 'Plans the rota for the whole desk.' });
  return { content: element('conflict', { framework, base, mine, theirs }) };
}

/** Somebody else saves another title of the profile that a person writes. */
function metProfile(): Scene {
  const draft = written(framework);
  const repository = memoryRepository({ documents: [draft] });
  const changeTitle = async (title: string): Promise<void> => {
    const stored = await repository.get('role-profile', draft.id);
    const now = parseRoleProfile(stored?.document).value;
    if (now) await repository.put(editRole(now, { title }, framework), stored?.revision);
  };
  return {
    content: inWorkspace(repository, staff.manager, element('role-profile', { profileId: draft.id })),
    meanwhile: { 'A colleague changes the title': () => changeTitle('Parking adviser'), 'A colleague changes the title again': () => changeTitle('Parking warden') },
  };
}

/** By the name of the script. */
export const scenes: Readonly<Record<string, () => Scene>> = {
  'role-profile': roleProfile,
  'role-profile-review': reviewedProfile,
  'role-profile-conflict': metProfile,
  moderation,
  'moderation-agree': waitingPanel,
  'moderation-queue': moderationQueue,
  'profile-register': profileRegister,
  'register-distribution': registerWithEnd,
  'workflow-steps': workflowSteps,
  'framework-diff': frameworkDiff,
  conflict,
};
