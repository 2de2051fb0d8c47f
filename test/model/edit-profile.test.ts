import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { behavioursOf, competenciesFor, draftProfile, editRole, editRow, isEmptyRow, isForManagers, removeRow, type Framework } from '../../src/model/index.js';
import { AT, FRAMEWORK, LIN, NOB, ROLE, wholeDraft } from './role-profile-support.js';

const rowsOf = (profile: { readonly rows: readonly { readonly competency: string }[] }): readonly string[] => profile.rows.map(({ competency }) => competency);

describe('whom a group of competencies is for', () => {
  const group = (title: string, appliesTo?: string | null) => ({ id: 'g', title, ...(appliesTo !== undefined && { appliesTo }) });

  for (const who of ['managers only', 'Managers', 'all managerial staff', 'people who manage others', 'staff who manage a team', 'staff with line management', 'managerial roles', 'rheolwyr yn unig']) {
    it(`takes "${who}" for managers`, () => {
      assert.equal(isForManagers(group('Anything', who)), true);
    });
  }

  for (const who of ['all employees', 'all staff, managers included', 'everybody', 'all grades and roles', 'pawb']) {
    it(`takes "${who}" for everybody`, () => {
      assert.equal(isForManagers(group('Management', who)), false);
    });
  }

  for (const title of ['Management', 'Management competencies', 'Managing people', 'For managers', 'Rheolaeth']) {
    it(`takes a group with the title "${title}" and nothing else for managers`, () => {
      assert.equal(isForManagers(group(title)), true);
      assert.equal(isForManagers(group(title, null)), true);
      assert.equal(isForManagers(group(title, ' ')), true);
    });
  }

  for (const title of ['Core', 'Time management', 'Financial and risk management', 'Self-management', 'Managing information', '']) {
    it(`takes a group with the title "${title}" and nothing else for everybody`, () => {
      assert.equal(isForManagers(group(title)), false);
    });
  }

  it('is everybody where a competency is in no group', () => {
    const loose: Framework = { ...FRAMEWORK, groups: [] };

    assert.equal(isForManagers(undefined), false);
    assert.equal(competenciesFor(loose, { manager: false }).length, 3);
  });
});

describe('a draft', () => {
  it('has an empty row for each competency that applies, in the order of the framework', () => {
    const of = (manager: boolean) => draftProfile(FRAMEWORK, { ...ROLE, manager }, { id: 'p', by: LIN, at: AT });

    assert.deepEqual(rowsOf(of(false) ?? { rows: [] }), ['listening', 'planning']);
    assert.deepEqual(rowsOf(of(true) ?? { rows: [] }), ['listening', 'planning', 'guiding']);
    assert.equal(of(true)?.rows.every(isEmptyRow), true);
    assert.deepEqual(of(false)?.framework, { id: 'harbour-2026', version: '2', title: 'Harbour framework' });
  });

  it('is not begun by somebody who does not write profiles', () => {
    assert.equal(draftProfile(FRAMEWORK, ROLE, { id: 'p', by: NOB, at: AT }), undefined);
  });
});

describe('editing', () => {
  it('adds and takes out management rows as a role becomes a manager’s and stops being one', () => {
    const manager = editRole(wholeDraft(), { manager: true }, FRAMEWORK);
    assert.deepEqual(rowsOf(manager), ['listening', 'planning', 'guiding']);

    assert.deepEqual(rowsOf(editRole(manager, { manager: false }, FRAMEWORK)), ['listening', 'planning']);
  });

  it('keeps a management row in which something has been written', () => {
    const manager = editRow(editRole(wholeDraft(), { manager: true }, FRAMEWORK), 'guiding', { rationale: 'Leads four people.' });

    assert.deepEqual(rowsOf(editRole(manager, { manager: false }, FRAMEWORK)), ['listening', 'planning', 'guiding']);
  });

  it('keeps what another framework has left behind at the end', () => {
    const profile = editRow(wholeDraft(), 'of-old', { rationale: 'Once.' });

    assert.deepEqual(rowsOf(editRole(profile, { manager: true }, FRAMEWORK)), ['listening', 'planning', 'guiding', 'of-old']);
  });

  it('changes one row and nothing else, and adds one that is not there', () => {
    const profile = wholeDraft();

    const edited = editRow(profile, 'planning', { level: 'D' });

    assert.deepEqual(edited, { ...profile, revision: profile.revision + 1, rows: [profile.rows[0], { ...profile.rows[1], level: 'D' }] });
    assert.deepEqual(editRow(profile, 'guiding', { level: 'A' }).rows[2], { competency: 'guiding', level: 'A', rationale: '', behaviours: [] });
  });

  it('takes a row out', () => {
    assert.deepEqual(rowsOf(removeRow(wholeDraft(), 'listening')), ['planning']);
    assert.deepEqual(rowsOf(removeRow(wholeDraft(), 'nothing')), ['listening', 'planning']);
  });

  it('lists the behaviours that are needed most, own ones among them, in the order of the rows', () => {
    const own = { competency: 'planning', text: 'Reads the tide tables.' };
    const shown = { competency: 'listening', indicator: 'i1' };

    assert.deepEqual(behavioursOf(editRow(editRow(wholeDraft(), 'planning', { behaviours: [own] }), 'listening', { behaviours: [shown] })), [shown, own]);
  });

  it('counts every change, never touches the document that it is given, and keeps unknown fields', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('role' as const), manager: fc.boolean(), title: fc.string() }),
      fc.record({ kind: fc.constant('row' as const), competency: fc.constantFrom('listening', 'planning', 'guiding', 'of-old'), level: fc.constantFrom(null, 'A', 'F'), rationale: fc.string() }),
      fc.record({ kind: fc.constant('remove' as const), competency: fc.constantFrom('listening', 'guiding', 'nothing') }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.jsonValue(), (changes, extra) => {
        let profile = { ...wholeDraft(), extra };
        for (const each of changes) {
          const before = structuredClone(profile);
          const next = each.kind === 'role' ? editRole(profile, { manager: each.manager, title: each.title }, FRAMEWORK) : each.kind === 'row' ? editRow(profile, each.competency, { level: each.level, rationale: each.rationale }) : removeRow(profile, each.competency);
          assert.deepEqual(profile, before);
          assert.equal(next.revision, before.revision + 1);
          assert.deepEqual(next.history, before.history);
          assert.deepEqual(Reflect.get(next, 'extra'), extra);
          assert.equal(new Set(rowsOf(next)).size, next.rows.length);
          profile = { ...next, extra };
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
