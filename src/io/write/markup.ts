import { PAGE_STYLES } from './page-styles.js';

/**
 * HTML that is made only here: what stands in it comes as text and is escaped, so that no text of a document ever becomes
 * markup. The names of tags and attributes are those of this list.
 */
export class Markup {
  readonly #html: string;

  constructor(tag: Tag, attributes: Attributes, children: readonly Child[]) {
    const written = Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`));
    // The only element whose content is not escaped has no content of anybody else.
    const content = tag === 'style' ? [PAGE_STYLES] : children.map((child) => (child === undefined ? '' : typeof child === 'string' ? escaped(child) : child.#html));
    const end = VOID.has(tag) ? '' : `${content.join('')}</${tag}>`;
    this.#html = `<${tag}${written.join('')}>${end}${LINES.has(tag) ? '\n' : ''}`;
  }

  /** A whole page. */
  get page(): string {
    return `<!doctype html>\n${this.#html}`;
  }
}

type Tag =
  | ('html' | 'head' | 'meta' | 'title' | 'style' | 'body' | 'main' | 'footer' | 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'strong' | 'span' | 'bdi' | 'br')
  | ('ul' | 'li' | 'table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

type Attributes = Readonly<
  Partial<Record<'lang' | 'dir' | 'charset' | 'name' | 'content' | 'class' | 'id' | 'role' | 'scope' | 'data-rung' | 'data-rung-id' | 'data-heading', string | undefined>>
>;

const VOID: ReadonlySet<Tag> = new Set(['meta', 'br']);
/** After these a line ends, so that people can look at the source. */
const LINES: ReadonlySet<Tag> = new Set(['head', 'meta', 'title', 'style', 'h1', 'h2', 'h3', 'h4', 'p', 'ul', 'li', 'tr', 'thead', 'table', 'main']);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\ufeff', '&#xfeff;');

type Child = Markup | string | undefined;

export function h(tag: Tag, attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Markup {
  return new Markup(tag, attributes, children.flat());
}
