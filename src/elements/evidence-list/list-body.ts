import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { evidenceCardMessages } from '../../locale/evidence-card-messages.js';
import { evidenceListMessages } from '../../locale/evidence-list-messages.js';
import { evidenceMessages } from '../../locale/evidence-messages.js';
import type { Framework } from '../../model/framework.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { evidenceFaultStyles, evidenceIssues, frameworkNotice } from '../evidence-faults.js';
import { heading, headingLevelOf } from '../heading.js';
import { CardShelf } from './card-shelf.js';
import type { EvidenceList } from './evidence-list.js';
import { evidenceListStyles } from './evidence-list.styles.js';
import { FocusAfterRemoval } from './focus-after-removal.js';
import { listItem, nameOfDate, type ItemWords } from './list-item.js';
import { listToolbar } from './list-toolbar.js';
import { choicesOf, groupsOf, isLimited, readView, shownBy, type EvidenceListView, type Group, type Shown } from './list-view.js';
import { piecesOf, type Damaged, type Piece, type Pieces } from './pieces.js';

type ListStatus = 'empty' | 'loading' | 'ready' | 'error';

const NONE: Pieces = { pieces: [], damaged: [] };

/** Draws a list. */
export class EvidenceListBody {
  static readonly styles: CSSResult[] = [tokens, base, evidenceFaultStyles, evidenceListStyles];

  readonly #list: EvidenceList;
  readonly #locale: LocaleController<typeof evidenceListMessages.en>;
  readonly #evidenceLocale: LocaleController<typeof evidenceMessages.en>;
  readonly #cardLocale: LocaleController<typeof evidenceCardMessages.en>;
  readonly #printed: PrintPage;
  readonly #cards: CardShelf;
  readonly #removal: FocusAfterRemoval;
  /** Entries that are open, by competency and key. */
  readonly #open = new Set<string>();
  #input: unknown;
  #framework: Framework | undefined;
  #content = NONE;
  #status: ListStatus = 'empty';

