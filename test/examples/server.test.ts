import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readUsers } from '../../examples/server/sign-in.js';
import { ROUTES, serve } from '../../examples/server/server.js';
import { actOnProfile, agreeOn, beginModeration, choose, conclude, draftProfile, editRow, handIn, parseModeration, parseRoleProfile, type Actor, type Framework, type Moderation, type ProfileAction, type RoleProfile } from '../../src/model/index.js';
import { ConflictError, RepositoryError, type KeptDocument } from '../../src/storage/repository.js';
import type { HttpRepository } from '../../src/storage/http.js';
import { TestServer } from '../storage-pure/http-world.js';
import { assertDescribed, follow, operations, references } from './server-description.js';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const AT = NOW.toISOString();

const users = readUsers('examples/server/users.json');
const person = (id: string): Actor => users.find((user) => user.id === id)!;
const [mair, ann, ben, cat, hana] = ['mair', 'ann', 'ben', 'cat', 'hana'].map(person) as [Actor, Actor, Actor, Actor, Actor];

const framework: Framework & KeptDocument = {
  type: 'framework',
  id: 'town',
  title: 'Town',
  scale: { levels: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), described: true })), cumulative: true },
  groups: [],
  competencies: ['listening', 'planning'].map((id) => ({ id, title: id, themes: [], indicators: [] })),
};

function draft(id: string, by: Actor = mair): RoleProfile {
  const profile = draftProfile(framework, { title: 'Planner', family: 'Planning', organisations: ['North'], posts: 2, manager: false, seniority: 'staff', change: 'new' }, { id, by, at: AT })!;
  return profile.rows.reduce((next, { competency }) => editRow(next, competency, { level: 'b', rationale: 'They meet people every day.' }), profile);
}

const changed = (profile: RoleProfile): RoleProfile => ({ ...profile, revision: profile.revision + 1 });

const codeOf = (work: Promise<unknown>): Promise<readonly (string | undefined)[]> =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RepositoryError ? [error.code, error.reason] : [String(error)]),
  );

