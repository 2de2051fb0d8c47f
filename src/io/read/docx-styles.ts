import { childOf, elementsIn, type XmlElement } from './xml.js';

/** How a list shows its items; undefined for numbering that shows nothing. */
export interface ListLevel {
  readonly ordered: boolean;
  /** From 0. */
  readonly depth: number;
  /** The list that it is of, to know one list from the next. */
  readonly list: string;
}

/** What a style of paragraphs says, with what it takes over from the styles below it. */
export interface ParagraphStyle {
  /** 0 for a title, 1 to 6 for headings. */
  readonly heading?: number;
  readonly list?: ListLevel;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** A line of the table of contents, which repeats the headings. */
  readonly contents: boolean;
}

export interface RunStyle {
  readonly bold: boolean;
  readonly hidden: boolean;
}

/** Which parts of a table its style makes bold. */
export interface TableStyle {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

/** Styles build on each other; a chain that is longer goes in a circle. */
const LONGEST_CHAIN = 20;
const DEEPEST_HEADING = 6;

/** Names of built-in styles in the languages that documents here come in; Word itself writes the English ones whatever its language. */
const HEADING = /^(?:heading|pennawd|überschrift|berschrift|titre|encabezado|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|başlık|заголовок|عنوان|כותרת) ?([1-9])$/iu;
const TITLE = /^(?:title|teitl|titel|titre|título|titolo|puesto|tittel|otsikko|tytuł|название|العنوان|כותרת טקסט)$/iu;
const CONTENTS = /^(?:toc|cynnwys|verzeichnis|inhopg|tm|tdc|sommario|contents) ?(?:[1-9]|heading)$|^tocheading$/iu;
const DEEPER_LIST = /^list.* ?([2-5])$/iu;

export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => childOf(parent, name)?.attributes['w:val'];

/** A mark that is on by standing there: `<w:b/>`; undefined where it does not stand. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const mark = childOf(parent, name);
  return mark && !/^(?:0|false|off|none)$/u.test(mark.attributes['w:val'] ?? '1');
}

/** The styles and lists of a Word document. */
export class WordStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #numbering: readonly XmlElement[];
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #usual: string | undefined;
  /** BCP 47 tag of texts that say no other. */
  readonly language: string | undefined;

