import type { UnderstoodContent } from '../../io/interpret/understanding.js';
import type { ImporterMessages } from '../../locale/importer-messages.js';

/** What a column holds, in words. */
export function contentWords(holds: UnderstoodContent, header: string, { contents }: ImporterMessages): string {
  switch (holds.type) {
    case 'level': {
      const level = contents.level(holds.label ?? header);
      return holds.kind && holds.kind !== 'positive' ? `${level}, ${contents.kinds[holds.kind]}` : level;
    }
    case 'kind':
      return contents.kinds[holds.kind];
    case 'field':
      return contents.fields[holds.field];
    case 'names':
      return contents.names[holds.of];
    case 'left-out':
      return contents.leftOut;
    case 'not-understood':
      return contents.notUnderstood;
  }
}
