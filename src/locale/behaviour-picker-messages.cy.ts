import type { BehaviourPickerMessages } from './behaviour-picker-messages.js';

export const behaviourPickerMessagesCy: BehaviourPickerMessages = {
  missing: 'Dewiswch o leiaf un ymddygiad.',
  failed: 'Ni ellir dangos yr ymddygiadau, oherwydd na lwythwyd rhan o’r dudalen hon. Gwiriwch eich cysylltiad.',
  retry: 'Rhowch gynnig arall arni',
};
