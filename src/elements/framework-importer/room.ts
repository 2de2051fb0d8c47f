import type { LitElement, ReactiveController } from 'lit';

/** Narrower than this, in pixels, source and result do not stand beside each other. */
const WIDE = 900;

/** Whether the element has room for two columns. */
export class Room implements ReactiveController {
  isWide = true;
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.isWide = this.#host.clientWidth >= WIDE;
    this.#observer ??= new ResizeObserver(() => {
      // What changes the layout while it is observed would be reported as an error.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#measure);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
  }

  readonly #measure = (): void => {
    const isWide = this.#host.clientWidth >= WIDE;
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.#host.requestUpdate();
  };
}
