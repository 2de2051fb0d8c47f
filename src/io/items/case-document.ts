import { slug } from '../interpret/slug.js';
import { addressLike, documentUuid, foreignExtensions, isSafeAddress, ownFields, withOwn } from './case-own.js';
import { isObject, safeFields, type Fields } from './fields.js';
import { textOfEdited, textOfHtml } from './html-text.js';
import type { ItemTree } from './item.js';
import { OUR_TYPES } from './item-type.js';
import type { Told } from './told.js';
import { isUuid } from './uuid.js';

/** What a framework without a title is called. */
export const STAND_IN = 'Competency framework';

/** The document's own data, as other parts of the package need them. */
export interface CaseDocument {
  readonly identifier: string;
  readonly uri: string | undefined;
  readonly language: string | undefined;
  readonly fields: ItemTree['about'];
}

/**
 * Reads what a package says of the framework as a whole.
 *
 * @param own whether to read what we wrote beside the standard's fields
 * @param common the language of all items, for documents that name none
 */
export function readDocument(source: Fields, whole: Fields, told: Told, own: boolean, common: string | undefined): CaseDocument {
  const extensions = source.raw('extensions');
  const ours = own ? ownFields(extensions) : undefined;
  const [uri, declared, creator] = [source.text('uri'), source.text('language'), source.text('creator')];
  const language = declared ?? common;
  const identifier = source.text('identifier') ?? (uri === undefined ? 'framework' : lastPart(uri));
  if (!isUuid(identifier)) told.tell('identifier-not-uuid', [...source.place, 'identifier'], { text: identifier });
  const title = source.text('title');
  if (title === undefined) told.tell('no-title', source.place, { title: STAND_IN });
  const publisher = source.text('publisher') ?? (creator === title ? undefined : creator);
  const [version, status, published, note, description] = [source.text('version'), source.text('adoptionStatus'), source.text('statusStartDate'), source.text('notes'), source.text('description')];
  source.skip('lastChangeDateTime', 'caseVersion', 'CFPackageURI', 'CFItemURI', 'CFAssociationURI');
  const isOurs = documentUuid(slug(title ?? '') || 'framework') === identifier;
  const foreign = foreignExtensions(extensions);
  const definitions = ours || isOurs ? undefined : foreignDefinitions(whole.raw('CFDefinitions'));
  const rest = { ...source.rest(), ...(creator !== undefined && creator !== publisher && creator !== title && { creator }), ...(foreign !== undefined && { extensions: foreign }), ...(definitions && { CFDefinitions: definitions }) };
  const fields = {
    id: isOurs ? slug(title ?? '') || 'framework' : identifier,
    title: title ?? STAND_IN,
    ...(publisher !== undefined && { publisher }),
    ...(language !== undefined && { language }),
    ...(version !== undefined && { version }),
    ...(status !== undefined && { status }),
    ...(published !== undefined && { published }),
    ...(note !== undefined && { note: textOfHtml(note) }),
    ...(description !== undefined && { purpose: textOfEdited(description).split('\n').filter((text) => text.trim() !== '') }),
    ...keptAddress(uri, addressLike(undefined, identifier, '', identifier), source, told),
    ...(Object.keys(rest).length > 0 && { source: rest }),
  };
  const all = withOwn(fields, ours);
  return { identifier, uri, language, fields: { ...all, id: textOr(all.id, identifier), title: textOr(all.title, title ?? STAND_IN) } };
}

/** Definitions that others wrote; we define our own types anew. */
function foreignDefinitions(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const ours = new Set<unknown>(Object.values(OUR_TYPES));
  const parts = Object.entries(safeFields(value)).flatMap(([name, list]) => {
    const foreign = Array.isArray(list) ? list.filter((one) => !isObject(one) || !ours.has(one.title)) : [];
    return foreign.length > 0 ? [[name, foreign] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** An address that does not follow from the identifier. */
export function keptAddress(uri: string | undefined, expected: string, source: Fields, told: Told): { readonly uri?: string } {
  if (uri === undefined || uri === expected) return {};
  if (isSafeAddress(uri)) return { uri };
  told.tell('unsafe-address', [...source.place, 'uri'], { text: uri });
  return {};
}

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** The last step of an address, which servers make of the identifier. */
export const lastPart = (uri: string): string => uri.replace(/[?#].*$/, '').split('/').findLast((part) => part !== '') ?? uri;
