import { partOf, type AnyDocument, type DocumentPart } from '../../model/document-parts.js';
import { moderationFor } from '../../model/moderate.js';
import { parseModeration } from '../../model/parse-role-profile.js';
import { isSameJson } from '../../model/same-json.js';

/** Of a moderation that cannot be read, nothing of these is safe to show. */
const SECRET = ['ballots', 'agreed'];

/**
 * What somebody may see of a part: nothing that other members of a panel have chosen before all have handed in. Only for
 * showing; what is chosen is taken from the versions themselves.
 */
export function visiblePart(document: AnyDocument, part: DocumentPart, viewer: string | undefined): { readonly value: unknown; readonly isSealed: boolean } {
  if (document.type !== 'moderation') return { value: partOf(document, part), isSealed: false };
  const moderation = parseModeration(document).value;
  if (!moderation) return SECRET.includes(part.field) ? { value: undefined, isSealed: true } : { value: partOf(document, part), isSealed: false };
  const value = partOf(moderationFor(moderation, viewer), part);
  return { value, isSealed: !isSameJson(value, partOf(moderation, part)) };
}
