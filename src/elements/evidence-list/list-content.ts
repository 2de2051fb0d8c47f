import { Entry, type EntryWords } from './entry.js';
import { choicesOf, groupsOf, shownBy, type Choice, type EvidenceListView, type Shown } from './list-view.js';
import type { Piece } from './pieces.js';

/** What the entries are made from; when any of it changes they are made again, but for those that stay the same. */
export interface ContentOptions {
  readonly pieces: readonly Piece[];
  readonly grouped: boolean;
  /** The framework's competencies in their order. */
  readonly order: readonly string[];
  readonly words: EntryWords;
}

/** A run of entries: all of them, or those of a competency. */
export interface Run {
  /** The competency; none in a list that is not grouped and for evidence without behaviours. */
  readonly choice: Choice | undefined;
  readonly entries: readonly Entry[];
  /** How many entries are shown. */
  shown: number;
}

/** The entries of a list, made once and then only shown and hidden. */
export class ListContent {
  readonly options: ContentOptions;
  readonly runs: readonly Run[];
  readonly choices: readonly Choice[];
  readonly #entries = new Map<string, Entry>();
  readonly #byNode = new WeakMap<EventTarget, Entry>();

  /** @param before what there was: entries that stay the same stay, others stay open */
  constructor(options: ContentOptions, before: ListContent | undefined) {
    this.options = options;
    const { pieces, order, grouped } = options;
    this.choices = choicesOf(pieces, order);
    this.runs = grouped
      ? groupsOf(pieces, order).map(({ id, title, language, pieces: inGroup }) => this.#run(inGroup, id === undefined ? undefined : { id, title, language }, before))
      : [this.#run(pieces, undefined, before)];
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** The entry whose item or details this is. */
  entryOf(node: EventTarget | null): Entry | undefined {
    return node ? this.#byNode.get(node) : undefined;
  }

  /** Shows what a view lets through, and hides the rest. */
  show(view: EvidenceListView): Shown {
    const shown = shownBy(view, this.options.pieces);
    const pieces = new Set(shown.pieces);
    for (const run of this.runs) {
      const isWanted = !this.options.grouped || view.competency === undefined || run.choice?.id === view.competency;
      run.shown = 0;
      for (const entry of run.entries) {
        const isShown = isWanted && pieces.has(entry.piece);
        entry.node.hidden = !isShown;
        if (!isShown) continue;
        run.shown += 1;
        entry.find(view.find);
      }
    }
    return shown;
  }

  #run(pieces: readonly Piece[], choice: Choice | undefined, before: ListContent | undefined): Run {
    return { choice, entries: pieces.map((piece) => this.#entry(piece, choice?.id, before)), shown: pieces.length };
  }

  #entry(piece: Piece, group: string | undefined, before: ListContent | undefined): Entry {
    const key = `${group ?? ''}\n${piece.key}`;
    const known = before ? before.#entries.get(key) : undefined;
    const isSame = known?.piece === piece && before?.options.words === this.options.words;
    const entry = isSame ? known : new Entry(piece, group, this.options.words);
    if (known?.details.open && !isSame) entry.details.open = true;
    this.#entries.set(key, entry);
    this.#byNode.set(entry.node, entry);
    this.#byNode.set(entry.details, entry);
    return entry;
  }
}
