import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Actor, Framework, Moderation, ProfileActionName, ProfileChangeContext, ProfileStep, RoleProfile } from '../../src/model/index.js';
import { actOnProfile, beginModeration, choose, conclude, agreeOn, draftProfile, editRow, handIn, isRevealed, mayEdit, mergeModeration, moderationFor, ROLES, verifyModerationChange, verifyProfileChange, WORKFLOW, type ProfileAction } from '../../src/model/index.js';

const SEED = { seed: 5_151_515, numRuns: 400 };

const framework: Framework = {
  id: 'town',
  title: 'Town',
  scale: { levels: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase(), described: true })), cumulative: true },
  groups: [],
  competencies: ['listening', 'planning'].map((id) => ({ id, title: id, themes: [], indicators: [] })),
};
const role = { title: 'Planner', family: 'Planning', organisations: ['North'], posts: 2, manager: false, seniority: 'staff', change: 'new' } as const;

const person = (id: string, ...roles: Actor['roles']): Actor => ({ id, name: `Name of ${id}`, roles });
const [writer, hr, external, employee] = [person('writer', 'line-manager', 'role-profiler'), person('hr', 'hr'), person('external', 'external-provider'), person('employee', 'employee')];
const panel = ['ann', 'ben', 'cat'].map((id) => person(id, 'panel-member'));
const everything = person('everything', ...ROLES);
const actors = [writer, hr, external, employee, ...panel, everything];

/** The moments of a test, one second after the other. */
const moment = (count: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, count)).toISOString();

const begun = (id: string, by: Actor, change: Partial<RoleProfile['role']> = {}): RoleProfile => draftProfile(framework, { ...role, ...change }, { id, by, at: moment(0) })!;

const filled = (profile: RoleProfile): RoleProfile => profile.rows.reduce((next, { competency }) => editRow(next, competency, { level: 'b', rationale: 'They meet people every day.' }), profile);

function moderationOf(profile: RoleProfile, outcome?: 'agreed' | 'returned'): Moderation {
  let moderation = beginModeration(profile, panel.map(({ id }) => ({ id, trained: true })), 'm1').moderation!;
  if (!outcome) return moderation;
  for (const by of panel) {
    for (const { competency } of profile.rows) moderation = choose(moderation, { competency, level: 'c', remark: '' }, by).moderation!;
    moderation = handIn(moderation, profile, { by, at: moment(1) }).moderation!;
  }
  for (const { competency } of profile.rows) moderation = agreeOn(moderation, { competency, level: 'c', reason: '' }, panel[0]!).moderation!;
  return conclude(moderation, profile, { kind: outcome, reason: 'As we all see it.' }, { by: panel[0]!, at: moment(2) }).moderation!;
}

/** A step asked for as well as can be; whether it is taken is for the rules to say. */
function asked(profile: RoleProfile, action: ProfileActionName): { readonly step: ProfileAction; readonly context: ProfileChangeContext } {
  const successor: RoleProfile = { ...begun('second', writer), supersedes: profile.id, status: 'published' };
  const outcome = action === 'agree' ? 'agreed' : action === 'return' ? 'returned' : undefined;
  const moderation = moderationOf(profile, outcome);
  const context = { framework, moderation, successor };
  switch (action) {
    case 'submit':
      return { step: { action, framework }, context };
    case 'agree':
      return { step: { action, moderation, levels: [{ competency: 'planning', level: 'd', reason: 'More than once a year.' }] }, context };
    case 'moderate':
      return { step: { action, moderation }, context };
    case 'return':
      return { step: { action, moderation, reason: 'Look at planning.' }, context };
    case 'withdraw':
      return { step: { action, reason: 'Nobody needs it.' }, context };
    case 'raise-concern':
    case 'answer-concern':
      return { step: { action, concern: 'c1', text: 'Planning is missing.' }, context };
    case 'start-review':
      return { step: { action, successor: 'second' }, context };
    case 'supersede':
      return { step: { action, successor }, context };
    case 'draft':
    case 'edit':
      return { step: { action: 'publish' }, context };
    default:
      return { step: { action }, context };
  }
}