describe('the example server', () => {
  const faults: unknown[] = [];
  const server = new TestServer({ users, now: () => NOW, origins: ['https://intranet.example'], log: (error) => faults.push(error) });
  const as = (user: Actor): HttpRepository => server.repository(user.id);

  before(async () => {
    await server.start();
    await as(hana).put(framework);
  });
  after(() => server.end());

  /** A request as any program may send it; the answer must be described. */
  async function ask(method: string, path: string, { user = 'mair', headers = {}, body }: { readonly user?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array<ArrayBuffer> } = {}): Promise<{ readonly status: number; readonly headers: Headers; readonly json: Readonly<Record<string, unknown>> }> {
    const address = `${server.url}${path}`;
    const answer = await fetch(address, { method, headers: { 'x-rung-user': user, ...headers }, ...(body !== undefined && { body }) });
    assertDescribed(method, address, answer);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: (text.startsWith('{') ? JSON.parse(text) : { text }) as Readonly<Record<string, unknown>> };
  }

  const put = (document: KeptDocument, headers: Readonly<Record<string, string>> = { 'if-none-match': '*' }, user = 'mair') => ask('PUT', `/documents/${document.type}/${document.id}`, { user, headers, body: JSON.stringify(document) });

  describe('its description', () => {
    it('has every address of the server, and no other', () => {
      assert.deepEqual([...operations()].sort(), ['GET /health', ...ROUTES.map(({ method, path }) => `${method} ${path}`)].sort());
    });

    it('refers to what is there', () => {
      assert.ok(references().length > 50);
      for (const reference of references()) follow(reference);
    });
  });

  describe('signing in', () => {
    it('knows people by the header', async () => {
      assert.deepEqual((await ask('GET', '/me', { user: 'hana' })).json, hana);
      const { status, json } = await ask('GET', '/me', { user: 'nobody' });
      assert.deepEqual([status, json.code], [401, 'signed-out']);
    });

    it('says without it that it runs, and nothing else', async () => {
      assert.equal((await ask('GET', '/health', { user: '' })).status, 200);
      for (const path of ['/changes', '/documents/role-profile', '/counts/role-profile', '/documents/role-profile/x', '/documents/role-profile/x/attachments/y']) assert.equal((await ask('GET', path, { user: '' })).status, 401);
    });
  });

  describe('requests', () => {
    it('say what they are based on', async () => {
      const profile = draft('based');
      assert.equal((await put(profile, {})).status, 428);
      const { status, headers } = await put(profile);
      assert.equal(status, 201);
      assert.equal((await put(profile)).status, 412);
      assert.equal((await put(profile, { 'if-match': '"0"' })).status, 412);
      assert.equal((await put(changed(profile), { 'if-match': headers.get('etag') ?? '' })).status, 200);
      assert.equal((await ask('DELETE', '/documents/role-profile/based')).status, 428);
      assert.equal((await ask('DELETE', '/documents/role-profile/based', { headers: { 'if-match': '"0"' } })).status, 412);
      const now = (await ask('GET', '/documents/role-profile/based')).headers.get('etag') ?? '';
      assert.equal((await ask('DELETE', '/documents/role-profile/based', { user: 'hana', headers: { 'if-match': now } })).status, 403);
      assert.equal((await ask('DELETE', '/documents/role-profile/based', { headers: { 'if-match': now } })).status, 204);
      assert.equal((await ask('GET', '/documents/role-profile/based')).status, 404);
    });

    it('are done once for one key, and the key is for one request', async () => {
      const profile = draft('keyed');
      const headers = { 'if-none-match': '*', 'idempotency-key': 'k1' };
      const [first, again] = [await put(profile, headers), await put(profile, headers)];
      assert.deepEqual([again.status, again.headers.get('etag'), again.json], [201, first.headers.get('etag'), first.json]);
      const { status, json } = await put(changed(profile), headers);
      assert.deepEqual([status, json.code], [422, 'key-reused']);
      assert.equal((await put(draft('keyed', person('tom')), headers, 'tom')).status, 412);
    });

    it('are refused when they cannot be read', async () => {
      const headers = { 'if-none-match': '*' };
      for (const body of ['', '{', '[]', '{"type":"role-profile","id":"other"}', '{"type":"role-profile","id":"broken"}']) assert.equal((await ask('PUT', '/documents/role-profile/broken', { headers, body })).status, 422);
      const newer = await ask('PUT', '/documents/role-profile/newer', { headers, body: JSON.stringify({ ...draft('newer'), version: 99 }) });
      assert.deepEqual([newer.status, newer.json.code], [422, 'newer']);
      for (const path of ['/documents/role-profile?limit=x', '/documents/role-profile?where={', '/documents/role-profile?where={"a":{"b":1}}', '/documents/role-profile?cursor=x', '/counts/role-profile?where=1', '/changes?since=x', '/documents/role-profile/%ff']) assert.equal((await ask('GET', path)).status, 400, path);
      assert.equal((await ask('GET', '/documents/secret')).status, 404);
      assert.equal((await ask('PUT', '/documents/__proto__/x', { headers, body: '{}' })).status, 404);
    });

    it('are refused when they are too large', async () => {
      const { status } = await ask('PUT', '/documents/role-profile/large', { headers: { 'if-none-match': '*' }, body: 'x'.repeat(2_000_001) });
      assert.equal(status, 413);
      await put(draft('with-file'));
      assert.equal((await ask('PUT', '/documents/role-profile/with-file/attachments/large', { body: new Uint8Array(25_000_001) })).status, 413);
    });

    it('elsewhere are answered by what can be done there', async () => {
      const headers = { 'x-rung-user': 'mair' };
      const answers = await Promise.all([fetch(`${server.url}/me`, { method: 'POST', headers }), fetch(`${server.url}/nothing`, { headers }), fetch(`${server.url}/me`, { method: 'OPTIONS', headers })]);
      assert.deepEqual(answers.map(({ status }) => status), [405, 404, 405]);
      assert.equal(answers[0].headers.get('allow'), 'GET');
    });

    it('come from pages of named origins only', async () => {
      const preflight = (origin: string) => fetch(`${server.url}/documents/role-profile/x`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } });
      const [named, other] = [await preflight('https://intranet.example'), await preflight('https://elsewhere.example')];
      assert.deepEqual([named.status, named.headers.get('access-control-allow-origin')], [204, 'https://intranet.example']);
      assert.deepEqual([other.status, other.headers.get('access-control-allow-origin')], [401, null]);
      const read = await fetch(`${server.url}/me`, { headers: { origin: 'https://intranet.example', 'x-rung-user': 'mair' } });
      assert.match(read.headers.get('access-control-expose-headers') ?? '', /etag/);
    });
  });

  describe('attachments', () => {
    it('are kept by those who may edit, and never open as a page', async () => {
      await put(draft('file'));
      const path = '/documents/role-profile/file/attachments/page.html';
      assert.equal((await ask('PUT', path, { headers: { 'content-type': 'text/html' }, body: '<script>' })).status, 204);
      const got = await ask('GET', path);
      assert.deepEqual([got.headers.get('content-disposition'), got.headers.get('x-content-type-options')], ['attachment', 'nosniff']);
      assert.equal((await ask('PUT', path, { user: 'jo', body: 'x' })).status, 403);
      assert.equal((await ask('DELETE', path, { user: 'jo' })).status, 403);
      assert.equal((await ask('PUT', '/documents/role-profile/none/attachments/x', { body: 'x' })).status, 404);
      assert.equal((await ask('DELETE', path)).status, 204);
      assert.equal((await ask('GET', path)).status, 404);
    });
  });

  describe('roles', () => {
    it("keep frameworks for HR, and people's evidence for themselves", async () => {
      assert.deepEqual(await codeOf(as(mair).put({ ...framework, id: 'own' })), ['refused', 'Frameworks are kept by HR.']);
      const evidence = { type: 'evidence', id: 'e1', behaviours: [{ competency: 'planning', text: 'Planned a day.' }] };
      const { revision } = await as(ann).put(evidence);
      assert.equal((await as(ann).query({ type: 'evidence' })).items.length, 1);
      assert.deepEqual([await as(hana).get('evidence', 'e1'), (await as(hana).query({ type: 'evidence' })).items, await as(hana).count({ type: 'evidence' })], [undefined, [], 0]);
      assert.equal((await codeOf(as(hana).put(evidence, revision)))[0], 'refused');
      await as(hana).remove('evidence', 'e1', revision);
      assert.deepEqual((await as(ann).get('evidence', 'e1'))?.document, evidence);
      const changes = async (user: string) => JSON.stringify((await ask('GET', '/changes?since=0', { user })).json);
      assert.match(await changes('ann'), /e1/);
      assert.doesNotMatch(await changes('hana'), /e1/);
    });

    it('are checked step by step, by the same table as in the browser', async () => {
      const { document, revision } = await as(mair).put(draft('stepwise'));
      const submitted = actOnProfile(document, { action: 'submit', framework }, { by: mair, at: AT }).profile!;
      assert.match((await codeOf(as(hana).put(submitted, revision)))[1] ?? '', /in the name of whoever is signed in/);
      const next = await as(mair).put(submitted, revision);
      const otherwise = { ...submitted, rows: submitted.rows.map((row) => ({ ...row, level: 'c' })) };
      assert.match((await codeOf(as(mair).put(otherwise, next.revision)))[1] ?? '', /content is not changed/);
      assert.match((await codeOf(as(mair).put({ ...submitted, history: submitted.history.slice(0, 1) }, next.revision)))[1] ?? '', /history is only ever added to/);
      const published: RoleProfile = { ...submitted, status: 'published', history: [...submitted.history, { action: 'publish', at: AT, by: { id: 'hana', role: 'hr' }, to: 'published' }] };
      assert.equal((await codeOf(as(hana).put(published, next.revision)))[0], 'refused');
      const early = actOnProfile(submitted, { action: 'route' }, { by: hana, at: '2026-03-02T11:00:00.000Z' }).profile!;
      assert.match((await codeOf(as(hana).put(early, next.revision)))[1] ?? '', /clock of this device/);
      assert.deepEqual((await as(hana).get('role-profile', 'stepwise'))?.document, submitted);
    });
  });

  describe('a moderation', () => {
    const members = ['ann', 'ben', 'cat'].map((id) => ({ id, trained: true }));
    const moderationOf = async (by: Actor): Promise<{ readonly moderation: Moderation; readonly revision: string }> => {
      const stored = (await as(by).get('moderation', 'm1'))!;
      return { moderation: parseModeration(stored.document).value!, revision: stored.revision };
    };
    const write = async (by: Actor, change: (moderation: Moderation) => { readonly moderation?: Moderation | undefined }): Promise<Moderation> => {
      const { moderation, revision } = await moderationOf(by);
      return (await as(by).put(change(moderation).moderation!, revision)).document;
    };
    const step = async (by: Actor, action: ProfileAction): Promise<RoleProfile> => {
      const stored = (await as(by).get('role-profile', 'panel'))!;
      return (await as(by).put(actOnProfile(parseRoleProfile(stored.document).value!, action, { by, at: AT }).profile!, stored.revision)).document;
    };

    it('lets nobody see the levels of others before all are in, then leads to agreement and publication', async () => {
      await as(mair).put(draft('panel'));
      await step(mair, { action: 'submit', framework });
      const routed = await step(hana, { action: 'route' });
      const begun = beginModeration(routed, members, 'm1').moderation!;
      assert.equal((await codeOf(as(mair).put(begun)))[0], 'refused');
      await as(hana).put(begun);
      assert.equal((await codeOf(as(person('jo')).get('moderation', 'm1')))[0], 'refused');
      const profile = await step(ann, { action: 'moderate', moderation: begun });
      const remark = 'I would never tell';
      for (const by of [ann, ben]) {
        for (const { competency } of profile.rows) await write(by, (moderation) => choose(moderation, { competency, level: 'c', remark }, by));
        await write(by, (moderation) => handIn(moderation, profile, { by, at: AT }));
      }

      for (const by of [cat, hana, mair]) {
        const texts = [await moderationOf(by), await as(by).query({ type: 'moderation' }), await as(by).query({ type: 'moderation', where: { profile: 'panel' } })].map((each) => JSON.stringify(each));
        for (const text of texts) assert.doesNotMatch(text, /never tell|"c"/);
      }
      assert.equal((await moderationOf(ann)).moderation.ballots.filter(({ choices }) => choices.length > 0).length, 1);
      const { moderation, revision } = await moderationOf(cat);
      const forged = { ...moderation, revision: 99, ballots: moderation.ballots.map((ballot) => (ballot.member === 'ann' ? { ...ballot, choices: [{ competency: 'planning', level: 'a', remark: '' }] } : ballot)) };
      assert.match((await codeOf(as(cat).put(forged, revision)))[1] ?? '', /their own levels only/);

      for (const { competency } of profile.rows) await write(cat, (each) => choose(each, { competency, level: 'a', remark: '' }, cat));
      const revealed = await write(cat, (each) => handIn(each, profile, { by: cat, at: AT }));
      assert.equal(revealed.ballots.filter(({ choices }) => choices.length === 2).length, 3);
      for (const { competency } of profile.rows) await write(ben, (each) => agreeOn(each, { competency, level: 'b', reason: 'Between the two.' }, ben));
      const concluded = await write(ben, (each) => conclude(each, profile, { kind: 'agreed', reason: '' }, { by: ben, at: AT }));
      assert.equal((await codeOf(as(ann).remove('moderation', 'm1', (await moderationOf(ann)).revision)))[0], 'refused');
      await step(ben, { action: 'agree', moderation: concluded });
      const published = await step(hana, { action: 'publish' });

      assert.deepEqual([published.status, published.reviewDue], ['published', '2027-03-02']);
      assert.deepEqual((await as(person('jo')).query({ type: 'role-profile', where: { status: 'published' } })).items.map(({ document }) => document.id), ['panel']);
    });

    it('shows a member who wrote at the same time as another what is there, without the levels', async () => {
      const profile = draft('both');
      await as(mair).put(profile);
      await as(hana).put(beginModeration(profile, members, 'm2').moderation!);
      const seen = (await as(ann).get('moderation', 'm2'))!;
      const choice = (by: Actor, level: string): Moderation => choose(parseModeration(seen.document).value!, { competency: 'planning', level, remark: '' }, by).moderation!;
      await as(ben).put(choice(ben, 'a'), seen.revision);

      const conflict = await as(ann).put(choice(ann, 'c'), seen.revision).then(() => undefined, (error: unknown) => error);

      assert.ok(conflict instanceof ConflictError);
      const theirs = parseModeration(conflict.theirs?.document).value!;
      assert.deepEqual(theirs.ballots, [{ member: 'ben', choices: [] }]);
      await as(ann).put(choose(theirs, { competency: 'planning', level: 'c', remark: '' }, ann).moderation!, conflict.theirs?.revision);
      assert.equal((await as(ben).get('moderation', 'm2'))?.document.id, 'm2');
    });
  });

  it('tells nothing of its inside when it fails, and writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-fault-'));
    const fault = (): never => {
      throw new Error('at Secret.place (/srv/secret.ts:1)');
    };
    const broken = await serve({ database: join(folder, 'rung.db'), users, log: (error) => faults.push(error), kinds: { note: { readers: 'everybody', write: fault, remove: fault, show: (document) => document, mayAttach: () => true } } });
    const address = `${broken.url}/documents/note/a`;
    const answer = await fetch(address, { method: 'PUT', headers: { 'x-rung-user': 'mair', 'if-none-match': '*' }, body: '{"type":"note","id":"a"}' });
    assertDescribed('PUT', address, answer);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /Secret|secret|\bat\b.*:\d/);
    assert.equal((await fetch(address, { headers: { 'x-rung-user': 'mair' } })).status, 404);
    assert.equal(faults.length, 1);
    await broken.close();
    rmSync(folder, { recursive: true });
  });

  it('has everything after it was stopped, and after it was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rung-restart-'));
    const database = join(folder, 'rung.db');
    const asked = { headers: { 'x-rung-user': 'mair' } };
    const once = await serve({ database, users });
    await fetch(`${once.url}/documents/role-profile/kept`, { method: 'PUT', headers: { ...asked.headers, 'if-none-match': '*' }, body: JSON.stringify(draft('kept')) });
    await once.close();
    // What a process leaves that could not close anything.
    mkdirSync(`${database}.lock`);
    writeFileSync(`${database}.pid`, '4194305');

    const again = await serve({ database, users });
    assert.equal((await fetch(`${again.url}/documents/role-profile/kept`, asked)).status, 200);
    await again.close();
    writeFileSync(`${database}.pid`, String(process.ppid));
    await assert.rejects(serve({ database, users }), /is used by the process/);
    rmSync(folder, { recursive: true });
  });
});
