import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { evidenceCardMessages } from '../../locale/evidence-card-messages.js';
import type { Attachment } from '../../model/evidence.js';
import { LateBody } from '../late-body.js';
import type { EvidenceCardBody } from './card-body.js';

/** What draws cards: loaded with the first one, it then draws all of them at once (docs/decisions/0002). */
let Body: typeof EvidenceCardBody | undefined;

/**
 * Shows one piece of evidence to read and to print: which behaviours it shows, when, from whom, what happened, what was
 * learnt, links and files. Behaviours stand in the framework's words of today; those that it has no longer are marked.
 *
 * @summary One piece of evidence to read.
 * @tag rung-evidence-card
 * @slot actions - What a person can do with this evidence, such as buttons to edit it or to delete it. Not printed.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart card - The whole card.
 * @csspart context - The competency, above a heading that is a behaviour.
 * @csspart title - The heading: the only behaviour, or when it was.
 * @csspart evidence - All entries.
 * @csspart label - What an entry is.
 * @csspart behaviour - A behaviour, where there are several.
 * @csspart behaviour-text - Its words.
 * @csspart behaviour-note - Its competency.
 * @csspart gone - Says that the framework has it no longer.
 * @csspart mark - Says that it is an own one or of another framework.
 * @csspart date - When it was.
 * @csspart source - From whom it comes.
 * @csspart text - What was written.
 * @csspart link - A link.
 * @csspart file - A file.
 * @csspart file-name - Its name.
 * @csspart file-size - Its kind and size.
 * @csspart download - The link to it, where the host gives an address.
 * @csspart notice - What is wrong with parts of the evidence or with the framework.
 * @csspart issues - The list of what is wrong.
 * @csspart empty - Shown when there is no evidence.
 * @csspart error - Shown when the evidence cannot be read.
 * @csspart retry - The button that tries again.
 * @csspart actions - Around what the host has put into the slot.
 * @cssstate empty - There is no evidence.
 * @cssstate ready - The evidence is shown.
 * @cssstate error - The evidence cannot be read.
 */
export class EvidenceCard extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Loads what draws cards. The first card on the page does it; done before, cards are drawn without waiting. */
  static async load(): Promise<void> {
    Body = (await import('./card-body.js')).EvidenceCardBody;
    EvidenceCard.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The evidence document. */
  @property({ attribute: false }) evidence?: unknown;
  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** Gives the address at which a file can be had, by https, http or blob; without one a file is only named. */
  @property({ attribute: false }) hrefOf?: (attachment: Attachment) => string | undefined;
  /** Level of the heading on the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Leaves out heading, behaviours and date, where the page says them beside. */
  @property({ type: Boolean }) bare = false;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, evidenceCardMessages);
  readonly #late = new LateBody(this, () => Body, () => EvidenceCard.load());
  #body: EvidenceCardBody | undefined;

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this);
    this.#body?.read(this.evidence);
  }

  override render(): TemplateResult {
    if (this.#body) return this.#body.render(this.#source.state, this.#onRetry);
    return html`${this.#late.render(this.#locale.words)}<slot name="actions"></slot>`;
  }

  protected override updated(): void {
    for (const status of ['empty', 'ready', 'error']) {
      if (status === this.#body?.status) this.#internals.states.add(status);
      else this.#internals.states.delete(status);
    }
    this.#body?.updated();
  }

  readonly #onRetry = (): void => this.#source.retry();

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-evidence-card': EvidenceCard;
  }
}