  constructor(list: EvidenceList) {
    this.#list = list;
    this.#locale = new LocaleController(list, evidenceListMessages);
    this.#evidenceLocale = new LocaleController(list, evidenceMessages);
    this.#cardLocale = new LocaleController(list, evidenceCardMessages);
    this.#printed = new PrintPage(list, () => ({
      text: [this.#title, this.#framework?.title].filter(Boolean).join(' · '),
      page: this.#cardLocale.words.page,
      portrait: true,
    }));
    this.#cards = new CardShelf(list);
    this.#removal = new FocusAfterRemoval(list);
    const root = list.renderRoot;
    const { styleSheet } = evidenceListStyles;
    // Lists which were there before this was loaded have none yet.
    if (root instanceof ShadowRoot && !(styleSheet && root.adoptedStyleSheets.includes(styleSheet))) adoptStyles(root, EvidenceListBody.styles);
  }

  get status(): ListStatus {
    return this.#status;
  }

  get #title(): string {
    return this.#list.label || this.#locale.words.title;
  }

  /** Reads what the host has set, once for each list and framework, and says on the console what is wrong with it. */
  read(source: FrameworkState): void {
    const evidence: unknown = this.#list.evidence;
    const framework = source.status === 'ready' ? source.framework : undefined;
    const isNew = evidence !== this.#input;
    if (isNew || framework !== this.#framework) {
      this.#input = evidence;
      this.#framework = framework;
      this.#content = Array.isArray(evidence) ? piecesOf(evidence, framework) : NONE;
    }
    const { pieces, damaged } = this.#content;
    const isList = evidence === undefined || evidence === null || Array.isArray(evidence);
    this.#status = !isList ? 'error' : pieces.length + damaged.length > 0 ? 'ready' : this.#list.loading ? 'loading' : 'empty';
    if (isNew) this.#warn(isList, damaged);
  }

  #warn(isList: boolean, damaged: readonly Damaged[]): void {
    const lines = isList ? damaged.slice(0, 10).map(({ index, issues }) => `${index + 1}: ${issues.map(({ message }) => message).join(' ')}`) : ['A list is needed.'];
    if (lines.length > 0) console.warn(`<${this.#list.localName}> cannot read all of its evidence:\n${lines.join('\n')}`, this.#list);
  }

  render(source: FrameworkState, retry: () => void, isPrinting: boolean): TemplateResult {
    const { words } = this.#locale;
    const view = readView(this.#list.view);
    const status = this.#status;
    return html`<div class="page">
      <div id="start" tabindex="-1"></div>
      ${this.#list.bare ? nothing : heading(this.#headingLevel, 'title', this.#title)}
      ${status === 'error' ? html`<p class="error" part="error">${words.noList}</p>` : nothing}
      ${status === 'loading' ? html`<p class="status" part="loading" role="status">${words.loading}</p>` : nothing}
      ${status === 'ready' ? this.#renderContent(view, source, retry, isPrinting) : nothing}
      <div class="empty" part="empty" ?hidden=${status !== 'empty'}>
        <p>${words.empty}</p>
        <slot name="empty"><p class="muted">${words.emptyHint}</p></slot>
      </div>
    </div>`;
  }

  /** After rendering. */
  updated(isPrinting: boolean): void {
    this.#list.renderRoot.querySelector<HTMLElement>('.page')?.style.setProperty('page', this.#printed.name);
    this.#cards.keep(isPrinting ? undefined : this.#open);
    this.#removal.updated(this.#content);
  }

  #renderContent(view: EvidenceListView, source: FrameworkState, retry: () => void, isPrinting: boolean): TemplateResult {
    const { pieces, damaged } = this.#content;
    const shown = shownBy(view, pieces);
    const order = this.#framework?.competencies.map(({ id }) => id) ?? [];
    const item = (piece: Piece, group: string | undefined): TemplateResult => this.#renderItem(piece, group, view, isPrinting);
    return html`${this.#list.bare || pieces.length === 0 ? nothing : this.#renderToolbar(view, shown, order)} ${frameworkNotice(source, this.#cardLocale.words, retry)}
      ${shown.pieces.length === 0 && pieces.length > 0 ? this.#renderNothing(view) : nothing}
      ${view.grouped
        ? repeat(groupsOf(shown.pieces, order, view.competency), ({ id }) => id, (group) => this.#renderGroup(group, item))
        : shown.pieces.length > 0
          ? html`<ul class="list" part="list" role="list">${repeat(shown.pieces, ({ key }) => key, (piece) => item(piece, undefined))}</ul>`
          : nothing}
      ${damaged.length > 0 ? this.#renderDamaged(damaged) : nothing}`;
  }

  #renderToolbar(view: EvidenceListView, { pieces: shown, undated }: Shown, order: readonly string[]): TemplateResult {
    const { words } = this.#locale;
    const { pieces } = this.#content;
    const count = isLimited(view) ? words.countOf(shown.length, pieces.length) : words.count(pieces.length);
    return listToolbar({
      view,
      choices: choicesOf(pieces, order),
      words,
      status: [count, undated > 0 ? words.undated(undated) : ''].filter(Boolean).join('. '),
      clear: isLimited(view) && shown.length > 0 ? this.#renderClear(view) : nothing,
      onView: (next) => this.#list.changeView(next),
    });
  }

  #renderClear(view: EvidenceListView): TemplateResult {
    const onClear = (): void => {
      // The button goes away; who used it stays at the search.
      this.#list.renderRoot.querySelector<HTMLElement>('input[type=search], #start')?.focus();
      this.#list.changeView(view.grouped ? { grouped: true } : {});
    };
    return html`<button type="button" part="clear" @click=${onClear}>${this.#locale.words.clear}</button>`;
  }

  #renderNothing(view: EvidenceListView): TemplateResult {
    const { words } = this.#locale;
    const wrongOrder = view.from !== undefined && view.to !== undefined && view.from > view.to;
    return html`<div class="empty" part="nothing">
      <p>${words.nothing}</p>
      <p class="muted">${wrongOrder ? words.wrongOrder : words.nothingHint}</p>
      ${this.#renderClear(view)}
    </div>`;
  }

  #renderGroup({ id, title, language, pieces }: Group, item: (piece: Piece, group: string | undefined) => TemplateResult): TemplateResult {
    const { words } = this.#locale;
    return html`<section class="group" part="group">
      <div class="group-head">
        <div lang=${language ?? nothing}>${heading(this.#innerLevel, 'group-title', id === undefined ? words.noBehaviour : title)}</div>
        <p class="muted" part="group-count">${words.count(pieces.length)}</p>
      </div>
      <ul class="list" part="list" role="list">
        ${repeat(pieces, ({ key }) => key, (piece) => item(piece, id))}
      </ul>
    </section>`;
  }

  #renderItem(piece: Piece, group: string | undefined, view: EvidenceListView, isPrinting: boolean): TemplateResult {
    const key = `${group ?? ''}\n${piece.key}`;
    return listItem(
      {
        piece,
        group,
        find: view.find,
        isOpen: isPrinting || this.#open.has(key),
        body: () => html`${this.#cards.card(key, piece)}${this.#renderActions(piece)}`,
        onToggle: (open) => this.#onToggle(key, open),
      },
      this.#itemWords,
    );
  }

  #renderActions(piece: Piece): TemplateResult | typeof nothing {
    if (!this.#list.editable) return nothing;
    const { words } = this.#locale;
    const { id } = piece.evidence;
    const name = [nameOfDate(piece, this.#itemWords), piece.behaviours[0]?.text].filter(Boolean).join(', ');
    return html`<p class="actions" part="actions">
      <button type="button" part="edit" @click=${() => this.#list.ask('rung-evidence-edit', id)}>${words.edit}<span class="visually-hidden">: ${name}</span></button>
      ${this.#renderDelete(id, name, piece.key)}
    </p>`;
  }

  #renderDelete(id: string, name: string, key: string): TemplateResult {
    const onDelete = (event: Event): void => {
      this.#removal.asked(key, event.currentTarget);
      this.#list.ask('rung-evidence-delete', id);
    };
    return html`<button type="button" part="delete" @click=${onDelete}>${this.#locale.words.remove}<span class="visually-hidden">: ${name}</span></button>`;
  }

  #renderDamaged(damaged: readonly Damaged[]): TemplateResult {
    const { words } = this.#locale;
    return html`<section class="damaged" part="damaged">
      ${heading(this.#innerLevel, 'damaged-title', words.damaged(damaged.length))}
      <ul role="list">
        ${damaged.map(
          ({ index, id, issues }) => html`<li part="damaged-piece">
            <p>${words.damagedPlace(index + 1)} ${id === undefined ? nothing : html`<code>${id}</code>`}</p>
            ${evidenceIssues(issues, this.#cardLocale.words)}
            ${this.#list.editable && id !== undefined ? html`<p class="actions" part="actions">${this.#renderDelete(id, words.damagedPlace(index + 1), `damaged ${id}`)}</p>` : nothing}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  get #headingLevel(): number {
    return headingLevelOf(this.#list.headingLevel);
  }

  /** Without a heading of its own the list's first headings take its level. */
  get #innerLevel(): number {
    return this.#headingLevel + (this.#list.bare ? 0 : 1);
  }

  get #itemWords(): ItemWords {
    return { list: this.#locale.words, evidence: this.#evidenceLocale.words, language: this.#locale.language };
  }

  #onToggle(key: string, open: boolean): void {
    if (open === this.#open.has(key)) return;
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    this.#list.requestUpdate();
  }
}
