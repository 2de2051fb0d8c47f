import type { ProfileRefusalCode } from './profile-refusal.js';
import type { ModerationRefusalCode } from './moderation-refusal.js';

/** What is wrong with a document that somebody wants to write, beside what refuses the step itself. */
export type ChangeFault =
  | 'other-document'
  | 'wrong-beginning'
  | 'history-changed'
  | 'wrong-author'
  | 'wrong-moment'
  | 'content-changed'
  | 'revision-back'
  | 'panel-changed'
  | 'foreign-ballot'
  | 'not-removed';

/** Why a repository must not take a document over. */
export interface ChangeRefusal {
  readonly code: ChangeFault | ProfileRefusalCode | ModerationRefusalCode;
  /** One English sentence or two: why not, and what to do. */
  readonly message: string;
}

const sentences: Readonly<Record<ChangeFault, string>> = {
  'other-document': 'This is not the document that is to be changed.',
  'wrong-beginning': 'A profile begins as a draft, by somebody who may write one.',
  'history-changed': 'The history is only ever added to.',
  'wrong-author': 'Each step is taken in the name of whoever is signed in, in one of their roles.',
  'wrong-moment': 'The moment of a step is in UTC, not before that of the step before, and not in the future. Look at the clock of this device.',
  'content-changed': 'Where the profile stands, its content is not changed but by what is agreed.',
  'revision-back': 'The number of the revision does not go back.',
  'panel-changed': 'The panel and its profile stay the same once the moderation has begun.',
  'foreign-ballot': 'Members write their own levels only.',
  'not-removed': 'Only drafts are removed, and only by those who began them.',
};

export const refuseChange = (code: ChangeFault): ChangeRefusal => ({ code, message: sentences[code] });

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether something is a moment as documents have it, between two others (both may be the same moment). */
export function isMomentBetween(moment: string, earliest: string | undefined, latest: string | undefined): boolean {
  return MOMENT.test(moment) && (earliest === undefined || moment >= earliest) && (latest === undefined || moment <= latest);
}
