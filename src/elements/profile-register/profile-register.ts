import { ContextConsumer } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { workspaceContext, type WorkspaceValue } from '../../controllers/workspace-context.js';
import { sourceMessages } from '../../locale/source-messages.js';
import type { RegisterBody } from './register-body.js';
import { viewConverter, type RegisterQuery, type RegisterView } from './register-view.js';

/** What a person does with search, filters and sorting. */
export interface RegisterViewChangeDetail {
  readonly view: RegisterView;
}

/** Which profile a person opens. */
export interface RegisterOpenDetail {
  readonly id: string;
}

/** Which profiles a person has selected. */
export interface RegisterSelectionDetail {
  readonly ids: readonly string[];
}

/** Which profiles a person wants to export. */
export interface RegisterExportDetail {
  /** The selected ones; where none is, all that are found, as long as all of them are loaded. */
  readonly ids: readonly string[];
  /** Else what they are found by, to be asked of the repository page by page. */
  readonly query?: RegisterQuery;
}

/** What draws registers: loaded with the first one (docs/decisions/0002). */
let Body: typeof RegisterBody | undefined;

/**
 * The central list of an organisation's role profiles: find, filter and sort them, see what is due for review and who it
 * waits for, how levels are distributed, select some for an export, open one. Takes the profiles from the workspace's
 * repository page by page, however many there are, or from a list. It changes nothing by itself: it tells the host.
 *
 * @summary The list of all role profiles, for HR.
 * @tag rung-profile-register
 * @slot empty - What stands below "No profiles yet", such as a button to begin one.
 * @fires {RegisterViewChangeDetail} rung-view-change - A person searches, filters or sorts; cancelable, fired before it is applied.
 * @fires {RegisterOpenDetail} rung-register-open - A person opens a profile; cancelable. The register does nothing by itself.
 * @fires {RegisterSelectionDetail} rung-register-select - A person selects profiles; cancelable, fired before it is applied.
 * @fires {RegisterExportDetail} rung-register-export - A person wants to export the selected profiles, or all that are found; cancelable. The register does nothing by itself.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart title - The heading.
 * @csspart toolbar - Search, filters and count.
 * @csspart find - The search field with its label.
 * @csspart filter - A filter with its label.
 * @csspart sort - The button in a column's head; where rows are blocks the choice of a column and of its direction.
 * @csspart count - The announced count.
 * @csspart clear - The button that clears search and filters.
 * @csspart selection - What is selected and what can be done with it.
 * @csspart select-all - The box that selects all that are loaded.
 * @csspart selected - How many are selected.
 * @csspart export - The button to export them; where none is selected all that are found.
 * @csspart select-none - The button to select none.
 * @csspart scroller - The frame in which the rows scroll.
 * @csspart table - The table.
 * @csspart column - A column's head.
 * @csspart row - A row.
 * @csspart waiting - A row that is still being loaded.
 * @csspart select - The box that selects a row.
 * @csspart open - The button that opens a profile; its text is the role.
 * @csspart due - Says that a review is due.
 * @csspart note - Says that the list ends although there is more.
 * @csspart printed-note - Says on paper how many rows there are.
 * @csspart distribution - The distribution of levels.
 * @csspart distribution-title - Its heading, which opens it.
 * @csspart distribution-progress - How many profiles were counted.
 * @csspart distribution-table - The table of levels by competency.
 * @csspart distribution-nothing - Says that there are no levels.
 * @csspart bar - The bar of a figure.
 * @csspart stop - The button that stops counting.
 * @csspart again - The button that counts again.
 * @csspart nothing - Shown when nothing matches.
 * @csspart empty - Shown when there are no profiles.
 * @csspart loading - Shown while the first ones are loaded.
 * @csspart error - Says that profiles could not be loaded.
 * @csspart retry - The button that tries again.
 * @cssproperty [--rung-profile-register-block-size=min(70vh, 48rem)] - The height at which the rows begin to scroll.
 * @cssstate empty - There are no profiles, or none matches.
 * @cssstate loading - The first ones are being loaded.
 * @cssstate ready - Profiles are listed.
 * @cssstate error - None could be loaded.
 */
