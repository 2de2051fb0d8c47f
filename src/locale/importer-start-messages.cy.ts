import type { ImporterStartMessages } from './importer-start-messages.js';

export const importerStartMessagesCy: ImporterStartMessages = {
  loading: 'Yn llwytho…',
  failed: 'Ni ellid llwytho’r rhan hon o’r dudalen. Gwiriwch eich cysylltiad.',
  retry: 'Rhowch gynnig arall arni',
};
