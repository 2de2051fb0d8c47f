import { adoptStyles, css, html, LitElement, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { lazyElementMessages } from '../locale/lazy-element-messages.js';

/** What draws an element; loaded with the first one on the page. */
export interface LazyBody {
  render(): TemplateResult | typeof nothing;
  updated?(changed: PropertyValues): void;
  /** Settles when what the element was given has been read. */
  readonly settled?: Promise<unknown>;
}

/** An element that is small on a page which does not show it yet: what draws it is loaded beside the data (docs/decisions/0002). */
export abstract class LazyElement<Body extends LazyBody> extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }
  `;

  @state() private failed = false;
  /** What draws the element; none until it is loaded. */
  protected body: Body | undefined;
  readonly #locale = new LocaleController(this, lazyElementMessages);
  #loading: Promise<void> | undefined;

  /** Loads what draws elements of this class. */
  protected abstract loadBody(): Promise<void>;
  /** What draws this element, where that is loaded. */
  protected abstract makeBody(): Body | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.body) this.#loading ??= this.#load();
  }

  override willUpdate(_changed: PropertyValues): void {
    this.body ??= this.makeBody();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.body) return this.body.render();
    const { words } = this.#locale;
    return this.failed ? html`<p part="error">${words.failed} <button type="button" part="retry" @click=${this.#load}>${words.retry}</button></p>` : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    this.body?.updated?.(changed);
  }

  readonly #load = async (): Promise<void> => {
    this.failed = false;
    try {
      await this.loadBody();
      this.requestUpdate();
    } catch (error) {
      console.warn(error);
      this.failed = true;
    }
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    await super.getUpdateComplete();
    await this.body?.settled;
    return super.getUpdateComplete();
  }
}

/** Gives an element that was there before its styles were loaded those styles; one that was made later has them. */
export function adoptLate({ renderRoot }: LitElement, styles: CSSResult[]): void {
  const sheet = styles.at(-1)?.styleSheet;
  if (renderRoot instanceof ShadowRoot && (!sheet || !renderRoot.adoptedStyleSheets.includes(sheet))) adoptStyles(renderRoot, styles);
}
