import type { EvidenceList } from './evidence-list.js';
import type { Pieces } from './pieces.js';

/** When the host has deleted a piece, the button that asked for it is gone: the focus goes to the piece that takes its place. */
export class FocusAfterRemoval {
  readonly #list: EvidenceList;
  #asked: { readonly key: string; readonly place: number } | undefined;

  constructor(list: EvidenceList) {
    this.#list = list;
  }

  /** A person has asked to delete this piece by this button. */
  asked(key: string, button: EventTarget | null): void {
    const item = button instanceof Element ? button.closest('.item, [part=damaged-piece]') : null;
    this.#asked = { key, place: this.#items.findIndex((each) => each === item) };
  }

  updated({ pieces, damaged }: Pieces): void {
    const asked = this.#asked;
    if (!asked || pieces.some(({ key }) => key === asked.key) || damaged.some(({ id }) => `damaged ${id ?? ''}` === asked.key)) return;
    this.#asked = undefined;
    const { activeElement } = document;
    // The host or the person has put it somewhere else meanwhile.
    if (activeElement !== null && activeElement !== document.body) return;
    const items = this.#items;
    const next = items[Math.min(asked.place, items.length - 1)];
    (next?.querySelector<HTMLElement>('summary, button') ?? this.#list.shadowRoot?.getElementById('start'))?.focus();
  }

  get #items(): readonly Element[] {
    return [...(this.#list.shadowRoot?.querySelectorAll('.item, [part=damaged-piece]') ?? [])];
  }
}
