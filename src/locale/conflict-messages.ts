import { plural } from './format.js';
import type { Messages } from './messages.js';

/** Fields that documents of ours have, by the name of the part. */
type FieldName =
  | 'role/title'
  | 'role/family'
  | 'role/organisations'
  | 'role/posts'
  | 'role/manager'
  | 'role/seniority'
  | 'role/change'
  | 'role/lineManager'
  | 'role/jobDescription'
  | 'role/personSpecification'
  | 'framework'
  | 'progress'
  | 'profile'
  | 'members'
  | 'lineManager'
  | 'outcome'
  | 'behaviours'
  | 'when'
  | 'source'
  | 'account'
  | 'learning'
  | 'links'
  | 'attachments';

/** Words for two versions of a document, of which a person chooses. */
export interface ConflictMessages {
  readonly title: string;
  readonly text: string;
  readonly mine: string;
  readonly theirs: string;
  readonly nothing: string;
  readonly takeMine: string;
  readonly takeTheirs: string;
  /** Said when all of one side were chosen at once. */
  readonly taken: Readonly<Record<'mine' | 'theirs', string>>;
  readonly decide: string;
  readonly undecided: (count: number) => string;
  readonly changedByMe: string;
  readonly changedByThem: string;
  readonly changedByBoth: string;
  /** There is only one version, because the other side has removed the document. */
  readonly removedByThem: string;
  readonly removedByMe: string;
  readonly putBack: string;
  readonly leaveRemoved: string;
  readonly keepTheirs: string;
  readonly removeAllTheSame: string;
  readonly unreadable: string;
  readonly empty: string;
  readonly same: string;
  readonly useTheirs: string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly row: (competency: string) => string;
  /** A field of a row. */
  readonly rowPart: (competency: string, part: string) => string;
  readonly rowParts: Readonly<Record<'level' | 'rationale' | 'behaviours', string>>;
  readonly ballot: (member: string) => string;
  readonly agreed: (competency: string) => string;
  readonly level: (level: string) => string;
  readonly noLevel: string;
  readonly behaviour: (text: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly handedIn: string;
  readonly notHandedIn: string;
  /** In place of what the panel's members have chosen, before all of them have handed in. */
  readonly sealed: string;
  readonly attended: (name: string) => string;
  readonly notAttended: (name: string) => string;
  readonly lastStep: (step: string, by: string, day: string) => string;
  readonly outcomes: Readonly<Record<'agreed' | 'returned', string>>;
}

export const conflictMessages: Messages<ConflictMessages> = {
  en: {
    title: 'Somebody else has changed this meanwhile',
    text: 'Choose what to keep, part by part. Both versions stay until you have chosen.',
    mine: 'Yours',
    theirs: 'Theirs',
    nothing: 'Nothing',
    takeMine: 'Choose all of yours',
    takeTheirs: 'Choose all of theirs',
    taken: { mine: 'All of yours are chosen.', theirs: 'All of theirs are chosen.' },
    decide: 'Keep what is chosen',
    undecided: (count) => plural('en', count, { one: 'One part is not chosen yet.', other: '# parts are not chosen yet.' }),
    changedByMe: 'Only you have changed this.',
    changedByThem: 'Only they have changed this.',
    changedByBoth: 'You both have changed this.',
    removedByThem: 'Somebody else has removed this document meanwhile. Your version is still here.',
    removedByMe: 'You wanted to remove this document, but somebody else has changed it meanwhile.',
    putBack: 'Put my version back',
    leaveRemoved: 'Leave it removed',
    keepTheirs: 'Keep their version',
    removeAllTheSame: 'Remove it all the same',
    unreadable: 'The two versions cannot be compared.',
    empty: 'There are no two versions to choose from.',
    same: 'Both versions say the same.',
    useTheirs: 'Go on',
    fields: {
      'role/title': 'Role',
      'role/family': 'Role family',
      'role/organisations': 'Organisations',
      'role/posts': 'Number of posts',
      'role/manager': 'Manages people',
      'role/seniority': 'Seniority',
      'role/change': 'New or updated',
      'role/lineManager': 'Line manager',
      'role/jobDescription': 'Job description',
      'role/personSpecification': 'Person specification',
      framework: 'Framework',
      progress: 'Where it stands, with its history',
      profile: 'Role profile',
      members: 'Members of the panel',
      lineManager: 'Line manager at the panel',
      outcome: 'Outcome',
      behaviours: 'Behaviours',
      when: 'When it was',
      source: 'Where it comes from',
      account: 'What happened',
      learning: 'What was learnt',
      links: 'Links',
      attachments: 'Files',
    },
    row: (competency) => `What the role needs: ${competency}`,
    rowPart: (competency, part) => `What the role needs: ${competency}, ${part}`,
    rowParts: { level: 'level', rationale: 'rationale', behaviours: 'behaviours most needed' },
    ballot: (member) => `Levels chosen by ${member}`,
    agreed: (competency) => `Agreed level: ${competency}`,
    level: (level) => `Level ${level}`,
    noLevel: 'No level',
    behaviour: (text) => `• ${text}`,
    yes: 'Yes',
    no: 'No',
    handedIn: 'Handed in',
    notHandedIn: 'Not handed in yet',
    sealed: 'Hidden until all three have handed in.',
    attended: (name) => `${name} attended`,
    notAttended: (name) => `${name} did not attend`,
    lastStep: (step, by, day) => `${step}: ${by}, ${day}`,
    outcomes: { agreed: 'Agreed', returned: 'Returned' },
  },
  cy: async () => (await import('./conflict-messages.cy.js')).conflictMessagesCy,
};
