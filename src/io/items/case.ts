import { parseFramework, type IssuePath, type Scale } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { Ids } from '../interpret/slug.js';
import type { Evidence } from '../interpret/evidence.js';
import type { Reading } from '../read/reading.js';
import { keptAddress, lastPart, readDocument, STAND_IN, type CaseDocument } from './case-document.js';
import { linkItems } from './case-links.js';
import { addressLike, foreignExtensions, isWithinParent, itemUuid, ownFields, withOwn } from './case-own.js';
import { readRubrics } from './case-rubrics.js';
import { Fields, isObject } from './fields.js';
import { textOfEdited, textOfHtml } from './html-text.js';
import { meaningOf, visitItems, type Item, type ItemTree } from './item.js';
import { blocksOfTree } from './item-blocks.js';
import { frameworkOfTree } from './item-tree.js';
import { meaningOfType, OUR_TYPES } from './item-type.js';
import { Told } from './told.js';
import { isUuid } from './uuid.js';

/** A file of items as it was read, with the reasons for what became of them. */
export interface ItemReading extends Reading {
  readonly evidence: readonly Evidence[];
}

/**
 * Reads a CASE package, version 1.0 or 1.1 (`CFDocument` with `CFItems`, `CFAssociations`, `CFRubrics`; also inside of
 * `CFPackage`). Never throws: what cannot be read comes back as issues.
 *
 * @param value parsed JSON of unknown origin
 * @param placeOf where a path of the package stands in what the person has, for packages made of something else
 */
export function readCase(value: unknown, placeOf?: (path: IssuePath) => IssuePath): ItemReading {
  const packed = isObject(value) && isObject(value.CFPackage) ? value.CFPackage : value;
  const reading = isObject(packed) ? readPackage(packed, true, placeOf) : undefined;
  return reading ?? { format: 'case', blocks: [], issues: [importIssue('no-items', [], { name: 'CASE' })], evidence: [] };
}

/** @param own whether to read what we wrote beside the standard's fields; it may have been spoilt since */
function readPackage(source: Readonly<Record<string, unknown>>, own: boolean, placeOf?: (path: IssuePath) => IssuePath): ItemReading | undefined {
  const told = new Told(placeOf);
  const fields = new Fields(source, [], told);
  const document = isObject(source.CFDocument) ? new Fields(source.CFDocument, ['CFDocument'], told) : undefined;
  const list = fields.objects('CFItems');
  if (!document && list.length === 0) return undefined;
  const common = commonLanguage(list);
  const about = document ? readDocument(document, fields, told, own, common) : { identifier: '', uri: undefined, language: common, fields: { id: 'framework', title: STAND_IN } };
  if (!document) told.tell('no-title', [], { title: STAND_IN });
  const items = readItems(list, about, told, own);
  const { roots, other } = linkItems(fields.objects('CFAssociations'), items, about, told);
  if (own) takeOwnIds(roots, about.identifier);
  const declared = declaredScale(about.fields.scale);
  const scale = readRubrics(fields.objects('CFRubrics'), items, declared, told);
  tellSkillLevels(items, told);
  const { scale: _, ...others } = about.fields;
  const fits = declared === undefined || scale === undefined || declared.levels.length === scale.levels.length;
  const kept = { ...(other.length > 0 && { associations: other }), ...(fits ? about.fields : { ...others, id: about.fields.id, title: about.fields.title }) };
  const tree: ItemTree = { about: kept, roots, ...(scale && { scale }) };
  const { value, evidence } = frameworkOfTree(tree, told);
  if (value.competencies.length === 0 && !value.charter) told.tell('no-items', [], { name: 'CASE' });
  const { value: sound } = parseFramework(value);
  if (!sound && own) {
    const again = readPackage(source, false, placeOf);
    return again && { ...again, issues: [...again.issues, importIssue('own-fields-left-out', [], { count: String(items.length) })] };
  }
  const { language } = about;
  const blocks = blocksOfTree(value.title, roots);
  return { format: 'case', title: value.title, blocks, issues: told.issues, evidence, ...(language !== undefined && { language }), ...(sound && { framework: sound }) };
}

/** Levels that are neither items nor levels of rubrics, which only all rubrics together can say. */
function tellSkillLevels(items: readonly CaseItem[], told: Told): void {
  const known = new Set(items.map(({ id }) => id));
  for (const { refersTo, place } of items) {
    for (const { type, id } of refersTo) if (type === 'hasSkillLevel' && !known.has(id)) told.tell('links-outside', place, { text: type }, type);
  }
}

