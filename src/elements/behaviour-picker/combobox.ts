import type { BehaviourOption } from './behaviour-options.js';
import { OptionList, type OptionWords } from './option-list.js';
import { OptionSearch } from './option-search.js';
import { Popup } from './popup.js';

/** How long a person rests before the number of matches is announced, in milliseconds. */
const REST = 1_000;

/** What a combobox asks of the element around it. */
export interface ComboboxHost {
  readonly root: ShadowRoot;
  /** What can be chosen; the same array as long as it is the same. */
  readonly options: () => readonly BehaviourOption[];
  /** The person has come to the field and may soon open it. */
  readonly prepare: () => void;
  readonly words: () => ComboboxWords;
  /** A person takes an option, or takes it away again. */
  readonly take: (option: BehaviourOption) => void;
  readonly announce: (text: string) => void;
}

export interface ComboboxWords extends OptionWords {
  /** What a person reads of an option, for searching. */
  readonly read: (option: BehaviourOption) => string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  /** How many are chosen: the list covers what says so below the field. */
  readonly tally: string;
}

/**
 * The field that searches, and the list that opens below it (the combobox of the ARIA Authoring Practices, with
 * `aria-activedescendant`). The focus stays in the field; taking an option keeps the list and the text, so that several
 * can be taken. Works on the nodes `#field`, `#popup`, `#head`, `#count`, `#tally`, `#list` and `#nothing` of the root.
 */
export class Combobox {
  readonly #host: ComboboxHost;
  readonly #popup = new Popup(() => this.close());
  #list: { readonly node: HTMLElement; readonly options: OptionList } | undefined;
  #search: { readonly options: readonly BehaviourOption[]; readonly search: OptionSearch } | undefined;
  #found: readonly BehaviourOption[] = [];
  #active = -1;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ComboboxHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  get #field(): HTMLInputElement | null {
    return this.#host.root.querySelector<HTMLInputElement>('#field');
  }

  /** Opens the list at the field. Where there is nothing to choose from it stays closed. */
  open(then?: () => void): void {
    const [field, popup] = [this.#field, this.#node('popup')];
    if (this.isOpen || !field || !popup || field.disabled || this.#host.options().length === 0) return;
    this.#popup.open(popup, field);
    this.#find(then);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#search?.search.stop();
    clearTimeout(this.#rest);
    this.#activate(-1);
    this.#popup.close();
    this.#list?.options.clear();
    this.#field?.setAttribute('aria-expanded', 'false');
  }

  /** After rendering: what can be chosen, or what is chosen, may be other now. */
  update(): void {
    if (!this.isOpen) return;
    if (!this.#field || this.#field.disabled || this.#host.options().length === 0) this.close();
    else if (this.#search?.options !== this.#host.options()) this.#find();
    else this.#list?.options.showChosen(this.#host.words());
    this.#showTally();
  }

  readonly onInput = (event: Event): void => {
    event.stopPropagation(); // no value has changed
    if (this.isOpen) this.#find();
    else this.open();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#announceFound(), REST);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.#onKey(event)) event.preventDefault();
  };

  readonly onFieldFocus = (): void => this.#host.prepare();

  readonly onFieldClick = (): void => this.open();

  /** The focus stays in the field while a pointer is used in the list. */
  readonly onPopupMousedown = (event: Event): void => event.preventDefault();

  readonly #onListClick = (event: Event): void => {
    const index = this.#list?.options.indexOf(event.target) ?? -1;
    if (index < 0) return;
    this.#activate(index);
    this.#take();
  };

  readonly onFocusout = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.#node('popup')?.contains(event.relatedTarget)) this.close();
  };

  /** @returns whether the key was meant for the list, so that it does nothing else */
  #onKey({ key, altKey }: KeyboardEvent): boolean {
    const { isOpen } = this;
    switch (key) {
      case 'ArrowDown':
        if (!isOpen) this.open(altKey ? undefined : () => this.#move(1));
        else if (!altKey) this.#move(1);
        return true;
      case 'ArrowUp':
        if (isOpen && altKey) this.close();
        else if (isOpen) this.#move(-1);
        return true;
      case 'Enter':
        if (isOpen) this.#take();
        return isOpen;
      case 'Escape':
        if (isOpen) this.close();
        else return this.#clear();
        return true;
      case 'Tab':
        this.close();
        return false;
      default:
        return false;
    }
  }

  #clear(): boolean {
    const field = this.#field;
    if (!field?.value) return false;
    field.value = '';
    return true;
  }

  /** To the next option or the one before; before the first one back to the field alone. */
  #move(by: 1 | -1): void {
    this.#activate(Math.max(-1, Math.min(this.#active + by, this.#found.length - 1)));
  }

  #activate(index: number): void {
    const list = this.#list?.options;
    if (this.#active >= 0) show(list?.nodeAt(this.#active), false);
    this.#active = index;
    const node = index >= 0 ? list?.nodeAt(index) : undefined;
    if (!node) {
      this.#field?.removeAttribute('aria-activedescendant');
      return;
    }
    show(node, true);
    list?.reveal(node);
    this.#field?.setAttribute('aria-activedescendant', node.id);
  }

  #take(): void {
    const option = this.#found[this.#active];
    if (option) this.#host.take(option);
  }

  #find(then?: () => void): void {
    const options = this.#host.options();
    if (this.#search?.options !== options) {
      this.#search?.search.stop();
      this.#search = { options, search: new OptionSearch(options, (option) => this.#host.words().read(option)) };
    }
    const query = this.#field?.value ?? '';
    this.#search.search.find(query, (found) => {
      this.#show(found, query);
      then?.();
    });
  }

  #show(found: readonly BehaviourOption[], query: string): void {
    const [node, nothing, count, head] = ['list', 'nothing', 'count', 'head'].map((id) => this.#node(id));
    if (!node || !nothing || !count || !head) return;
    const words = this.#host.words();
    if (this.#list?.node !== node) {
      this.#list = { node, options: new OptionList(node) };
      node.addEventListener('click', this.#onListClick);
    }
    this.#activate(-1);
    this.#found = found;
    this.#list.options.show(found, query, words);
    const isEmpty = found.length === 0;
    node.hidden = isEmpty;
    nothing.hidden = !isEmpty;
    head.hidden = isEmpty;
    nothing.textContent = words.nothingFound;
    count.textContent = words.found(found.length);
    this.#field?.setAttribute('aria-expanded', String(!isEmpty));
    this.#showTally();
  }

  #showTally(): void {
    const tally = this.#node('tally');
    if (tally) tally.textContent = this.#host.words().tally;
  }

  #announceFound(): void {
    if (!this.isOpen) return;
    const words = this.#host.words();
    this.#host.announce(this.#found.length === 0 ? words.nothingFound : words.found(this.#found.length));
  }

  #node(id: string): HTMLElement | null {
    return this.#host.root.querySelector<HTMLElement>(`#${id}`);
  }
}

function show(node: HTMLElement | undefined, isActive: boolean): void {
  node?.part.toggle('active', isActive);
  node?.classList.toggle('active', isActive);
}
