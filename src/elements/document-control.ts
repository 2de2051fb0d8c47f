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

/**
 * A form control whose value is a document. The attribute `value` has it as JSON, the form sends it as JSON. What comes
 * from outside is read by a schema; what that refuses counts as no value and is kept in `valueIssues` to be shown.
 */
export abstract class DocumentControl<Value extends object> extends FormControl<Value | null> {
  protected readonly emptyValue = null;
  /** Why the last value from outside could not be read; empty when it could. */
  protected valueIssues: readonly Issue[] = [];
  #default: Value | null = null;

  /** The value at first and after a reset: JSON in the attribute `value`. */
  @property({ attribute: 'value', converter: { fromAttribute } })
  get defaultValue(): Value | null {
    return this.#default;
  }
  set defaultValue(value: unknown) {
    this.#default = value == null ? null : this.#read(value);
  }

  /** Reads a document of unknown origin. */
  protected abstract parse(input: unknown): { readonly value?: Value; readonly issues: readonly Issue[] };

  protected override accept(value: Value | null): Value | null {
    return this.#read(value);
  }

  protected toFormValue(): FormValue {
    return this.value && JSON.stringify(this.value);
  }

  protected fromFormState(state: string | File | FormData): Value | null {
    const read: unknown = typeof state === 'string' ? fromAttribute(state) : null;
    return read === null ? null : this.#read(read);
  }

  #read(input: unknown): Value | null {
    const { value, issues } = this.parse(input);
    this.valueIssues = value ? [] : issues;
    if (!value) console.warn(`<${this.localName}> ${issues.map(({ message }) => message).join(' ')}`, this);
    return value ?? null;
  }
}
