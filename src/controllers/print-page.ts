import type { ReactiveController, ReactiveControllerHost } from 'lit';

let instances = 0;

/**
 * Prints an element on A4 landscape pages of its own with a footer, without touching the host's other pages.
 * `@page` counts in a document's style sheets only, so one is adopted there while the element is connected.
 */
export class PrintPage implements ReactiveController {
  /** Name for the CSS property `page` of what goes on these pages. */
  readonly name = `rung-${++instances}`;
  readonly #footer: () => { readonly text: string; readonly page: string };
  #sheet: CSSStyleSheet | undefined;
  #rule = '';

  /** @param footer the words at the foot of each page and the word before its number */
  constructor(host: ReactiveControllerHost, footer: () => { readonly text: string; readonly page: string }) {
    this.#footer = footer;
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
    const { text, page } = this.#footer();
    const font = 'font: 9pt sans-serif';
    const rule = `@page ${this.name} {
      size: A4 landscape;
      margin: 12mm 12mm 16mm;
      @bottom-left { content: ${quote(text)}; ${font}; }
      @bottom-right { content: ${quote(`${page} `)} counter(page) " / " counter(pages); ${font}; }
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
