import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LOADING, type FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { UrlHash } from '../../controllers/url-hash.js';
import { sourceMessages } from '../../locale/source-messages.js';
import type { Framework } from '../../model/framework.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { sourceIssues, sourceStatus, sourceStatusStyles } from '../source-status.js';
import { gridStyles } from './framework-grid.styles.js';
import type { GridBody } from './grid-body.js';
import { entriesFromView, viewConverter, viewFromEntries, type GridView } from './grid-view.js';
import { SlottedFramework, type TableReader } from './slotted-framework.js';

/** What a person does with search and filters. */
export interface ViewChangeDetail {
  readonly view: GridView;
}

/** Which indicators a person has picked. */
export interface SelectionChangeDetail {
  readonly selection: readonly string[];
  /** The indicator that was picked or released; none when the selection was cleared. */
  readonly indicator?: string;
}

/**
 * Shows a published framework as one table per competency: levels as columns, or the framework's own kinds of
 * behaviour where it has no levels; contra-indicators apart. Reads it from the `framework` property, from `src`, from
 * the workspace around it, or from an HTML table that stands inside the element.
 *
 * @summary A whole framework to read, search, filter, link to, select from and print.
 * @tag rung-framework-grid
 * @slot - A fallback that stays visible until a framework is there; tables in it are read as the framework.
 * @fires {ViewChangeDetail} rung-view-change - A person searches or filters; cancelable, fired before it is applied.
 * @fires {SelectionChangeDetail} rung-selection-change - A person picks indicators; cancelable, fired before it is applied.
 * @fires {Event} load - The framework is there.
 * @fires {Event} error - The framework could not be loaded or read.
 * @csspart header - Title, subtitle, scale and background of the framework.
 * @csspart title - The framework's title.
 * @csspart subtitle - Its subtitle.
 * @csspart scale - The ladder of its levels.
 * @csspart rung - A level's letter or name.
 * @csspart about - Vision, purpose and principles.
 * @csspart issues - Faults of the framework.
 * @csspart toolbar - Search, filters and count.
 * @csspart find - The search field.
 * @csspart filters - The filters.
 * @csspart filter - One filter.
 * @csspart count - The announced count.
 * @csspart selected - The count of picked indicators.
 * @csspart clear - The button that clears search and filters.
 * @csspart clear-selection - The button that clears the selection.
 * @csspart content - All competencies.
 * @csspart group - A group of competencies.
 * @csspart group-title - Its title.
 * @csspart group-applies-to - To whom it applies.
 * @csspart competency - One competency.
 * @csspart competency-title - Its title.
 * @csspart tagline - Its tagline.
 * @csspart definition - Its definition.
 * @csspart importance - Why it matters.
 * @csspart region - The frame of a table, which scrolls when the table is wider.
 * @csspart table - A competency's table.
 * @csspart row - A row of it.
 * @csspart level - A level's column head.
 * @csspart kind - The column head of a kind of indicator.
 * @csspart theme - A theme's row head.
 * @csspart cell - A cell.
 * @csspart inherited - Column head or cell of a tier that the chosen one includes.
 * @csspart undescribed - A cell of a level without description.
 * @csspart indicator - An indicator.
 * @csspart contra-indicator - An indicator of behaviour that is not acceptable.
 * @csspart match - An entry in which the search found something.
 * @csspart select - An indicator's checkbox.
 * @csspart contra - The contra-indicators of a competency.
 * @csspart contra-title - Their heading.
 * @csspart examples-title - Over examples among the behaviours of a level.
 * @csspart unplaced - Indicators without a level.
 * @csspart unplaced-title - Their heading.
 * @csspart skills - Key skills.
 * @csspart skills-title - Their heading.
 * @csspart skill - One of them.
 * @csspart nothing - Said of a competency without behaviours.
 * @csspart link - A link to an entry.
 * @csspart note - A sentence about the chosen level.
 * @csspart footer - Publisher and dates.
 * @csspart loading - Shown while the framework loads.
 * @csspart empty - Shown when there is no framework or nothing in it.
 * @csspart show-charter - The button that shows the charter instead.
 * @csspart error - Shown when the framework cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart skip - The button that skips the framework.
 * @cssproperty [--rung-sticky-top=0] - Where column heads stay, below a fixed header of the page.
 * @cssstate empty - There is no framework.
 * @cssstate loading - The framework is being loaded.
 * @cssstate ready - The framework is shown.
 * @cssstate error - The framework cannot be shown.
 */
export class FrameworkGrid extends LitElement {
  static override styles = [tokens, base, sourceStatusStyles, gridStyles];

  /** Reads HTML tables as a framework. Given by the module that registers the element, which loads the reader when needed. */
  static readTable?: TableReader;
  /** Registers the charter element, which is loaded when a person asks for a charter. */
  static loadCharter?: () => Promise<unknown>;

