import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { UrlHash } from '../../controllers/url-hash.js';
import { competencyMessages } from '../../locale/competency-messages.js';
import { gridMessages } from '../../locale/grid-messages.js';
import { directionOf } from '../../locale/language.js';
import { sourceMessages } from '../../locale/source-messages.js';
import type { Framework, Group } from '../../model/framework.js';
import { describedNeighbours, findLevel } from '../../model/levels.js';
import { base, rung } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { competencyStyles } from '../competency.styles.js';
import { heading } from '../heading.js';
import { sourceIssues, sourceStatus, sourceStatusStyles } from '../source-status.js';
import { gridStyles } from './framework-grid.styles.js';
import { GridContent, type ContentOptions, type Shown } from './grid-content.js';
import { gridHeader, provenance } from './grid-header.js';
import { gridToolbar } from './grid-toolbar.js';
import { entriesFromView, viewConverter, viewFromEntries, type GridView } from './grid-view.js';
import { OverflowRegions } from './overflow-regions.js';
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
  static override styles = [tokens, base, rung, sourceStatusStyles, competencyStyles, gridStyles];

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

  @state() private showLinks = false;
  @state() private charter: HTMLElement | undefined;
  @query('#end') private readonly end!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #slotted = new SlottedFramework(this, () => FrameworkGrid.readTable);
  readonly #locale = new LocaleController(this, gridMessages);
  readonly #competencyLocale = new LocaleController(this, competencyMessages);
  readonly #sourceLocale = new LocaleController(this, sourceMessages);
  readonly #hash = new UrlHash(this, () => this.hash, (entries) => (this.view = viewFromEntries(entries)));
  readonly #printed = new PrintPage(this, () => ({ text: this.#printFooter, page: this.#locale.words.page }));
  readonly #overflow = new OverflowRegions(this);
  #content: GridContent | undefined;
  #shown: Shown | undefined;
  #target: HTMLElement | undefined;

  get #state(): FrameworkState {
    const own = this.#source.state;
    return own.status === 'empty' ? this.#slotted.state : own;
  }

  get #framework(): Framework | undefined {
    return this.#state.status === 'ready' ? this.#state.framework : undefined;
  }

  get #columns(): 'described' | 'all' {
    return this.view.columns ?? this.columns;
  }

  get #printFooter(): string {
    const framework = this.#framework;
    return framework ? [framework.title, provenance(framework, this.#locale.words, this.#locale.language)].filter(Boolean).join(' · ') : '';
  }

  override willUpdate(): void {
    const framework = this.#framework;
    this.#content = framework && this.#contentOf(framework);
    this.#shown = this.#content?.show(this.view);
  }

  override updated(changed: PropertyValues<this>): void {
    const { status } = this.#state;
    for (const each of ['empty', 'loading', 'ready', 'error']) {
      if (each === status) this.#internals.states.add(each);
      else this.#internals.states.delete(each);
    }
    if (changed.has('view')) this.#hash.write(entriesFromView(this.view));
    this.#content?.select(this.selection);
    this.#overflow.observe(this.#content);
    this.#reveal(this.view.at);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content?.release();
  }

  override render(): TemplateResult {
    const state = this.#state;
    const { words } = this.#sourceLocale;
    const ready = state.status === 'ready';
    return html`
      ${ready ? [sourceIssues(state.issues, words), this.#renderFramework(state.framework)] : sourceStatus(state, words, () => this.#source.retry())}
      <slot ?hidden=${ready} @slotchange=${this.#slotted.read}></slot>
    `;
  }

  #renderFramework(framework: Framework): TemplateResult {
    const { words, language } = this.#locale;
    const footer = provenance(framework, words, language);
    return html`<div class="page" ${ref((page) => page instanceof HTMLElement && page.style.setProperty('page', this.#printed.name))}>
      <button type="button" class="skip" part="skip" @click=${() => this.end.focus()}>${words.skip}</button>
      ${this.bare ? nothing : gridHeader(framework, words, this.headingLevel)}
      ${framework.competencies.length > 0 ? this.#renderCompetencies(framework) : this.#renderCharter(framework)}
      ${footer ? html`<footer part="footer">${footer}</footer>` : nothing}
      <div id="end" tabindex="-1"></div>
    </div>`;
  }

  #renderCompetencies(framework: Framework): TemplateResult {
    return html`${this.bare ? nothing : this.#renderToolbar(framework)} ${this.#renderLevelNote(framework)}
      <div part="content" lang=${framework.language ?? nothing} dir=${directionOf(framework.language)} @change=${this.#onSelect}>
        ${this.#content?.groups.map(
          ({ group, sections }) => html`<section part="group" ?hidden=${sections.every((section) => section.node.hidden)}>
            ${group && group.title !== framework.title ? this.#renderGroupHead(group) : nothing}${sections.map((section) => section.node)}
          </section>`,
        )}
      </div>`;
  }

  #renderToolbar(framework: Framework): TemplateResult {
    const { words } = this.#locale;
    return gridToolbar({
      framework,
      view: this.view,
      words,
      competencyWords: this.#competencyLocale.words,
      status: this.#statusText(),
      allLevels: this.#columns === 'all',
      links: this.hash ? this.showLinks : undefined,
      selected: this.selection.size,
      onView: this.#onView,
      onLinks: this.#onLinks,
      onClearSelection: this.#onClearSelection,
    });
  }

  #statusText(): string {
    const { words } = this.#locale;
    const { find, at } = this.view;
    const { matches = 0, competencies = 0, indicators = 0 } = this.#shown ?? {};
    if (at && !this.#content?.target(at)) return words.notFound;
    if (!find?.trim()) return words.summary(competencies, indicators);
    return matches > 0 ? words.matches(matches, competencies) : words.noMatches(find.trim());
  }

  #renderLevelNote({ scale }: Framework): TemplateResult | typeof nothing {
    const level = findLevel(scale, this.view.level);
    if (!scale || !level || level.described) return nothing;
    const { below, above } = describedNeighbours(scale, level.id);
    return html`<p class="note-line" part="note">${this.#locale.words.undescribedLevel(level.label, below?.label, above?.label)}</p>`;
  }

  #renderGroupHead(group: Group): TemplateResult {
    return html`<div class="group-head">
      ${heading(this.headingLevel + 1, 'group-title', group.title)}
      ${group.appliesTo ? html`<p class="muted" part="group-applies-to">${this.#locale.words.appliesTo(group.appliesTo)}</p>` : nothing}
    </div>`;
  }

  #renderCharter({ charter }: Framework): TemplateResult {
    const { words } = this.#locale;
    if (this.charter) return html`${this.charter}`;
    return html`<div class="status" part="empty">
      <p>${words.noCompetencies} ${charter ? words.hasCharter : nothing}</p>
      ${charter ? html`<button type="button" part="show-charter" @click=${this.#onShowCharter}>${words.showCharter}</button>` : nothing}
    </div>`;
  }

  /** The nodes of the competencies: the ones that are there, or new ones when what they are made from has changed. */
  #contentOf(framework: Framework): GridContent {
    const { language } = this.#locale;
    const { level, kind } = this.view;
    const options: ContentOptions = {
      framework,
      columns: this.#columns,
      level,
      kind,
      words: this.#competencyLocale.words,
      wordsLanguage: framework.language === language ? undefined : language,
      headingLevel: this.headingLevel,
      selectable: this.selectable,
      hrefOf: this.hash && this.showLinks ? this.#hrefOf : undefined,
    };
    const current = this.#content;
    if (current && Object.entries(options).every(([name, value]) => Reflect.get(current.options, name) === value)) return current;
    current?.release();
    return new GridContent(options);
  }

  readonly #hrefOf = (id: string): string => this.#hash.href(entriesFromView({ at: id, ...(this.view.columns && { columns: this.view.columns }) }));

  /** Goes to the entry of this id, once. */
  #reveal(id: string | undefined): void {
    const target = id === undefined ? undefined : this.#content?.target(id);
    if (target === this.#target) return;
    this.#target?.classList.remove('target');
    this.#target = target;
    if (!target) return;
    if (target.closest('[hidden]')) this.view = { at: id ?? '' };
    target.classList.add('target');
    target.tabIndex = -1;
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  }

  readonly #onView = (view: GridView): void => {
    const event = new CustomEvent<ViewChangeDetail>('rung-view-change', { bubbles: true, composed: true, cancelable: true, detail: { view } });
    if (this.dispatchEvent(event)) this.view = view;
    else this.requestUpdate();
  };

  readonly #onLinks = (show: boolean): void => {
    this.showLinks = show;
  };

  readonly #onSelect = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const selection = new Set(this.selection);
    if (target.checked) selection.add(target.value);
    else selection.delete(target.value);
    if (!this.#select(selection, target.value)) target.checked = !target.checked;
  };

  readonly #onClearSelection = (): void => {
    this.#select(new Set());
  };

  #select(selection: ReadonlySet<string>, indicator?: string): boolean {
    const detail = { selection: [...selection], ...(indicator !== undefined && { indicator }) };
    const event = new CustomEvent<SelectionChangeDetail>('rung-selection-change', { bubbles: true, composed: true, cancelable: true, detail });
    const accepted = this.dispatchEvent(event);
    if (accepted) this.selection = selection;
    return accepted;
  }

  readonly #onShowCharter = async (): Promise<void> => {
    await FrameworkGrid.loadCharter?.();
    const charter = document.createElement(this.localName.replace(/framework-grid$/, 'charter'));
    this.charter = Object.assign(charter, { framework: this.#framework });
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.settled;
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
