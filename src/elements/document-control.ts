import { property } from 'lit/decorators.js';
import type { Issue } from '../model/issue.js';
import { FormControl, type FormValue } from './form-control.js';

/** JSON of an attribute; a text that is none comes back as it is, for the schema to say so. */
function fromAttribute(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return text;
  }
}

/** What is no JSON, or cannot be written as such, as a ring of objects cannot, is not sent. */
function asJson(input: unknown): string | null {
  try {
    return typeof input === 'string' ? null : JSON.stringify(input);
  } catch {
    return null;
  }
}

/**
 * A form control whose value is structured. The attribute `value` has it as JSON, the form sends it as JSON. What comes
 * from outside is read by a schema; what that refuses counts as no value and is kept in `valueIssues` to be shown.
 */
export abstract class JsonControl<Value> extends FormControl<Value> {
  /** Why the last value from outside could not be read; empty when it could. */
  protected valueIssues: readonly Issue[] = [];
  /** What could not be read, as JSON: it is sent as it came until something else is entered, so that saving a page loses nothing. */
  #refused: string | null = null;
  #default: Value | undefined;

  /** The value at first and after a reset: JSON in the attribute `value`. */
  @property({ attribute: 'value', converter: { fromAttribute } })
  get defaultValue(): Value {
    return this.#default ?? this.emptyValue;
  }
  set defaultValue(value: unknown) {
    this.#default = value == null ? undefined : this.#read(value);
  }

  /** Reads a value of unknown origin. */
  protected abstract parse(input: unknown): { readonly value?: NonNullable<Value>; readonly issues: readonly Issue[] };

  /** Whether a value stands for none, so that nothing is sent. */
  protected abstract isEmpty(value: Value): boolean;

  protected override accept(value: Value): Value {
    this.valueIssues = [];
    this.#refused = null;
    return value === this.emptyValue ? value : this.#read(value);
  }

  protected toFormValue(): FormValue {
    return this.isEmpty(this.value) ? this.#refused : JSON.stringify(this.value);
  }

  protected fromFormState(state: string | File | FormData): Value {
    const read: unknown = typeof state === 'string' ? fromAttribute(state) : null;
    return read === null ? this.emptyValue : this.#read(read);
  }

  #read(input: unknown): Value {
    const { value, issues } = this.parse(input);
    this.valueIssues = value ? [] : issues;
    this.#refused = value ? null : asJson(input);
    if (!value) {
      console.warn(`<${this.localName}> ${issues.map(({ message }) => message).join(' ')}`, this);
      this.requestUpdate(); // the value may be as empty as before, but why is not
    }
    return value ?? this.emptyValue;
  }
}

/** A form control whose value is a document, or `null`. */
export abstract class DocumentControl<Value extends object> extends JsonControl<Value | null> {
  protected readonly emptyValue = null;

  protected abstract override parse(input: unknown): { readonly value?: Value; readonly issues: readonly Issue[] };

  protected isEmpty(value: Value | null): boolean {
    return value === null;
  }
}
