import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agreeOn,
  beginModeration,
  choose,
  conclude,
  handIn,
  isAgreed,
  isPanel,
  isRevealed,
  mergeModeration,
  moderationFields,
  moderationFor,
  recordLineManager,
  spreadOf,
  type Actor,
  type Moderation,
  type ModerationRefusalCode,
  type PanelMember,
  type RoleProfile,
} from '../../src/model/index.js';
import { ADA, AT, ballots, BEN, begun, CYD, DOT, ended, FRAMEWORK, HAL, MEMBERS, must, PANEL, wholeDraft } from './role-profile-support.js';

const PROFILE = wholeDraft();
const [listening, planning] = ['listening', 'planning'];

/** A step that is refused, and leaves the moderation as it is. */
function refused(moderation: Moderation, act: (moderation: Moderation) => ReturnType<typeof choose>): ModerationRefusalCode | undefined {
  const before = structuredClone(moderation);
  const { refusal } = act(moderation);
  assert.deepEqual(moderation, before);
  return refusal?.code;
}

const vote = (moderation: Moderation, by: Actor, level: string | null, competency = 'listening'): Moderation => must(choose(moderation, { competency, level, remark: `${by.id} thinks so` }, by));

describe('who can be a panel', () => {
  const member = (id: string, trained = true): PanelMember => ({ id, trained });
  const cases: readonly (readonly [string, readonly PanelMember[], boolean])[] = [
    ['three who are trained', [member('a'), member('b'), member('c')], true],
    ['nobody', [], false],
    ['two', [member('a'), member('b')], false],
    ['four', [member('a'), member('b'), member('c'), member('d')], false],
    ['one of them twice', [member('a'), member('b'), member('a')], false],
    ['one who is not trained', [member('a'), member('b'), member('c', false)], false],
    ['one without an id', [member('a'), member('b'), member('')], false],
  ];
  for (const [name, members, may] of cases) {
    it(`${name}: ${may ? 'yes' : 'no'}`, () => {
      assert.equal(isPanel(members), may);
      assert.equal(beginModeration(PROFILE, members, 'm').refusal?.code, may ? undefined : 'wrong-panel');
    });
  }
});

describe('choosing', () => {
  it('is for members only, and each for themselves', () => {
    assert.equal(refused(begun(PROFILE), (moderation) => choose(moderation, { competency: 'listening', level: 'B', remark: '' }, DOT)), 'not-a-member');
    assert.equal(refused(begun(PROFILE), (moderation) => choose(moderation, { competency: 'listening', level: 'B', remark: '' }, HAL)), 'not-a-member');
    assert.deepEqual(vote(vote(begun(PROFILE), ADA, 'B'), BEN, 'C').ballots.map(({ member, choices }) => [member, choices[0]?.level]), [['ada', 'B'], ['ben', 'C']]);
  });

  it('replaces an earlier choice for the same competency until it is handed in', () => {
    const twice = vote(vote(begun(PROFILE), ADA, 'B'), ADA, 'D');
    assert.deepEqual(twice.ballots[0]?.choices.map(({ level }) => level), ['D']);

    const handed = must(handIn(vote(twice, ADA, 'B', 'planning'), PROFILE, { by: ADA, at: AT }));
    assert.equal(refused(handed, (moderation) => choose(moderation, { competency: 'listening', level: 'A', remark: '' }, ADA)), 'handed-in');
    assert.equal(refused(handed, (moderation) => handIn(moderation, PROFILE, { by: ADA, at: AT })), 'handed-in');
  });

  it('is handed in with a level for each row only', () => {
    assert.equal(refused(begun(PROFILE), (moderation) => handIn(moderation, PROFILE, { by: ADA, at: AT })), 'choices-missing');
    assert.equal(refused(vote(begun(PROFILE), ADA, 'B'), (moderation) => handIn(moderation, PROFILE, { by: ADA, at: AT })), 'choices-missing');
    assert.equal(refused(vote(vote(begun(PROFILE), ADA, 'B'), ADA, null, 'planning'), (moderation) => handIn(moderation, PROFILE, { by: ADA, at: AT })), 'choices-missing');
    assert.equal(refused(begun(PROFILE), (moderation) => handIn(moderation, PROFILE, { by: DOT, at: AT })), 'not-a-member');
  });

  it('needs no level for rows without one', () => {
    const plain: RoleProfile = { ...PROFILE, rows: PROFILE.rows.map((row) => ({ ...row, level: null })) };
    const looked = vote(vote(begun(plain), ADA, null), ADA, null, 'planning');

    assert.equal(must(handIn(looked, plain, { by: ADA, at: AT })).ballots[0]?.handedIn, AT);
  });
});