interface Write {
  readonly before: RoleProfile | undefined;
  readonly after: RoleProfile;
  readonly actor: Actor;
  readonly context: ProfileChangeContext;
}

/** What people write one after the other when they try these things; a write may hold several steps of one person. */
function writesOf(moves: readonly { readonly actor: Actor; readonly action: ProfileActionName; readonly together: boolean }[], change: Partial<RoleProfile['role']>): readonly Write[] {
  let profile = begun('first', writer, change);
  const writes: Write[] = [{ before: undefined, after: profile, actor: writer, context: {} }];
  let pending: Write | undefined;
  moves.forEach(({ actor, action, together }, index) => {
    const start = mayEdit(profile, actor) ? filled(profile) : profile;
    const { step, context } = asked(start, action);
    const { profile: next } = actOnProfile(start, step, { by: actor, at: moment(index + 3) });
    const after = next ?? start;
    if (after === profile) return;
    if (pending && pending.actor === actor && together) pending = { ...pending, after, context: { ...pending.context, ...context } };
    else {
      if (pending) writes.push(pending);
      pending = { before: profile, after, actor, context };
    }
    profile = after;
  });
  return pending ? [...writes, pending] : writes;
}

/** Mostly the step that comes next, by somebody who may take it; sometimes anything by anybody. */
const usual = WORKFLOW.filter(({ from }) => from.length > 0).map(({ action }) => action);
const move = fc.record({ actor: fc.oneof({ weight: 3, arbitrary: fc.constant(everything) }, { weight: 5, arbitrary: fc.constantFrom(...actors) }), action: fc.constantFrom(...usual), together: fc.boolean() });
const way = (...names: readonly (readonly [Actor, ProfileActionName])[]) => names.map(([actor, action]) => ({ actor, action, together: false }));
const throughPanel = way([writer, 'submit'], [hr, 'route'], [panel[0]!, 'moderate'], [panel[1]!, 'agree'], [hr, 'publish'], [hr, 'tell-line-manager'], [writer, 'advise-employees'], [employee, 'raise-concern'], [writer, 'answer-concern'], [hr, 'start-review'], [hr, 'supersede']);
const throughHr = way([writer, 'submit'], [hr, 'route'], [hr, 'moderate'], [hr, 'return'], [writer, 'submit'], [hr, 'route'], [hr, 'moderate'], [hr, 'agree'], [hr, 'publish']);
const moves = fc.tuple(fc.constantFrom(throughPanel, throughHr, []), fc.nat(11), fc.array(move, { maxLength: 14 })).map(([first, length, rest]) => [...first.slice(0, length), ...rest]);
const change = fc.constantFrom<Partial<RoleProfile['role']>>({}, { change: 'update' }, { seniority: 'director' });

const codeOf = ({ before, after, actor, context }: Write) => verifyProfileChange(before, after, actor, context)?.code;

