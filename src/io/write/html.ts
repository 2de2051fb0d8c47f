import { h, type Markup } from './markup.js';
import { gapAfter, words, type Page, type PageBlock, type PageTable, type PageText } from './page.js';
import { hasRightToLeft, isRightToLeft, readable } from './readable.js';

/** A document as one HTML file: readable without a script, on a phone and on paper. */
export function writeHtml(page: Page): string {
  return new HtmlWriter(page).write();
}

/** Of a table's cells; a table shown as blocks loses them unless they are written down. */
const ROLES = { th: { col: 'columnheader', row: 'rowheader' }, td: 'cell' } as const;

class HtmlWriter {
  readonly #page: Page;
  readonly #language: string | undefined;
  readonly #rightToLeft: boolean;
  /** Ids of elements given so far. */
  readonly #ids = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
    this.#language = page.language === undefined ? undefined : readable(page.language).replaceAll('_', '-');
    this.#rightToLeft = isRightToLeft(this.#language, page.title);
  }

  write(): string {
    const { title, blocks, footer, wordsLanguage } = this.#page;
    return h(
      'html',
      { lang: this.#language || wordsLanguage, dir: this.#rightToLeft ? 'rtl' : 'ltr' },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'generator', content: 'Rung' }),
        h('title', {}, readable(title)),
        h('style', {}),
      ),
      h('body', {}, h('main', { 'data-rung': 'page', lang: this.#language ?? '' }, this.#blocks(blocks)), h('footer', this.#ours(), footer.flatMap((text, index) => [index > 0 ? ' · ' : '', h('bdi', {}, readable(text))]))),
    ).page;
  }

  #blocks(blocks: readonly PageBlock[]): readonly Markup[] {
    return blocks.map((block) => {
      switch (block.type) {
        case 'heading':
          return h(`h${block.level}`, this.#attributes(block.content), this.#words(block.content));
        case 'paragraph':
          return this.#paragraph(block.content, block.label);
        case 'list':
          return h('ul', {}, block.items.map((item) => h('li', this.#attributes(item), this.#words(item))));
        case 'table':
          return this.#table(block);
      }
    });
  }

  #paragraph(content: PageText, label: PageText | undefined): Markup {
    if (!label) return h('p', this.#attributes(content), this.#words(content));
    return h('p', {}, h('strong', this.#attributes(label), this.#words(label)), h('strong', this.#attributes(words('')), gapAfter(label).text), h('span', this.#attributes(content), this.#words(content)));
  }

  #table({ name, header, rows }: PageTable): Markup {
    const named = rows.some(({ head }) => head);
    const columns = named ? header.slice(1) : header;
    const head = h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, header.map((text) => this.#headCell('col', text))));
    const body = rows.map((row) =>
      h(
        'tr',
        { role: 'row' },
        row.head && this.#headCell('row', row.head),
        row.cells.map((blocks, index) => h('td', { role: ROLES.td, 'data-heading': columns[index] && readable(columns[index].text), ...(blocks.length === 0 && { class: 'empty' }) }, this.#blocks(blocks))),
      ),
    );
    return h('table', { role: 'table' }, h('caption', {}, readable(name)), head, h('tbody', { role: 'rowgroup' }, body));
  }

  #headCell(scope: 'col' | 'row', text: PageText): Markup {
    if (text.role === 'words' && text.text === '') return h('td', { role: ROLES.td, class: 'empty' });
    return h('th', { role: ROLES.th[scope], scope, ...this.#attributes(text) }, this.#words(text));
  }

  #attributes({ role, id }: PageText): Parameters<typeof h>[1] {
    if (role === 'words') return { 'data-rung': role, ...this.#ours() };
    return { 'data-rung': role, 'data-rung-id': id && readable(id), id: this.#anchor(role, id) };
  }

  /** A text line by line; one that runs the other way than the page keeps to itself, so that what is around it stays in order. */
  #words({ text }: PageText): readonly (Markup | string)[] {
    const lines = readable(text)
      .split('\n')
      .flatMap((line, index) => (index === 0 ? [line] : [h('br', {}), line]));
    return text !== '' && hasRightToLeft(text) !== this.#rightToLeft ? [h('bdi', {}, lines)] : lines;
  }

  /** Competencies and behaviours can be linked to. */
  #anchor(role: PageText['role'], id: string | undefined): string | undefined {
    if (id === undefined || !/^(?:competency|competency-alone|positive|example|contra)$/.test(role) || !/^[^\s\p{C}]+$/u.test(id) || this.#ids.has(id)) return undefined;
    this.#ids.add(id);
    return id;
  }

  /** Of our words, where they stand among those of another language. */
  #ours(): Parameters<typeof h>[1] {
    const { wordsLanguage } = this.#page;
    const own = this.#language?.split('-')[0]?.toLowerCase();
    return own === wordsLanguage ? {} : { lang: wordsLanguage };
  }
}
