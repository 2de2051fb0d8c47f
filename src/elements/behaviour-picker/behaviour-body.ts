import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { behaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { BehaviourReference } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import { findCompetency } from '../../model/indicators.js';
import { isSameBehaviour } from '../../model/parse-evidence.js';
import { base } from '../../styles/base.js';
import { controlStyles } from '../../styles/control.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { kindsOf, type BehaviourOption } from './behaviour-options.js';
import type { BehaviourPicker } from './behaviour-picker.js';
import { behaviourPickerStyles } from './behaviour-picker.styles.js';
import { chosenList, plainList, type ChosenContext } from './chosen-list.js';
import { chosenBehaviours, type ChosenBehaviour } from './chosen-view.js';
import { comboboxField } from './combobox-field.js';
import { Combobox } from './combobox.js';
import { comboboxStyles } from './combobox.styles.js';
import { NO_OFFER, Offer } from './offer.js';
import { OwnBehaviour } from './own-behaviour.js';
import { sourceLine } from './source-line.js';

/** What a picker knows besides its public properties. */
export interface BehaviourState {
  readonly source: FrameworkState;
  readonly disabled: boolean;
  readonly fault: string;
  /** The host has set what is no list of behaviours. */
  readonly unreadable: boolean;
}

/** A change that a person makes: what is chosen then, and what came or went. */
export interface BehavioursChange {
  readonly behaviours: readonly BehaviourReference[];
  readonly added?: BehaviourReference;
  readonly removed?: BehaviourReference;
}

export interface BehaviourHandlers {
  /** @returns whether it was applied */
  readonly change: (change: BehavioursChange) => boolean;
  readonly retry: () => void;
}

/** Draws a picker of behaviours: the field with its list, what is chosen, and the way to add an own one. */
export class BehaviourBody implements ReactiveController {
  static readonly styles: CSSResult[] = [tokens, base, controlStyles, behaviourPickerStyles, comboboxStyles];

  readonly #picker: BehaviourPicker;
  readonly #handlers: BehaviourHandlers;
  readonly #root: ShadowRoot;
  readonly #locale: LocaleController<typeof behaviourBodyMessages.en>;
  readonly #combobox: Combobox;
  readonly #own: OwnBehaviour;
  #framework: Framework | undefined;
  #chosenIds: ReadonlySet<string | undefined> = new Set();
  #offer: Offer = NO_OFFER;
  #warned = '';

  constructor(picker: BehaviourPicker, handlers: BehaviourHandlers) {
    this.#picker = picker;
    this.#handlers = handlers;
    this.#root = picker.renderRoot as ShadowRoot;
    this.#locale = new LocaleController(picker, behaviourBodyMessages);
    this.#combobox = new Combobox({
      root: this.#root,
      options: () => this.#offer.options,
      prepare: () => this.#offer.prepare(),
      words: () => this.#offer.words(this.#locale, this.#chosenIds, this.#tally),
      take: (option) => this.#toggle(option),
      announce: (text) => this.#announce(text),
    });
    this.#own = new OwnBehaviour({
      root: this.#root,
      requestUpdate: () => picker.requestUpdate(),
      has: (behaviour) => picker.value.some((each) => isSameBehaviour(each, behaviour)),
      add: (behaviour) => this.#add(behaviour),
    });
    picker.addController(this);
    adoptLate(picker, BehaviourBody.styles);
  }

  hostDisconnected(): void {
    this.#combobox.close();
  }

  render(state: BehaviourState): TemplateResult {
    const picker = this.#picker;
    const { source, fault } = state;
    this.#framework = source.status === 'ready' ? source.framework : undefined;
    if (!this.#offer.isOf(this.#framework, picker.competency, picker.kinds)) this.#offer = new Offer(this.#framework, picker.competency, picker.kinds);
    this.#chosenIds = new Set(picker.value.map(({ indicator }) => indicator));
    const { words, language } = this.#locale;
    const context: ChosenContext = { framework: this.#framework, words, language };
    const chosen = chosenBehaviours(picker.value, this.#framework);
    const notices = this.#notices(state).map((notice) => html`<p class="notice" part="notice">${notice}</p>`);
    if (picker.readonly) {
      return html`<div role="group" tabindex="0" part="read-only-view" aria-labelledby="label" aria-describedby=${picker.hint ? 'hint' : nothing}>
        <p id="label" class="label" part="label">${this.#label()}<span class="muted">&nbsp;<span part="read-only">${words.readonly}</span></span></p>
        ${this.#hint()} ${notices} ${plainList(chosen, context)}
      </div>`;
    }
    return html`<label id="label" class="label" for="field" part="label">${this.#label()}</label>
      ${this.#hint()}
      ${fault ? html`<p id="error" class="fault screen" part="error"><span class="visually-hidden">${words.error}</span> ${fault}</p>` : nothing}
      ${notices} ${comboboxField(this.#combobox, { ...state, required: picker.required, language: this.#framework?.language, name: words.behaviours })}
      ${sourceLine(source, this.#offer, words, this.#onRetry)} ${this.#chosen(chosen, context, state)}
      ${this.#framework && this.#offersOwn ? html`<div class="screen" ?hidden=${state.disabled}>${this.#own.render(this.#framework, picker.competency || undefined, words)}</div>` : nothing}
      <div id="live" class="visually-hidden screen" role="status"></div>
      <div class="paper">${plainList(chosen, context)}</div>`;
  }

  /** After rendering: shows in the open list what has changed, and says on the console once what the host has set wrong. */
  updated(state: BehaviourState): void {
    this.#combobox.update();
    const notices = this.#notices(state).join('\n');
    // What could not be read was said with its reasons.
    if (notices && notices !== this.#warned && !state.unreadable) console.warn(`<${this.#picker.localName}> ${notices}`, this.#picker);
    this.#warned = notices;
  }

  get #offersOwn(): boolean {
    const { noOwn, competency } = this.#picker;
    const competencies = this.#framework?.competencies ?? [];
    return !noOwn && (competency ? findCompetency(this.#framework, competency) !== undefined : competencies.length > 0);
  }

  #notices({ unreadable }: BehaviourState): readonly string[] {
    const { competency, kinds } = this.#picker;
    const { words } = this.#locale;
    const { unknown } = kindsOf(kinds);
    return [
      unreadable ? words.unreadable : '',
      competency && this.#framework && !findCompetency(this.#framework, competency) ? words.unknownCompetency(competency) : '',
      unknown.length > 0 ? words.unknownKinds(unknown.join(' ')) : '',
    ].filter(Boolean);
  }

  #label(): unknown {
    const { label, labels, competency: id } = this.#picker;
    const { words } = this.#locale;
    if (label) return label;
    const competency = findCompetency(this.#framework, id);
    if (competency) return html`${words.behavioursFor} <bdi lang=${this.#framework?.language ?? nothing}>${competency.title}</bdi>`;
    // A <label> in the page cannot name the field from there.
    return Array.from(labels, ({ textContent }) => textContent?.trim()).join(' ') || words.behaviours;
  }

  #hint(): TemplateResult | typeof nothing {
    const { hint, readonly } = this.#picker;
    if (readonly && !hint) return nothing;
    return html`<p id="hint" class=${hint ? 'muted' : 'muted screen'} part="hint">${hint || this.#locale.words.help}</p>`;
  }

  #chosen(chosen: readonly ChosenBehaviour[], context: ChosenContext, { disabled }: BehaviourState): TemplateResult | typeof nothing {
    if (chosen.length === 0) return nothing;
    const { words } = context;
    const nudge = this.#nudge(chosen.length);
    return html`<div class="screen" part="chosen">
      <p class="count" part=${nudge ? 'nudge' : 'chosen-count'}>${nudge || words.chosen(chosen.length)}</p>
      ${chosenList(chosen, context, disabled, this.#onRemove)}
    </div>`;
  }

  get #tally(): string {
    const { length } = this.#picker.value;
    return length > 0 ? this.#nudge(length) || this.#locale.words.chosen(length) : '';
  }

  #nudge(count: number): string {
    const { most } = this.#picker;
    return most !== undefined && most > 0 && count > most ? this.#locale.words.nudge(count, most) : '';
  }

  #toggle({ indicator, competency }: BehaviourOption): void {
    const index = this.#picker.value.findIndex((behaviour) => behaviour.indicator === indicator.id);
    if (index >= 0) this.#removeAt(index);
    else this.#add({ competency: competency.id, indicator: indicator.id, text: indicator.text });
  }

  #add(behaviour: BehaviourReference): boolean {
    return this.#change({ behaviours: [...this.#picker.value, behaviour], added: behaviour });
  }

  #removeAt(index: number): boolean {
    const { value } = this.#picker;
    const removed = value[index];
    return removed !== undefined && this.#change({ behaviours: value.toSpliced(index, 1), removed });
  }

  #change(change: BehavioursChange): boolean {
    if (!this.#handlers.change(change)) return false;
    const { length } = this.#picker.value;
    this.#announce(this.#nudge(length) || this.#locale.words.nowChosen(length));
    return true;
  }

  /** The same sentence twice is made another one, or it would not be said again. */
  #announce(text: string): void {
    const live = this.#root.querySelector('#live');
    if (live) live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  }

  /** The button goes away; the focus goes to the next one, else to the field. */
  readonly #onRemove = (index: number): void => {
    if (!this.#removeAt(index)) return;
    void this.#picker.updateComplete.then(() => {
      const next = this.#root.querySelectorAll<HTMLElement>('[part="remove"]')[index];
      (next ?? this.#root.querySelector<HTMLElement>('#field'))?.focus();
    });
  };

  /** The button goes away; who used it stays in this place. */
  readonly #onRetry = (): void => {
    this.#root.querySelector<HTMLElement>('#field')?.focus();
    this.#handlers.retry();
  };
}
