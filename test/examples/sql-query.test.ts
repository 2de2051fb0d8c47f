import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import { Store } from '../../examples/server/store.js';
import type { RoleProfile } from '../../src/model/index.js';
import { parseRoleProfile } from '../../src/model/index.js';
import type { Query } from '../../src/storage/repository.js';
import { plainQuery } from '../storage-pure/query-model.js';

/** So many that conditions are no longer looked at one document at a time. */
const MANY = 4_500;

/** Titles begin with the first letter for the first profiles, so that some conditions meet only the end of the order. */
function profile(number: number): RoleProfile {
  const { value } = parseRoleProfile({
    type: 'role-profile',
    id: `p${String((number * 7_919) % MANY).padStart(4, '0')}`,
    framework: { id: 'town' },
    role: { title: `${number < 2_300 ? 'Adviser' : 'Planner'} ${number % 40}`, family: number < 2_300 ? 'First' : 'Second', organisations: number > 2_250 && number < 4_400 ? ['North', 'South'] : ['East'], posts: number % 7, manager: number % 2 === 0 },
    rows: [],
    status: 'draft',
    ...(number % 3 > 0 && { reviewDue: `2026-${String(1 + (number % 12)).padStart(2, '0')}-01` }),
  });
  assert.ok(value);
  return value;
}

describe('queries of the example server among many documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rung-sql-'));
  const profiles = Array.from({ length: MANY }, (_, number) => profile(number));
  let store: Store;

  before(() => {
    store = new Store(join(folder, 'rung.db'));
    store.transact(() => profiles.forEach((each, index) => store.put(each, index % 2 === 0 ? 'mair' : 'ann')));
  });
  after(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  /** All ids, page by page. */
  function found(query: Query, owner?: string): readonly string[] {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = store.query({ ...query, ...(cursor !== undefined && { cursor }) }, owner);
      ids.push(...page.items.map(({ document }) => document.id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return ids;
  }

  const conditions: Readonly<Record<string, Pick<Query, 'where' | 'text'>>> = {
    'nothing but the type': {},
    'a common condition': { where: { manager: true } },
    'a condition that is met only late in the order': { where: { family: 'Second' } },
    'two that are common alone and rare together': { where: { family: 'First', organisations: 'North' } },
    'two that never meet': { where: { family: 'First', title: { from: 'Planner' } } },
    'three': { where: { family: 'Second', organisations: { anyOf: ['North', 'South'] }, manager: true } },
    'the beginnings of words': { text: 'p', where: { organisations: 'East' } },
    'a common and a narrow one': { where: { manager: true, posts: 3 }, text: 'adviser 4' },
  };
  const sorts: readonly Query['sort'][] = [undefined, { field: 'title' }, { field: 'organisations', descending: true }, { field: 'reviewDue' }, { field: 'reviewDue', descending: true }, { field: 'unknown' }];

  for (const [name, which] of Object.entries(conditions)) {
    it(`finds, orders and counts by ${name}`, () => {
      for (const sort of sorts) {
        const query: Query = { type: 'role-profile', ...which, ...(sort && { sort }), limit: 400 };
        const asked = plainQuery(profiles, query);
        assert.deepEqual(found(query), asked);
        // A small page looks less far along the order before it goes another way.
        assert.deepEqual(store.query({ ...query, limit: 1 }, undefined).items.map(({ document }) => document.id), asked.slice(0, 1));
        assert.equal(store.count(query, undefined), asked.length);
      }
    });
  }

  it('finds only what belongs to somebody, where only they may see it', () => {
    const query: Query = { type: 'role-profile', where: { manager: true }, sort: { field: 'reviewDue' }, limit: 400 };
    const own = profiles.filter((_, index) => index % 2 === 0);
    assert.deepEqual(found(query, 'mair'), plainQuery(own, query));
    assert.equal(store.count(query, 'mair'), plainQuery(own, query).length);
    assert.equal(store.count({ type: 'role-profile' }, 'nobody'), 0);
  });

  it('are answered as well out of a database of an earlier version', () => {
    const path = join(folder, 'earlier.db');
    const earlier = new Store(path);
    earlier.transact(() => profiles.slice(0, 3).forEach((each) => earlier.put(each, 'mair')));
    earlier.close();
    const database = new sqlite.Database(path);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; UPDATE keys SET field = 'old-' || field; PRAGMA user_version = 0");
    database.close();
    const later = new Store(path);
    const { items } = later.query({ type: 'role-profile', text: 'adviser 1', sort: { field: 'title' } }, undefined);
    later.close();
    assert.deepEqual(items.map(({ document }) => document.id), ['p3419']);
  });
});
