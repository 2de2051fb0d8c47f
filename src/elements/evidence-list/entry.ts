import type { EvidenceListMessages } from '../../locale/evidence-list-messages.js';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import type { BehaviourWords } from '../behaviour-words.js';
import { period } from '../evidence-text.js';
import { excerptOf } from './excerpt.js';
import type { Piece } from './pieces.js';

export interface EntryWords {
  readonly list: EvidenceListMessages;
  readonly evidence: EvidenceMessages;
  readonly language: string;
}

/** Shown of a folded piece; the others are counted. */
const MOST_BEHAVIOURS = 2;

/**
 * A piece in a list: a line that opens. Made by hand and then only shown and hidden (docs/decisions/0001): a thousand of
 * them by templates take a fifth of a second, and more with every letter that is searched for.
 */
export class Entry {
  readonly piece: Piece;
  readonly group: string | undefined;
  readonly node: HTMLElement;
  readonly details: HTMLDetailsElement;
  readonly #excerpt: HTMLElement;
  #find: string | undefined;
  /** The search that the excerpt shows. */
  #shown: string | undefined;
  #isPainted = typeof ContentVisibilityAutoStateChangeEvent === 'undefined';
  #body: HTMLElement | undefined;

  /** @param group the competency under whose heading it stands */
  constructor(piece: Piece, group: string | undefined, words: EntryWords) {
    this.piece = piece;
    this.group = group;
    this.node = make('li', 'item', 'item');
    this.details = make('details', 'entry');
    const summary = make('summary', 'summary');
    const line = make('span', undefined, 'line');
    const what = make('span', undefined, 'what');
    this.#excerpt = make('span', 'excerpt', 'excerpt');
    this.#excerpt.dir = 'auto';
    this.#fillExcerpt();
    what.append(...behaviours(piece, group, words), this.#excerpt, ...also(piece, group, words));
    line.append(isolated('date', 'when', nameOfDate(piece, words)), what);
    summary.append(line);
    this.details.append(summary);
    this.node.append(this.details);
  }

  /**
   * Shows where the words of a search stand, once the browser paints it: what is changed far out of view costs Chromium
   * more than a millisecond each when it is then hidden.
   */
  find(query: string | undefined): void {
    this.#find = query;
    if (this.#isPainted && this.#shown !== query) this.#fillExcerpt();
  }

  /** The browser paints it from now on, or no longer. */
  painted(isPainted: boolean): void {
    this.#isPainted = isPainted;
    this.find(this.#find);
  }

  get isFilled(): boolean {
    return this.#body !== undefined;
  }

  /** Gives it what opens; nothing takes it away. */
  fill(content: readonly Node[] | undefined): void {
    if (!content) {
      this.#body?.remove();
      this.#body = undefined;
      return;
    }
    if (!this.#body) {
      this.#body = make('div', 'body', 'body');
      this.details.append(this.#body);
    }
    this.#body.replaceChildren(...content);
  }

  #fillExcerpt(): void {
    this.#shown = this.#find;
    const nodes = excerptOf(this.piece.account, this.#find).map(({ text, match }) => {
      if (!match) return text;
      const mark = make('mark', 'match');
      mark.textContent = text;
      return mark;
    });
    this.#excerpt.replaceChildren(...nodes);
    this.#excerpt.hidden = nodes.length === 0;
  }
}

/** The date in words, or that there is none. */
export function nameOfDate({ evidence: { when } }: Piece, { list, language }: EntryWords): string {
  return when ? period(when, language) : list.noDate;
}

/** Folded, it shows the first ones, in a group those of its competency; the style sheet shows the others when it is open. */
function behaviours({ behaviours: all }: Piece, group: string | undefined, { list, evidence, language }: EntryWords): Node[] {
  if (all.length === 0) return [isolated(undefined, 'rest', list.noBehaviour)];
  const ours = interfaceLanguage(language);
  const inGroup = group === undefined ? all : all.filter(({ id }) => id === group);
  const others = group === undefined ? [] : all.filter(({ id }) => id !== group);
  const nodes = [...inGroup, ...others].map((behaviour, index) => {
    const node = behaviourNode(behaviour, behaviour.id === group, evidence, ours);
    if (index >= Math.min(MOST_BEHAVIOURS, inGroup.length)) node.classList.add('extra');
    return node;
  });
  const rest = inGroup.length - MOST_BEHAVIOURS;
  return rest > 0 ? [...nodes, isolated('more', 'rest', list.more(rest))] : nodes;
}

function behaviourNode(behaviour: BehaviourWords, isInGroup: boolean, words: EvidenceMessages, ours: string): HTMLElement {
  const { text, language, competency, competencyLanguage, own, gone, elsewhere } = behaviour;
  const node = make('span', 'behaviour', 'behaviour');
  const said = make('span', 'behaviour-text', 'words');
  said.textContent = text;
  said.dir = directionOf(language);
  if (language) said.lang = language;
  node.append(said);
  const title = make('bdi');
  title.textContent = competency;
  if (competencyLanguage) title.lang = competencyLanguage;
  const marks = make('bdi', gone ? 'gone' : 'mark');
  marks.textContent = [own ? words.own : '', gone ? words.gone : '', elsewhere === undefined ? '' : words.elsewhere(elsewhere)].filter(Boolean).join(', ');
  marks.lang = ours;
  const notes = [...(isInGroup ? [] : [title]), ...(marks.textContent ? [marks] : [])];
  if (notes.length > 0) {
    const note = make('span', 'behaviour-note', 'note');
    note.append(...notes.flatMap((each, index) => (index > 0 ? [', ', each] : [each])));
    node.append(' ', note);
  }
  return node;
}

function also({ competencies }: Piece, group: string | undefined, { list }: EntryWords): Node[] {
  const others = group === undefined ? [] : competencies.filter(({ id }) => id !== group);
  return others.length > 0 ? [isolated('also', 'also', list.also(others.map(({ title }) => title)))] : [];
}

/** Words of ours, which keep their direction in a page that runs the other way. */
function isolated(part: string | undefined, className: string, text: string): HTMLElement {
  const node = make('span', part, className);
  const inner = make('bdi');
  inner.textContent = text;
  node.append(inner);
  return node;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, part?: string, className?: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (part) node.setAttribute('part', part);
  if (className) node.className = className;
  return node;
}
