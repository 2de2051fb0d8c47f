import type { ReactiveController, ReactiveControllerHost } from 'lit';

let instances = 0;
/** Two copies of the library on one page must not give the same names. */
const copy = Math.random().toString(36).slice(2);

/** What is printed around an element. */
export interface PrintedPage {
  /** The words at the foot of each page. */
  readonly text: string;
  /** The word before its number. */
  readonly page: string;
  /** Upright sheets, for what has few columns. */
  readonly portrait?: boolean;
}

/**
 * Prints an element on A4 pages of its own with a footer, landscape unless it asks for upright ones, without touching
 * the host's other pages. `@page` counts in a document's style sheets only, so one is adopted there while the element is
 * connected.
 */
export class PrintPage implements ReactiveController {
  /** Name for the CSS property `page` of what goes on these pages. */
  readonly name = `rung-${copy}-${++instances}`;
  readonly #describe: () => PrintedPage;
  #sheet: CSSStyleSheet | undefined;
  #rule = '';

  constructor(host: ReactiveControllerHost, describe: () => PrintedPage) {
    this.#describe = describe;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sheet ??= new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  hostUpdated(): void {
    const { text, page, portrait } = this.#describe();
    const font = 'font: 9pt sans-serif';
    const rule = `@page ${this.name} {
      size: A4 ${portrait ? 'portrait' : 'landscape'};
      margin: 12mm 12mm 16mm;
      @bottom-left { content: ${quote(text)}; ${font}; }
      @bottom-right { content: ${quote(`${page} `)} counter(page) " / " counter(pages); ${font}; width: 24mm; }
    }`;
    if (rule === this.#rule) return;
    this.#rule = rule;
    this.#sheet?.replaceSync(rule);
  }
}

/** A CSS string: text of a document must not end it. */
function quote(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
