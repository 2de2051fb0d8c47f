import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { competencyMessages } from '../../locale/competency-messages.js';
import { gridMessages } from '../../locale/grid-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import { provenanceMessages } from '../../locale/provenance-messages.js';
import type { Framework, Group } from '../../model/framework.js';
import { describedNeighbours, findLevel } from '../../model/levels.js';
import { rung } from '../../styles/base.js';
import { competencyStyles } from '../competency.styles.js';
import { competencyBlockStyles } from '../competency-blocks.styles.js';
import { competencyPrintStyles } from '../competency-print.styles.js';
import { shownScale } from '../competency-view.js';
import { adopt, type FrameworkBody } from '../framework-element.js';
import { heading, headingLevelOf } from '../heading.js';
import { OverflowRegions } from '../overflow-regions.js';
import { provenance } from '../provenance.js';
import { gridBodyStyles } from './grid-body.styles.js';
import { GridContent, hasHead, type ContentOptions, type Shown } from './grid-content.js';
import { gridHeader } from './grid-header.js';
import { GridPlace } from './grid-place.js';
import { gridToolbar } from './grid-toolbar.js';
import type { GridView } from './grid-view.js';

/** What the body needs of its grid. */
export interface GridHost extends LitElement {
  /** The framework that is shown, when one is. */
  readonly shown: Framework | undefined;
  readonly columns: 'described' | 'all';
  view: GridView;
  readonly hash?: string;
  readonly selectable: boolean;
  readonly selection: ReadonlySet<string>;
  readonly headingLevel: number;
  readonly bare: boolean;
  /** Address of an entry in this grid. */
  hrefOf(id: string): string;
  /** Applies what a person does with search and filters. */
  changeView(view: GridView): void;
  /** Applies what a person picks; says whether the host let it. */
  changeSelection(selection: ReadonlySet<string>, indicator?: string): boolean;
  /** A charter element, for a framework that has a charter instead of competencies. */
  createCharter(): Promise<HTMLElement>;
}

const NO_REGIONS: readonly Element[] = [];

/** Shows the framework of a grid: title, toolbar, competencies. Loaded beside the framework itself. */
export class GridBody implements FrameworkBody, ReactiveController {
  readonly #host: GridHost;
  readonly #locale: LocaleController<typeof gridMessages.en>;
  readonly #competencyLocale: LocaleController<typeof competencyMessages.en>;
  readonly #provenanceLocale: LocaleController<typeof provenanceMessages.en>;
  readonly #printed: PrintPage;
  readonly #overflow: OverflowRegions;
  readonly #place = new GridPlace();
  #showLinks = false;
  #content: GridContent | undefined;
  #shown: Shown | undefined;
  /** The place that the view named last. */
  #at: string | undefined;
  #charter: HTMLElement | undefined;

  constructor(host: GridHost) {
    this.#host = host;
    this.#locale = new LocaleController(host, gridMessages);
    this.#competencyLocale = new LocaleController(host, competencyMessages);
    this.#provenanceLocale = new LocaleController(host, provenanceMessages);
    this.#printed = new PrintPage(host, () => ({ text: [host.shown?.title, ...this.#provenance].filter(Boolean).join(' · '), page: this.#provenanceLocale.words.page }));
    this.#overflow = new OverflowRegions(host);
    host.addController(this);
    adopt(host, [rung, competencyStyles, competencyBlockStyles, competencyPrintStyles, gridBodyStyles]);
  }

  /** The grid has something to say about every framework, and every fault in it is its matter. */
  shows(): boolean {
    return true;
  }

