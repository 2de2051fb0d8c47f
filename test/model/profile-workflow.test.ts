import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  actOnProfile,
  agreeOn,
  choose,
  concernsOf,
  conclude,
  handIn,
  openConcerns,
  PROFILE_ACTIONS,
  PROFILE_STATUSES,
  routeOf,
  runningReview,
  toldSinceAgreed,
  waitingFor,
  WORKFLOW,
  type Actor,
  type ProfileAction,
  type ProfiledRole,
  type RoleProfile,
  type Seniority,
} from '../../src/model/index.js';
import { ADA, ballots, BEN, begun, CYD, DOT, EMP, ended, EVE, FRAMEWORK, HAL, LIN, MAX, MEMBERS, must, AT, ROS, step, wholeDraft } from './role-profile-support.js';


const submitted = (role: Partial<ProfiledRole> = {}, by = LIN): RoleProfile => step(wholeDraft(role), { action: 'submit', framework: FRAMEWORK }, by);
const routed = (role: Partial<ProfiledRole> = {}, by = LIN): RoleProfile => step(submitted(role, by), { action: 'route' }, HAL);
const inPanel = (): RoleProfile => {
  const profile = routed();
  return step(profile, { action: 'moderate', moderation: begun(profile) }, ADA);
};
const published = (): RoleProfile => {
  const profile = inPanel();
  return step(step(profile, { action: 'agree', moderation: ended(begun(profile), profile) }, ADA), { action: 'publish' }, HAL);
};

/** Why a step is not taken. */
function refusalOf(profile: RoleProfile, action: ProfileAction, by: Actor): string | undefined {
  const before = structuredClone(profile);
  const { refusal } = actOnProfile(profile, action, { by, at: AT });
  assert.deepEqual(profile, before);
  if (refusal) assert.match(refusal.message, /[.]$/);
  return refusal?.code;
}

describe('the table of the workflow', () => {
  it('has each action once, and leads only to and from statuses that there are', () => {
    assert.deepEqual(WORKFLOW.map(({ action }) => action), PROFILE_ACTIONS);
    for (const { from, to, by } of WORKFLOW) {
      assert.ok(by.length > 0);
      assert.ok(from.every((status) => PROFILE_STATUSES.includes(status)));
      if (to) assert.ok(PROFILE_STATUSES.includes(to));
    }
  });

  it('leads to every status from a draft', () => {
    const reached = new Set(['draft']);
    while (WORKFLOW.some(({ from, to }) => to && !reached.has(to) && from.some((status) => reached.has(status)))) for (const { from, to } of WORKFLOW) if (to && from.some((status) => reached.has(status))) reached.add(to);

    assert.deepEqual([...reached].sort(), [...PROFILE_STATUSES].sort());
  });

  it('has no appeal: nothing leads back from a published profile', () => {
    const after = WORKFLOW.filter(({ from, to }) => from.includes('published') && to !== undefined).map(({ to }) => to);

    assert.deepEqual(after, ['superseded']);
  });
});

describe('routing', () => {
  const cases: readonly (readonly [Seniority, ProfiledRole['change'], boolean, string])[] = [
    ['staff', 'new', false, 'panel'],
    ['staff', 'new', true, 'panel'],
    ['staff', 'update', false, 'hr'],
    ['staff', 'update', true, 'hr'],
    ['director', 'new', false, 'external-provider'],
    ['director', 'update', false, 'external-provider'],
    ['director', 'update', true, 'external-provider'],
    ['chief-executive', 'new', true, 'external-provider'],
    ['chief-executive', 'update', true, 'external-provider'],
  ];
  for (const [seniority, change, manager, route] of cases) {
    it(`sends a ${change} profile of ${manager ? 'a manager among' : ''} ${seniority} to ${route}`, () => {
      const profile = wholeDraft({ seniority, change, manager });

      assert.equal(routeOf(profile), route);
      const after = routed({ seniority, change, manager });
      assert.equal(after.route, route);
      assert.equal(after.history.at(-1)?.route, route);
    });
  }

  it('is decided anew when a returned profile has become another kind', () => {
    const profile = inPanel();
    const back = step(profile, { action: 'return', reason: 'No.', moderation: ended(begun(profile), profile, 'returned') }, ADA);

    const again = step({ ...back, role: { ...back.role, seniority: 'director' } }, { action: 'submit', framework: FRAMEWORK }, LIN);

    assert.equal(step(again, { action: 'route' }, HAL).route, 'external-provider');
  });
});

