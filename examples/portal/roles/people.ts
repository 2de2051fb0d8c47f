import type { Actor, PanelMember } from 'rung-elements/model';

/** People to act as. A real portal knows who is signed in. */
export const PEOPLE: readonly (Actor & { readonly name: string; readonly trained?: boolean })[] = [
  { id: 'amara-lewis', name: 'Amara Lewis', roles: ['line-manager', 'employee'] },
  { id: 'rhodri-price', name: 'Rhodri Price', roles: ['panel-member', 'role-profiler'], trained: true },
  { id: 'nadia-osman', name: 'Nadia Osman', roles: ['panel-member'], trained: true },
  { id: 'tom-hartley', name: 'Tom Hartley', roles: ['panel-member'], trained: true },
  { id: 'grace-ibekwe', name: 'Grace Ibekwe', roles: ['hr'] },
  { id: 'lena-vogel', name: 'Lena Vogel, Fairstead Consulting', roles: ['external-provider'] },
  { id: 'joe-benson', name: 'Joe Benson', roles: ['employee'] },
];

export const PANEL: readonly PanelMember[] = PEOPLE.flatMap(({ id, name, trained }) => (trained ? [{ id, name, trained }] : []));

export const personOf = (id: string): Actor => PEOPLE.find((person) => person.id === id) ?? { id, roles: [] };

/** Those who could be on a panel. */
export const CANDIDATES = PEOPLE.filter(({ roles }) => roles.includes('panel-member')).map((person) => ({ ...person, trained: person.trained ?? false }));
