import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

/** Why a step of a moderation is not taken; the codes are those of the model. */
type Refusal = 'wrong-panel' | 'not-a-member' | 'handed-in' | 'ballots-missing' | 'ended' | 'no-reason' | 'choices-missing' | 'agreement-missing';

/** Words of a panel's work. */
export interface ModerationMessages {
  readonly title: (role: string) => string;
  readonly noGrading: string;
  readonly empty: string;
  readonly unreadable: string;
  readonly notBegun: string;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly error: string;
  // Beginning
  readonly beginTitle: string;
  readonly beginHint: string;
  readonly nobody: string;
  readonly notTrained: string;
  readonly hasSubmitted: string;
  readonly managesRole: string;
  readonly chosen: (count: number) => string;
  readonly begin: string;
  // The panel
  readonly panel: string;
  readonly you: string;
  readonly handedIn: (moment: string) => string;
  readonly notHandedIn: string;
  readonly attended: (name: string) => string;
  readonly lineManager: string;
  readonly didNotAttend: string;
  readonly hidden: string;
  // Choosing
  readonly chooseTitle: string;
  readonly chooseHint: string;
  readonly profileSays: string;
  readonly noRationale: string;
  readonly definition: string;
  readonly remark: string;
  readonly remarkHint: string;
  readonly looked: string;
  readonly progress: (chosen: number, of: number) => string;
  readonly handIn: string;
  readonly problem: string;
  readonly choiceMissing: (competency: string) => string;
  readonly lookMissing: (competency: string) => string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly goBack: string;
  readonly waitTitle: string;
  readonly waitText: (names: readonly string[]) => string;
  readonly own: string;
  // Agreeing
  readonly agreeTitle: string;
  readonly agreeHint: string;
  /** Where the framework has no levels. */
  readonly agreeHintPlain: string;
  readonly allChose: (level: string) => string;
  readonly allLooked: string;
  readonly apart: (levels: number) => string;
  readonly choiceOf: (name: string, level: string) => string;
  readonly remarkOf: (name: string) => string;
  readonly noLevel: string;
  readonly agreedLevel: string;
  readonly agreedAsWritten: string;
  readonly choose: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly reasonHint: string;
  readonly reasonMissing: (competency: string) => string;
  readonly levelMissing: (competency: string) => string;
  readonly agreeAll: (count: number) => string;
  readonly agreedOn: (agreed: number, of: number) => string;
  readonly lookAgain: string;
  readonly picture: string;
  readonly conclude: string;
  readonly concludeHint: string;
  readonly return: string;
  readonly returnTitle: string;
  readonly returnReason: string;
  readonly returnReasonHint: string;
  // The end
  readonly endTitle: string;
  readonly outcomes: Readonly<Record<'agreed' | 'returned', (by: string, moment: string) => string>>;
  readonly neverShown: string;
  readonly enter: string;
  readonly enterHint: string;
  readonly levelNow: (level: string) => string;
  readonly endedMeanwhile: string;
  readonly notKept: string;
}