describe('verifyProfileChange', () => {
  it('accepts whatever people reach by the rules', () => {
    const taken = new Set<ProfileActionName>();
    fc.assert(
      fc.property(moves, change, (tried, role) => {
        const writes = writesOf(tried, role);
        for (const write of writes) {
          assert.equal(codeOf(write), undefined);
          for (const { action } of write.after.history) taken.add(action);
        }
      }),
      SEED,
    );
    assert.deepEqual([...taken].sort(), ['draft', ...usual].filter((action) => action !== 'edit').sort());
  });

  it('accepts the same document in another order of keys, as databases give it back', () => {
    for (const { before, after, actor, context } of writesOf(throughPanel, {})) {
      const turned: RoleProfile = { ...Object.fromEntries(Object.entries(after).reverse()), ...after };
      assert.equal(verifyProfileChange(before && structuredClone(before), turned, actor, context), undefined);
    }
  });

  const withLast = (profile: RoleProfile, change: Partial<ProfileStep>): RoleProfile => ({ ...profile, history: [...profile.history.slice(0, -1), { ...profile.history.at(-1)!, ...change }] });
  const mutations: Readonly<Record<string, (write: Write) => Write>> = {
    'a history that is shorter than it was': (write) => ({ ...write, after: { ...write.after, history: write.before!.history.slice(0, -1) } }),
    'a history without its beginning': (write) => ({ ...write, after: { ...write.after, history: write.after.history.slice(1) } }),
    'a step of the past told otherwise': (write) => ({ ...write, after: { ...write.after, history: write.after.history.map((step, index) => (index === 0 ? { ...step, reason: 'Otherwise' } : step)) } }),
    'a step in the name of somebody else': (write) => ({ ...write, after: withLast(write.after, { by: { ...write.after.history.at(-1)!.by, id: 'somebody' } }) }),
    'a step under the name of somebody else': (write) => ({ ...write, after: withLast(write.after, { by: { ...write.after.history.at(-1)!.by, name: 'Somebody' } }) }),
    'a step in a role that the person does not have': (write) => ({ ...write, actor: { ...write.actor, roles: [] } }),
    'somebody else writing it': (write) => ({ ...write, actor: { ...write.actor, id: 'somebody' } }),
    'a status that the last step does not lead to': (write) => ({ ...write, after: { ...write.after, status: write.after.status === 'published' ? 'agreed' : 'published' } }),
    'a step that says it leads elsewhere': (write) => ({ ...write, after: withLast(write.after, { to: write.after.status === 'published' ? 'agreed' : 'published' }) }),
    'a step before the one before it': (write) => ({ ...write, after: withLast(write.after, { at: '2025-12-31T23:59:59.000Z' }) }),
    'a moment that is none': (write) => ({ ...write, after: withLast(write.after, { at: 'tomorrow' }) }),
    'a moment after now': (write) => ({ ...write, context: { ...write.context, latest: moment(2) } }),
    'the same step twice': (write) => ({ ...write, after: { ...write.after, history: [...write.after.history, write.after.history.at(-1)!] } }),
    'another id': (write) => ({ ...write, after: { ...write.after, id: 'another' } }),
    'a revision that goes back': (write) => ({ ...write, after: { ...write.after, revision: 0 } }),
    'a day of review of one\'s own': (write) => ({ ...write, after: { ...write.after, reviewDue: '2036-01-01' } }),
    'another profile that it replaces': (write) => ({ ...write, after: { ...write.after, supersedes: 'another' } }),
  };
  for (const [name, mutate] of Object.entries(mutations)) {
    it(`refuses ${name}`, () => {
      fc.assert(
        fc.property(moves, change, (tried, role) => {
          // These steps may follow themselves.
          const writes = writesOf(tried, role).filter(({ before, after }) => before && after.history.length > before.history.length && !['tell-line-manager', 'advise-employees', 'raise-concern'].includes(after.history.at(-1)!.action));
          for (const write of writes) assert.notEqual(codeOf(mutate(write)), undefined, write.after.history.at(-1)?.action);
        }),
        SEED,
      );
    });
  }

  it('refuses a level or a word about the role changed where nobody may edit', () => {
    fc.assert(
      fc.property(moves, change, (tried, role) => {
        for (const write of writesOf(tried, role).filter(({ before, actor, after }) => before && !mayEdit(before, actor) && !mayEdit(after, actor))) {
          const { after } = write;
          const rows = after.rows.map((row, index) => (index === 0 ? { ...row, level: row.level === 'a' ? 'd' : 'a' } : row));
          assert.notEqual(codeOf({ ...write, after: { ...after, rows } }), undefined);
          assert.equal(codeOf({ ...write, after: { ...after, role: { ...after.role, title: 'Another' } } }), 'content-changed');
        }
      }),
      SEED,
    );
  });

  it('accepts a step on a device whose clock is behind that of the step before', () => {
    const before = writesOf(throughPanel.slice(0, 1), {}).at(-1)!.after;
    const { profile: after } = actOnProfile(before, { action: 'route' }, { by: hr, at: moment(1) });
    assert.equal(after?.history.at(-1)?.at, before.history.at(-1)?.at);
    assert.equal(verifyProfileChange(before, after, hr, { latest: moment(99) }), undefined);
  });

  it('never lets a profile be published without agreement', () => {
    const [draft, submitted, routed] = writesOf(throughPanel.slice(0, 3), {}).map(({ after }) => after);
    for (const before of [draft!, submitted!, routed!]) {
      const after: RoleProfile = { ...before, status: 'published', revision: before.revision + 1, history: [...before.history, { action: 'publish', at: moment(60), by: { id: 'everything', role: 'hr' }, to: 'published' }] };
      assert.equal(verifyProfileChange(before, after, everything)?.code, 'wrong-status');
    }
  });

  it("takes the panel's levels from the moderation that the repository holds, not from the writer", () => {
    const write = writesOf(throughPanel.slice(0, 4), {}).at(-1)!;
    assert.equal(write.after.status, 'agreed');
    const moderation = write.context.moderation!;
    const agreed = moderation.agreed.map((each) => ({ ...each, level: 'a', reason: 'Together.' }));
    assert.notEqual(codeOf({ ...write, context: { ...write.context, moderation: { ...moderation, agreed } } }), undefined);
    assert.equal(codeOf({ ...write, context: { framework } }), 'no-moderation');
  });

  it('refuses to submit what is not whole when it knows the framework', () => {
    const before = begun('first', writer);
    const after: RoleProfile = { ...before, status: 'submitted', revision: 2, history: [...before.history, { action: 'submit', at: moment(1), by: { id: 'writer', name: 'Name of writer', role: 'line-manager' }, to: 'submitted' }] };
    assert.equal(verifyProfileChange(before, after, writer, { framework })?.code, 'not-complete');
    assert.equal(verifyProfileChange(before, after, writer), undefined);
  });

  it('begins a profile with a draft by a writer of profiles', () => {
    const draft = begun('first', writer);
    assert.equal(verifyProfileChange(undefined, draft, writer), undefined);
    assert.equal(verifyProfileChange(undefined, { ...draft, history: [] }, writer)?.code, 'wrong-beginning');
    assert.equal(verifyProfileChange(undefined, { ...draft, status: 'published' }, writer)?.code, 'content-changed');
    assert.equal(verifyProfileChange(undefined, { ...draft, route: 'hr' }, writer)?.code, 'content-changed');
    const byHr: RoleProfile = { ...draft, history: [{ ...draft.history[0]!, by: { id: 'hr', role: 'hr' } }] };
    assert.equal(verifyProfileChange(undefined, byHr, hr)?.code, 'wrong-beginning');
  });

  it('lets HR begin the profile of a review, with what was in force', () => {
    const published = writesOf(throughPanel.slice(0, 5), {}).at(-1)!.after;
    const outcome = actOnProfile(published, { action: 'start-review', successor: 'second' }, { by: hr, at: moment(99) });
    assert.ok(outcome.profile);
    const successor = outcome.successor!;
    assert.equal(verifyProfileChange(undefined, successor, hr, { predecessor: published }), undefined);
    const rows = successor.rows.map((row) => ({ ...row, level: 'a' }));
    assert.equal(verifyProfileChange(undefined, { ...successor, rows }, hr, { predecessor: published })?.code, 'wrong-beginning');
    assert.equal(verifyProfileChange(undefined, successor, hr)?.code, 'wrong-beginning');
  });

  it('lets a review begin again only after its draft was withdrawn', () => {
    const published = writesOf(throughPanel.slice(0, 5), {}).at(-1)!.after;
    const first = actOnProfile(published, { action: 'start-review', successor: 'second' }, { by: hr, at: moment(97) });
    assert.ok(!first.refusal && first.successor);
    const withdrawn = actOnProfile(first.successor, { action: 'withdraw', reason: 'Nobody goes on with it.' }, { by: hr, at: moment(98) }).profile!;
    assert.equal(verifyProfileChange(first.successor, withdrawn, hr), undefined);
    const again = actOnProfile(first.profile, { action: 'start-review', successor: 'third', withdrawn }, { by: hr, at: moment(99) }).profile!;

    assert.equal(verifyProfileChange(first.profile, again, hr, { withdrawn }), undefined);
    assert.equal(verifyProfileChange(first.profile, again, hr, { withdrawn: first.successor })?.code, 'review-runs');
    assert.equal(verifyProfileChange(first.profile, again, hr)?.code, 'review-runs');
  });

  it('removes drafts only, and for those who began them', () => {
    const [draft, submitted] = writesOf(throughPanel.slice(0, 1), {}).map(({ after }) => after);
    assert.equal(verifyProfileChange(draft, undefined, writer), undefined);
    assert.equal(verifyProfileChange(draft, undefined, everything)?.code, 'not-removed');
    assert.equal(verifyProfileChange(submitted, undefined, writer)?.code, 'not-removed');
  });
});

