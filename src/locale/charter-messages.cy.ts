import type { CharterMessages } from './charter-messages.js';

export const charterMessagesCy: CharterMessages = {
  vision: 'Gweledigaeth',
  aim: 'Nod',
  values: 'Gwerthoedd',
  dimensions: 'Dimensiynau',
  source: (source) => `Ffynhonnell: ${source}`,
  promises: 'Addewidion',
  style: 'Arddull',
  capabilities: 'Galluoedd',
  principles: 'Egwyddorion',
  components: 'Cydrannau',
  none: 'Nid oes siarter yn y fframwaith hwn.',
  hasCompetencies: 'Mae’n disgrifio cymwyseddau yn lle hynny. Dangosir hwy yng ngrid y fframwaith.',
};
