import { expect, fixture, html } from '@open-wc/testing';
import 'rung-elements/define/role-profile.js';
import type { RoleProfileElement } from '../../src/elements/role-profile/role-profile.js';
import { actOnProfile, type ProfileAction } from '../../src/model/act-on-profile.js';
import { competenciesFor, draftProfile, editRow } from '../../src/model/edit-profile.js';
import type { Framework } from '../../src/model/framework.js';
import { parseFramework } from '../../src/model/parse-framework.js';
import type { Actor } from '../../src/model/person.js';
import type { ProfiledRole, RoleProfile } from '../../src/model/role-profile.js';
import { memoryRepository } from '../../src/storage/memory.js';

/** What the tests of the role profile have in common. */

const level = (id: string, described: boolean) => ({ id, label: id, described });

/** A small framework: two competencies for everyone, one for managers, four levels of which two are described. */
export const framework: Framework = frameworkOf({
  id: 'small',
  title: 'How we work',
  language: 'en',
  version: '1',
  scale: { levels: [level('A', false), level('B', true), level('C', false), level('D', true)] },
  groups: [
    { id: 'core', title: 'Core', appliesTo: 'all employees' },
    { id: 'management', title: 'Management', appliesTo: 'managers only' },
  ],
  competencies: [
    { id: 'talk', title: 'Talking', group: 'core', definition: 'Says things plainly.', indicators: [{ id: 'talk-1', kind: 'positive', level: 'B', text: 'Listens first' }] },
    { id: 'care', title: 'Caring', group: 'core', definition: 'Looks after people.', indicators: [{ id: 'care-1', kind: 'positive', level: 'D', text: 'Notices who is left out' }] },
    { id: 'lead', title: 'Leading', group: 'management', definition: 'Leads people.', indicators: [{ id: 'lead-1', kind: 'positive', level: 'B', text: 'Gives others room' }] },
  ],
});

export const withoutLevels: Framework = frameworkOf({
  id: 'values',
  title: 'Our values',
  competencies: [{ id: 'kind', title: 'Kind', indicators: [{ id: 'kind-1', kind: 'positive', text: 'Asks how people are' }] }],
});

export function frameworkOf(input: unknown): Framework {
  const { value, issues } = parseFramework(input);
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

export const manager: Actor = { id: 'm', name: 'Marged Rees', roles: ['line-manager'] };
export const hr: Actor = { id: 'h', name: 'Hari Nair', roles: ['hr'] };
export const employee: Actor = { id: 'e', name: 'Ebo Mensah', roles: ['employee'] };

const role: ProfiledRole = { title: 'Parking officer', family: 'Customer services', organisations: ['Northbourne'], posts: 2, manager: false, seniority: 'staff', change: 'update' };

export function draft(change: Partial<ProfiledRole> = {}, of: Framework = framework): RoleProfile {
  const profile = draftProfile(of, { ...role, ...change }, { id: 'p1', by: manager, at: '2026-03-02T09:00:00.000Z' });
  if (!profile) throw new Error('no draft');
  return profile;
}

/** With level B and a reason everywhere. */
export const written = (change: Partial<ProfiledRole> = {}): RoleProfile =>
  competenciesFor(framework, { ...role, ...change }).reduce((profile, { id }) => editRow(profile, id, { level: 'B', rationale: `Needed for ${id}.` }), draft(change));

export function after(profile: RoleProfile, ...steps: readonly (readonly [Actor, ProfileAction])[]): RoleProfile {
  return steps.reduce((before, [by, action], index) => {
    const outcome = actOnProfile(before, action, { by, at: `2026-03-0${3 + index}T09:00:00.000Z` });
    if (outcome.refusal) throw new Error(outcome.refusal.message);
    return outcome.profile;
  }, profile);
}

export const withHr = (): RoleProfile => after(written(), [manager, { action: 'submit', framework }], [hr, { action: 'route' }], [hr, { action: 'moderate' }]);
export const published = (): RoleProfile => after(withHr(), [hr, { action: 'agree' }], [hr, { action: 'publish' }], [hr, { action: 'tell-line-manager' }], [manager, { action: 'advise-employees' }]);

/** A profile on the page; the host keeps it. */
export async function show(properties: Partial<RoleProfileElement> = {}): Promise<RoleProfileElement> {
  const element = Object.assign(document.createElement('rung-role-profile'), { framework, actor: manager, profile: written(), ...properties });
  await fixture(html`<div>${element}</div>`);
  await ready(element);
  return element;
}

/** A profile of a repository, in a workspace. */
export async function keep(profile: RoleProfile, actor: Actor = manager) {
  const repository = memoryRepository({ documents: [profile] });
  const workspace = await fixture(html`<rung-workspace .framework=${framework} .repository=${repository} .actor=${actor}><rung-role-profile profile-id=${profile.id}></rung-role-profile></rung-workspace>`);
  const element = workspace.querySelector('rung-role-profile');
  if (!element) throw new Error('no element');
  await ready(element);
  return { repository, element };
}

export async function ready(element: RoleProfileElement): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await element.updateComplete;
    await Promise.all(Array.from(root(element).querySelectorAll('rung-level-picker'), (picker) => picker.updateComplete));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export const root = (element: Element): ShadowRoot => element.shadowRoot!;
export const parts = (element: Element, part: string): HTMLElement[] => [...root(element).querySelectorAll<HTMLElement>(`[part~="${part}"]`)];
export const part = (element: Element, name: string): HTMLElement => parts(element, name)[0] ?? expect.fail(`There is no part "${name}".`);
export const texts = (element: Element, name: string): string[] => parts(element, name).map(text);
export const text = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

/** The picker of a competency's level, its radio of a level. */
export function radio(element: Element, competency: string, value: string): HTMLInputElement {
  const found = root(element).querySelector(`rung-level-picker[competency="${competency}"]`)?.shadowRoot?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  return found ?? expect.fail(`There is no level ${value} for ${competency}.`);
}

export const rationale = (element: Element, index: number): HTMLTextAreaElement =>
  [...root(element).querySelectorAll<HTMLTextAreaElement>('textarea[part=rationale]')][index] ?? expect.fail('There is no such rationale.');

export const action = (element: Element, name: string): HTMLButtonElement =>
  root(element).querySelector<HTMLButtonElement>(`[data-action="${name}"]`) ?? expect.fail(`"${name}" is not offered.`);

export const dialog = (element: Element): HTMLDialogElement => root(element).querySelector('dialog')!;
