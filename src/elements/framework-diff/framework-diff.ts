import { ContextConsumer } from '@lit/context';
import { css, html, LitElement, type nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { workspaceContext } from '../../controllers/workspace-context.js';
import { sourceMessages } from '../../locale/source-messages.js';
import { LateBody } from '../late-body.js';
import type { DiffBody } from './diff-body.js';

/** Which document a person opens out of the list of those that the changes touch. */
export interface DiffOpenDetail {
  readonly type: 'role-profile' | 'evidence';
  readonly id: string;
}

/** What draws comparisons: loaded with the first one (docs/decisions/0002). */
let Body: typeof DiffBody | undefined;

/**
 * Two versions of a framework side by side: what was added, removed, renamed, changed or moved, in short and competency by
 * competency, with the words that differ; and which role profiles and which evidence have to be looked at again, and why.
 * For the yearly review of a framework.
 *
 * @summary What changed from one version of a framework to the next, and what that touches.
 * @tag rung-framework-diff
 * @fires {DiffOpenDetail} rung-diff-open - A person opens a profile or a piece of evidence; cancelable. The element does nothing by itself.
 * @csspart title - The heading.
 * @csspart versions - Which versions are compared.
 * @csspart summary-title - Heading of the summary.
 * @csspart summary - What changed, in numbers.
 * @csspart impact - What the changes touch.
 * @csspart impact-title - Its heading.
 * @csspart touches - How many documents have to be looked at again.
 * @csspart damaged - How many documents cannot be read.
 * @csspart reasons - The table of reasons.
 * @csspart lines-title - What opens the list of profiles, and that of the evidence.
 * @csspart documents - A list of documents.
 * @csspart document - One of them.
 * @csspart open - The button that opens it.
 * @csspart impacts - Why it has to be looked at.
 * @csspart more - The button that shows more of them.
 * @csspart filter - The choice of a kind of change, and the count.
 * @csspart count - The announced count.
 * @csspart group - The changes of one competency, or of the framework as a whole.
 * @csspart group-title - Its heading.
 * @csspart changes - The table of changes.
 * @csspart within - What came or went with its competency.
 * @csspart change - A change.
 * @csspart what - What kind of change it is.
 * @csspart name - The name of the part that changed.
 * @csspart before - How it was.
 * @csspart after - How it is.
 * @csspart same - Says that nothing changed.
 * @csspart empty - Shown while there are no two versions.
 * @csspart loading - Shown while the element itself loads.
 * @csspart error - Says that a version cannot be read.
 * @csspart retry - The button that tries again.
 * @cssstate empty - There are no two versions.
 * @cssstate same - Nothing changed.
 * @cssstate ready - Changes are shown.
 * @cssstate error - A version cannot be read.
 */
export class FrameworkDiff extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Loads what draws comparisons. The first one on the page does it; done before, they are drawn without waiting. */
  static async load(): Promise<void> {
    const { DiffBody } = await import('./diff-body.js');
    Body = DiffBody;
    FrameworkDiff.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The earlier version of the framework. */
  @property({ attribute: false }) earlier?: unknown;
  /** The later version; the workspace's framework without it. */
  @property({ attribute: false }) later?: unknown;
  /** Role profiles that the changes may touch. */
  @property({ attribute: false }) profiles?: readonly unknown[];
  /** Evidence that the changes may touch. */
  @property({ attribute: false }) evidence?: readonly unknown[];
  /** The heading; by default "What changed". */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 4; those below it follow. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #internals = this.attachInternals();
  readonly #workspace = new ContextConsumer<typeof workspaceContext, LitElement>(this, { context: workspaceContext, subscribe: true });
  readonly #locale = new LocaleController(this, sourceMessages);
  readonly #late = new LateBody(this, () => Body, () => FrameworkDiff.load());
  #body: DiffBody | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    delete this.#workspace.value;
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this);
    const given = this.#workspace.value?.framework;
    this.#body?.read(this.earlier, this.later ?? (given?.status === 'ready' ? given.framework : undefined), this.profiles, this.evidence);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#body) return this.#body.render();
    const { words } = this.#locale;
    return this.#late.render({ failed: words.network(this.baseURI), retry: words.retry }, html`<p part="loading">${words.loading}</p>`);
  }

  protected override updated(): void {
    for (const status of ['empty', 'same', 'ready', 'error']) {
      if (status === this.#body?.status) this.#internals.states.add(status);
      else this.#internals.states.delete(status);
    }
    this.#body?.updated();
  }

  /** @internal Tells the host which document a person opens. */
  open(type: DiffOpenDetail['type'], id: string): void {
    this.dispatchEvent(new CustomEvent<DiffOpenDetail>('rung-diff-open', { bubbles: true, composed: true, cancelable: true, detail: { type, id } }));
  }

  /** A browser takes the page as it stands when its listeners have returned. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#body?.print(type === 'beforeprint');
    if (this.hasUpdated) this.performUpdate();
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.settled;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-framework-diff': FrameworkDiff;
  }
  interface HTMLElementEventMap {
    'rung-diff-open': CustomEvent<DiffOpenDetail>;
  }
}
