import type { Checklist, Observed } from '../../model/checklist.js';
import { entriesOf, observedIds, withEntry, withNone, withNote, withoutEntry, type NoteField } from './answers.js';
import type { Question } from './checklist-view.js';
import type { ChecklistAnswer, ContraChangeDetail, ContraChecklist } from './contra-checklist.js';

/** What a person is told after an answer that has changed others. */
export type Announcement = 'cleared' | 'unanswered' | 'noneCleared' | 'restored';

/** What a checklist does when a person acts. */
export interface ChecklistHandlers {
  /** Takes the value that a person has made. */
  readonly apply: (value: Checklist | null) => void;
  /** Says `change` at the element. */
  readonly dispatchChange: () => void;
}

/** Turns what a person does into answers, and keeps for this visit what was taken back. */
export class Answering {
  announcement: Announcement | undefined;
  readonly #host: ContraChecklist;
  readonly #handlers: ChecklistHandlers;
  readonly #question: () => Question;
  /** Notes of what is no longer selected: they come back with it. */
  readonly #taken = new Map<string, Observed>();
  /** What "None of these" has cleared. */
  #cleared: Checklist | undefined;
  /** The last answers there were: what else stood in the document comes back with the next. */
  #last: Checklist | null = null;
  #accepted = true;

  constructor(host: ContraChecklist, handlers: ChecklistHandlers, question: () => Question) {
    this.#host = host;
    this.#handlers = handlers;
    this.#question = question;
  }

  get taken(): Iterable<string> {
    return this.#taken.keys();
  }
  get last(): Checklist | null {
    return this.#last;
  }
  get canUndo(): boolean {
    return this.#cleared !== undefined;
  }

  /** The answers are another person's or another day's now; nothing of this visit may come into them. */
  forget(): void {
    this.#taken.clear();
    this.#cleared = undefined;
    this.#last = null;
    this.announcement = undefined;
  }

  readonly onInput = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) this.#write(target);
    if (!(target instanceof HTMLInputElement)) return;
    this.#accepted = target.name === 'none' ? this.#selectNone(target.checked) : this.#select(target.value, target.checked);
    if (this.#accepted) return;
    event.stopPropagation();
    target.checked = !target.checked;
  };

  readonly onChange = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement || this.#accepted) this.#handlers.dispatchChange();
  };

  /** Brings back what "None of these" has cleared. */
  undo(): boolean {
    const cleared = this.#cleared;
    if (!cleared || !this.#answer(cleared, 'restored')) return false;
    this.#cleared = undefined;
    this.#host.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.#handlers.dispatchChange();
    return true;
  }

  #select(id: string, on: boolean): boolean {
    const { value } = this.#host;
    const question = this.#question();
    if (!on) {
      const entry = entriesOf(value).get(id);
      const next = value && withoutEntry(value, question.subject, id);
      if (!this.#answer(next, next ? undefined : 'unanswered')) return false;
      if (entry) this.#taken.set(id, entry);
      return true;
    }
    const entry = this.#taken.get(id) ?? { indicator: id };
    const order = question.items.map((item) => item.id);
    if (!this.#answer(withEntry(value ?? this.#rest, question.subject, entry, order), value?.outcome === 'none' ? 'noneCleared' : undefined)) return false;
    this.#taken.delete(id);
    this.#cleared = undefined;
    return true;
  }

  #selectNone(on: boolean): boolean {
    const { value } = this.#host;
    const question = this.#question();
    if (!on) return this.#answer(null, 'unanswered');
    const others = value?.outcome === 'observed' ? value : undefined;
    if (!this.#answer(withNone(value ?? this.#rest, question.subject), others && 'cleared')) return false;
    if (!others) return true;
    this.#cleared = others;
    for (const [id, entry] of entriesOf(others)) this.#taken.set(id, entry);
    return true;
  }

  #write({ name, value: text, dataset: { id } }: HTMLTextAreaElement): void {
    const { value } = this.#host;
    if (value && id !== undefined) this.#answer(withNote(value, id, name as NoteField, text), this.announcement);
  }

  /** What stood in the last document besides its answers. */
  get #rest(): Checklist | null {
    return this.#last && { ...this.#last, observed: [] };
  }

  /** Applies an answer, unless the host prevents it; says whether it did. A note alone changes no answer. */
  #answer(next: Checklist | null, announcement: Announcement | undefined): boolean {
    const before = this.#host.value;
    const [answer, previous] = [answerOf(next), answerOf(before)];
    if (JSON.stringify(answer) !== JSON.stringify(previous)) {
      const { competency } = this.#question().subject;
      const detail: ContraChangeDetail = { ...answer, previous, ...(competency && { competency }) };
      const change = new CustomEvent('rung-contra-change', { bubbles: true, composed: true, cancelable: true, detail });
      if (!this.#host.dispatchEvent(change)) return false;
    }
    this.#handlers.apply(next);
    this.#last = before ?? this.#last;
    this.announcement = announcement;
    return true;
  }
}

const answerOf = (checklist: Checklist | null): ChecklistAnswer => ({ outcome: checklist?.outcome ?? null, observed: observedIds(checklist) });
