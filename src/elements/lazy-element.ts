import { css, LitElement, type CSSResultGroup, type PropertyValues, type nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../controllers/locale-controller.js';
import { lazyElementMessages } from '../locale/lazy-element-messages.js';
import { LateBody } from './late-body.js';

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

  /** What draws the element; none until it is loaded. */
  protected body: Body | undefined;
  readonly #locale = new LocaleController(this, lazyElementMessages);
  readonly #late = new LateBody(this, () => this.body, () => this.loadBody());

  /** Loads what draws elements of this class. */
  protected abstract loadBody(): Promise<void>;
  /** What draws this element, where that is loaded. */
  protected abstract makeBody(): Body | undefined;

  override willUpdate(_changed: PropertyValues): void {
    this.body ??= this.makeBody();
  }

  override render(): TemplateResult | typeof nothing {
    return this.body ? this.body.render() : this.#late.render(this.#locale.words);
  }

  protected override updated(changed: PropertyValues): void {
    this.body?.updated?.(changed);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.settled;
    await super.getUpdateComplete();
    await this.body?.settled;
    return super.getUpdateComplete();
  }
}
