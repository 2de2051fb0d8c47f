import type { LitElement, ReactiveController } from 'lit';
import type { ChecklistItem } from './checklist-view.js';

const ITEMS = ':scope > option, :scope > li, :scope > :is(ul, ol) > li';

/** The entries that stand inside an element as HTML: options, or a list. Renders it again when they change. */
export class SlottedItems implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer: MutationObserver;
  #items: readonly ChecklistItem[] | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      this.#items = undefined;
      host.requestUpdate();
    });
    host.addController(this);
  }

  get items(): readonly ChecklistItem[] {
    return (this.#items ??= readItems(this.#host));
  }

  hostConnected(): void {
    this.#items = undefined;
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter: ['value', 'id', 'data-id', 'label', 'lang', 'hidden'] });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

/** An entry without an id of its own is known by its text; of two such with the same text there is one. */
function readItems(host: Element): readonly ChecklistItem[] {
  const items: ChecklistItem[] = [];
  const slugs = new Set<string>();
  for (const element of host.querySelectorAll<HTMLElement>(ITEMS)) {
    const text = squeezed(element.getAttribute('label') ?? '') || squeezed(element.textContent);
    if (!text || element.hidden) continue;
    const own = ['value', 'id', 'data-id'].map((name) => element.getAttribute(name)).find(Boolean);
    const id = own ?? slug(text);
    if (!own && slugs.has(id)) continue;
    slugs.add(id);
    const scope = element.closest('[lang]');
    const language = scope && scope !== host && host.contains(scope) ? scope.getAttribute('lang') : null;
    items.push({ id, text, ...(language && { language }) });
  }
  return items;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "Talks over others." → "talks-over-others" */
function slug(text: string): string {
  const words = text.toLowerCase().normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? text;
}
