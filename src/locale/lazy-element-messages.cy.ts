import type { LazyElementMessages } from './lazy-element-messages.js';

export const lazyElementMessagesCy: LazyElementMessages = {
  failed: 'Ni ellir dangos hyn, oherwydd na lwythwyd rhan o’r dudalen. Gwiriwch eich cysylltiad.',
  retry: 'Rhoi cynnig arall arni',
};