export class ProfileRegister extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]),
    [hidden] {
      display: none;
    }
  `;

  /** Loads what draws registers. The first one on the page does it; done before, registers are drawn without waiting. */
  static async load(): Promise<void> {
    const { RegisterBody } = await import('./register-body.js');
    Body = RegisterBody;
    ProfileRegister.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The profiles themselves, in any order; they go before a repository. */
  @property({ attribute: false }) profiles?: readonly unknown[];
  /** Where the profiles are kept; goes before the workspace's. */
  @property({ attribute: false }) repository?: WorkspaceValue['repository'];
  /** The framework document, for the names of competencies and levels; goes before the workspace's. */
  @property({ attribute: false }) framework?: unknown;
  /** What is looked at: search, filters, sorting. As an attribute written like a query: `view="status=published&sort=reviewDue"`. */
  @property({ converter: viewConverter }) view: RegisterView = {};
  /** Ids of the selected profiles. */
  @property({ attribute: false }) selected: readonly string[] = [];
  /** The day, as `2026-03-02`, by which reviews count as due; that of the device without it. */
  @property() today?: string;
  /** Organisations to filter by; without it those that occur in what has been loaded. */
  @property({ attribute: false }) organisations?: readonly string[];
  /** Role families to filter by; without it those that occur in what has been loaded. */
  @property({ attribute: false }) families?: readonly string[];
  /** The heading; by default "Role profiles". */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private failed = false;
  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #workspace = new ContextConsumer<typeof workspaceContext, LitElement>(this, { context: workspaceContext, subscribe: true });
  readonly #locale = new LocaleController(this, sourceMessages);
  #body: RegisterBody | undefined;
  #loading: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    if (!Body) this.#loading ??= this.#load();
    this.#body?.connect();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#body?.disconnect();
    delete this.#workspace.value;
  }

  override willUpdate(): void {
    if (Body) this.#body ??= new Body(this);
    this.#body?.read(this.profiles, this.repository ?? this.#workspace.value?.repository);
  }

  override render(): TemplateResult {
    const { state } = this.#source;
    if (this.#body) return this.#body.render(state.status === 'ready' ? state.framework : undefined);
    const { words } = this.#locale;
    return html`${this.failed ? html`<p part="error">${words.network(this.baseURI)} <button type="button" part="retry" @click=${this.#load}>${words.retry}</button></p>` : html`<p part="loading">${words.loading}</p>`}
      <slot name="empty" hidden></slot>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    for (const status of ['empty', 'loading', 'ready', 'error']) {
      if (status === this.#body?.status) this.#internals.states.add(status);
      else this.#internals.states.delete(status);
    }
    if (this.isConnected) this.#body?.updated();
  }

  /** @internal Applies what a person does with search, filters and sorting, unless the host prevents it. */
  changeView(view: RegisterView): void {
    if (this.#tell('rung-view-change', { view })) this.view = view;
    else this.requestUpdate();
  }

  /** @internal Applies what a person selects, unless the host prevents it. */
  changeSelection(ids: readonly string[]): void {
    if (this.#tell('rung-register-select', { ids })) this.selected = ids;
    else this.requestUpdate();
  }

  /** @internal */
  open(id: string): void {
    this.#tell('rung-register-open', { id });
  }

  /** @internal */
  export(detail: RegisterExportDetail): void {
    this.#tell('rung-register-export', detail);
  }

  #tell(name: string, detail: RegisterViewChangeDetail | RegisterOpenDetail | RegisterSelectionDetail | RegisterExportDetail): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
  }

  readonly #load = async (): Promise<void> => {
    this.failed = false;
    try {
      await ProfileRegister.load();
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  };

  /** A browser takes the page as it stands when its listeners have returned. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#body?.print(type === 'beforeprint');
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#loading, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-profile-register': ProfileRegister;
  }
  interface HTMLElementEventMap {
    'rung-register-open': CustomEvent<RegisterOpenDetail>;
    'rung-register-select': CustomEvent<RegisterSelectionDetail>;
    'rung-register-export': CustomEvent<RegisterExportDetail>;
  }
}