  concerns(): boolean {
    return true;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#arrange();
    const { at, columns } = this.#host.view;
    if (at === this.#at || !this.#content) return;
    this.#at = at;
    if (at === undefined || isShown(this.#content.target(at))) return;
    // A link goes before the filters that hide what it leads to.
    this.#host.view = { at, ...(columns && { columns }) };
    this.#arrange();
  }

  hostUpdated(): void {
    this.#content?.select(this.#host.selection);
    this.#overflow.observe(this.#content?.wideRegions ?? NO_REGIONS);
    const { at } = this.#host.view;
    this.#place.reveal(at, at === undefined ? undefined : this.#content?.target(at));
  }

  hostDisconnected(): void {
    this.#content?.release();
  }

  render(framework: Framework): TemplateResult {
    const { words } = this.#locale;
    const footer = this.#provenance.join(' · ');
    return html`<div class="page" ${ref(this.#onPage)}>
      <button type="button" class="skip" part="skip" @click=${this.#onSkip}>${words.skip}</button>
      ${this.#host.bare ? nothing : gridHeader(framework, words, this.#headingLevel)}
      ${framework.competencies.length > 0 ? this.#renderCompetencies(framework) : this.#renderCharter(framework)}
      ${footer ? html`<p class="foot" part="footer">${footer}</p>` : nothing}
      <div id="end" tabindex="-1"></div>
    </div>`;
  }

  #renderCompetencies(framework: Framework): TemplateResult {
    return html`${this.#host.bare ? nothing : this.#renderToolbar(framework)} ${this.#renderLevelNote(framework)}
      <div part="content" lang=${framework.language ?? nothing} dir=${directionOf(framework.language)} @change=${this.#onSelect}>
        ${this.#content?.groups.map(
          ({ group, sections }) => html`<section part="group" ?hidden=${sections.every((section) => section.node.hidden)}>
            ${hasHead(group, framework) ? this.#renderGroupHead(group) : nothing}${sections.map((section) => section.node)}
          </section>`,
        )}
      </div>`;
  }

  #renderToolbar(framework: Framework): TemplateResult {
    const host = this.#host;
    return gridToolbar({
      framework,
      view: host.view,
      words: this.#locale.words,
      competencyWords: this.#competencyLocale.words,
      status: this.#statusText(),
      allLevels: this.#columns === 'all',
      links: host.hash ? this.#showLinks : undefined,
      selected: host.selectable ? host.selection.size : 0,
      onView: (view) => host.changeView(view),
      onLinks: this.#onLinks,
      onClearSelection: () => host.changeSelection(new Set()),
    });
  }

  #renderLevelNote(framework: Framework): TemplateResult | typeof nothing {
    const scale = shownScale(framework);
    const level = findLevel(scale, this.#host.view.level);
    if (!scale || !level || level.described) return nothing;
    const { below, above } = describedNeighbours(scale, level.id);
    return html`<p class="note-line" part="note">${this.#locale.words.undescribedLevel(level.label, below?.label, above?.label)}</p>`;
  }

  #renderGroupHead(group: Group): TemplateResult {
    return html`<div class="group-head">
      ${heading(this.#contentLevel + 1, 'group-title', group.title)}
      ${group.appliesTo ? html`<p class="muted" part="group-applies-to" lang=${this.#wordsLanguage(this.#host.shown) ?? nothing}>${this.#locale.words.appliesTo(group.appliesTo)}</p>` : nothing}
    </div>`;
  }

  #renderCharter(framework: Framework): TemplateResult {
    const { words } = this.#locale;
    const { charter } = framework;
    if (charter && this.#charter) return html`${Object.assign(this.#charter, { framework, headingLevel: this.#headingLevel + 1 })}`;
    return html`<div class="status" part="empty">
      <p>${words.noCompetencies} ${charter ? words.hasCharter : nothing}</p>
      ${charter ? html`<button type="button" part="show-charter" @click=${this.#onShowCharter}>${words.showCharter}</button>` : nothing}
    </div>`;
  }

  get #columns(): 'described' | 'all' {
    return this.#host.view.columns ?? this.#host.columns;
  }

  get #headingLevel(): number {
    return headingLevelOf(this.#host.headingLevel);
  }

  /** Without a title of its own the grid's first headings take the title's level. */
  get #contentLevel(): number {
    return this.#headingLevel - (this.#host.bare ? 1 : 0);
  }

  /** Who published the framework and when: the line below the grid and at the foot of printed pages. */
  get #provenance(): readonly string[] {
    const framework = this.#host.shown;
    const { words, language } = this.#provenanceLocale;
    if (!framework) return [];
    return [...(framework.publisher ? [framework.publisher] : []), ...provenance(framework, words, language)];
  }

  /** The language of our words where they stand among those of a framework in another one. */
  #wordsLanguage(framework: Framework | undefined): string | undefined {
    const ours = interfaceLanguage(this.#locale.language);
    return framework?.language?.split('-')[0]?.toLowerCase() === ours ? undefined : ours;
  }

  #statusText(): string {
    const { words } = this.#locale;
    const { find, at } = this.#host.view;
    const { matches = 0, competencies = 0, indicators = 0 } = this.#shown ?? {};
    if (at && !this.#content?.target(at)) return words.notFound;
    if (!find?.trim()) return words.summary(competencies, indicators);
    return matches > 0 ? words.matches(matches, competencies) : words.noMatches(find.trim());
  }

  /** The nodes of the competencies: the ones that are there, or new ones when what they are made from has changed. */
  #contentOf(framework: Framework): GridContent {
    const host = this.#host;
    const { words } = this.#competencyLocale;
    const options: ContentOptions = {
      framework,
      columns: this.#columns,
      level: host.view.level,
      kind: host.view.kind,
      words,
      wordsLanguage: this.#wordsLanguage(framework),
      headingLevel: this.#contentLevel,
      selectable: host.selectable,
      hrefOf: host.hash && this.#showLinks ? this.#hrefOf : undefined,
    };
    const current = this.#content;
    if (current && Object.entries(options).every(([name, value]) => Reflect.get(current.options, name) === value)) return current;
    current?.release();
    return new GridContent(options);
  }

  #arrange(): void {
    const framework = this.#host.shown;
    this.#content = framework && this.#contentOf(framework);
    this.#shown = this.#content?.show(this.#host.view);
  }

  readonly #hrefOf = (id: string): string => this.#host.hrefOf(id);

  readonly #onPage = (page: Element | undefined): void => {
    if (page instanceof HTMLElement) page.style.setProperty('page', this.#printed.name);
  };

  readonly #onSkip = (): void => this.#host.shadowRoot?.getElementById('end')?.focus();

  readonly #onLinks = (show: boolean): void => {
    this.#showLinks = show;
    this.#host.requestUpdate();
  };

  readonly #onSelect = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const selection = new Set(this.#host.selection);
    if (target.checked) selection.add(target.value);
    else selection.delete(target.value);
    if (!this.#host.changeSelection(selection, target.value)) target.checked = !target.checked;
  };

  readonly #onShowCharter = async (): Promise<void> => {
    this.#charter = await this.#host.createCharter();
    this.#charter.tabIndex = -1;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button has gone; who used it goes on with what it brought.
    this.#charter.focus();
  };
}

function isShown(element: HTMLElement | undefined): boolean {
  return element !== undefined && !element.closest('[hidden]');
}
