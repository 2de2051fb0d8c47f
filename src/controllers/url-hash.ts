import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type HashEntries = Readonly<Record<string, string>>;

/**
 * Keeps an element's state in the page's fragment, as `#key.name=value&key.name=value`. Entries with other keys are
 * left alone, so several elements and the page itself can share it. Without a key it does nothing.
 */
export class UrlHash implements ReactiveController {
  readonly #key: () => string | undefined;
  readonly #onChange: (entries: HashEntries) => void;
  #readKey: string | undefined;

  /** @param onChange called with what the fragment says: at first when it says anything, then at every change */
  constructor(host: ReactiveControllerHost, key: () => string | undefined, onChange: (entries: HashEntries) => void) {
    this.#key = key;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
  }

  hostUpdate(): void {
    const key = this.#key();
    if (key === this.#readKey) return;
    this.#readKey = key;
    const entries = this.#entries();
    if (Object.keys(entries).length > 0) this.#onChange(entries);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  /** The page's address with a fragment that says this; whole, because `#…` alone leads away from a page with a `<base>`. */
  href(entries: HashEntries): string {
    const others = parts().filter((part) => this.#ownName(nameOf(part)) === undefined);
    const own = new URLSearchParams(Object.entries(entries).map(([name, value]) => [`${this.#key() ?? ''}.${name}`, value])).toString();
    const fragment = [...others, own].filter(Boolean).join('&');
    const [page = ''] = location.href.split('#');
    return fragment ? `${page}#${fragment}` : page;
  }

  /** Says it in the address, without a new entry in the history: typing in a search field is no navigation. */
  write(entries: HashEntries): void {
    if (!this.#key()) return;
    const address = this.href(entries);
    if (address === location.href) return;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Sandboxed frames and browsers' limits on frequent changes refuse; the state is kept in the property all the same.
    }
  }

  readonly #read = (): void => {
    if (this.#key()) this.#onChange(this.#entries());
  };

  #entries(): HashEntries {
    const entries = new Map<string, string>();
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const own = this.#ownName(name);
      if (own !== undefined) entries.set(own, value);
    }
    return Object.fromEntries(entries);
  }

  /** The name without the key, when the entry is this element's; "a.b.find" is one of the key "a.b", not of "a". */
  #ownName(name: string): string | undefined {
    const key = this.#key();
    if (!key || !name.startsWith(`${key}.`)) return undefined;
    const own = name.slice(key.length + 1);
    return own.includes('.') ? undefined : own;
  }
}

/** The fragment's parts as they stand there: what is not ours is never written anew. */
const parts = (): readonly string[] => location.hash.slice(1).split('&').filter(Boolean);

const nameOf = (part: string): string => new URLSearchParams(part).keys().next().value ?? '';
