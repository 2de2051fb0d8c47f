import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { interfaceLanguage, languageOf } from '../locale/language.js';
import type { Messages } from '../locale/messages.js';

const controllers = new Set<{ languageMayHaveChanged(): void }>();
const observedRoots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Watches `lang` in the root of an element and in all roots around it; one observer serves every element. */
function observeRoots(element: Element): void {
  observer ??= new MutationObserver(() => {
    for (const controller of controllers) controller.languageMayHaveChanged();
  });
  let root = element.getRootNode();
  while (!observedRoots.has(root)) {
    observedRoots.add(root);
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) return;
    root = root.host.getRootNode();
  }
}

/** Gives an element the words of its interface in the language around it, and renders it again when that changes. */
export class LocaleController<Entries> implements ReactiveController {
  /** BCP 47 tag of the language around the element, as far as its words have come. */
  language = 'en';
  /** The element's words in that language, or in English where there are none. */
  words: Readonly<Entries>;
  readonly #host: ReactiveControllerHost & Element;
  readonly #messages: Messages<Entries>;
  #wanted = 'en';

  constructor(host: ReactiveControllerHost & Element, messages: Messages<Entries>) {
    this.#host = host;
    this.#messages = messages;
    this.words = messages.en;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    observeRoots(this.#host);
    this.languageMayHaveChanged();
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  languageMayHaveChanged(): void {
    const language = languageOf(this.#host);
    if (language === this.#wanted) return;
    this.#wanted = language;
    if (interfaceLanguage(language) === 'cy') void this.#loadWelsh(language);
    else this.#speak(language, this.#messages.en);
  }

  /** The language before stays until Welsh has come, and if it cannot be loaded. */
  async #loadWelsh(language: string): Promise<void> {
    try {
      const words = await this.#messages.cy();
      if (language === this.#wanted) this.#speak(language, words);
    } catch (error) {
      console.warn(error);
    }
  }

  #speak(language: string, words: Readonly<Entries>): void {
    this.language = language;
    this.words = words;
    this.#host.requestUpdate();
  }
}
