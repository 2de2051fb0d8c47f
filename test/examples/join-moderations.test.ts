import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinModerations } from '../../examples/portal/roles/join-moderations.js';
import { PANEL } from '../../examples/portal/roles/people.js';
import type { Ballot, Moderation } from '../../src/model/moderation.js';

const AT = '2026-11-23T10:00:00.000Z';
const ballot = (member: string, levels: readonly string[], handedIn?: string): Ballot => ({
  member,
  choices: levels.map((level, index) => ({ competency: `c${String(index)}`, level, remark: '' })),
  ...(handedIn !== undefined && { handedIn }),
});
const moderation = (...ballots: readonly Ballot[]): Moderation => ({ type: 'moderation', version: 1, id: 'm', revision: 3, profile: { id: 'p', revision: 1 }, members: PANEL, ballots, agreed: [] });
const [first, second] = PANEL.map(({ id }) => id) as [string, string, string];

describe('two moderations that were written apart', () => {
  it('are joined with the ballots of both', () => {
    const joined = joinModerations(moderation(ballot(first, ['A', 'B'], AT)), moderation(ballot(second, ['C'])));
    assert.deepEqual(new Map(joined.ballots.map((each) => [each.member, each])), new Map([[first, ballot(first, ['A', 'B'], AT)], [second, ballot(second, ['C'])]]));
  });

  it('keep of each member what is further on, on whichever side', () => {
    const mine = moderation(ballot(first, ['A']), ballot(second, ['C', 'D'], AT));
    const theirs = moderation(ballot(first, ['A', 'B'], AT), ballot(second, ['C']));
    for (const joined of [joinModerations(mine, theirs), joinModerations(theirs, mine)]) {
      assert.deepEqual([...joined.ballots].sort((a, b) => (a.member === first ? -1 : b.member === first ? 1 : 0)), [ballot(first, ['A', 'B'], AT), ballot(second, ['C', 'D'], AT)]);
    }
  });
});