describe('what somebody may see', () => {
  const two = ballots(begun(PROFILE), PROFILE, { ada: 'B', ben: 'F' });

  it('is their own ballot and who has handed in, until all three have', () => {
    const { ballots: seen } = moderationFor(two, 'ada');

    assert.deepEqual(seen.map(({ member, handedIn, choices }) => [member, handedIn, choices.length]), [['ada', AT, 2], ['ben', AT, 0]]);
    assert.equal(JSON.stringify(moderationFor(two, 'cyd')).includes('"F"'), false);
    assert.equal(JSON.stringify(moderationFor(two, undefined)).includes('"B"'), false);
  });

  it('hides what a newer program has written into a ballot, too', () => {
    const extended: Moderation = { ...two, ballots: two.ballots.map((ballot) => ({ ...ballot, secondThoughts: { listening: 'E' } })) };

    assert.equal(JSON.stringify(moderationFor(extended, 'cyd')).includes('secondThoughts'), false);
    assert.equal(JSON.stringify(moderationFor(extended, 'ada').ballots[1]).includes('secondThoughts'), false);
    assert.equal(JSON.stringify(moderationFor(extended, 'ada').ballots[0]).includes('secondThoughts'), true);
  });

  it('is everything once all three have handed in', () => {
    const all = ballots(two, PROFILE, { cyd: 'C' });

    assert.equal(isRevealed(all), true);
    assert.equal(moderationFor(all, 'ada'), all);
  });

  it('is not more because a document names fewer members, or lets one count twice', () => {
    assert.equal(isRevealed({ ...two, members: MEMBERS.slice(0, 2) }), false);
    assert.equal(isRevealed({ ...two, members: [...MEMBERS.slice(0, 2), ...MEMBERS.slice(0, 1)] }), false);
    assert.equal(isRevealed({ ...two, members: [] }), false);
    assert.deepEqual(spreadOf(two, PROFILE, FRAMEWORK), []);
  });

  it('is nothing more after a return before all had handed in', () => {
    const back = must(conclude(two, PROFILE, { kind: 'returned', reason: 'Cyd is ill until May.' }, { by: ADA, at: AT }));

    assert.equal(JSON.stringify(moderationFor(back, 'cyd')).includes('"F"'), false);
  });
});

describe('the spread', () => {
  it('says how many levels lie between the lowest and the highest, in the order of the rows', () => {
    const all = PANEL.reduce((moderation, by, index) => {
      const chosen = vote(vote(moderation, by, 'BDF'[index] ?? 'B'), by, 'C', 'planning');
      return must(handIn(chosen, PROFILE, { by, at: AT }));
    }, begun(PROFILE));

    const spread = spreadOf(all, PROFILE, FRAMEWORK);

    assert.deepEqual(spread.map(({ competency, distance, common }) => [competency, distance, common]), [
      [listening, 4, undefined],
      [planning, 0, 'C'],
    ]);
    assert.deepEqual(spread[0]?.choices.map(({ member, level, remark }) => [member, level, remark]), [
      ['ada', 'B', 'ada thinks so'],
      ['ben', 'D', 'ben thinks so'],
      ['cyd', 'F', 'cyd thinks so'],
    ]);
  });

  it('has nothing in common where a member chose nothing, or there are no levels', () => {
    const all = ballots(begun(PROFILE), PROFILE, { ada: 'B', ben: 'B', cyd: 'B' });
    const damaged: Moderation = { ...all, ballots: all.ballots.map((ballot, index) => (index === 0 ? { ...ballot, choices: [] } : ballot)) };
    assert.equal(spreadOf(damaged, PROFILE, FRAMEWORK)[0]?.common, undefined);

    assert.deepEqual(spreadOf(all, PROFILE, { ...FRAMEWORK, scale: null }).map(({ distance }) => distance), [0, 0]);
    const gone: Moderation = { ...all, ballots: all.ballots.map((ballot) => ({ ...ballot, choices: ballot.choices.map((choice) => ({ ...choice, level: 'Z' })) })) };
    assert.deepEqual(spreadOf(gone, PROFILE, FRAMEWORK).map(({ distance }) => distance), [0, 0]);
  });
});

