import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Between two pieces of work, in milliseconds: enough for the browser to paint and to hear what a person does. */
const PAUSE = 30;

type Piece = () => void;

/** Work in pieces that are short enough to stop nobody. Two kinds of work take turns; newer work replaces what is left of its kind. */
export class Slices implements ReactiveController {
  readonly #left = new Map<string, readonly Piece[]>();
  #isConnected = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done: Promise<void> = Promise.resolve();
  #settle: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Settles when nothing is left, or when the element leaves the page. */
  get done(): Promise<void> {
    return this.#done;
  }

  start(kind: string, pieces: readonly Piece[]): void {
    this.#left.delete(kind);
    if (pieces.length > 0) this.#left.set(kind, pieces);
    this.#goOn();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#goOn();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#settle?.();
  }

  #goOn(): void {
    if (!this.#isConnected || this.#timer !== undefined || this.#left.size === 0) return;
    this.#done = new Promise((settle) => (this.#settle = settle));
    this.#timer = setTimeout(this.#next, PAUSE);
  }

  readonly #next = (): void => {
    this.#timer = undefined;
    for (const [kind, [piece, ...rest]] of this.#left) {
      this.#left.delete(kind);
      // Behind the others.
      if (rest.length > 0) this.#left.set(kind, rest);
      piece?.();
      break;
    }
    if (this.#left.size > 0) this.#timer ??= setTimeout(this.#next, PAUSE);
    else this.#settle?.();
  };
}
