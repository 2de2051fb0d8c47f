import { plural } from './format.js';
import type { Messages } from './messages.js';

type ActionName = 'submit' | 'withdraw' | 'route' | 'moderate' | 'agree' | 'return' | 'publish' | 'tell-line-manager' | 'advise-employees' | 'raise-concern' | 'answer-concern' | 'start-review' | 'supersede';
type RouteName = 'panel' | 'hr' | 'external-provider';

/** Words of the role profile's editor and of its template. Names of roles, statuses and steps are the workflow's. */
export interface RoleProfileMessages {
  /** Stands before the role's title, as the name of the document. */
  readonly document: string;
  readonly newRole: string;
  readonly role: string;
  readonly title: string;
  readonly family: string;
  readonly familyHint: string;
  readonly organisations: string;
  readonly organisationsHint: string;
  readonly posts: string;
  readonly manager: string;
  /** As a fact, with its two answers. */
  readonly manages: string;
  readonly yes: string;
  readonly no: string;
  readonly seniority: string;
  readonly change: string;
  readonly lineManager: string;
  /** Of a line manager who was typed in and is nobody known. */
  readonly nameOnly: string;
  readonly jobDescription: string;
  readonly personSpecification: string;
  readonly addressHint: string;
  readonly notAnAddress: (name: string) => string;
  readonly optional: string;
  readonly framework: string;
  readonly type: string;
  readonly competence: string;
  readonly definition: string;
  /** "Level A–H". */
  readonly level: (lowest: string, highest: string) => string;
  readonly noLevel: string;
  readonly rationale: string;
  readonly rationaleFor: string;
  readonly rationaleHint: string;
  readonly behaviours: string;
  readonly behavioursFor: string;
  readonly chooseBehaviours: string;
  /** Behaviours of a competency, without levels. */
  readonly behavioursOf: (competency: string) => string;
  /** A level with all that it takes in. */
  readonly includes: (labels: string) => string;
  readonly others: string;
  readonly otherRows: (competency: string) => string;
  readonly noOthers: string;
  readonly andMore: (count: number) => string;
  readonly withoutGroup: string;
  readonly takeOut: (competency: string) => string;
  readonly unknownCompetency: (id: string) => string;
  readonly problem: string;
  readonly error: string;
  readonly lookAgain: string;
  readonly otherFramework: (own: string, shown: string) => string;
  readonly noFramework: string;
  readonly steps: string;
  readonly explain: Readonly<Record<Exclude<ActionName, 'route' | 'agree'>, string>>;
  readonly explainRoute: Readonly<Record<RouteName, string>>;
  readonly explainAgree: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly reason: string;
  readonly whyWithdrawn: string;
  readonly remark: string;
  readonly concern: string;
  readonly whichConcern: string;
  readonly answer: string;
  readonly agreedLevels: string;
  readonly agreedLevelsHint: string;
  readonly agreedLevel: (competency: string) => string;
  readonly keepLevel: (label: string) => string;
  readonly whyChanged: (competency: string) => string;
  readonly successorMissing: string;
  readonly done: (action: string) => string;
  readonly concerns: string;
  readonly answered: (by: string, moment: string) => string;
  readonly notAnswered: string;
  readonly said: (by: string, moment: string) => string;
  readonly history: (count: number) => string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly why: string;
  readonly to: string;
  readonly reviewDue: (day: string) => string;
  readonly noGrade: string;
  readonly noAppeal: string;
  readonly keepMine: string;
  readonly page: string;
}

