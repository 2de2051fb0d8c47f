import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { UrlHash } from '../../controllers/url-hash.js';
import { FrameworkElement, type FrameworkBody } from '../framework-element.js';
import { gridStyles } from './framework-grid.styles.js';
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
export class FrameworkGrid extends FrameworkElement {
  static override styles = [FrameworkElement.styles, gridStyles];

  /** Reads HTML tables as a framework. Given by the module that registers the element, which loads the reader when needed. */
  static readTable?: TableReader;
  /** Registers the charter element, which is loaded when a person asks for a charter. */
  static loadCharter?: () => Promise<unknown>;

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
  /** Leaves out title and toolbar, so that only the competencies are shown. */
  @property({ type: Boolean }) bare = false;

  readonly #slotted = new SlottedFramework(
    this,
    () => FrameworkGrid.readTable,
    () => this.source.state.status === 'empty',
  );
  readonly #hash = new UrlHash(this, () => this.hash, (entries) => (this.view = viewFromEntries(entries)));

  protected override get unsupplied(): FrameworkState {
    return this.#slotted.state;
  }

  protected override async loadBody(): Promise<FrameworkBody> {
    const { GridBody } = await import('./grid-body.js');
    return new GridBody(this);
  }

  protected override renderFallback(ready: boolean): TemplateResult {
    return html`<slot ?hidden=${ready} @slotchange=${this.#slotted.read}></slot>`;
  }

  protected override willUpdate(): void {
    // Hosts without types set what they have: nothing, or a list.
    this.view = given(this.view, {});
    this.selection = asSet(this.selection);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('view')) this.#hash.write(entriesFromView(this.view));
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
}

function given<Value>(value: Value | null | undefined, otherwise: Value): Value {
  return value ?? otherwise;
}

function asSet(ids: ReadonlySet<string> | Iterable<string> | null | undefined): ReadonlySet<string> {
  return ids instanceof Set ? (ids as ReadonlySet<string>) : new Set(ids);
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