describe('agreeing', () => {
  const mixed = ballots(begun(PROFILE), PROFILE, { ada: 'B', ben: 'C', cyd: 'C' });
  const same = ballots(begun(PROFILE), PROFILE, { ada: 'C', ben: 'C', cyd: 'C' });
  const agree = (moderation: Moderation, level: string | null, reason = '', by = ADA): Moderation => PROFILE.rows.reduce((current, { competency }) => must(agreeOn(current, { competency, level, reason }, by)), moderation);
  const end = (moderation: Moderation, kind: 'agreed' | 'returned', reason = '', by: Actor = ADA) => conclude(moderation, PROFILE, { kind, reason }, { by, at: AT });

  it('begins when all three have handed in, and is the members’', () => {
    const two = ballots(begun(PROFILE), PROFILE, { ada: 'B', ben: 'C' });
    assert.equal(refused(two, (moderation) => agreeOn(moderation, { competency: 'listening', level: 'C', reason: '' }, ADA)), 'ballots-missing');
    assert.equal(refused(two, (moderation) => end(moderation, 'agreed')), 'ballots-missing');
    assert.equal(refused(mixed, (moderation) => agreeOn(moderation, { competency: 'listening', level: 'C', reason: '' }, HAL)), 'not-a-member');
    assert.equal(refused(mixed, (moderation) => end(moderation, 'agreed', '', DOT)), 'not-a-member');
    assert.equal(refused(mixed, (moderation) => end(moderation, 'agreed', '', { id: 'ada', roles: ['hr'] })), 'not-a-member');
  });

  it('needs a reason where not all had chosen the level', () => {
    assert.equal(refused(agree(mixed, 'C'), (moderation) => end(moderation, 'agreed')), 'agreement-missing');
    assert.equal(refused(agree(mixed, 'C', ' '), (moderation) => end(moderation, 'agreed')), 'agreement-missing');
    assert.equal(refused(agree(same, 'D'), (moderation) => end(moderation, 'agreed')), 'agreement-missing');
    assert.equal(must(end(agree(mixed, 'C', 'Two of three.'), 'agreed')).outcome?.kind, 'agreed');
    assert.equal(must(end(agree(same, 'C'), 'agreed')).outcome?.kind, 'agreed');
    assert.equal(must(end(agree(same, 'D', 'We had forgotten the nights.'), 'agreed')).outcome?.kind, 'agreed');
  });

  it('needs each row, with a level where the row has one', () => {
    assert.equal(refused(must(agreeOn(same, { competency: 'listening', level: 'C', reason: '' }, ADA)), (moderation) => end(moderation, 'agreed')), 'agreement-missing');
    assert.equal(refused(agree(same, null, 'Why not.'), (moderation) => end(moderation, 'agreed')), 'agreement-missing');
    assert.equal(isAgreed(agree(same, 'C'), { competency: 'guiding', level: 'C', rationale: '', behaviours: [] }), false);
  });

  it('can be changed until it is ended, and nothing after', () => {
    const changed = must(agreeOn(agree(same, 'C'), { competency: 'listening', level: 'D', reason: 'Nights.' }, CYD));
    assert.deepEqual(changed.agreed.map(({ competency, level }) => [competency, level]), [['planning', 'C'], ['listening', 'D']]);

    const done = must(end(changed, 'agreed', ' Well done. '));
    assert.deepEqual(done.outcome, { kind: 'agreed', reason: 'Well done.', at: AT, by: { id: 'ada', name: 'ada example', role: 'panel-member' } });
    assert.equal(refused(done, (moderation) => agreeOn(moderation, { competency: 'listening', level: 'A', reason: 'x' }, BEN)), 'ended');
    assert.equal(refused(done, (moderation) => end(moderation, 'returned', 'x')), 'ended');
    assert.equal(refused(done, (moderation) => choose(moderation, { competency: 'listening', level: 'A', remark: '' }, BEN)), 'ended');
    assert.equal(refused(done, (moderation) => recordLineManager(moderation, { id: 'lin' }, true)), 'ended');
  });

  it('gives back with a reason, also before all have handed in', () => {
    assert.equal(refused(mixed, (moderation) => end(moderation, 'returned', ' ')), 'no-reason');
    assert.equal(must(end(mixed, 'returned', 'About a person.')).outcome?.reason, 'About a person.');
    assert.equal(must(end(begun(PROFILE), 'returned', 'There is no job description.')).outcome?.kind, 'returned');
  });

  it('records whether the line manager attended', () => {
    const came = must(recordLineManager(begun(PROFILE), { id: 'lin', name: 'Lin' }, true));
    assert.deepEqual(came.lineManager, { id: 'lin', name: 'Lin', attended: true });
    assert.equal(must(recordLineManager(came, { id: 'lin', name: 'Lin' }, false)).lineManager?.attended, false);
  });
});