export const moderationMessages: Messages<ModerationMessages> = {
  en: {
    title: (role) => (role ? `Moderation: ${role}` : 'Moderation'),
    noGrading: 'A role profile does not grade the job.',
    empty: 'There is no moderation to show.',
    unreadable: 'This moderation cannot be read.',
    notBegun: 'The panel has not begun with this profile.',
    refusals: {
      'wrong-panel': 'Choose exactly three people who are trained in profiling.',
      'not-a-member': 'Only the members of the panel do this.',
      'handed-in': 'You have handed in your levels. They cannot be changed any more.',
      'ballots-missing': 'The panel agrees when all three members have handed in.',
      ended: 'The panel has finished with this profile.',
      'no-reason': 'Say why, in a few words. It is kept with the profile.',
      'choices-missing': 'Choose a level for every competency, then hand in.',
      'agreement-missing': 'Agree on every competency, with a reason where the levels differed.',
    },
    error: 'Error:',
    beginTitle: 'Who is on the panel?',
    beginHint: 'Choose three people who are trained in profiling. Whoever has submitted the profile, or manages the role, is not on its panel.',
    nobody: 'There is nobody to choose from.',
    notTrained: 'Not trained in profiling',
    hasSubmitted: 'Has submitted this profile',
    managesRole: 'Manages this role, and may attend to advise',
    chosen: (count) => `${count} of 3 chosen`,
    begin: 'Begin the moderation',
    panel: 'The panel',
    you: 'You',
    handedIn: (moment) => `Handed in, ${moment}`,
    notHandedIn: 'Has not handed in yet',
    attended: (name) => `${name} attended to advise`,
    lineManager: 'The line manager',
    didNotAttend: 'The line manager has not attended.',
    hidden: 'Levels stay hidden from the others until all three have handed in.',
    chooseTitle: 'Which level does the role need?',
    chooseHint: 'Choose by yourself. The others see your levels when all three of you have handed in, and you see theirs then.',
    profileSays: 'The profile says',
    noRationale: 'No rationale',
    definition: 'Definition',
    remark: 'Remark',
    remarkHint: 'For the others, when all have handed in.',
    looked: 'I have looked at this',
    progress: (chosen, of) => `${chosen} of ${of} chosen`,
    handIn: 'Hand in',
    problem: 'Not everything is chosen yet',
    choiceMissing: (competency) => `Choose a level for ${competency}.`,
    lookMissing: (competency) => `Say that you have looked at ${competency}.`,
    confirmTitle: 'Hand in your levels?',
    confirmText: 'You cannot change them afterwards. The others see them when all three have handed in.',
    goBack: 'Go back',
    waitTitle: 'You have handed in',
    waitText: (names) => `Waiting for ${formatList('en', names)}. Then you agree on the levels together.`,
    own: 'Your levels',
    agreeTitle: 'Agree on the levels',
    agreeHint: 'All three have handed in. Agree on a level for each competency, and say why where you had chosen differently.',
    agreeHintPlain: 'All three have handed in. Agree on each competency as it is written, with a remark where it helps. If words or behaviours have to change, return the profile and say which: the line manager changes it, and it comes again.',
    allChose: (level) => `All three chose ${level}.`,
    allLooked: 'All three have looked at this.',
    apart: (levels) => plural('en', levels, { one: 'One level apart.', other: '# levels apart.' }),
    choiceOf: (name, level) => `${name}: ${level}`,
    remarkOf: (name) => `${name} remarks`,
    noLevel: 'no level',
    agreedLevel: 'Agreed level',
    agreedAsWritten: 'Agreed as it is written',
    choose: 'Choose',
    reason: 'Reason',
    reasonNeeded: 'Reason (needed, because not all three had chosen this)',
    reasonHint: 'Kept with the profile.',
    reasonMissing: (competency) => `Say why you agreed on this level for ${competency}.`,
    levelMissing: (competency) => `Agree on ${competency}.`,
    agreeAll: (count) => plural('en', count, { one: 'Agree on the one where all chose the same', other: 'Agree on the # where all chose the same' }),
    agreedOn: (agreed, of) => `${agreed} of ${of} agreed`,
    lookAgain: 'Look at this again',
    picture: 'Where the members are on the ladder',
    conclude: 'Agree on the profile',
    concludeHint: 'The agreed levels go into the profile, and HR publishes it.',
    return: 'Return the profile',
    returnTitle: 'Return it instead',
    returnReason: 'Why is it returned?',
    returnReasonHint: 'The line manager reads this.',
    endTitle: 'What the panel came to',
    outcomes: { agreed: (by, moment) => `Agreed. ${by}, ${moment}`, returned: (by, moment) => `Returned. ${by}, ${moment}` },
    neverShown: 'Not all three had handed in. Their levels are not shown.',
    enter: 'Enter the outcome in the profile',
    enterHint: 'The panel has finished, but the profile does not say so yet.',
    levelNow: (level) => `Agreed: ${level}`,
    endedMeanwhile: 'The panel has finished meanwhile. What you changed last is not part of it.',
    notKept: 'This could not be kept. Nothing was changed. Check your connection and try again.',
  },
  cy: async () => (await import('./moderation-messages.cy.js')).moderationMessagesCy,
};
