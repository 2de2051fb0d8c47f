import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  actOnProfile,
  agreeOn,
  beginModeration,
  choose,
  conclude,
  editRow,
  handIn,
  mayEdit,
  mergeModeration,
  moderationFor,
  parseModeration,
  parseRoleProfile,
  PROFILE_ACTIONS,
  recordLineManager,
  routeOf,
  type Actor,
  type Ballot,
  type Moderation,
  type ProfileAction,
  type ProfileActionName,
  type ProfiledRole,
  type RoleProfile,
} from '../../src/model/index.js';
import { ADA, AT, BEN, CYD, EMP, EVE, FRAMEWORK, HAL, LIN, MEMBERS, PANEL, PEOPLE, wholeDraft } from './role-profile-support.js';

/** Every way from one status to another that the policy has, whatever the code says. */
const WAYS = new Set([
  'draft submit submitted',
  'returned submit submitted',
  'draft withdraw withdrawn',
  'returned withdraw withdrawn',
  'submitted route routed',
  'routed moderate in-moderation',
  'in-moderation agree agreed',
  'in-moderation return returned',
  'agreed publish published',
  'agreed tell-line-manager agreed',
  'published tell-line-manager published',
  'published advise-employees published',
  'published raise-concern published',
  'published answer-concern published',
  'published start-review published',
  'published supersede superseded',
]);

/** What somebody tries: a step of the profile or of its moderation; `next` is the one that would bring it forward. */
type Try =
  | { readonly kind: 'next'; readonly returns: boolean }
  | { readonly kind: 'step'; readonly action: ProfileActionName; readonly by: Actor; readonly sound: boolean }
  | { readonly kind: 'edit'; readonly by: Actor; readonly level: string | null; readonly rationale: string }
  | { readonly kind: 'choose' | 'agree'; readonly by: Actor; readonly competency: string; readonly level: string | null; readonly words: string }
  | { readonly kind: 'hand-in' | 'attend'; readonly by: Actor }
  | { readonly kind: 'conclude'; readonly by: Actor; readonly outcome: 'agreed' | 'returned'; readonly words: string }
  | { readonly kind: 'forge'; readonly by: Actor; readonly handedIn: boolean };

const by = fc.constantFrom(...PEOPLE);
const words = fc.constantFrom('', ' ', 'Because of the nights.');
const level = fc.constantFrom(null, 'A', 'B', 'C', 'D', 'E', 'F');
const competency = fc.constantFrom('listening', 'planning', 'guiding', 'nothing');

const attempt: fc.Arbitrary<Try> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('next' as const), returns: fc.constantFrom(false, false, true) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step' as const), action: fc.constantFrom(...PROFILE_ACTIONS), by, sound: fc.boolean() }) },
  fc.record({ kind: fc.constant('edit' as const), by, level, rationale: words }),
  fc.record({ kind: fc.constantFrom('choose' as const, 'agree' as const), by, competency, level, words }),
  fc.record({ kind: fc.constantFrom('hand-in' as const, 'attend' as const), by }),
  fc.record({ kind: fc.constant('conclude' as const), by, outcome: fc.constantFrom('agreed' as const, 'returned' as const), words }),
  fc.record({ kind: fc.constant('forge' as const), by, handedIn: fc.boolean() }),
);

const role: fc.Arbitrary<Partial<ProfiledRole>> = fc.record({ manager: fc.boolean(), seniority: fc.constantFrom('staff', 'staff', 'staff', 'director', 'chief-executive'), change: fc.constantFrom('new', 'new', 'update') });

const EXTRA = { fromElsewhere: ['kept', { deep: true }] };

/** One profile and the moderation that runs, with everything that is claimed about them checked after each attempt. */
class World {
  profile: RoleProfile;
  moderation: Moderation | undefined;
  #count = 0;

  constructor(role: Partial<ProfiledRole>) {
    this.profile = { ...wholeDraft(role), ...EXTRA };
  }

  try(what: Try): void {
    if (what.kind === 'next') this.#next(what.returns);
    else if (what.kind === 'step') this.#step(this.#action(what.action, what.sound), what.by);
    else if (what.kind === 'edit') this.#edit(what);
    else this.#moderate(what);
    this.#holds();
  }

