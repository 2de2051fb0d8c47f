import { ballotOf, mergeModeration, type Ballot, type Moderation } from 'rung-elements/model';

const isFurther = (mine: Ballot, theirs: Ballot | undefined): boolean =>
  !theirs || (theirs.handedIn === undefined && (mine.handedIn !== undefined || mine.choices.length > theirs.choices.length));

/**
 * One moderation of two that machines have written apart from each other: of each member the ballot that is further on.
 * Nobody chooses between them, as nobody but its member may see a ballot before all are in.
 */
export function joinModerations(mine: Moderation, theirs: Moderation): Moderation {
  const further = mine.ballots.filter((ballot) => isFurther(ballot, ballotOf(theirs, ballot.member)));
  const joined = further.reduce((stored, { member }) => mergeModeration(stored, { ...mine, agreed: [] }, member), theirs);
  const [member] = mine.members;
  // What was agreed on, and how it ended, counts once all ballots are there.
  return member && (mine.agreed.length > theirs.agreed.length || mine.outcome) ? mergeModeration(joined, { ...mine, ballots: [] }, member.id) : joined;
}
