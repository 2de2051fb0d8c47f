import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evidenceFields, fieldsOf, indexWords, moderationFields, parseEvidence, parseModeration, parseRoleProfile, profileFields } from '../../src/model/index.js';

const profile = {
  type: 'role-profile',
  id: 'p1',
  framework: { id: 'cherwell' },
  role: { title: 'Senior Planner', family: 'Planning', organisations: ['Cherwell', 'South Northants'], posts: 3, lineManager: { id: 'm1' } },
  rows: [],
  status: 'submitted',
};
const moderation = { type: 'moderation', id: 'x', profile: { id: 'p1' }, members: [{ id: 'a', trained: true }, { id: 'b', trained: true }], ballots: [{ member: 'a', choices: [], handedIn: '2026-03-02T10:00:00.000Z' }] };
const evidence = { type: 'evidence', id: 'e', framework: { id: 'cherwell' }, behaviours: [{ competency: 'c1' }, { competency: 'c2' }, { competency: 'c1' }], when: { from: '2026-03-02' } };

describe('index fields', () => {
  it('of each of our types are those of its own function', () => {
    const [read, held, kept] = [parseRoleProfile(profile).value, parseModeration(moderation).value, parseEvidence(evidence).value];
    assert.ok(read && held && kept);
    assert.deepEqual(fieldsOf(profile), profileFields(read));
    assert.deepEqual(fieldsOf(moderation), moderationFields(held));
    assert.deepEqual(fieldsOf(evidence), evidenceFields(kept));
  });

  it('say what the register asks for', () => {
    const { title, family, organisations, posts, status, waitingFor, lineManager, words } = fieldsOf(profile);
    assert.deepEqual({ title, family, organisations, posts, status, waitingFor, lineManager }, { title: 'Senior Planner', family: 'Planning', organisations: ['Cherwell', 'South Northants'], posts: 3, status: 'submitted', waitingFor: 'hr', lineManager: 'm1' });
    assert.deepEqual(words, ['senior', 'planner', 'planning', 'cherwell', 'south', 'northants']);
    assert.deepEqual(fieldsOf(moderation)['waitingForMembers'], ['b']);
    assert.deepEqual(fieldsOf(evidence)['competencies'], ['c1', 'c2']);
  });

  it('are missing, each of them, where a document of ours cannot be read or is of a newer version', () => {
    for (const broken of [{ ...profile, role: 7 }, { ...profile, version: 99 }, { type: 'role-profile', id: '' }]) {
      const fields = fieldsOf(broken);
      assert.deepEqual(Object.keys(fields), Object.keys(fieldsOf(profile)));
      assert.deepEqual(Object.values(fields).filter((value) => value !== undefined && !(typeof value === 'object' && value.length === 0)), []);
    }
    assert.deepEqual(fieldsOf({ type: 'moderation', id: 'x' }), { profile: undefined, members: [], status: undefined, waitingForMembers: [] });
  });

  it('are none for documents of other makers', () => {
    for (const type of ['note', '', '__proto__', 'constructor', 'framework']) assert.deepEqual(fieldsOf({ type, id: 'a' }), {});
  });

  it('are these; when they change, the databases of people who have the earlier ones need DOCUMENTS_VERSION of src/storage/documents-database.ts to be raised', () => {
    assert.deepEqual(Object.keys(fieldsOf({ type: 'role-profile', id: '' })), ['title', 'family', 'organisations', 'manager', 'seniority', 'posts', 'status', 'stage', 'route', 'waitingFor', 'reviewDue', 'lineManager', 'framework', 'supersedes', 'words']);
    assert.deepEqual(Object.keys(fieldsOf({ type: 'moderation', id: '' })), ['profile', 'members', 'status', 'waitingForMembers']);
    assert.deepEqual(Object.keys(fieldsOf({ type: 'evidence', id: '' })), ['framework', 'competencies', 'from']);
  });
});

describe('words of an index', () => {
  it('are folded, each once, without what stands between them', () => {
    assert.deepEqual(indexWords('Tŷ – tŷ, CO-ordinator (North) 2nd'), ['ty', 'co', 'ordinator', 'north', '2nd']);
  });

  it('keep the apostrophes within and lose those around', () => {
    assert.deepEqual(indexWords("‘Manager’s’ sy'n 'quoted'"), ["manager's", "sy'n", 'quoted']);
  });

  it('are the same for letters in one piece and in two', () => {
    assert.deepEqual(indexWords('caf\u00e9 w\u0302yl'), indexWords('cafe\u0301 \u0175yl'));
  });

  it('are none where there is none', () => {
    assert.deepEqual(indexWords(' –, '), []);
  });
});