  /** The step that comes next by the policy, by whom it is for. */
  #next(returns: boolean): void {
    const { status } = this.profile;
    const assessor = { panel: ADA, hr: HAL, 'external-provider': EVE }[routeOf(this.profile)];
    if (status === 'in-moderation' && this.moderation && !this.moderation.outcome) {
      this.#nextOfPanel(this.moderation, returns);
      return;
    }
    const isReturned = this.moderation ? this.moderation.outcome?.kind === 'returned' : returns;
    const steps: Readonly<Record<RoleProfile['status'], readonly [ProfileActionName, Actor]>> = {
      draft: ['submit', LIN],
      returned: ['submit', LIN],
      submitted: ['route', HAL],
      routed: ['moderate', assessor],
      'in-moderation': [isReturned ? 'return' : 'agree', assessor],
      agreed: ['publish', HAL],
      published: [this.profile.history.some(({ action }) => action === 'start-review') ? 'supersede' : 'start-review', HAL],
      superseded: ['raise-concern', EMP],
      withdrawn: ['submit', LIN],
    };
    const [action, person] = steps[status];
    this.#step(this.#action(action, true), person);
  }

  #nextOfPanel(moderation: Moderation, returns: boolean): void {
    const due = PANEL.find(({ id }) => !moderation.ballots.some((ballot) => ballot.member === id && ballot.handedIn !== undefined));
    if (due) {
      for (const { competency: id } of this.profile.rows) this.#moderate({ kind: 'choose', by: due, competency: id, level: 'C', words: '' });
      this.#moderate({ kind: 'hand-in', by: due });
      return;
    }
    for (const { competency: id } of this.profile.rows) this.#moderate({ kind: 'agree', by: BEN, competency: id, level: 'C', words: 'All in all.' });
    this.#moderate({ kind: 'conclude', by: CYD, outcome: returns ? 'returned' : 'agreed', words: returns ? 'About a person.' : '' });
  }

  #step(action: ProfileAction | undefined, person: Actor): void {
    if (!action) return;
    const before = this.profile;
    const copy = structuredClone(before);
    const { profile: after, refusal } = actOnProfile(before, action, { by: person, at: AT });
    assert.deepEqual(before, copy, 'the document that was given has changed');
    assert.notEqual(after === undefined, refusal === undefined);
    if (!after) return;
    assert.ok(WAYS.has(`${before.status} ${action.action} ${after.status}`), `${before.status} ${action.action} ${after.status}`);
    assert.equal(after.history.length, before.history.length + 1);
    assert.deepEqual(after.history.slice(0, -1), before.history);
    assert.equal(after.history.at(-1)?.to, after.status);
    assert.equal(after.revision, before.revision + 1);
    this.profile = after;
    if (action.action === 'moderate') this.moderation = after.route === 'panel' ? action.moderation : undefined;
  }

  #action(action: ProfileActionName, sound: boolean): ProfileAction | undefined {
    const { profile } = this;
    switch (action) {
      case 'draft':
      case 'edit':
        return undefined;
      case 'submit':
        return { action, framework: FRAMEWORK };
      case 'moderate': {
        const begun = beginModeration(profile, MEMBERS, `moderation-${this.#count++}`).moderation;
        return { action, ...(begun && sound && { moderation: { ...begun, ...EXTRA } }) };
      }
      case 'agree':
        return { action, ...(this.moderation && { moderation: sound ? this.moderation : { ...this.moderation, outcome: { kind: 'agreed', reason: '', at: AT, by: { id: 'ada', role: 'panel-member' } } } }), ...(!sound && { levels: [{ competency: 'planning', level: 'A', reason: '' }] }) };
      case 'return':
        return { action, reason: sound ? 'Not yet.' : ' ', ...(this.moderation && { moderation: this.moderation }) };
      case 'raise-concern':
      case 'answer-concern':
        return { action, concern: 'c1', text: sound ? 'Words.' : '' };
      case 'withdraw':
        return { action, reason: sound ? 'Nobody needs it.' : ' ' };
      case 'start-review':
        return { action, successor: 'profile-2' };
      case 'supersede':
        return { action, successor: { ...profile, id: 'profile-2', supersedes: sound ? profile.id : 'nothing', status: 'published' } };
      default:
        return { action };
    }
  }

  #edit({ by: person, level, rationale }: Try & { kind: 'edit' }): void {
    if (!mayEdit(this.profile, person)) return;
    const after = editRow(this.profile, 'planning', { level, rationale });
    assert.deepEqual(after.history, this.profile.history);
    assert.equal(after.status, this.profile.status);
    // Put right again by the next edit, so that most sequences come further.
    this.profile = rationale.trim() === '' || level === null ? editRow(after, 'planning', { level: 'B', rationale: 'Put right.' }) : after;
  }

  #moderate(what: Exclude<Try, { kind: 'next' | 'step' | 'edit' }>): void {
    const before = this.moderation;
    if (!before) return;
    const copy = structuredClone(before);
    const after: Moderation | undefined = this.#moderated(before, what);
    assert.deepEqual(before, copy, 'the moderation that was given has changed');
    if (!after) return;
    for (const ballot of before.ballots) {
      const now: Ballot | undefined = after.ballots.find(({ member }) => member === ballot.member);
      if (ballot.member !== what.by.id || ballot.handedIn !== undefined) assert.deepEqual(now, ballot, `${what.kind} by ${what.by.id} changed the ballot of ${ballot.member}`);
    }
    for (const { member } of after.ballots) assert.ok(member === what.by.id || before.ballots.some((ballot) => ballot.member === member));
    if (before.outcome) assert.deepEqual(after, before);
    this.moderation = after;
  }

  #moderated(moderation: Moderation, what: Exclude<Try, { kind: 'next' | 'step' | 'edit' }>): Moderation | undefined {
    switch (what.kind) {
      case 'choose':
        return choose(moderation, { competency: what.competency, level: what.level, remark: what.words }, what.by).moderation;
      case 'agree':
        return agreeOn(moderation, { competency: what.competency, level: what.level, reason: what.words }, what.by).moderation;
      case 'hand-in':
        return handIn(moderation, this.profile, { by: what.by, at: AT }).moderation;
      case 'attend':
        return recordLineManager(moderation, LIN, true).moderation;
      case 'conclude':
        return conclude(moderation, this.profile, { kind: what.outcome, reason: what.words }, { by: what.by, at: AT }).moderation;
      case 'forge': {
        // All ballots, an agreement and an outcome, written by one person.
        const ballots = ['ada', 'ben', 'cyd', 'dot'].map((member) => ({ member, choices: [{ competency: 'listening', level: 'F', remark: 'forged' }], ...(what.handedIn && what.by.id !== member && { handedIn: AT }) }));
        return mergeModeration(moderation, { ...moderation, ballots, outcome: { kind: 'agreed', reason: '', at: AT, by: { id: 'ada', role: 'panel-member' } } }, what.by.id);
      }
    }
  }

  /** What has to be true at every point. */
  #holds(): void {
    const { profile, moderation } = this;
    const { history, status } = profile;
    assert.equal(history.at(-1)?.to, status);
    if (status === 'published' || status === 'superseded') {
      const [submitted, agreed, published] = (['submit', 'agree', 'publish'] as const).map((action) => history.findLastIndex((entry) => entry.action === action));
      assert.ok(submitted !== undefined && agreed !== undefined && published !== undefined && submitted >= 0 && submitted < agreed && agreed < published);
      if (profile.route === 'panel') assert.ok(history[agreed]?.moderation !== undefined);
    }
    assert.deepEqual(parseRoleProfile(JSON.parse(JSON.stringify(profile))), { value: profile, issues: [] });
    assert.deepEqual(Reflect.get(profile, 'fromElsewhere'), EXTRA.fromElsewhere);
    if (!moderation) return;
    assert.deepEqual(parseModeration(JSON.parse(JSON.stringify(moderation))), { value: moderation, issues: [] });
    assert.deepEqual(Reflect.get(moderation, 'fromElsewhere'), EXTRA.fromElsewhere);
    const allIn = ['ada', 'ben', 'cyd'].every((id) => moderation.ballots.some((ballot) => ballot.member === id && typeof ballot.handedIn === 'string'));
    for (const viewer of [...PEOPLE.map(({ id }) => id), undefined]) {
      const seen = moderationFor(moderation, viewer);
      if (allIn) assert.deepEqual(seen, moderation);
      else for (const ballot of seen.ballots) if (ballot.member !== viewer) assert.deepEqual(Object.keys(ballot).filter((key) => key !== 'member' && key !== 'handedIn' && key !== 'choices').concat(ballot.choices.map(({ competency: id }) => id)), []);
      if (!allIn) assert.deepEqual(seen.agreed, []);
    }
  }
}

describe('random steps by random people', () => {
  it('never break what the policy promises, whoever tries what', () => {
    const reached: Record<string, number> = {};
    fc.assert(
      fc.property(role, fc.array(attempt, { minLength: 10, maxLength: 80 }), (of, attempts) => {
        const world = new World(of);
        for (const each of attempts) world.try(each);
        for (const { to } of world.profile.history) reached[to] = (reached[to] ?? 0) + 1;
      }),
      { seed: 20_260_302, numRuns: 400 },
    );
    // Else the promises were tried on drafts only.
    for (const status of ['submitted', 'routed', 'in-moderation', 'agreed', 'returned', 'published', 'superseded']) assert.ok((reached[status] ?? 0) >= 20, `${status}: ${String(reached[status])}`);
    // It ends a profile, so that few come to it.
    assert.ok((reached['withdrawn'] ?? 0) >= 3);
  });
});
