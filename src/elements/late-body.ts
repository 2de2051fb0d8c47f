import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Loads what draws an element, with the first one on the page (docs/decisions/0002); where that fails, a person can try again. */
export class LateBody implements ReactiveController {
  /** Settles when it is there or could not be loaded. */
  settled?: Promise<void>;
  readonly #host: ReactiveControllerHost;
  readonly #isThere: () => unknown;
  readonly #load: () => Promise<void>;
  #failed = false;

  /** @param isThere whether it was loaded before */
  constructor(host: ReactiveControllerHost, isThere: () => unknown, load: () => Promise<void>) {
    this.#host = host;
    this.#isThere = isThere;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#isThere()) this.settled ??= this.#try();
  }

  /** Says that it could not be loaded; `meanwhile` stands there before. */
  render(words: { readonly failed: string; readonly retry: string }, meanwhile: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing {
    return this.#failed ? html`<p part="error">${words.failed} <button type="button" part="retry" @click=${this.#try}>${words.retry}</button></p>` : meanwhile;
  }

  readonly #try = async (): Promise<void> => {
    try {
      await this.#load();
    } catch (error) {
      console.warn(error);
      this.#failed = true;
    }
    this.#host.requestUpdate();
  };
}
