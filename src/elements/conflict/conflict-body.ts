import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { conflictMessages } from '../../locale/conflict-messages.js';
import { workflowMessages } from '../../locale/workflow-messages.js';
import { differencesOf, takeFromTheirs, type Difference, type Side } from '../../model/join-documents.js';
import { base } from '../../styles/base.js';
import { controlStyles } from '../../styles/control.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { heading, headingLevelOf } from '../heading.js';
import type { LazyBody } from '../lazy-element.js';
import { versionChoice, versionChoiceStyles, type Version } from '../version-choice.js';
import type { Conflict, ConflictResolveDetail } from './conflict.js';
import { conflictStyles } from './conflict.styles.js';
import { partLabel, partText, type PartContext } from './part-words.js';
import { peopleIn } from './people-in.js';
import { visiblePart } from './visible-part.js';

type Document = Readonly<Record<string, unknown>>;

/** Draws a conflict. */
export class ConflictBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, controlStyles, versionChoiceStyles, conflictStyles];

  readonly #host: Conflict;
  readonly #source: FrameworkSource;
  readonly #locale: LocaleController<typeof conflictMessages.en>;
  readonly #names: LocaleController<typeof workflowMessages.en>;
  /** Chosen by the person, by the name of the part. */
  readonly #chosen = new Map<string, Side>();
  /** Chosen because only one side has changed it. */
  #preset = new Map<string, Side>();
  /** What the choices were made for. */
  #shown: readonly unknown[] = [];
  #undecided = 0;
  /** What a screen reader is told of a change elsewhere in the form. */
  #said = '';

  constructor(host: Conflict) {
    this.#host = host;
    this.#source = new FrameworkSource(host);
    this.#locale = new LocaleController(host, conflictMessages);
    this.#names = new LocaleController(host, workflowMessages);
    adoptLate(host, ConflictBody.styles);
  }

  get settled(): Promise<unknown> {
    return this.#source.settled;
  }

  render(): TemplateResult {
    const { words } = this.#locale;
    const { mine, theirs, base } = this.#versions;
    this.#beginAnew([mine, theirs]);
    if (mine === undefined && theirs === undefined) return html`<p class="status" part="empty">${words.empty}</p>`;
    if (!isOneDocument(mine, theirs)) return html`<p class="status" part="error">${words.unreadable}</p>`;
    return html`<section class="conflict" part="conflict" aria-labelledby="title">
      <div id="title" tabindex="-1">${heading(headingLevelOf(this.#host.headingLevel), 'title', this.#host.label || words.title)}</div>
      ${isDocument(mine) && isDocument(theirs) ? this.#choices(mine, theirs, isDocument(base) ? base : undefined) : this.#removed(mine, theirs)}
    </section>`;
  }

  updated(_changed: PropertyValues): void {
    // Native radio buttons keep what a person chose for the versions before.
    for (const radio of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = this.#sideOf(radio.name) === radio.value;
  }

  get #versions(): { readonly mine: unknown; readonly theirs: unknown; readonly base: unknown } {
    const { mine, theirs, base, conflict } = this.#host;
    if (!isDocument(conflict)) return { mine, theirs, base };
    return { mine: mine ?? conflict.mine, theirs: theirs ?? (isDocument(conflict.theirs) ? conflict.theirs.document : undefined), base: base ?? conflict.base };
  }

  #beginAnew(shown: readonly unknown[]): void {
    if (shown.every((each, index) => each === this.#shown[index])) return;
    this.#shown = shown;
    this.#chosen.clear();
    this.#undecided = 0;
    this.#said = '';
  }

  #sideOf(name: string): Side | undefined {
    return this.#chosen.get(name) ?? this.#preset.get(name);
  }

  #choices(mine: Document, theirs: Document, base: Document | undefined): TemplateResult {
    const { words, language } = this.#locale;
    const differences = differencesOf(mine, theirs, base);
    const { state } = this.#source;
    const context: PartContext = { words, names: this.#names.words, language, framework: state.status === 'ready' ? state.framework : undefined, people: peopleIn([theirs, mine]) };
    this.#preset = new Map(differences.flatMap(({ name, changedBy }) => (changedBy ? [[name, changedBy]] : [])));
    if (differences.length === 0) {
      return html`<p part="text">${words.same}</p>
        <button type="button" part="decide" @click=${() => this.#resolve(theirs)}>${words.useTheirs}</button>`;
    }
    const onDecide = (): void => {
      const fromTheirs = differences.filter(({ name }) => this.#sideOf(name) === 'theirs').map(({ name }) => name);
      this.#undecided = differences.filter(({ name }) => !this.#sideOf(name)).length;
      this.#host.requestUpdate();
      if (this.#undecided === 0) this.#resolve(takeFromTheirs(mine, theirs, new Set(fromTheirs)));
      else void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('fieldset:not(:has(:checked)) input')?.focus());
    };
    return html`<p part="text">${words.text}</p>
      ${differences.length > 1 ? this.#all(differences) : nothing}
      <div class="parts" @change=${this.#onChange}>${differences.map((difference) => this.#part(difference, { mine, theirs }, context, base !== undefined))}</div>
      <p class="visually-hidden" role="status">${this.#said}</p>
      <p class="fault" part="fault" role="alert" ?hidden=${this.#undecided === 0}>${this.#undecided > 0 ? words.undecided(this.#undecided) : nothing}</p>
      <button type="button" part="decide" @click=${onDecide}>${words.decide}</button>`;
  }

  #all(differences: readonly Difference[]): TemplateResult {
    const { words } = this.#locale;
    const take = (side: Side) => (): void => {
      for (const { name } of differences) this.#chosen.set(name, side);
      this.#said = words.taken[side];
      this.#undecided = 0;
      this.#host.requestUpdate();
    };
    return html`<p class="all" part="all">
      <button type="button" part="take-mine" @click=${take('mine')}>${words.takeMine}</button>
      <button type="button" part="take-theirs" @click=${take('theirs')}>${words.takeTheirs}</button>
    </p>`;
  }

  #part(difference: Difference, versions: Readonly<Record<Side, Document>>, context: PartContext, hasBase: boolean): TemplateResult {
    const { words } = this.#locale;
    const { name, changedBy } = difference;
    const viewer = (this.#host.actor ?? this.#source.workspace?.actor)?.id;
    const textOf = (side: Side): string => {
      const { value, isSealed } = visiblePart(versions[side], difference, viewer);
      return [partText(difference, value, context), isSealed ? words.sealed : ''].filter(Boolean).join('\n');
    };
    const version = (side: Side): Version => ({ value: side, title: words[side], text: textOf(side), chosen: this.#sideOf(name) === side });
    const note = changedBy === 'mine' ? words.changedByMe : changedBy === 'theirs' ? words.changedByThem : words.changedByBoth;
    return versionChoice(name, html`<bdi>${partLabel(difference, context)}</bdi>`, [version('mine'), version('theirs')], words.nothing, hasBase ? note : undefined);
  }

  /** One side has removed the document. */
  #removed(mine: unknown, theirs: unknown): TemplateResult {
    const { words } = this.#locale;
    const document = isDocument(mine) ? mine : isDocument(theirs) ? theirs : undefined;
    const isMine = isDocument(mine);
    return html`<p part="text">${isMine ? words.removedByThem : words.removedByMe}</p>
      <p class="all" part="all">
        <button type="button" part="keep" @click=${() => this.#resolve(document)}>${isMine ? words.putBack : words.keepTheirs}</button>
        <button type="button" part="remove" @click=${() => this.#resolve(undefined)}>${isMine ? words.leaveRemoved : words.removeAllTheSame}</button>
      </p>`;
  }

  readonly #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.#said = '';
    this.#chosen.set(target.name, target.value === 'theirs' ? 'theirs' : 'mine');
    if (this.#undecided > 0) this.#undecided -= 1;
    this.#host.requestUpdate();
  };

  #resolve(document: Document | undefined): void {
    this.#host.dispatchEvent(new CustomEvent<ConflictResolveDetail>('rung-conflict-resolve', { bubbles: true, composed: true, cancelable: true, detail: { document } }));
  }
}

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two versions of the same document, or one of which the other is gone. */
function isOneDocument(mine: unknown, theirs: unknown): boolean {
  if ([mine, theirs].some((each) => each !== undefined && each !== null && !isDocument(each))) return false;
  return !isDocument(mine) || !isDocument(theirs) || (mine.type === theirs.type && mine.id === theirs.id);
}
