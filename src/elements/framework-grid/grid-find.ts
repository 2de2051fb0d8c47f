import { TextIndex, type TextRange } from '../../model/search.js';
import type { CompetencySection } from '../competency-section.js';

const HIGHLIGHT = 'rung-match';

interface Place {
  readonly section: CompetencySection;
  /** The row or list it stands in; none for a competency's title and definition. */
  readonly block?: HTMLElement;
}

/**
 * Finds words in the sections of a grid: shows the rows that have them and hides the others. Matches are painted with
 * the CSS Custom Highlight API, which leaves the text nodes alone; their entries carry the part `match` as well. Both
 * come when the browser first paints a section, because thousands of highlights at once take seconds.
 */
export class GridFind {
  readonly #sections: readonly CompetencySection[];
  /** Sections near enough to the window that the browser paints them. */
  readonly #painted = new Set<CompetencySection>();
  /** What was found and is not marked yet, because its section is not painted. */
  readonly #found = new Map<CompetencySection, [Text, readonly TextRange[]][]>();
  readonly #ranges = new Set<AbstractRange>();
  readonly #marked = new Set<Element>();
  #places: Map<Text, Place> | undefined;
  #index: TextIndex<Text> | undefined;

  constructor(sections: readonly CompetencySection[]) {
    this.#sections = sections;
    for (const section of sections) {
      if (typeof ContentVisibilityAutoStateChangeEvent === 'undefined') this.#painted.add(section);
      else section.node.addEventListener('contentvisibilityautostatechange', (event) => this.#onPaint(section, event));
    }
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
    let matches = 0;
    const shown = new Map<CompetencySection, Set<HTMLElement>>();
    for (const match of this.#index.find(query)) {
      const place = places.get(match[0]);
      if (!place || !admitted.has(place.section)) continue;
      matches += 1;
      const found = this.#found.get(place.section) ?? [];
      found.push(match);
      this.#found.set(place.section, found);
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
    this.#mark(this.#painted);
    return matches;
  }

  /** Takes all marks away. */
  clear(): void {
    this.#found.clear();
    if (this.#ranges.size > 0) paint(this.#ranges, []);
    this.#ranges.clear();
    for (const element of this.#marked) element.part.remove('match');
    this.#marked.clear();
  }

  #onPaint(section: CompetencySection, event: Event): void {
    const skipped = 'skipped' in event && event.skipped === true;
    if (skipped) this.#painted.delete(section);
    else {
      this.#painted.add(section);
      this.#mark([section]);
    }
  }

  #mark(sections: Iterable<CompetencySection>): void {
    const come: AbstractRange[] = [];
    for (const section of sections) {
      for (const [text, ranges] of this.#found.get(section) ?? []) {
        const entry = text.parentElement?.closest('li, th, p, h1, h2, h3, h4, h5, h6');
        if (entry) {
          entry.part.add('match');
          this.#marked.add(entry);
        }
        for (const { start, end } of ranges) come.push(new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
      }
      this.#found.delete(section);
    }
    if (come.length === 0) return;
    paint(NO_RANGES, come);
    for (const range of come) this.#ranges.add(range);
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

const NO_RANGES: ReadonlySet<AbstractRange> = new Set();

/**
 * Changes the page's highlight for matches, which all grids share; nothing in browsers that lack highlights.
 * It is made anew each time: a registered one is painted after every range that comes or goes, seconds in Firefox.
 */
function paint(gone: ReadonlySet<AbstractRange>, come: readonly AbstractRange[]): void {
  if (typeof Highlight === 'undefined') return;
  const highlight = new Highlight();
  for (const range of CSS.highlights.get(HIGHLIGHT) ?? []) if (!gone.has(range)) highlight.add(range);
  for (const range of come) highlight.add(range);
  if (highlight.size > 0) CSS.highlights.set(HIGHLIGHT, highlight);
  else CSS.highlights.delete(HIGHLIGHT);
}
