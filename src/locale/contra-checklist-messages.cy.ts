import type { ContraChecklistMessages } from './contra-checklist-messages.js';

export const contraChecklistMessagesCy: ContraChecklistMessages = {
  missing: (competency) => `Dewiswch yr hyn a welwyd${competency ? ` ar gyfer ${competency}` : ''}, neu “Dim un o’r rhain”.`,
  failed: 'Ni ellir ateb y rhestr, oherwydd na lwythwyd rhan o’r dudalen hon. Gwiriwch eich cysylltiad.',
  retry: 'Rhowch gynnig arall arni',
};
