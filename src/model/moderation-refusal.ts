export type ModerationRefusalCode = 'wrong-panel' | 'not-a-member' | 'handed-in' | 'ballots-missing' | 'ended' | 'no-reason' | 'choices-missing' | 'agreement-missing';

export interface ModerationRefusal {
  readonly code: ModerationRefusalCode;
  readonly message: string;
}

const sentences: Readonly<Record<ModerationRefusalCode, string>> = {
  'wrong-panel': 'A panel has exactly three different members who are trained in profiling.',
  'not-a-member': 'Only the members of the panel do this.',
  'handed-in': 'The levels have been handed in and cannot be changed any more.',
  'ballots-missing': 'The panel agrees when all three members have handed in their levels.',
  ended: 'The panel has finished with this profile.',
  'no-reason': 'Say why, in a few words: it is kept with the profile.',
  'choices-missing': 'Choose a level for every competency, then hand in.',
  'agreement-missing': 'Agree on every competency, with a reason where the levels differed.',
};

export function refuse(code: ModerationRefusalCode): { readonly refusal: ModerationRefusal } {
  return { refusal: { code, message: sentences[code] } };
}
