import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
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
import { adoptLate } from '../adopt-late.js';
import { evidenceFaultStyles, evidenceIssues, frameworkNotice } from '../evidence-faults.js';
import { heading, headingLevelOf } from '../heading.js';
import { type Entry, type EntryWords } from './entry.js';
import type { EvidenceList } from './evidence-list.js';
import { evidenceListStyles } from './evidence-list.styles.js';
import { FocusAfterRemoval } from './focus-after-removal.js';
import { ListContent, type ContentOptions, type Run } from './list-content.js';
import { listToolbar } from './list-toolbar.js';
import { isLimited, readView, type EvidenceListView, type Shown } from './list-view.js';
import { openedContent } from './opened.js';
import { piecesOf, type Damaged, type Pieces } from './pieces.js';

type ListStatus = 'empty' | 'loading' | 'ready' | 'error';

const NO_ORDER: readonly string[] = [];
const NONE: Pieces = { pieces: [], damaged: [] };

/** Draws a list. */
export class EvidenceListBody {
  static readonly styles: CSSResult[] = [tokens, base, evidenceFaultStyles, evidenceListStyles];

  readonly #list: EvidenceList;
  readonly #locale: LocaleController<typeof evidenceListMessages.en>;
  readonly #evidenceLocale: LocaleController<typeof evidenceMessages.en>;
  readonly #cardLocale: LocaleController<typeof evidenceCardMessages.en>;
  readonly #printed: PrintPage;
  readonly #removal: FocusAfterRemoval;
  #input: unknown;
  #framework: Framework | undefined;
  #read = NONE;
  #content: ListContent | undefined;
  #words: EntryWords | undefined;
  #orderFrom: Framework | undefined;
  #order = NO_ORDER;
  /** What the bodies of open entries were made with. */
  #filledWith: readonly unknown[] = [];
  /** Entries that are open on paper only. */
  #opened: readonly Entry[] = [];
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
    this.#removal = new FocusAfterRemoval(list);
    adoptLate(list, EvidenceListBody.styles);
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
      this.#read = Array.isArray(evidence) ? piecesOf(evidence, framework) : NONE;
    }
    const { pieces, damaged } = this.#read;
    const isList = evidence === undefined || evidence === null || Array.isArray(evidence);
    this.#status = !isList ? 'error' : pieces.length + damaged.length > 0 ? 'ready' : this.#list.loading ? 'loading' : 'empty';
    if (isNew) this.#warn(isList, damaged);
  }

  #warn(isList: boolean, damaged: readonly Damaged[]): void {
    const lines = isList ? damaged.slice(0, 10).map(({ index, issues }) => `${index + 1}: ${issues.map(({ message }) => message).join(' ')}`) : ['A list is needed.'];
    if (lines.length > 0) console.warn(`<${this.#list.localName}> cannot read all of its evidence:\n${lines.join('\n')}`, this.#list);
  }

  render(source: FrameworkState, retry: () => void): TemplateResult {
    const { words } = this.#locale;
    const status = this.#status;
    return html`<div class="page" @toggle=${this.#toggled} @contentvisibilityautostatechange=${this.#painted}>
      <div id="start" tabindex="-1"></div>
      ${this.#list.bare ? nothing : heading(this.#headingLevel, 'title', this.#title)}
      ${status === 'error' ? html`<p class="error" part="error">${words.noList}</p>` : nothing}
      ${status === 'loading' ? html`<p class="status" part="loading" role="status">${words.loading}</p>` : nothing}
      ${status === 'ready' ? this.#renderContent(readView(this.#list.view), source, retry) : nothing}
      <div class="empty" part="empty" ?hidden=${status !== 'empty'}>
        <p>${words.empty}</p>
        <slot name="empty"><p class="muted">${words.emptyHint}</p></slot>
      </div>
    </div>`;
  }

  /** After rendering. */
  updated(): void {
    this.#list.renderRoot.querySelector<HTMLElement>('.page')?.style.setProperty('page', this.#printed.name);
    const { editable, hrefOf } = this.#list;
    const fillWith = [editable, hrefOf];
    const isSame = fillWith.every((each, index) => each === this.#filledWith[index]);
    this.#filledWith = fillWith;
    for (const entry of this.#content?.entries ?? []) if (entry.details.open && !(isSame && entry.isFilled)) this.#fill(entry);
    this.#removal.updated(this.#read);
  }

  /** Opens everything for paper, and afterwards what the person had open. */
  print(isPrinting: boolean): void {
    if (isPrinting) {
      this.#opened = [...(this.#content?.entries ?? [])].filter(({ node, details }) => !node.hidden && !details.open);
      for (const entry of this.#opened) this.#fill(entry);
    }
    for (const entry of this.#opened) {
      entry.details.open = isPrinting;
      if (!isPrinting) entry.fill(undefined);
    }
    if (!isPrinting) this.#opened = [];
  }

  #renderContent(view: EvidenceListView, source: FrameworkState, retry: () => void): TemplateResult {
    const { pieces, damaged } = this.#read;
    const content = (this.#content = this.#contentFor(view));
    const shown = content.show(view);
    return html`${this.#list.bare || pieces.length === 0 ? nothing : this.#renderToolbar(view, shown, content)} ${frameworkNotice(source, this.#cardLocale.words, retry)}
      ${shown.pieces.length === 0 && pieces.length > 0 ? this.#renderNothing(view) : nothing}
      ${view.grouped ? repeat(content.runs, ({ choice }) => choice?.id, (run) => this.#renderGroup(run)) : content.runs.map((run) => this.#renderList(run))}
      ${damaged.length > 0 ? this.#renderDamaged(damaged) : nothing}`;
  }

  #contentFor(view: EvidenceListView): ListContent {
    const options: ContentOptions = {
      pieces: this.#read.pieces,
      grouped: view.grouped ?? false,
      order: this.#framework ? this.#orderOf(this.#framework) : NO_ORDER,
      words: this.#entryWords,
    };
    const current = this.#content;
    if (current && Object.entries(options).every(([name, value]) => Reflect.get(current.options, name) === value)) return current;
    return new ListContent(options, current);
  }

  #orderOf(framework: Framework): readonly string[] {
    if (framework !== this.#orderFrom) {
      this.#orderFrom = framework;
      this.#order = framework.competencies.map(({ id }) => id);
    }
    return this.#order;
  }

  #renderList({ entries, shown }: Run): TemplateResult {
    return html`<ul class="list" part="list" role="list" ?hidden=${shown === 0}>
      ${repeat(entries, (entry) => entry, ({ node }) => node)}
    </ul>`;
  }

  #renderGroup(run: Run): TemplateResult {
    const { words } = this.#locale;
    const { choice, shown } = run;
    return html`<section class="group" part="group" ?hidden=${shown === 0}>
      <div class="group-head">
        <div lang=${choice?.language ?? nothing}>${heading(this.#innerLevel, 'group-title', choice?.title ?? words.noBehaviour)}</div>
        <p class="muted" part="group-count"><bdi>${words.count(shown)}</bdi></p>
      </div>
      ${this.#renderList(run)}
    </section>`;
  }

  #renderToolbar(view: EvidenceListView, { pieces: shown, undated }: Shown, { choices, options: { pieces } }: ListContent): TemplateResult {
    const { words } = this.#locale;
    const count = isLimited(view) ? words.countOf(shown.length, pieces.length) : words.count(pieces.length);
    return listToolbar({
      view,
      choices,
      words,
      status: [count, undated > 0 ? words.undated(undated) : ''].filter(Boolean).join('. '),
      clear: isLimited(view) && shown.length > 0 ? this.#renderClear(view) : nothing,
      onView: (next) => this.#list.changeView(next),
    });
  }

  #renderClear(view: EvidenceListView): TemplateResult {
    const onClear = (): void => {
      // The button goes away; who used it stays at the search.
      const { renderRoot } = this.#list;
      (renderRoot.querySelector<HTMLElement>('input[type=search]') ?? renderRoot.querySelector<HTMLElement>('#start'))?.focus();
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

  #renderDamaged(damaged: readonly Damaged[]): TemplateResult {
    const { words } = this.#locale;
    return html`<section class="damaged" part="damaged">
      ${heading(this.#innerLevel, 'damaged-title', words.damaged(damaged.length))}
      <ul role="list">
        ${damaged.map(
          ({ index, id, issues }) => html`<li part="damaged-piece">
            <p><bdi>${words.damagedPlace(index + 1)}</bdi> ${id === undefined ? nothing : html`<code>${id}</code>`}</p>
            ${evidenceIssues(issues, this.#cardLocale.words)}
            ${this.#list.editable && id !== undefined ? html`<p class="actions" part="actions"><button type="button" part="delete" @click=${(event: Event) => this.#askToDelete(id, `damaged ${id}`, event)}>
                    ${words.remove}<span class="visually-hidden">: ${words.damagedPlace(index + 1)}</span>
                  </button></p>` : nothing}
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

  /** The same object while the words are the same. */
  get #entryWords(): EntryWords {
    const words = { list: this.#locale.words, evidence: this.#evidenceLocale.words, language: this.#locale.language };
    const current = this.#words;
    if (current?.list === words.list && current.evidence === words.evidence && current.language === words.language) return current;
    return (this.#words = words);
  }

  #fill(entry: Entry): void {
    const { key, evidence } = entry.piece;
    entry.fill(openedContent(this.#list, entry, this.#entryWords, (event) => this.#askToDelete(evidence.id, key, event)));
  }

  #askToDelete(id: string, key: string, { currentTarget }: Event): void {
    this.#removal.asked(key, currentTarget);
    this.#list.ask('rung-evidence-delete', id);
  }

  readonly #painted = {
    capture: true,
    handleEvent: (event: Event): void => {
      this.#content?.entryOf(event.target)?.painted(!('skipped' in event && event.skipped === true));
    },
  };

  /** It does not bubble. */
  readonly #toggled = {
    capture: true,
    handleEvent: ({ target }: Event): void => {
      const entry = this.#content?.entryOf(target);
      if (entry?.details.open && !entry.isFilled) this.#fill(entry);
    },
  };
}
