import type { Issue } from './issue.js';

export type ProfileRefusalCode =
  | 'wrong-status'
  | 'not-allowed'
  | 'not-complete'
  | 'no-reason'
  | 'no-moderation'
  | 'wrong-panel'
  | 'own-profile'
  | 'not-agreed'
  | 'no-such-concern'
  | 'review-runs'
  | 'no-review'
  | 'not-published';

/** Why a step was not taken; the profile is as it was. */
export interface ProfileRefusal {
  readonly code: ProfileRefusalCode;
  /** One English sentence or two: why not, and what to do. */
  readonly message: string;
  /** What is missing, for `not-complete`. */
  readonly issues: readonly Issue[];
}

const sentences: Readonly<Record<ProfileRefusalCode, string>> = {
  'wrong-status': 'This step does not follow from where the profile stands.',
  'not-allowed': 'This step is for other people. The table of the workflow says for whom.',
  'not-complete': 'The profile is not whole yet. Complete what is listed, then submit it.',
  'no-reason': 'Say why, in a few words: it is kept with the profile.',
  'no-moderation': 'A panel needs a moderation of this profile.',
  'wrong-panel': 'A panel has exactly three different members who are trained in profiling.',
  'own-profile': 'Whoever has submitted the profile, or manages the role, cannot be on its panel; nobody reviews what they have submitted.',
  'not-agreed': 'The panel has not come to this outcome. Finish its moderation first.',
  'no-such-concern': 'There is no open concern like this.',
  'review-runs': 'A review of this profile has begun already. Its draft can be finished, or withdrawn so that another review can begin.',
  'no-review': 'No review of this profile has begun.',
  'not-published': 'The new profile has to be published first.',
};

export type Refused = { readonly refusal: ProfileRefusal };

export function refuse(code: ProfileRefusalCode, issues: readonly Issue[] = []): Refused {
  return { refusal: { code, message: sentences[code], issues } };
}
