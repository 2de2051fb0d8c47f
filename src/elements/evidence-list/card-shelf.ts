import type { EvidenceList } from './evidence-list.js';
import type { Piece } from './pieces.js';

/** What a list sets of a card, which is an element of its own. */
interface Card extends HTMLElement {
  evidence?: unknown;
  hrefOf?: EvidenceList['hrefOf'];
  bare: boolean;
}

const PARTS = 'evidence, label, text, source, link, file, file-name, file-size, download, notice, issues';

/** The cards of the entries that are open. */
export class CardShelf {
  readonly #list: EvidenceList;
  readonly #cards = new Map<string, Card>();

  constructor(list: EvidenceList) {
    this.#list = list;
  }

  /** The card of an entry, made when it is first opened. */
  card(key: string, { evidence }: Piece): HTMLElement {
    let card = this.#cards.get(key);
    if (!card) {
      card = this.#make();
      this.#cards.set(key, card);
    }
    card.evidence = evidence;
    card.hrefOf = this.#list.hrefOf;
    return card;
  }

  /** Forgets the cards of all other entries; none where no keys are given. */
  keep(keys: ReadonlySet<string> | undefined): void {
    if (!keys) return;
    for (const key of this.#cards.keys()) if (!keys.has(key)) this.#cards.delete(key);
  }

  /** Under whatever prefix this copy of the library is registered. */
  #make(): Card {
    const card: Card = Object.assign(document.createElement(this.#list.localName.replace(/evidence-list$/, 'evidence-card')), { bare: true });
    card.setAttribute('part', 'card');
    card.setAttribute('exportparts', PARTS);
    return card;
  }
}