describe('submitting', () => {
  it('is refused with all that is missing, each with its path', () => {
    const draft = { ...wholeDraft(), rows: [{ competency: 'listening', level: null, rationale: '', behaviours: [] }] };

    const { refusal } = actOnProfile(draft, { action: 'submit', framework: FRAMEWORK }, { by: LIN, at: AT });

    assert.equal(refusal?.code, 'not-complete');
    assert.deepEqual(refusal.issues.map(({ code, path }) => [code, path]), [
      ['missing-level', ['rows', 0, 'level']],
      ['missing-row', ['rows']],
    ]);
  });

  it('notes the version of the framework that it was judged by', () => {
    assert.deepEqual(submitted().framework, { id: 'harbour-2026', version: '2', title: 'Harbour framework' });
  });
});

describe('the panel', () => {
  it('has exactly three different members who are trained', () => {
    const profile = routed();
    const withMembers = (members: readonly { id: string; trained: boolean }[]): string | undefined =>
      refusalOf(profile, { action: 'moderate', moderation: { ...begun(profile), members } }, ADA);
    const [ada, ben, cyd] = MEMBERS;
    assert.ok(ada && ben && cyd);

    assert.equal(withMembers([]), 'wrong-panel');
    assert.equal(withMembers([ada, ben]), 'wrong-panel');
    assert.equal(withMembers([ada, ben, cyd, { id: 'dot', trained: true }]), 'wrong-panel');
    assert.equal(withMembers([ada, ben, ada]), 'wrong-panel');
    assert.equal(withMembers([ada, ben, { ...cyd, trained: false }]), 'wrong-panel');
    assert.equal(withMembers([ada, ben, { id: '', trained: true }]), 'wrong-panel');
    assert.equal(withMembers([ada, ben, cyd]), undefined);
  });

  it('does not have on it who has submitted the profile, now or earlier', () => {
    assert.equal(refusalOf(routed({}, { ...LIN, id: 'ada' }), { action: 'moderate', moderation: begun(routed()) }, BEN), 'own-profile');
    const profile = inPanel();
    const back = step(profile, { action: 'return', reason: 'No.', moderation: ended(begun(profile), profile, 'returned') }, ADA);
    const again = step(step(step(back, { action: 'submit', framework: FRAMEWORK }, ROS), { action: 'route' }, HAL), { action: 'moderate', moderation: begun(back, 'moderation-2') }, ADA);
    assert.equal(again.status, 'in-moderation');
    const members = [{ id: 'lin', trained: true }, ...MEMBERS.slice(1)];
    assert.equal(refusalOf({ ...again, status: 'routed' }, { action: 'moderate', moderation: { ...begun(again, 'moderation-3'), members } }, BEN), 'own-profile');
  });

  it('does not have on it the line manager of the role, who may only advise it', () => {
    const named = routed({ lineManager: { id: '', name: ' Cyd Example' } }, ROS);
    assert.equal(refusalOf(named, { action: 'moderate', moderation: { ...begun(named), members: MEMBERS.map((member) => ({ ...member, name: `${member.id} example` })) } }, ADA), 'own-profile');
    assert.equal(refusalOf(named, { action: 'moderate', moderation: begun(named) }, ADA), undefined);
    const profile = routed({ lineManager: { id: 'cyd' } }, ROS);

    assert.equal(refusalOf(profile, { action: 'moderate', moderation: begun(profile) }, ADA), 'own-profile');
  });

  it('needs a moderation of this profile, and one that has not ended', () => {
    const profile = routed();

    assert.equal(refusalOf(profile, { action: 'moderate' }, ADA), 'no-moderation');
    assert.equal(refusalOf(profile, { action: 'moderate', moderation: begun({ ...profile, id: 'profile-9' }) }, ADA), 'no-moderation');
    assert.equal(refusalOf(profile, { action: 'moderate', moderation: ended(begun(profile), profile) }, ADA), 'no-moderation');
  });

  it('agrees by its members only, and with the moderation that has begun', () => {
    const profile = inPanel();
    const whole = ended(begun(profile), profile);

    assert.equal(refusalOf(profile, { action: 'agree', moderation: whole }, DOT), 'not-allowed');
    assert.equal(refusalOf(profile, { action: 'agree' }, ADA), 'no-moderation');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: { ...whole, id: 'another' } }, ADA), 'no-moderation');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: begun(profile) }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: ended(begun(profile), profile, 'returned') }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'return', reason: 'No.', moderation: whole }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'return', reason: 'No.' }, ADA), 'no-moderation');
    assert.equal(refusalOf(profile, { action: 'return', reason: ' ', moderation: ended(begun(profile), profile, 'returned') }, ADA), 'no-reason');
  });

  it('cannot agree by an outcome that somebody has only written down', () => {
    const profile = inPanel();
    const whole = ended(begun(profile), profile);

    assert.equal(refusalOf(profile, { action: 'agree', moderation: { ...whole, ballots: whole.ballots.slice(1) } }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: { ...whole, agreed: whole.agreed.slice(1) } }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: { ...whole, agreed: whole.agreed.map((each) => ({ ...each, level: 'F' })) } }, ADA), 'not-agreed');
    assert.equal(refusalOf(profile, { action: 'agree', moderation: { ...whole, members: whole.members.slice(1) } }, ADA), 'wrong-panel');
  });

  it('gives the profile the levels that it agreed on, and keeps them with their reasons in the history', () => {
    const profile = inPanel();
    const all = ballots(begun(profile), profile, { ada: 'B', ben: 'C', cyd: 'D' });
    const agreed = profile.rows.reduce((current, { competency }) => must(agreeOn(current, { competency, level: 'C', reason: 'Between the three.' }, BEN)), all);
    const moderation = must(conclude(agreed, profile, { kind: 'agreed', reason: ' Close. ' }, { by: BEN, at: AT }));

    const after = step(profile, { action: 'agree', moderation }, CYD);

    assert.deepEqual(after.rows.map(({ level }) => level), ['C', 'C']);
    assert.deepEqual(after.rows.map(({ rationale }) => rationale), profile.rows.map(({ rationale }) => rationale));
    const { levels, reason, moderation: id } = after.history.at(-1) ?? {};
    assert.deepEqual({ levels, reason, id }, { levels: ['listening', 'planning'].map((competency) => ({ competency, level: 'C', reason: 'Between the three.' })), reason: 'Close.', id: 'moderation-1' });
  });

  it('agrees without levels where the framework has none', () => {
    const plain = { ...FRAMEWORK, scale: null };
    const sent = step(step(wholeDraft({}, plain), { action: 'submit', framework: plain }, LIN), { action: 'route' }, HAL);
    const profile = step(sent, { action: 'moderate', moderation: begun(sent) }, ADA);
    const all = ['ada', 'ben', 'cyd'].reduce((before, id) => {
      const by: Actor = { id, roles: ['panel-member'] };
      return must(handIn(profile.rows.reduce((current, { competency }) => must(choose(current, { competency, level: null, remark: 'As it is.' }, by)), before), profile, { by, at: AT }));
    }, begun(profile));
    const agreed = profile.rows.reduce((current, { competency }) => must(agreeOn(current, { competency, level: null, reason: '' }, ADA)), all);

    const after = step(profile, { action: 'agree', moderation: must(conclude(agreed, profile, { kind: 'agreed', reason: '' }, { by: ADA, at: AT })) }, ADA);

    assert.equal(after.status, 'agreed');
    assert.deepEqual(after.rows, profile.rows);
    assert.equal(after.history.at(-1)?.levels, undefined);
  });
});

