import fc from 'fast-check';
import type { RoleProfile } from '../../src/model/index.js';
import type { Query } from '../../src/storage/repository.js';
import { sampleProfile } from './sample-profiles.js';

const WORDS = ['Planner', 'planner', 'PLÂN', 'Officer', 'ŵyl', 'Wyl', 'o’Brien', 'Legal', 'legal-aid', 'Éclair', '9th', 'z'];
const ORGANISATIONS = ['Cherwell', 'cherwell', 'South Northants', 'Ŵ'];
const DAYS = ['2026-03-01', '2026-03-02', '2027-01-01'];

const optional = <Value>(name: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Record<string, Value>>> => fc.option(value.map((each) => ({ [name]: each })), { nil: {} });

const profile = (id: string): fc.Arbitrary<RoleProfile> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
      fc.constantFrom('', ...WORDS),
      fc.uniqueArray(fc.constantFrom(...ORGANISATIONS), { maxLength: 3 }),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      optional('reviewDue', fc.constantFrom(...DAYS)),
    )
    .map(([title, family, organisations, posts, manager, reviewDue]) => sampleProfile({ id, title: title.join(' '), family, organisations, posts, manager, ...reviewDue }));

/** Profiles of many equal and missing values. */
export const profiles = (count: number): fc.Arbitrary<readonly RoleProfile[]> => fc.tuple(...Array.from({ length: count }, (_, index) => profile(`p${index}`)));

const text = fc.constantFrom(...WORDS, ...ORGANISATIONS, 'p', '');
const number = fc.integer({ min: 0, max: 4 });

const range = (value: fc.Arbitrary<string> | fc.Arbitrary<number>) => fc.oneof(fc.record({ from: value }), fc.record({ to: value }), fc.record({ from: value, to: value }));

const where = fc
  .tuple(
    optional('family', fc.oneof(text, fc.record({ anyOf: fc.array(text, { maxLength: 3 }) }), range(text))),
    optional('organisations', fc.oneof(text, fc.record({ anyOf: fc.array(text, { maxLength: 3 }) }), range(text))),
    optional('posts', fc.oneof(number, fc.record({ anyOf: fc.array(number, { maxLength: 3 }) }), range(number))),
    optional('manager', fc.boolean()),
    optional('reviewDue', range(fc.constantFrom(...DAYS))),
  )
  .map((parts) => Object.assign({}, ...parts) as NonNullable<Query['where']>);

const sort = fc.record({ field: fc.constantFrom('title', 'family', 'organisations', 'posts', 'manager', 'reviewDue', 'unknown'), descending: fc.boolean() });

/** Queries for them, without a cursor. */
export const queries: fc.Arbitrary<Query> = fc
  .tuple(where, optional('text', fc.constantFrom('pl', 'PLAN', 'off', 'wyl', 'o’b', 'legal-a', 'x', '')), optional('sort', sort), fc.integer({ min: 1, max: 7 }))
  .map(([where, text, sort, limit]) => ({ type: 'role-profile', where, ...text, ...sort, limit }));
