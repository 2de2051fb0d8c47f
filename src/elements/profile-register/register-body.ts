import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { registerMessages } from '../../locale/register-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import type { Framework } from '../../model/framework.js';
import { base, rung } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { heading, headingLevelOf } from '../heading.js';
import { LateStatus } from '../late-status.js';
import { ArraySource } from './array-source.js';
import { Choices } from './choices.js';
import { DistributionPanel } from './distribution-panel.js';
import { distributionStyles } from './distribution.styles.js';
import type { ProfileRegister, RegisterExportDetail } from './profile-register.js';
import { registerStyles } from './profile-register.styles.js';
import { fieldOf } from './register-row.js';
import { RepositorySource, type RegisterSource, type Repository } from './register-source.js';
import { tableHead } from './table-head.js';
import { columnOf, registerToolbar } from './register-toolbar.js';
import { dayFrom, isLimited, queryOf, readView, type RegisterQuery, type RegisterView } from './register-view.js';
import { RowLoader } from './row-loader.js';
import { MOST_PRINTED, RowWindow, type RowActions } from './row-window.js';
import { selectionBar } from './selection-bar.js';
import type { RowWords } from './table-row.js';

/** Room beyond what is loaded, so that a person can scroll far ahead; and the most that a browser can lay out. */
const AHEAD = 10_000;
const MOST_ROWS = 200_000;

export type RegisterStatus = 'empty' | 'loading' | 'ready' | 'error';

/** Draws a register. */
export class RegisterBody {
  static readonly styles: CSSResult[] = [tokens, base, rung, registerStyles, distributionStyles];