export const roleProfileMessages: Messages<RoleProfileMessages> = {
  en: {
    document: 'Role competencies profile',
    newRole: 'A role without a title yet',
    role: 'The role',
    title: 'Title of the role',
    family: 'Role family',
    familyHint: 'Roles of one family are compared with each other.',
    organisations: 'Organisations',
    organisationsHint: 'One on each line.',
    posts: 'Number of posts',
    manager: 'The role manages people',
    manages: 'Manages people',
    yes: 'Yes',
    no: 'No',
    seniority: 'Seniority',
    change: 'New or updated',
    lineManager: 'Line manager',
    nameOnly: 'Nobody of this name is known here, so only the name is kept.',
    jobDescription: 'Job description',
    personSpecification: 'Person specification',
    addressHint: 'Address of the page or file.',
    notAnAddress: (name) => `${name}: this is no address of a web page. It begins with https:// and the name of a server.`,
    optional: '(optional)',
    framework: 'Framework',
    type: 'Type',
    competence: 'Competency',
    definition: 'Definition',
    level: (lowest, highest) => (lowest.length < 3 && highest.length < 3 ? `Level ${lowest}–${highest}` : 'Level'),
    noLevel: 'No level yet',
    rationale: 'Rationale',
    rationaleFor: 'for',
    rationaleHint: 'Say for each which level the role needs, and why. Write of the role, not of the person who holds it.',
    behaviours: 'Behaviours most needed',
    behavioursFor: 'for',
    chooseBehaviours: 'Choose the behaviours most needed',
    behavioursOf: (competency) => `Behaviours most needed for ${competency}`,
    includes: (labels) => `with ${labels}`,
    others: 'What similar roles say',
    otherRows: (competency) => `${competency} in similar roles`,
    noOthers: 'No agreed profile of a similar role has this competency yet.',
    andMore: (count) => plural('en', count, { one: 'and one more', other: 'and # more' }),
    withoutGroup: 'Competencies',
    takeOut: (competency) => `Take out ${competency}`,
    unknownCompetency: (id) => `“${id}” is not in this framework.`,
    problem: 'There is something to complete',
    error: 'Error:',
    lookAgain: 'Look at these again',
    otherFramework: (own, shown) => `This profile was written with “${own}”. What you see is “${shown}”.`,
    noFramework: 'The framework is not there, so levels and definitions cannot be shown.',
    steps: 'What you can do now',
    explain: {
      submit: 'It goes to HR. Nobody changes it meanwhile.',
      withdraw: 'It is given up and kept for the record only. If it was to replace a published profile, that one stays in force and another review of it can begin.',
      moderate: 'From now on it is looked at for fairness, accuracy and consistency.',
      return: 'It goes back to the line manager with your reason, and comes again when it is completed.',
      publish: 'It is then in force, everyone can find it, and it is looked at again in a year.',
      'tell-line-manager': 'This notes that the line manager knows what came of it.',
      'advise-employees': 'This notes that everyone in the role was told which profile applies to them.',
      'raise-concern': 'It goes to the line manager and HR, who answer here. Your name stands with it.',
      'answer-concern': 'Your answer stands below the concern. If the profile has to change, start its review as well.',
      'start-review': 'A new draft of this profile is made. The present one stays in force until the new one is published.',
      supersede: 'The present profile is kept for the record; the new one takes its place.',
    },
    explainRoute: {
      panel: 'The role is completely new, so it goes to the panel of three.',
      hr: 'It is an update of a role, so HR looks at it.',
      'external-provider': 'It is a director’s or the chief executive’s, so it goes to the external HR provider.',
    },
    explainAgree: 'Change a level only with a reason: both are kept with the profile.',
    confirm: 'Confirm',
    cancel: 'Cancel',
    reason: 'Why is it returned?',
    whyWithdrawn: 'Why is it withdrawn?',
    remark: 'Remark',
    concern: 'What is not right?',
    whichConcern: 'Which concern?',
    answer: 'Your answer',
    agreedLevels: 'Agreed levels',
    agreedLevelsHint: 'As they were submitted, unless you choose another.',
    agreedLevel: (competency) => `Agreed level for ${competency}`,
    keepLevel: (label) => `${label} (as submitted)`,
    whyChanged: (competency) => `Why another level for ${competency}?`,
    successorMissing: 'The new profile could not be found. Open it once, then try again.',
    done: (action) => `Done: ${action}`,
    concerns: 'Concerns',
    answered: (by, moment) => `Answered by ${by} on ${moment}`,
    notAnswered: 'Not answered yet',
    said: (by, moment) => `${by}, ${moment}`,
    history: (count) => plural('en', count, { one: 'History (one step)', other: 'History (# steps)' }),
    when: 'When',
    what: 'What',
    who: 'Who',
    why: 'Why',
    to: 'To',
    reviewDue: (day) => `Next review by ${day}`,
    noGrade: 'This profile describes how the role is done well. It stands beside the job description and the person specification and does not change the grade of the job.',
    noAppeal: 'There is no appeal, because nothing is graded. If you hold the post and think that it is not right, speak to your line manager and your HR business partner, or raise a concern here.',
    keepMine: 'Keep my version',
    page: 'Page',
  },
  cy: async () => (await import('./role-profile-messages.cy.js')).roleProfileMessagesCy,
};
