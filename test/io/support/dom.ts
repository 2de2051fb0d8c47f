import { parseHTML } from 'linkedom';

/** The body of a page, or of a fragment of one. */
export function bodyOf(html: string): Element {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(page).document.body;
}