  /** The framework document; goes before `src`. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;
  /** With levels: `described` shows those that have descriptions, `all` also those between them. */
  @property() columns: 'described' | 'all' = 'described';
  /** What is looked at: search, filters, place. As an attribute written like a query: `view="group=core&level=B"`. */
  @property({ converter: viewConverter }) view: GridView = {};
  /** Keeps the view in the page's address under this key, and offers links to each entry. */
  @property() hash?: string;
  /** Whether indicators can be picked. */
  @property({ type: Boolean }) selectable = false;
  /** Ids of the picked indicators. */
  @property({ attribute: false }) selection: ReadonlySet<string> = new Set();
  /** Level of the framework's heading on the page, 1 to 4; those below it follow. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Leaves out title and toolbar, so that only the competencies are shown. */
  @property({ type: Boolean }) bare = false;

  @state() private body: GridBody | undefined;
  /** What shows a framework could not be loaded. */
  @state() private failed = false;
  @query('#start') private readonly start!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #slotted = new SlottedFramework(
    this,
    () => FrameworkGrid.readTable,
    () => this.#source.state.status === 'empty',
  );
  readonly #locale = new LocaleController(this, sourceMessages);
  readonly #hash = new UrlHash(this, () => this.hash, (entries) => (this.view = viewFromEntries(entries)));
  #loading: Promise<void> | undefined;

  /** Where the grid stands: what it was given, or what stands inside it as HTML. */
  get #state(): FrameworkState {
    const given = this.#source.state;
    const state = given.status === 'empty' ? this.#slotted.state : given;
    if (state.status !== 'ready' || this.body) return state;
    return this.failed ? { status: 'error', error: { code: 'network', url: this.baseURI, issues: [] } } : LOADING;
  }

  /** The framework that is shown, when one is; `load` tells when it is there. */
  get shown(): Framework | undefined {
    const state = this.#state;
    return state.status === 'ready' ? state.framework : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loading ??= this.#loadBody();
  }

  override updated(changed: PropertyValues<this>): void {
    const { status } = this.#state;
    for (const each of ['empty', 'loading', 'ready', 'error']) {
      if (each === status) this.#internals.states.add(each);
      else this.#internals.states.delete(each);
    }
    if (changed.has('view')) this.#hash.write(entriesFromView(this.view));
  }

  override render(): TemplateResult {
    const state = this.#state;
    const { words } = this.#locale;
    const ready = state.status === 'ready';
    return html`
      <div id="start" tabindex="-1"></div>
      ${ready ? [sourceIssues(state.issues, words), this.body?.render(state.framework)] : sourceStatus(state, words, this.#onRetry)}
      <slot ?hidden=${ready} @slotchange=${this.#slotted.read}></slot>
    `;
  }

  /** @internal Address of an entry in this grid, for a link to it. */
  hrefOf(id: string): string {
    return this.#hash.href(entriesFromView({ at: id, ...(this.view.columns && { columns: this.view.columns }) }));
  }

  /** @internal Applies what a person does with search and filters, unless the host prevents it. */
  changeView(view: GridView): void {
    const event = new CustomEvent<ViewChangeDetail>('rung-view-change', { bubbles: true, composed: true, cancelable: true, detail: { view } });
    if (this.dispatchEvent(event)) this.view = view;
    else this.requestUpdate();
  }

  /** @internal Applies what a person picks, unless the host prevents it; says whether it did. */
  changeSelection(selection: ReadonlySet<string>, indicator?: string): boolean {
    const detail = { selection: [...selection], ...(indicator !== undefined && { indicator }) };
    const event = new CustomEvent<SelectionChangeDetail>('rung-selection-change', { bubbles: true, composed: true, cancelable: true, detail });
    const accepted = this.dispatchEvent(event);
    if (accepted) this.selection = selection;
    return accepted;
  }

  /** @internal A charter element of the same registration as this grid. */
  async createCharter(): Promise<HTMLElement> {
    await FrameworkGrid.loadCharter?.();
    return document.createElement(this.localName.replace(/framework-grid$/, 'charter'));
  }

  /** Loads what shows a framework, beside the framework itself: a grid that waits for its data waits for both at once. */
  async #loadBody(): Promise<void> {
    this.failed = false;
    try {
      const { GridBody } = await import('./grid-body.js');
      this.body = new GridBody(this);
    } catch {
      this.failed = true;
    }
  }

  readonly #onRetry = (): void => {
    if (this.failed) this.#loading = this.#loadBody();
    else this.#source.retry();
    // The button goes away; who used it stays in this place.
    this.start.focus();
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#loading, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-framework-grid': FrameworkGrid;
  }
  interface HTMLElementEventMap {
    'rung-view-change': CustomEvent<ViewChangeDetail>;
    'rung-selection-change': CustomEvent<SelectionChangeDetail>;
  }
}