  readonly #register: ProfileRegister;
  readonly #locale: LocaleController<typeof registerMessages.en>;
  readonly #workflow: LocaleController<typeof workflowMessages.en>;
  readonly #printed: PrintPage;
  readonly #loader: RowLoader;
  readonly #distribution: DistributionPanel;
  readonly #told: LateStatus;
  #order: string | undefined;
  #saidOrder = '';
  readonly #choices = new Choices();
  #given: unknown;
  #source: RegisterSource | undefined;
  #query: RegisterQuery | undefined;
  /** The query whose rows the window shows. */
  #shownQuery: RegisterQuery | undefined;
  #window: RowWindow | undefined;
  readonly #actions: RowActions = {
    need: (rows) => this.#loader.need(rows),
    open: ({ id }) => this.#register.open(id),
    select: ({ id }, isSelected) => {
      const others = this.#register.selected.filter((each) => each !== id);
      this.#register.changeSelection(isSelected ? [...others, id] : others);
    },
  };
  #words: RowWords | undefined;

  constructor(register: ProfileRegister) {
    this.#register = register;
    this.#locale = new LocaleController(register, registerMessages);
    this.#workflow = new LocaleController(register, workflowMessages);
    this.#loader = new RowLoader(() => register.requestUpdate());
    this.#distribution = new DistributionPanel(register);
    this.#told = new LateStatus(() => register.requestUpdate());
    this.#printed = new PrintPage(register, () => ({ text: this.#title, page: '' }));
    const root = register.renderRoot;
    const { styleSheet } = registerStyles;
    // Registers which were there before this was loaded have none yet.
    if (root instanceof ShadowRoot && !(styleSheet && root.adoptedStyleSheets.includes(styleSheet))) adoptStyles(root, RegisterBody.styles);
  }

  get status(): RegisterStatus {
    const { rows, count, error } = this.#loader;
    if (!this.#source) return this.#given === undefined ? 'empty' : 'error';
    if (rows.length > 0) return 'ready';
    if (error !== undefined) return 'error';
    return this.#loader.isLoading || count === undefined ? 'loading' : 'empty';
  }

  get #title(): string {
    return this.#register.label || this.#locale.words.title;
  }

  get #view(): RegisterView {
    return readView(this.#register.view);
  }

  /** Takes what the host has set. */
  read(profiles: unknown, repository: Repository | undefined): void {
    const given = profiles ?? repository;
    const isNew = given !== this.#given;
    if (isNew) {
      this.#given = given;
      this.#source = Array.isArray(profiles) ? new ArraySource(profiles) : profiles == null && repository ? new RepositorySource(repository) : undefined;
      this.#choices.clear();
      if (profiles != null && !Array.isArray(profiles)) console.warn(`<${this.#register.localName}> needs a list of profiles.`, this.#register);
    }
    const query = queryOf(this.#view, dayFrom(this.#register.today, new Date()));
    if (!isNew && this.#query && JSON.stringify(query) === JSON.stringify(this.#query)) return;
    this.#query = query;
    this.#loader.show(this.#source, query);
    if (this.#source) this.#distribution.show(this.#source, query);
  }

  connect(): void {
    this.#loader.watch();
  }

  disconnect(): void {
    this.#loader.release();
    this.#told.release();
    this.#distribution.release();
    this.#window?.release();
    this.#window = undefined;
  }

  print(isPrinting: boolean): void {
    this.#window?.print(isPrinting);
  }

  render(framework: Framework | undefined): TemplateResult {
    const { words } = this.#locale;
    const { rows, count, total = 0, error } = this.#loader;
    const view = this.#view;
    const status = this.status;
    const isBlank = status === 'empty' && !isLimited(view);
    this.#choices.add(rows);
    return html`<div class="page">
      <div id="start" tabindex="-1"></div>
      ${heading(headingLevelOf(this.#register.headingLevel), 'title', this.#title)}
      ${this.#source && !isBlank ? this.#renderToolbar(view) : nothing}
      ${error !== undefined || !this.#source ? this.#renderError() : nothing}
      ${status === 'loading' ? html`<p class="loading" part="loading">${words.loading}</p>` : nothing}
      ${status === 'empty' && this.#source && !isBlank ? this.#renderNothing() : nothing}
      ${status === 'ready' ? this.#renderTable() : nothing}
      <div class="blank" part="empty" ?hidden=${!isBlank || !this.#source}><p>${words.none}</p><slot name="empty"><p class="muted">${words.noneHint}</p></slot></div>
      ${status === 'ready' || (this.#source && total > 0) ? this.#distribution.render(framework, count ?? 0) : nothing}
    </div>`;
  }

  /** After rendering. */
  updated(): void {
    this.#register.renderRoot.querySelector<HTMLElement>('.page')?.style.setProperty('page', this.#printed.name);
    const find = (selector: string): HTMLElement | null => this.#register.renderRoot.querySelector<HTMLElement>(selector);
    const [scroller, sizer, body] = [find('.scroller'), find('.sizer'), find('.rows')];
    if (this.#window && this.#window.frame.scroller !== scroller) {
      this.#window.release();
      this.#window = undefined;
    }
    this.#distribution.updated();
    if (!scroller || !sizer || !body) return;
    const { rows } = this.#loader;
    const content = { rows, extent: this.#extent, words: this.#rowWords, isSelected: (row: { readonly id: string }): boolean => this.#selection.has(row.id) };
    const isAnother = this.#query !== this.#shownQuery && !this.#loader.isStale;
    if (isAnother) {
      this.#shownQuery = this.#query;
      this.#window?.toStart();
    }
    if (this.#window) this.#window.update(content);
    else this.#window = new RowWindow({ scroller, sizer, body }, content, this.#actions);
  }

  get #toExport(): RegisterExportDetail {
    const { selected } = this.#register;
    const { rows, count } = this.#loader;
    if (selected.length > 0) return { ids: selected };
    return rows.length === count || !this.#query ? { ids: rows.map(({ id }) => id) } : { ids: [], query: this.#query };
  }

  get #selection(): ReadonlySet<string> {
    return new Set(this.#register.selected);
  }

  /** How many rows there is room for. */
  get #extent(): number {
    const { rows, count = 0, isStale } = this.#loader;
    return Math.min(MOST_ROWS, isStale ? rows.length : Math.max(rows.length, Math.min(count, rows.length + AHEAD)));
  }

  /** The same object while the words are the same. */
  get #rowWords(): RowWords {
    const words = { words: this.#locale.words, workflow: this.#workflow.words, language: this.#locale.language, today: dayFrom(this.#register.today, new Date()) };
    const current = this.#words;
    if (current && current.words === words.words && current.workflow === words.workflow && current.language === words.language && current.today === words.today) return current;
    return (this.#words = words);
  }

  #renderToolbar(view: RegisterView): TemplateResult {
    const { organisations, families } = this.#register;
    const { words } = this.#locale;
    const sentence = this.#sentence(view);
    return registerToolbar({
      ...this.#rowWords,
      view,
      organisations: organisations ?? this.#choices.organisations,
      families: families ?? this.#choices.families,
      status: sentence,
      said: this.#told.of(sentence === words.searching ? undefined : sentence, view.find),
      saidOrder: this.#sayOrder(view),
      clear: isLimited(view) && this.status === 'ready' ? this.#renderClear() : nothing,
      onView: (next) => this.#register.changeView(next),
    });
  }

  /** Nothing until it is another than at first, which is read with the page. */
  #sayOrder({ sort = 'title', descending = false }: RegisterView): string {
    const { words } = this.#locale;
    const order = `${sort} ${String(descending)}`;
    if (this.#order !== undefined && order !== this.#order) this.#saidOrder = words.sortedBy(columnOf(sort, words), descending);
    this.#order = order;
    return this.#saidOrder;
  }

  #sentence(view: RegisterView): string {
    const { words } = this.#locale;
    const { rows, count, total, isStale, error } = this.#loader;
    if (error !== undefined && rows.length === 0) return '';
    if (isStale || count === undefined) return words.searching;
    const found = isLimited(view) && total !== undefined ? words.countOf(count, total) : words.count(count);
    return rows.length < count ? `${found}. ${words.loaded(rows.length)}` : found;
  }

  #renderClear(): TemplateResult {
    const onClear = (): void => {
      // The button goes away; who used it stays at the search.
      this.#register.renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus();
      const { sort, descending } = this.#view;
      this.#register.changeView(readView({ sort, descending }));
    };
    return html`<button type="button" part="clear" @click=${onClear}>${this.#locale.words.clear}</button>`;
  }

  #renderNothing(): TemplateResult {
    const { words } = this.#locale;
    return html`<div class="blank" part="nothing"><p>${words.nothing}</p><p class="muted">${words.nothingHint}</p>${this.#renderClear()}</div>`;
  }

  #renderError(): TemplateResult {
    const { words } = this.#locale;
    if (!this.#source) return html`<p class="error" part="error">${this.#given === undefined ? words.noSource : words.noList}</p>`;
    const { error } = this.#loader;
    const code = fieldOf(error, 'code');
    const reason = fieldOf(error, 'reason');
    const sentence = code === 'offline' ? words.offline : code === 'refused' ? words.refused(typeof reason === 'string' ? reason : '') : words.failed;
    const onRetry = (): void => {
      this.#register.renderRoot.querySelector<HTMLElement>('#start')?.focus();
      this.#loader.refresh();
    };
    return html`<div class="error" part="error" role="alert"><p>${sentence}</p><button type="button" part="retry" @click=${onRetry}>${words.retry}</button></div>`;
  }

  #renderTable(): TemplateResult {
    const { words } = this.#locale;
    const { rows, count, isStale } = this.#loader;
    const view = this.#view;
    const all = count ?? rows.length;
    return html`${selectionBar({ words, rows, selection: this.#selection, found: isStale ? undefined : count, onSelect: (ids) => this.#register.changeSelection(ids), onExport: () => this.#register.export(this.#toExport) })}
      <div class="scroller" part="scroller" role="region" tabindex="0" aria-label=${this.#title}>
        <div class="sizer">
          <table class="register" role="table" part="table" aria-rowcount=${count === undefined ? -1 : count + 1} aria-busy=${isStale ? 'true' : 'false'}>
            <caption class="visually-hidden">${this.#title}</caption>
            ${tableHead(words, view, (next) => this.#register.changeView(next))}
            <tbody class="rows" role="rowgroup"></tbody>
          </table>
        </div>
      </div>
      ${all > MOST_ROWS ? html`<p class="muted" part="note">${words.tooMany(MOST_ROWS)}</p>` : nothing}
      ${all > Math.min(rows.length, MOST_PRINTED) ? html`<p class="printed-note" part="printed-note">${words.printed(Math.min(rows.length, MOST_PRINTED), all)}</p>` : nothing}`;
  }
}
