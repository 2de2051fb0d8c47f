import { findInText, foldText, queryWords } from '../../model/search.js';
import type { BehaviourOption } from './behaviour-options.js';

/** Options made at a time: more than any window shows. */
const CHUNK = 20;
/** Pixels below the window's edge for which options are there in advance. */
const AHEAD = 400;

/** What an option shows besides the framework's words. */
export interface OptionWords {
  /** What is said in the interface's language beside the theme: the level and, where it matters, the kind. */
  readonly remark: (option: BehaviourOption) => string;
  readonly isChosen: (option: BehaviourOption) => boolean;
  readonly language: string;
}

/**
 * Fills a listbox with options, grouped by competency. Only those near the window are made; more come as the list is
 * scrolled or moved through. Made by hand: an option is a handful of nodes, and templates of Lit would double them.
 */
export class OptionList {
  readonly #node: HTMLElement;
  #options: readonly BehaviourOption[] = [];
  #made: HTMLElement[] = [];
  #query = '';
  #words: OptionWords | undefined;
  #group: HTMLElement | undefined;

  constructor(node: HTMLElement) {
    this.#node = node;
    node.addEventListener('scroll', this.#fill, { passive: true });
  }

  /** Shows these options from the first one on, with the words of the query marked. */
  show(options: readonly BehaviourOption[], query: string, words: OptionWords): void {
    this.clear();
    this.#options = options;
    this.#query = query;
    this.#words = words;
    this.#node.scrollTop = 0;
    this.#grow();
  }

  /** Lets the nodes go, so that a list that was scrolled far is opened as quickly as a new one. */
  clear(): void {
    this.#options = [];
    this.#made = [];
    this.#group = undefined;
    this.#node.replaceChildren();
  }

  /** Shows which options are chosen now. */
  showChosen(words: OptionWords): void {
    this.#words = words;
    this.#made.forEach((node, index) => {
      const option = this.#options[index];
      if (option) this.#showChosen(node, option);
    });
  }

  /** The node of an option, made if it was not there yet. */
  nodeAt(index: number): HTMLElement | undefined {
    while (this.#made.length <= index && this.#made.length < this.#options.length) this.#grow();
    return this.#made[index];
  }

  /** Place of the option that holds a node; -1 for none. */
  indexOf(target: EventTarget | null): number {
    const node = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    return node ? this.#made.indexOf(node) : -1;
  }

  /** Scrolls the list alone, as little as needed; the head of a group stays in view with its first option. */
  reveal(node: HTMLElement): void {
    const list = this.#node;
    const head = node.parentElement?.firstElementChild;
    const above = head instanceof HTMLElement ? head.offsetHeight : 0;
    const top = node.offsetTop - above;
    const bottom = node.offsetTop + node.offsetHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
    this.#fill();
  }

  readonly #fill = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.#node;
    if (scrollTop + clientHeight + AHEAD > scrollHeight && this.#made.length < this.#options.length) this.#grow();
  };

  #grow(): void {
    const start = this.#made.length;
    for (const [offset, option] of this.#options.slice(start, start + CHUNK).entries()) {
      const index = start + offset;
      if (!this.#group || this.#options[index - 1]?.competency !== option.competency) this.#group = this.#makeGroup(option, index);
      const node = this.#makeOption(option, index);
      this.#made.push(node);
      this.#group.append(node);
    }
  }

  #makeGroup({ competency }: BehaviourOption, index: number): HTMLElement {
    const group = make('div', 'group');
    const head = make('div', 'group-title', competency.title);
    head.id = `group-${index}`;
    head.dir = 'auto';
    head.role = 'presentation';
    group.role = 'group';
    group.setAttribute('aria-labelledby', head.id);
    group.append(head);
    this.#node.append(group);
    return group;
  }

  #makeOption(option: BehaviourOption, index: number): HTMLElement {
    const node = make('div', 'option');
    node.id = `option-${index}`;
    node.role = 'option';
    node.ariaSetSize = String(this.#options.length);
    node.ariaPosInSet = String(index + 1);
    const text = make('span', 'option-text');
    text.dir = 'auto';
    text.append(...this.#marked(option.indicator.text));
    node.append(make('span', 'tick'), text);
    const note = this.#makeNote(option);
    if (note) node.append(note);
    this.#showChosen(node, option);
    return node;
  }

  #makeNote(option: BehaviourOption): HTMLElement | undefined {
    const words = this.#words;
    const remark = words?.remark(option);
    if (!words || (!remark && !option.theme)) return undefined;
    const note = make('span', 'option-note', option.theme);
    if (!remark) return note;
    const own = document.createElement('span');
    own.lang = words.language;
    own.textContent = remark;
    note.append(option.theme ? ' · ' : '', own);
    return note;
  }

  #showChosen(node: HTMLElement, option: BehaviourOption): void {
    const chosen = this.#words?.isChosen(option) ?? false;
    // Not `aria-selected`: Orca says nothing of it, and goes back to the first selected option whenever another is taken.
    node.ariaChecked = String(chosen);
    node.part.toggle('chosen', chosen);
  }

  /** A text in pieces, of which those that the query has are marked; its other words are in theme or competency. */
  #marked(text: string): readonly (string | Node)[] {
    const pieces: (string | Node)[] = [];
    const folded = foldText(text);
    const here = queryWords(this.#query).filter((word) => folded.includes(word));
    let at = 0;
    for (const { start, end } of findInText(text, here.join(' '))) {
      pieces.push(text.slice(at, start), make('mark', 'match', text.slice(start, end)));
      at = end;
    }
    return [...pieces, text.slice(at)].filter((piece) => piece !== '');
  }
}

function make(tag: 'div' | 'span' | 'mark', part: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.part.add(part);
  node.className = part;
  node.textContent = text;
  return node;
}