describe('HR and the external provider', () => {
  const looked = (role: Partial<ProfiledRole>, by: Actor): RoleProfile => step(routed(role), { action: 'moderate' }, by);

  it('change a level with a reason only', () => {
    const profile = looked({ change: 'update' }, HAL);

    assert.equal(refusalOf(profile, { action: 'agree', levels: [{ competency: 'planning', level: 'D', reason: ' ' }] }, HAL), 'no-reason');
    const after = step(profile, { action: 'agree', levels: [{ competency: 'planning', level: 'D', reason: 'More berths.' }, { competency: 'sailing', level: 'F', reason: 'Not in it.' }], reason: 'Fine.' }, HAL);
    assert.deepEqual(after.rows.map(({ level }) => level), ['B', 'D']);
    assert.deepEqual(after.history.at(-1)?.levels, [{ competency: 'planning', level: 'D', reason: 'More berths.' }]);
    assert.equal(after.history.at(-1)?.reason, 'Fine.');
  });

  it('return with a reason only', () => {
    const profile = looked({ seniority: 'chief-executive' }, EVE);

    assert.equal(refusalOf(profile, { action: 'return', reason: '\n ' }, EVE), 'no-reason');
    assert.equal(step(profile, { action: 'return', reason: ' Say more. ' }, EVE).history.at(-1)?.reason, 'Say more.');
  });

  it('do not review what they have submitted themselves', () => {
    const own = routed({ change: 'update' }, MAX);

    assert.equal(refusalOf(own, { action: 'moderate' }, MAX), 'own-profile');
    const begunByHal = step(own, { action: 'moderate' }, HAL);
    assert.equal(refusalOf(begunByHal, { action: 'agree' }, MAX), 'own-profile');
    assert.equal(step(begunByHal, { action: 'agree' }, HAL).status, 'agreed');
  });
});

