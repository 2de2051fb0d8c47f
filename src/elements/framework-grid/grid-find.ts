import { TextIndex, type TextRange } from '../../model/search.js';
import type { CompetencySection } from '../competency-section.js';

/** How many matches are marked in one go, so that typing stays smooth in a framework of 20,000 indicators. */
const SLICE = 500;

const HIGHLIGHT = 'rung-match';

interface Place {
  readonly section: CompetencySection;
  /** The row or list it stands in; none for a competency's title and definition. */
  readonly block?: HTMLElement;
}

/**
 * Finds words in the sections of a grid: shows the rows that have them and hides the others. Matches are painted with
 * the CSS Custom Highlight API, which leaves the text nodes alone; their entries carry the part `match` as well.
 */
export class GridFind {
  readonly #sections: readonly CompetencySection[];
  readonly #ranges = new Set<AbstractRange>();
  readonly #marked = new Set<Element>();
  #places: Map<Text, Place> | undefined;
  #index: TextIndex<Text> | undefined;
  #painting: ReturnType<typeof setTimeout> | undefined;

  constructor(sections: readonly CompetencySection[]) {
    this.#sections = sections;
  }

  /**
   * Shows what has all words of the query, within the sections that `admits` lets through.
   * An empty query shows them whole.
   *
   * @returns how many texts match
   */
  apply(query: string, admits: (section: CompetencySection) => boolean): number {
    this.clear();
    if (query.trim() === '') {
      for (const section of this.#sections) {
        section.node.hidden = !admits(section);
        for (const block of section.blocks) block.hidden = false;
      }
      return 0;
    }
    const admitted = new Set(this.#sections.filter(admits));
    const places = this.#collect();
    this.#index ??= new TextIndex(Array.from(places.keys(), (text) => [text, text.data]));
    const found: [Text, readonly TextRange[]][] = [];
    const shown = new Map<CompetencySection, Set<HTMLElement>>();
    for (const match of this.#index.find(query)) {
      const place = places.get(match[0]);
      if (!place || !admitted.has(place.section)) continue;
      found.push(match);
      const blocks = shown.get(place.section) ?? new Set();
      if (place.block) blocks.add(place.block);
      shown.set(place.section, blocks);
    }
    for (const section of this.#sections) {
      const blocks = shown.get(section);
      section.node.hidden = !blocks;
      // A match in the title or definition alone is about the whole competency.
      for (const block of section.blocks) block.hidden = Boolean(blocks?.size) && !blocks?.has(block);
    }
    this.#paint(found, 0);
    return found.length;
  }

  /** Takes all marks away. */
  clear(): void {
    clearTimeout(this.#painting);
    const highlight = registered();
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges.clear();
    for (const element of this.#marked) element.part.remove('match');
    this.#marked.clear();
  }

  #paint(found: readonly [Text, readonly TextRange[]][], from: number): void {
    const highlight = registered();
    for (const [text, ranges] of found.slice(from, from + SLICE)) {
      const entry = text.parentElement?.closest('li, th, p, h1, h2, h3, h4, h5, h6');
      if (entry) {
        entry.part.add('match');
        this.#marked.add(entry);
      }
      if (!highlight) continue;
      for (const { start, end } of ranges) {
        const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
        highlight.add(range);
        this.#ranges.add(range);
      }
    }
    if (from + SLICE < found.length) this.#painting = setTimeout(() => this.#paint(found, from + SLICE));
  }

  #collect(): Map<Text, Place> {
    if (this.#places) return this.#places;
    const places = new Map<Text, Place>();
    for (const section of this.#sections) {
      for (const block of section.blocks) for (const text of textsIn(block)) places.set(text, { section, block });
      for (const text of textsIn(section.node)) if (!places.has(text)) places.set(text, { section });
    }
    return (this.#places = places);
  }
}

/** The texts of the document in an element, without those that the grid adds: links, column heads, captions. */
function* textsIn(element: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches('a, thead, caption, td.undescribed') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}

/** The page's highlight for matches, shared by all grids; none in browsers that lack highlights. */
function registered(): Highlight | undefined {
  if (typeof Highlight === 'undefined') return undefined;
  let highlight = CSS.highlights.get(HIGHLIGHT);
  if (!highlight) CSS.highlights.set(HIGHLIGHT, (highlight = new Highlight()));
  return highlight;
}
