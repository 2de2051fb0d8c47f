import { isDay } from '../../model/index.js';
import { isObject } from './fields.js';
import { isUuid } from './uuid.js';

/** The versions of CASE that we write. */
export type CaseVersion = '1.0' | '1.1';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
export const isUri = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u001f\u007f-\uffff]+$/i.test(value) && !/%(?![0-9a-f]{2})/i.test(value);
const isDate: Check = (value) => typeof value === 'string' && isDay(value);
const isLink: Check = (value) => isObject(value) && Object.keys(value).length === 3 && isText(value.title) && isText(value.identifier) && isUuidIn(value.identifier, '1.0') && isUri(value.uri);
const isLinks: Check = (value) => Array.isArray(value) && value.every(isLink);

/** 1.0 knows the first five versions of UUIDs only. */
export const isUuidIn = (text: unknown, version: CaseVersion): text is string => typeof text === 'string' && isUuid(text) && (version === '1.1' || /^.{14}[1-5]/.test(text));

/** Fields that we have no use for, as they came from another CASE file. */
const ITEM: Readonly<Record<string, Check>> = {
  alternativeLabel: isText,
  listEnumeration: isText,
  conceptKeywords: isTexts,
  conceptKeywordsURI: isLink,
  educationLevel: isTexts,
  CFItemTypeURI: isLink,
  licenseURI: isLink,
  statusStartDate: isDate,
  statusEndDate: isDate,
};
const ITEM_1_1: Readonly<Record<string, Check>> = { ...ITEM, subject: isTexts, subjectURI: isLinks, extensions: isObject };
const DOCUMENT: Readonly<Record<string, Check>> = { officialSourceURL: isUri, subject: isTexts, subjectURI: isLinks, statusEndDate: isDate, licenseURI: isLink, creator: isText };
const DOCUMENT_1_1: Readonly<Record<string, Check>> = { ...DOCUMENT, frameworkType: isText, extensions: isObject };

/** Those of another file's fields that may be written again as they are. */
export function validExtras(source: unknown, of: 'item' | 'document', version: CaseVersion): Readonly<Record<string, unknown>> {
  const checks = of === 'item' ? (version === '1.1' ? ITEM_1_1 : ITEM) : version === '1.1' ? DOCUMENT_1_1 : DOCUMENT;
  if (!isObject(source)) return {};
  return Object.fromEntries(Object.entries(source).filter(([name, value]) => Object.hasOwn(checks, name) && checks[name]?.(value)));
}
