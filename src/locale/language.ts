/** The languages that the interface speaks. A framework's own text keeps its own language. */
export type InterfaceLanguage = 'en' | 'cy';

/**
 * The language an element stands in: the nearest `lang` on the way out, through shadow roots; `en` when there is none.
 */
export function languageOf(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const scope: Element | null = node.closest('[lang]');
    const language = scope?.getAttribute('lang')?.trim();
    if (language) return language;
    const root: Node = (scope ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** The interface language for a BCP 47 tag: Welsh for Welsh, English for all others. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  return /^cy(?![a-z\d])/i.test(tag) ? 'cy' : 'en';
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pa-arab|ps|sd|ug|ur|yi)(?![a-z\d])|-(?:arab|hebr)\b/i;

/** The writing direction of a language, for text that carries a language but no direction of its own. */
export function directionOf(tag: string | null | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!tag) return 'auto';
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}
