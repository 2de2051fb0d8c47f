import { MAX_XML_ELEMENTS } from '../limits.js';
import { SourceFault } from './source-fault.js';

/** Attributes by their names, with the prefixes of `KNOWN`. */
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Deeper than any document of an office; the libraries that read them go down by calling themselves. */
const DEEPEST = 256;

const W3 = 'http://www.w3.org/XML/1998/namespace';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefix that a namespace has in names here, whatever prefix the file gives it; names of all others have none. */
const KNOWN = new Map([
  [W3, 'xml'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  [`${TRANSITIONAL}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${TRANSITIONAL}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
]);

type Prefixes = ReadonlyMap<string, string>;
const NONE: XmlAttributes = {};
const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Goes through an XML text once. Definitions of entities are refused, because a few bytes of them can stand for
 * gigabytes or for other files.
 * @throws SourceFault when it is not XML, when it is nested too deeply, or for a document type.
 */
export function scanXml(xml: string, { open, text, close }: XmlHandler): void {
  const names: string[] = [];
  const scopes: Prefixes[] = [new Map([['xml', 'xml']])];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (text && names.length > 0 && tag > at) text(decoded(xml.slice(at, tag)));
    if (tag < 0) break;
    const second = xml[tag + 1];
    if (second === '!' || second === '?') {
      at = afterMarkup(xml, tag, names.length > 0 ? text : undefined);
      continue;
    }
    const end = endOfTag(xml, tag);
    at = end + 1;
    if (second === '/') {
      const name = names.pop();
      if (name === undefined) throw new SourceFault('damaged-file');
      scopes.pop();
      close(name);
      continue;
    }
    const empty = xml[end - 1] === '/';
    const inner = xml.slice(tag + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/u);
    const scope = space < 0 ? scopes.at(-1) : scopeOf(inner, scopes.at(-1));
    const prefixes = scope ?? new Map<string, string>();
    const name = known(space < 0 ? inner : inner.slice(0, space), prefixes);
    open(name, space < 0 ? NONE : attributesOf(inner.slice(space), prefixes));
    if (empty) close(name);
    else {
      if (names.push(name) > DEEPEST) throw new SourceFault('too-deep');
      scopes.push(prefixes);
    }
  }
  if (names.length > 0) throw new SourceFault('damaged-file');
}

/** The root element of an XML text; throws as `scanXml` does, and for more elements than memory is given to. */
export function parseXml(xml: string): XmlElement {
  const children: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [children];
  let count = 0;
  scanXml(xml, {
    open(name, attributes) {
      count += 1;
      if (count > MAX_XML_ELEMENTS) throw new SourceFault('too-long', { limit: String(MAX_XML_ELEMENTS) });
      const inside: (XmlElement | string)[] = [];
      open.at(-1)?.push({ name, attributes, children: inside });
      open.push(inside);
    },
    text: (text) => open.at(-1)?.push(text),
    close: () => open.pop(),
  });
  const root = children.find((child) => typeof child !== 'string');
  if (!root) throw new SourceFault('damaged-file');
  return root;
}

export const isXmlElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The elements directly inside. */
export const elementsIn = (parent: XmlElement): readonly XmlElement[] => parent.children.filter(isXmlElement);

/** The first element of this name directly inside. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);
}

/** All text inside, in order. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isXmlElement(child) ? textIn(child) : child)).join('');
}

/** The place after a comment, an instruction or a section of characters, whose text is handed on. */
function afterMarkup(xml: string, start: number, text: ((text: string) => void) | undefined): number {
  const [open, close] = xml.startsWith('<!--', start) ? ['<!--', '-->'] : xml.startsWith('<![CDATA[', start) ? ['<![CDATA[', ']]>'] : ['<?', '?>'];
  if (!xml.startsWith(open, start)) throw new SourceFault('unsafe-file', { name: 'DOCTYPE' });
  const end = xml.indexOf(close, start + open.length);
  if (end < 0) throw new SourceFault('damaged-file');
  if (open === '<![CDATA[') text?.(xml.slice(start + open.length, end));
  return end + close.length;
}

/** The end of a tag; a ">" may stand in the value of an attribute. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  if (end >= 0 && !hasOpenQuote(xml.slice(start, end))) return end;
  let quote = '';
  for (end = start + 1; end < xml.length; end += 1) {
    const sign = xml[end];
    if (quote) {
      if (sign === quote) quote = '';
      else if (sign === '<') break;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return end;
    else if (sign === '<') break;
  }
  throw new SourceFault('damaged-file');
}

function hasOpenQuote(tag: string): boolean {
  return /["']/.test(tag) && /["']/.test(tag.replace(/"[^"]*"|'[^']*'/g, ''));
}

function scopeOf(tag: string, outer: Prefixes | undefined): Prefixes | undefined {
  if (!tag.includes('xmlns')) return outer;
  const scope = new Map(outer);
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope.set(name.slice('xmlns:'.length), KNOWN.get(double ?? single ?? '') ?? '');
  }
  return scope;
}

function attributesOf(text: string, prefixes: Prefixes): XmlAttributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    // An attribute without a prefix is in no namespace, also where there is a default one.
    const key = name.includes(':') ? known(name, prefixes) : name;
    attributes[key] = decoded(double ?? single ?? '');
  }
  return attributes;
}

function known(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const local = colon < 0 ? name : name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function decoded(source: string): string {
  // To XML every way of ending a line is the same.
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