/** The scale that we wrote, if it is one still. */
const declaredScale = (value: unknown): Scale | undefined => parseFramework({ id: 'x', title: 'x', scale: value }).value?.scale ?? undefined;

/** The language that all items have, for documents that name none. */
function commonLanguage(list: readonly Fields[]): string | undefined {
  const languages = new Set(list.map((item) => item.text('language')));
  return languages.size === 1 ? [...languages][0] : undefined;
}

function readItems(list: readonly Fields[], document: CaseDocument, told: Told, own: boolean): readonly CaseItem[] {
  const ids = new Ids();
  return list.map((source, index) => {
    const item = readItem(source, document, told, own, index);
    const id = ids.give(item.id);
    if (id !== item.id) told.tell('duplicate-identifier', item.place, { text: item.id });
    return { ...item, id };
  });
}

/** An item with what only the order and the links of a package need. */
export interface CaseItem extends Item {
  readonly uri: string | undefined;
  readonly code: string | undefined;
  readonly listEnumeration: string | undefined;
  readonly kept: Record<string, unknown>;
}

function readItem(source: Fields, document: CaseDocument, told: Told, own: boolean, index: number): CaseItem {
  const extensions = source.raw('extensions');
  const ours = own ? ownFields(extensions) : undefined;
  const [uri, code, type, title, listEnumeration] = [source.text('uri'), source.text('humanCodingScheme'), source.text('CFItemType'), source.text('abbreviatedStatement'), source.text('listEnumeration')];
  const id = source.text('identifier') ?? (uri === undefined ? `item-${index + 1}` : lastPart(uri));
  if (!isUuid(id)) told.tell('identifier-not-uuid', [...source.place, 'identifier'], { text: id });
  const full = source.text('fullStatement');
  if (full === undefined && title === undefined) told.tell('empty-item', source.place);
  const statement = textOfEdited(full ?? title ?? code ?? id);
  const [notes, language] = [source.text('notes'), source.text('language')];
  const note = notes === undefined ? undefined : textOfHtml(notes);
  const meaning = meaningOfType(type);
  const isOurType = meaning?.strong && meaning.part !== 'level' && OUR_TYPES[meaning.part] === type;
  if (isOurType) source.skip('CFItemTypeURI');
  source.skip('lastChangeDateTime', 'CFDocumentURI', 'CFItemAssociationURI');
  const foreign = foreignExtensions(extensions);
  const rest = { ...source.rest(), ...(listEnumeration !== undefined && { listEnumeration }), ...(foreign !== undefined && { extensions: foreign }) };
  const fields = {
    ...(code !== undefined && code !== ours?.fields.id && { code }),
    ...(type !== undefined && !isOurType && { itemType: type }),
    ...(language !== undefined && language !== document.language && { language }),
    ...keptAddress(uri, addressLike(document.uri, document.identifier, 'CFItems', id), source, told),
    ...(Object.keys(rest).length > 0 && { source: rest }),
  };
  return {
    id,
    place: source.place,
    statement,
    full: full ?? statement,
    ...(ours?.part && { part: ours.part }),
    ...(type !== undefined && { type }),
    ...(title !== undefined && title !== full && { title: textOfEdited(title) }),
    ...(note !== undefined && notes !== ours?.fields.importance && { note }),
    ...(ours?.position !== undefined && { position: ours.position }),
    levelTexts: [],
    refersTo: [],
    children: [],
    uri,
    code,
    listEnumeration,
    kept: withOwn(fields, ours),
  };
}

/** Where there are no extensions our ids stand as codes; the identifier, made of them, proves it. */
function takeOwnIds(roots: readonly Item[], document: string): void {
  visitItems(roots, (item, _, parent) => {
    const { kept } = item;
    const part = meaningOf(item)?.part;
    if (typeof kept.code !== 'string' || part === undefined || part === 'level' || kept.id !== undefined) return;
    if (itemUuid(document, part, kept.code, isWithinParent(part) ? parent?.id : '') === item.id) renameCode(kept);
  });
}

function renameCode(kept: Readonly<Record<string, unknown>>): void {
  const { code } = kept;
  Reflect.deleteProperty(kept, 'code');
  Reflect.set(kept, 'id', code);
}
