import type { RoleProfile } from 'rung-elements/model';
import { manyProfiles } from '../../stories/elements/sample-register.js';

export const registerProfiles = (count: number): readonly RoleProfile[] => manyProfiles(count, ['communication', 'customer-focus', 'collaborative-teamwork']);

/** A row of a table that knows nothing of profiles. */
export interface RegisterTexts {
  readonly title: string;
  readonly organisations: string;
  readonly family: string;
  readonly posts: number;
  readonly status: string;
  readonly review: string;
}

export const COLUMNS: readonly (readonly [keyof RegisterTexts, string])[] = [
  ['title', 'Role'],
  ['organisations', 'Organisation'],
  ['family', 'Role family'],
  ['posts', 'Posts'],
  ['status', 'Status'],
  ['review', 'Next review'],
];

export const textsOfProfile = ({ role, status, reviewDue = '' }: RoleProfile): RegisterTexts => ({ title: role.title, organisations: role.organisations.join(', '), family: role.family, posts: role.posts, status, review: reviewDue });

/** By title, as the register shows them. */
export const registerTexts = (count: number): RegisterTexts[] =>
  registerProfiles(count)
    .map(textsOfProfile)
    .sort((a, b) => (a.title < b.title ? -1 : 1));

/** Whether some word begins with what is typed. */
export const finder = (typed: string) => {
  const word = ` ${typed.toLowerCase()}`;
  return ({ title, family, organisations }: RegisterTexts): boolean => ` ${title} ${family} ${organisations}`.toLowerCase().includes(word);
};