/** What happens in a moderation, by whom. */
const WHAT = ['choose', 'hand-in', 'agree', 'conclude', 'return'] as const;
interface BallotMove {
  readonly by: number;
  readonly what: (typeof WHAT)[number];
  readonly competency: string;
  readonly level: string;
}
const ballotMove: fc.Arbitrary<BallotMove> = fc.record({ by: fc.nat(2), what: fc.constantFrom(...WHAT), competency: fc.constantFrom('listening', 'planning'), level: fc.constantFrom('a', 'b', 'c') });
/** All three choose and hand in, then agree; somebody stops it somewhere and does something else. */
const wholePanel: readonly BallotMove[] = [
  ...[0, 1, 2].flatMap((by) => [...['listening', 'planning'].map((competency) => ({ by, what: 'choose', competency, level: 'b' }) as const), { by, what: 'hand-in', competency: '', level: '' } as const]),
  ...['listening', 'planning'].map((competency) => ({ by: 1, what: 'agree', competency, level: 'c' }) as const),
];
const tried = fc.tuple(fc.nat(wholePanel.length), fc.array(ballotMove, { maxLength: 10 })).map(([length, rest]) => [...wholePanel.slice(0, length), ...rest]);

const profile = filled(begun('first', writer));

interface BallotWrite {
  readonly before: Moderation;
  readonly seen: Moderation;
  readonly after: Moderation;
  readonly actor: Actor;
}