describe('publishing and after', () => {
  it('sets the review a year later, on the last of February where there is no 29th', () => {
    const profile = inPanel();
    const agreed = step(profile, { action: 'agree', moderation: ended(begun(profile), profile) }, ADA);

    assert.equal(step(agreed, { action: 'publish' }, HAL, '2026-03-02T10:42:00.000Z').reviewDue, '2027-03-02');
    assert.equal(step(agreed, { action: 'publish' }, HAL, '2028-02-29T08:00:00.000Z').reviewDue, '2029-02-28');
    assert.equal(step(agreed, { action: 'publish' }, HAL, '2027-02-28T08:00:00.000Z').reviewDue, '2028-02-28');
  });

  it('says who has been told since it was agreed', () => {
    const profile = published();
    assert.deepEqual(toldSinceAgreed(profile), { lineManager: false, employees: false });
    assert.equal(waitingFor(profile), 'hr');

    const told = step(profile, { action: 'tell-line-manager' }, BEN);
    assert.deepEqual(toldSinceAgreed(told), { lineManager: true, employees: false });
    assert.equal(waitingFor(told), 'line-manager');

    const advised = step(told, { action: 'advise-employees' }, LIN);
    assert.deepEqual(toldSinceAgreed(advised), { lineManager: true, employees: true });
    assert.equal(waitingFor(advised), undefined);
  });

  it('waits for whom the next step is for', () => {
    const profile = inPanel();
    assert.equal(waitingFor(wholeDraft()), 'line-manager');
    assert.equal(waitingFor(submitted()), 'hr');
    assert.equal(waitingFor(routed()), 'panel-member');
    assert.equal(waitingFor(routed({ change: 'update' })), 'hr');
    assert.equal(waitingFor(routed({ seniority: 'director' })), 'external-provider');
    assert.equal(waitingFor(profile), 'panel-member');
    assert.equal(waitingFor(step(profile, { action: 'agree', moderation: ended(begun(profile), profile) }, ADA)), 'hr');
    assert.equal(waitingFor({ ...published(), status: 'superseded' }), undefined);
  });

  it('keeps concerns with their answers, in the order in which they were raised', () => {
    const first = step(published(), { action: 'raise-concern', concern: 'c1', text: ' Too low. ' }, EMP);
    const second = step(first, { action: 'raise-concern', concern: 'c2', text: 'Which post?' }, LIN);
    const answered = step(second, { action: 'answer-concern', concern: 'c2', text: 'Both.' }, HAL);

    assert.deepEqual(concernsOf(answered).map(({ id, text, answer }) => [id, text, answer?.text]), [
      ['c1', 'Too low.', undefined],
      ['c2', 'Which post?', 'Both.'],
    ]);
    assert.deepEqual(openConcerns(answered).map(({ id }) => id), ['c1']);
    assert.equal(refusalOf(answered, { action: 'answer-concern', concern: 'c2', text: 'Again.' }, HAL), 'no-such-concern');
    assert.equal(refusalOf(answered, { action: 'answer-concern', concern: 'c1', text: ' ' }, HAL), 'no-reason');
    assert.equal(refusalOf(answered, { action: 'raise-concern', concern: 'c3', text: ' ' }, EMP), 'no-reason');
    assert.equal(answered.status, 'published');
  });

  it('does not take an earlier answer for one to a concern that is raised again', () => {
    const once = step(step(published(), { action: 'raise-concern', concern: 'c1', text: 'Too low.' }, EMP), { action: 'answer-concern', concern: 'c1', text: 'No.' }, LIN);

    const again = step(once, { action: 'raise-concern', concern: 'c1', text: 'Still too low.' }, EMP);

    assert.deepEqual(concernsOf(again).map(({ answer }) => answer?.text), ['No.', undefined]);
  });
});

