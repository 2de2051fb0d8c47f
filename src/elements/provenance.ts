import { formatDate } from '../locale/format.js';
import type { ProvenanceMessages } from '../locale/provenance-messages.js';
import type { Framework } from '../model/framework.js';

/** Version, dates and owner of a framework as people read them: for the line below it and the foot of printed pages. */
export function provenance({ version, published, reviewDue, owner }: Framework, words: ProvenanceMessages, language: string): readonly string[] {
  return [
    version ? words.version(version) : '',
    published ? words.published(formatDate(language, published)) : '',
    reviewDue ? words.reviewDue(formatDate(language, reviewDue)) : '',
    owner ? words.owner(owner) : '',
  ].filter(Boolean);
}