function ballotsOf(tried: readonly BallotMove[]): readonly BallotWrite[] {
  let stored = moderationOf(profile);
  const writes: BallotWrite[] = [];
  tried.forEach(({ by, what, competency, level }, index) => {
    const actor = panel[by]!;
    const at = moment(index);
    const seen = moderationFor(stored, actor.id);
    const results = {
      choose: () => choose(seen, { competency, level, remark: '' }, actor),
      'hand-in': () => handIn(seen, profile, { by: actor, at }),
      agree: () => agreeOn(seen, { competency, level, reason: 'Together' }, actor),
      conclude: () => conclude(seen, profile, { kind: 'agreed', reason: '' }, { by: actor, at }),
      return: () => conclude(seen, profile, { kind: 'returned', reason: 'Again' }, { by: actor, at }),
    };
    const { moderation: after } = results[what]();
    if (!after) return;
    writes.push({ before: stored, seen, after, actor });
    stored = mergeModeration(stored, after, actor.id);
  });
  return writes;
}

describe('verifyModerationChange', () => {
  const codeOf = ({ before, after, actor }: BallotWrite, changed: Moderation = after, by: Actor = actor) => verifyModerationChange(before, changed, by, { profile })?.code;

  it('accepts whatever members reach by the rules from what they may see', () => {
    let [writes, revealed] = [0, 0];
    fc.assert(
      fc.property(tried, (moves) => {
        for (const write of ballotsOf(moves)) {
          assert.equal(codeOf(write), undefined);
          writes += 1;
          if (isRevealed(write.before)) revealed += 1;
        }
      }),
      SEED,
    );
    assert.ok(writes > 2000 && revealed > 50, `${writes} writes, ${revealed} of them after all had handed in`);
  });

  it("refuses another member's ballot, a changed panel and strangers", () => {
    fc.assert(
      fc.property(tried, (moves) => {
        for (const write of ballotsOf(moves)) {
          const { after, actor } = write;
          const other = panel.find(({ id }) => id !== actor.id)!;
          const foreign = [...after.ballots.filter(({ member }) => member !== other.id), { member: other.id, choices: [{ competency: 'planning', level: 'd', remark: '' }], handedIn: moment(1) }];
          assert.equal(codeOf(write, { ...after, ballots: foreign }), 'foreign-ballot');
          assert.equal(codeOf(write, { ...after, members: after.members.map((member) => (member.id === other.id ? { ...member, id: 'friend' } : member)) }), 'panel-changed');
          assert.equal(codeOf(write, { ...after, profile: { ...after.profile, id: 'other' } }), 'panel-changed');
          assert.equal(codeOf(write, after, everything), 'not-a-member');
          assert.equal(codeOf(write, { ...after, revision: 0 }), 'revision-back');
        }
      }),
      SEED,
    );
  });

  it('refuses agreement before all have handed in, and a ballot after it was', () => {
    const moderation = moderationOf(profile);
    const agreed = [{ competency: 'planning', level: 'a', reason: 'Early' }];
    assert.equal(verifyModerationChange(moderation, { ...moderation, agreed, revision: 2 }, panel[0]!)?.code, 'ballots-missing');
    const all = moderationOf(profile, 'agreed');
    const { outcome, ...open } = all;
    const ballots = open.ballots.map((ballot) => (ballot.member === 'ann' ? { ...ballot, choices: [] } : ballot));
    assert.equal(verifyModerationChange(open, { ...open, ballots, revision: 99 }, panel[0]!)?.code, 'handed-in');
    assert.equal(verifyModerationChange(open, { ...open, outcome, revision: 99 }, panel[1]!)?.code, 'wrong-author');
    assert.equal(verifyModerationChange(open, { ...open, agreed: [], outcome, revision: 99 }, panel[0]!, { profile })?.code, 'agreement-missing');
    assert.equal(verifyModerationChange(open, { ...open, outcome: { ...outcome!, kind: 'returned', reason: ' ' }, revision: 99 }, panel[0]!)?.code, 'no-reason');
    assert.equal(verifyModerationChange(all, { ...all, agreed: [], revision: 99 }, panel[0]!)?.code, 'ended');
  });

  it('refuses to hand in what is not whole, and at a moment that is not now', () => {
    const moderation = moderationOf(profile);
    const handedIn = (at: string, choices: Moderation['ballots'][number]['choices']): Moderation => ({ ...moderation, revision: 2, ballots: [{ member: 'ann', choices, handedIn: at }] });
    const whole = profile.rows.map(({ competency }) => ({ competency, level: 'b', remark: '' }));
    assert.equal(verifyModerationChange(moderation, handedIn(moment(1), whole.slice(1)), panel[0]!, { profile })?.code, 'choices-missing');
    assert.equal(verifyModerationChange(moderation, handedIn('2050', whole), panel[0]!, { profile })?.code, 'wrong-moment');
    assert.equal(verifyModerationChange(moderation, handedIn(moment(5), whole), panel[0]!, { profile, latest: moment(4) })?.code, 'wrong-moment');
  });

  it('is begun by HR or a panel member, with three trained members and no levels yet', () => {
    const moderation = moderationOf(profile);
    for (const by of [hr, panel[0]!]) assert.equal(verifyModerationChange(undefined, moderation, by), undefined);
    assert.equal(verifyModerationChange(undefined, moderation, writer)?.code, 'not-a-member');
    assert.equal(verifyModerationChange(undefined, { ...moderation, members: moderation.members.slice(1) }, hr)?.code, 'wrong-panel');
    assert.equal(verifyModerationChange(undefined, moderationOf(profile, 'agreed'), hr)?.code, 'ballots-missing');
    assert.equal(verifyModerationChange(undefined, { ...moderation, ballots: [{ member: 'ben', choices: [] }] }, panel[0]!)?.code, 'foreign-ballot');
  });

  it('is removed by nobody', () => assert.equal(verifyModerationChange(moderationOf(profile), undefined, everything)?.code, 'not-removed'));
});
