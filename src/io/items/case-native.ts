import type { Framework } from '../../model/index.js';
import { textOfEdited, textOfHtml } from './html-text.js';
import { OUR_TYPES, type Part } from './item-type.js';
import { addressLike, isSafeAddress } from './case-own.js';
import { isUri, validExtras, type CaseVersion } from './case-extras.js';

type Fields = Readonly<Record<string, unknown>>;

/** What CASE's own fields say of a part of a framework, and what a reader makes of them. */
export interface Native {
  readonly fields: Fields;
  /** Fields of ours that come back from CASE's own. */
  readonly back: Fields;
}

/** What stands around an item in the package. */
export interface CasePlace {
  readonly version: CaseVersion;
  readonly document: string;
  readonly documentUri: string;
  readonly language: string | undefined;
  readonly identifier: string;
}

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const filled = (value: unknown): string | undefined => (isFilled(value) ? value : undefined);

/** The fields of a group, competency, theme or behaviour, apart from its identifier and what it stands in. */
export function nativeItem(part: Exclude<Part, 'level' | 'skill'>, object: Fields, place: CasePlace): Native {
  const statement = part === 'competency' ? object.definition : object.statement;
  const isBehaviour = part === 'positive' || part === 'example' || part === 'contra';
  const [full, short] = isBehaviour ? [text(object.text), filled(object.title)] : isFilled(statement) ? [statement, filled(object.title)] : [text(object.title), undefined];
  const abbreviated = short === full ? undefined : short;
  const [cleanFull, cleanShort] = [textOfEdited(full), abbreviated === undefined ? undefined : textOfEdited(abbreviated)];
  const name = cleanShort ?? cleanFull;
  const both = cleanShort !== undefined && cleanShort !== cleanFull;
  const back = isBehaviour
    ? { kind: part, text: cleanFull, ...(both && { title: cleanShort }) }
    : { title: name, ...(both && { [part === 'competency' ? 'definition' : 'statement']: cleanFull }) };
  const uri = ownAddress(object.uri);
  const expected = addressLike(place.documentUri, place.document, 'CFItems', place.identifier);
  const language = filled(object.language);
  const type = place.version === '1.1' ? filled(object.itemType) : undefined;
  const { CFItemTypeURI, ...others } = validExtras(object.source, 'item', place.version);
  const common = { ...others, ...(type !== undefined && CFItemTypeURI !== undefined && { CFItemTypeURI }) };
  const note = filled(object.note);
  // Why a competency matters has no field of its own; as a note it is at least seen.
  const notes = note ?? filled(object.importance);
  return {
    fields: {
      fullStatement: full,
      ...(abbreviated !== undefined && { abbreviatedStatement: abbreviated }),
      CFItemType: type ?? OUR_TYPES[part],
      uri: uri ?? expected,
      ...(notes !== undefined && { notes }),
      ...(language !== undefined && { language }),
      ...common,
    },
    back: {
      ...(full.trim() !== '' && back),
      ...(isBehaviour && { kind: part }),
      ...(note !== undefined && { note: textOfHtml(note) }),
      ...(language !== undefined && language !== place.language && { language }),
      ...(type !== undefined && type !== OUR_TYPES[part] && { itemType: type }),
      ...(uri !== undefined && uri !== expected && { uri }),
      ...(Object.keys(common).length > 0 && { source: common }),
    },
  };
}

/** The fields of the document, apart from its identifier. */
export function nativeDocument(framework: Framework, version: CaseVersion, uri: string, isDefaultUri: boolean): Native {
  const extras = validExtras(framework.source, 'document', version);
  const purpose = framework.purpose ?? [];
  const description = purpose.join('\n');
  const [publisher, language, version_, status, note] = [framework.publisher, framework.language, framework.version, framework.status, framework.note].map(filled);
  const published = validExtras({ statusEndDate: framework.published }, 'document', version).statusEndDate;
  const creator = filled(extras.creator) ?? publisher ?? framework.title;
  const title = text(framework.title);
  const backPublisher = publisher ?? (creator === title ? undefined : creator);
  const { creator: _, ...rest } = extras;
  const source = { ...rest, ...(creator !== backPublisher && creator !== title && { creator }) };
  return {
    fields: {
      uri,
      ...rest,
      ...(version === '1.1' && { caseVersion: '1.1' }),
      creator,
      title,
      ...(publisher !== undefined && { publisher }),
      ...(description.trim() !== '' && { description }),
      ...(language !== undefined && { language }),
      ...(version_ !== undefined && { version: version_ }),
      ...(status !== undefined && { adoptionStatus: status }),
      ...(published !== undefined && { statusStartDate: published }),
      ...(note !== undefined && { notes: note }),
    },
    back: {
      ...(title.trim() !== '' && { title }),
      ...(backPublisher !== undefined && { publisher: backPublisher }),
      ...(language !== undefined && { language }),
      ...(version_ !== undefined && { version: version_ }),
      ...(status !== undefined && { status }),
      ...(published !== undefined && { published }),
      ...(note !== undefined && { note: textOfHtml(note) }),
      ...(description.trim() !== '' && { purpose: textOfEdited(description).split('\n').filter(isFilled) }),
      ...(!isDefaultUri && { uri }),
      ...(Object.keys(source).length > 0 && { source }),
    },
  };
}

/** An address of the object's own that CASE accepts. */
export function ownAddress(uri: unknown): string | undefined {
  return isUri(uri) && isSafeAddress(uri) ? uri : undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
