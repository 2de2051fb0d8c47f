import type { LevelPickerMessages } from './level-picker-messages.js';

export const levelPickerMessagesCy: LevelPickerMessages = {
  missing: (competency) => (competency ? `Dewiswch lefel ar gyfer ${competency}.` : 'Dewiswch lefel.'),
  failed: 'Ni ellir dangos y lefelau, oherwydd na lwythwyd rhan o’r dudalen hon. Gwiriwch eich cysylltiad.',
  retry: 'Rhowch gynnig arall arni',
};