describe('mergeModeration', () => {
  const stored = ballots(begun(PROFILE), PROFILE, { ada: 'B' });

  it('takes the writer’s ballot, and nobody else’s', () => {
    const written: Moderation = { ...vote(stored, BEN, 'C'), ballots: [{ member: 'ada', choices: [] }, { member: 'ben', choices: [{ competency: 'listening', level: 'C', remark: '' }] }, { member: 'cyd', handedIn: AT, choices: [] }] };

    const merged = mergeModeration(stored, written, 'ben');

    assert.deepEqual(merged.ballots, [stored.ballots[0], written.ballots[1]]);
  });

  it('keeps three ballots that were written at the same time from the same version', () => {
    const base = begun(PROFILE);
    const own = PANEL.map((by, index) => must(handIn(vote(vote(base, by, 'BCD'[index] ?? 'B'), by, 'C', 'planning'), PROFILE, { by, at: AT })));

    const merged = own.reduce((before, written, index) => mergeModeration(before, written, PANEL[index]?.id ?? ''), base);

    assert.equal(isRevealed(merged), true);
    assert.deepEqual(merged.ballots.map(({ member, choices }) => [member, choices.find(({ competency }) => competency === listening)?.level]), [['ada', 'B'], ['ben', 'C'], ['cyd', 'D']]);
  });

  it('never takes a ballot back that was handed in', () => {
    assert.deepEqual(mergeModeration(stored, { ...stored, ballots: [{ member: 'ada', choices: [] }] }, 'ada').ballots, stored.ballots);
    assert.deepEqual(mergeModeration(stored, { ...stored, ballots: [] }, 'ada').ballots, stored.ballots);
  });

  it('takes nothing from somebody who is not on the panel', () => {
    const written: Moderation = { ...stored, members: [...MEMBERS, { id: 'dot', trained: true }], ballots: [{ member: 'dot', choices: [], handedIn: AT }] };

    assert.deepEqual(mergeModeration(stored, written, 'dot'), stored);
  });

  it('lets nobody change the panel, the profile or what it is', () => {
    const written: Moderation = { ...stored, id: 'other', members: MEMBERS.slice(1), profile: { id: 'profile-9' } };

    const { id, members, profile } = mergeModeration(stored, written, 'ada');

    assert.deepEqual({ id, members, profile }, { id: stored.id, members: stored.members, profile: stored.profile });
  });

  it('takes agreements competency by competency, and only once all have handed in', () => {
    const early: Moderation = { ...stored, agreed: [{ competency: 'listening', level: 'B', reason: '' }], outcome: { kind: 'agreed', reason: '', at: AT, by: { id: 'ada', role: 'panel-member' } } };
    assert.deepEqual(mergeModeration(stored, early, 'ada').agreed, []);
    assert.equal(mergeModeration(stored, early, 'ada').outcome, undefined);

    const all = ballots(stored, PROFILE, { ben: 'B', cyd: 'C' });
    const ben = must(agreeOn(all, { competency: 'listening', level: 'B', reason: 'x' }, BEN));
    const cyd = must(agreeOn(all, { competency: 'planning', level: 'C', reason: 'y' }, CYD));
    const merged = mergeModeration(ben, cyd, 'cyd');
    assert.deepEqual(merged.agreed.map(({ competency, level }) => [competency, level]), [['listening', 'B'], ['planning', 'C']]);
    assert.ok(merged.revision > ben.revision);
  });

  it('keeps an outcome whatever else is written', () => {
    const done = ended(begun(PROFILE), PROFILE);

    assert.deepEqual(mergeModeration(done, { ...done, outcome: undefined, agreed: [] }, 'ada'), done);
  });

  it('takes a return before all have handed in', () => {
    const back = must(conclude(stored, PROFILE, { kind: 'returned', reason: 'Nobody can come.' }, { by: BEN, at: AT }));

    assert.equal(mergeModeration(stored, back, 'ben').outcome?.kind, 'returned');
  });
});

describe('the fields by which moderations are found', () => {
  it('name who has still to hand in, until it is ended', () => {
    const two = ballots(begun(PROFILE), PROFILE, { ada: 'B' });

    assert.deepEqual({ ...moderationFields(two) }, { ...moderationFields(two), profile: 'profile-1', members: ['ada', 'ben', 'cyd'], status: 'open', waitingForMembers: ['ben', 'cyd'] });
    assert.deepEqual(moderationFields(ended(begun(PROFILE), PROFILE)).waitingForMembers, []);
    assert.equal(moderationFields(ended(begun(PROFILE), PROFILE, 'returned')).status, 'returned');
  });
});