  constructor(styles: XmlElement | undefined, numbering: XmlElement | undefined) {
    const all = styles ? elementsIn(styles).filter(({ name }) => name === 'w:style') : [];
    for (const style of all) {
      const id = style.attributes['w:styleId'];
      if (id !== undefined && !this.#styles.has(id)) this.#styles.set(id, style);
    }
    this.#usual = all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''))?.attributes['w:styleId'];
    this.#numbering = numbering ? elementsIn(numbering) : [];
    const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.language = valueOf(defaults, 'w:lang');
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.#styles.has(id) ? id : (this.#usual ?? '');
    // Documents of converters name built-in styles without defining them.
    const known = this.#paragraphs.get(id ?? key) ?? this.#paragraphStyle(this.#styles.has(id ?? '') ? this.#chain(id) : this.#chain(key), id ?? key);
    this.#paragraphs.set(id ?? key, known);
    return known;
  }

  run(id: string | undefined): RunStyle {
    const chain = this.#chain(id);
    return { bold: first(chain, (style) => toggle(runProperties(style), 'w:b')) ?? false, hidden: first(chain, (style) => toggle(runProperties(style), 'w:vanish')) ?? false };
  }

  table(id: string | undefined): TableStyle {
    const chain = this.#chain(id);
    const bold = (part: string): boolean =>
      first(chain, (style) => {
        const properties = elementsIn(style).find(({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === part);
        return toggle(childOf(properties, 'w:rPr'), 'w:b');
      }) ?? false;
    return { firstRow: bold('firstRow'), firstColumn: bold('firstCol') };
  }

  /** The level of a list by its number in the file, followed through styles of lists. */
  list(number: string, depth: number, steps = 0): ListLevel | undefined {
    const entry = this.#entry('w:num', 'w:numId', number);
    const definition = this.#entry('w:abstractNum', 'w:abstractNumId', valueOf(entry, 'w:abstractNumId'));
    if (!definition || steps > LONGEST_CHAIN) return undefined;
    const link = valueOf(definition, 'w:numStyleLink');
    const linked = link === undefined ? undefined : numberOf(this.#styles.get(link));
    if (linked !== undefined) return this.list(linked, depth, steps + 1);
    const isLevel = ({ name, attributes }: XmlElement): boolean => (name === 'w:lvl' || name === 'w:lvlOverride') && Number(attributes['w:ilvl']) === depth;
    const changed = entry && childOf(elementsIn(entry).find(isLevel), 'w:lvl');
    const format = valueOf(changed ?? elementsIn(definition).find(isLevel), 'w:numFmt') ?? 'decimal';
    return format === 'none' ? undefined : { ordered: format !== 'bullet', depth, list: number };
  }

  #entry(kind: string, key: string, value: string | undefined): XmlElement | undefined {
    return value === undefined ? undefined : this.#numbering.find(({ name, attributes }) => name === kind && attributes[key] === value);
  }

  #chain(id: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(id ?? ''); style && chain.length < LONGEST_CHAIN; style = this.#styles.get(valueOf(style, 'w:basedOn') ?? '')) chain.push(style);
    return chain;
  }

  #paragraphStyle(chain: readonly XmlElement[], id: string): ParagraphStyle {
    const names = chain.length > 0 ? chain.flatMap(namesOf) : [id];
    const list = first(chain, (style) => this.#listOf(style, names));
    const level = chain.length > 0 ? first(chain, headingOf) : headingNamed([id]);
    return {
      ...(level !== undefined && level >= 0 && { heading: level }),
      ...(list && { list }),
      bold: first(chain, (style) => toggle(runProperties(style), 'w:b')) ?? false,
      hidden: first(chain, (style) => toggle(runProperties(style), 'w:vanish')) ?? false,
      contents: names.some((name) => CONTENTS.test(name)),
    };
  }

  #listOf(style: XmlElement, names: readonly string[]): ListLevel | undefined {
    const number = numberOf(style);
    if (number === undefined) return undefined;
    const own = valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:ilvl');
    const depth = own === undefined ? this.#depthOfStyle(number, style.attributes['w:styleId']) : Number(own);
    const level = this.list(number, depth);
    // "List Bullet 2" is a list of its own, further in.
    const named = Number(names.map((name) => DEEPER_LIST.exec(name)?.[1]).find((digit) => digit !== undefined) ?? 1) - 1;
    return level && { ...level, depth: Math.max(level.depth, named) };
  }

  /** The level of a list that is tied to a style. */
  #depthOfStyle(number: string, id: string | undefined): number {
    const definition = this.#entry('w:abstractNum', 'w:abstractNumId', valueOf(this.#entry('w:num', 'w:numId', number), 'w:abstractNumId'));
    const tied = definition && elementsIn(definition).find((level) => level.name === 'w:lvl' && valueOf(level, 'w:pStyle') === id);
    return Number(tied?.attributes['w:ilvl'] ?? 0);
  }
}

const runProperties = (style: XmlElement): XmlElement | undefined => childOf(style, 'w:rPr');
const numberOf = (style: XmlElement | undefined): string | undefined => valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId');
const namesOf = (style: XmlElement): readonly string[] => [valueOf(style, 'w:name') ?? '', style.attributes['w:styleId'] ?? ''];

/** What the first style says that says anything. */
function first<Value>(chain: readonly XmlElement[], of: (style: XmlElement) => Value | undefined): Value | undefined {
  for (const style of chain) {
    const value = of(style);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Level of a heading, -1 for a style that says it is none. */
function headingOf(style: XmlElement): number | undefined {
  const outline = outlineLevel(childOf(style, 'w:pPr'));
  return headingNamed(namesOf(style)) ?? outline;
}

function headingNamed(names: readonly string[]): number | undefined {
  if (names.some((name) => TITLE.test(name))) return 0;
  const digit = names.map((name) => HEADING.exec(name)?.[1]).find((found) => found !== undefined);
  return digit === undefined ? undefined : Math.min(Number(digit), DEEPEST_HEADING);
}

/** Level by the place in the document's outline: 1 to 6, -1 for text, undefined where none is said. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  if (value === undefined || !/^\d$/.test(value)) return undefined;
  return value === '9' ? -1 : Math.min(Number(value) + 1, DEEPEST_HEADING);
}