describe('the annual review', () => {
  const review = (profile: RoleProfile): { readonly old: RoleProfile; readonly next: RoleProfile } => {
    const outcome = actOnProfile(profile, { action: 'start-review', successor: 'profile-2', framework: { ...FRAMEWORK, version: '3' } }, { by: HAL, at: AT });
    assert.ok(!outcome.refusal && outcome.successor);
    return { old: outcome.profile, next: outcome.successor };
  };

  it('begins a profile of the same role with the same content, and leaves the old one in force', () => {
    const profile = { ...published(), department: 'Quay' };

    const { old, next } = review(profile);

    assert.equal(old.status, 'published');
    assert.equal(runningReview(old), 'profile-2');
    const { role, rows, status, supersedes, history, revision, route, reviewDue, framework } = next;
    assert.deepEqual({ role, rows, status, supersedes, revision, route, reviewDue }, {
      role: { ...profile.role, change: 'update' },
      rows: profile.rows,
      status: 'draft',
      supersedes: 'profile-1',
      revision: 1,
      route: undefined,
      reviewDue: undefined,
    });
    assert.deepEqual(history, [{ action: 'draft', at: AT, by: { id: 'hal', name: 'hal example', role: 'hr' }, to: 'draft' }]);
    assert.equal(framework.version, '3');
    assert.equal(Reflect.get(next, 'department'), 'Quay');
  });

  it('goes to HR, since it is an update', () => {
    assert.equal(routeOf(review(published()).next), 'hr');
  });

  it('replaces the old profile only when the new one is published, and is the one that was begun', () => {
    const { old, next } = review(published());
    const follow = (successor: RoleProfile): string | undefined => refusalOf(old, { action: 'supersede', successor }, HAL);

    assert.equal(follow(next), 'not-published');
    assert.equal(follow({ ...next, status: 'agreed' }), 'not-published');
    assert.equal(follow({ ...next, status: 'published', id: 'profile-7' }), 'no-review');
    assert.equal(follow({ ...next, status: 'published', supersedes: 'profile-7' }), 'no-review');
    assert.equal(follow({ ...next, status: 'published' }), undefined);
    assert.equal(follow({ ...next, status: 'superseded' }), undefined);
  });

  it('begins again once the draft of the one before was withdrawn, with a reason', () => {
    const { old, next } = review(published());
    const again = (withdrawn?: RoleProfile): string | undefined => refusalOf(old, { action: 'start-review', successor: 'profile-3', ...(withdrawn && { withdrawn }) }, LIN);
    assert.equal(refusalOf(next, { action: 'withdraw', reason: ' ' }, HAL), 'no-reason');
    const given = step(next, { action: 'withdraw', reason: 'The team is being reorganised.' }, HAL);

    assert.deepEqual([given.status, given.history.at(-1)?.reason, waitingFor(given)], ['withdrawn', 'The team is being reorganised.', undefined]);
    assert.equal(again(), 'review-runs');
    assert.equal(again(next), 'review-runs');
    assert.equal(again({ ...given, id: 'profile-9' }), 'review-runs');
    assert.equal(again({ ...given, supersedes: 'profile-9' }), 'review-runs');
    const second = actOnProfile(old, { action: 'start-review', successor: 'profile-3', withdrawn: given }, { by: LIN, at: AT });
    assert.ok(!second.refusal);
    assert.deepEqual([runningReview(second.profile), second.successor?.supersedes], ['profile-3', 'profile-1']);
    assert.equal(refusalOf(given, { action: 'submit', framework: FRAMEWORK }, LIN), 'wrong-status');
    assert.equal(refusalOf(old, { action: 'supersede', successor: given }, HAL), 'not-published');
  });
});

describe('a profile that others have extended', () => {
  it('keeps what this version does not know through every step', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (extra) => {
        const draft = wholeDraft();
        const extended = { ...draft, extra, role: { ...draft.role, extra }, rows: draft.rows.map((row) => ({ ...row, extra })) };
        const routedOn = step(step(extended, { action: 'submit', framework: FRAMEWORK }, LIN), { action: 'route' }, HAL);
        const looked = step(routedOn, { action: 'moderate', moderation: begun(routedOn) }, ADA);
        const after = step(looked, { action: 'agree', moderation: ended(begun(looked), looked) }, ADA);
        assert.deepEqual([Reflect.get(after, 'extra'), Reflect.get(after.role, 'extra'), ...after.rows.map((row) => Reflect.get(row, 'extra'))], [extra, extra, extra, extra]);
      }),
      { numRuns: 50 },
    );
  });
});
