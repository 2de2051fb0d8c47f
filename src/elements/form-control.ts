import { css, LitElement, type CSSResultGroup, type PropertyDeclaration, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

/** What a form sends, or the browser keeps: one text, several entries with their files, or nothing. */
export type FormValue = string | FormData | null;

/** What is wrong with a value: for the browser, and in words for the person. */
export interface Fault {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/**
 * What every element with a value has in common with native form controls: name, value and default, required, disabled,
 * readonly, validity, reset and restore. What the form sends and whether it is valid are right directly after a property
 * was set, before anything is rendered. A fault is shown once the person has changed the value or the form was sent;
 * the form's own `checkValidity()` fires the same event as sending does, so it shows faults as well.
 */
export abstract class FormControl<Value = string> extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }
  `;

  /** Name under which the form sends the value. */
  @property({ noAccessor: true })
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** Whether the form can only be sent with a value. */
  @property({ type: Boolean, noAccessor: true })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  /** Whether the value is shown and sent, but only the host can change it. */
  @property({ type: Boolean, noAccessor: true })
  get readonly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readonly(readonly: boolean) {
    this.toggleAttribute('readonly', readonly);
  }

  /** Whether the control itself is switched off; a disabled fieldset around it does the same without this. */
  @property({ type: Boolean, noAccessor: true })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The value at first and after a reset: the `value` attribute. */
  abstract defaultValue: Value;

  /** The value now: the default until the host or the person sets another. */
  @property({ attribute: false })
  get value(): Value {
    return this.#value === undefined ? (this.defaultValue ?? this.emptyValue) : this.#value;
  }
  set value(value: Value | null | undefined) {
    this.#value = this.accept(value ?? this.emptyValue);
  }

  /** Takes a value from the host; elements whose values are documents check it here. */
  protected accept(value: Value): Value {
    return value;
  }

  /** The value that stands for none. */
  protected abstract readonly emptyValue: Value;

  #internals?: ElementInternals;
  #value: Value | undefined;
  #customFault: Fault | undefined;
  #fault: Fault | undefined;
  #anchor: HTMLElement | undefined;
  #sent: FormValue = null;
  #kept: FormValue = null;
  #inUse = false;
  #isOff = false;
  #showsFault = false;
  #asksSilently = false;

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      if (this.#asksSilently) return;
      this.showFault();
      if (this.hasUpdated) this.performUpdate(); // what the browser then points at is in its place
    });
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get labels(): NodeList {
    return this.internals.labels;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  get validity(): ValidityState {
    return this.#synced.validity;
  }
  get validationMessage(): string {
    return this.#synced.validationMessage;
  }

  /** Whether the value is valid; shows nothing, because the host has asked and not the person. */
  checkValidity(): boolean {
    this.#asksSilently = true;
    const valid = this.#synced.checkValidity();
    this.#asksSilently = false;
    return valid;
  }

  /** Whether the value is valid; if not, says so beside the control and moves the focus there. */
  reportValidity(): boolean {
    return this.#synced.reportValidity();
  }

  /** Sets a fault that only the host can know of; an empty message takes it away. */
  setCustomValidity(message: string): void {
    this.#customFault = message ? { flags: { customError: true }, message } : undefined;
    this.requestUpdate();
  }

  /** What the form sends for the value. */
  protected abstract toFormValue(): FormValue;

  /** What the browser keeps of the value while the page is left; nothing when there is nothing to bring back. */
  protected toFormState(): FormValue {
    return this.toFormValue();
  }

  /** The value from what the browser has kept (`restore`) or fills in itself (`autocomplete`). */
  protected abstract fromFormState(state: string | File | FormData, mode: 'restore' | 'autocomplete'): Value;

  /** What is wrong with the value; asked only while the person could change it. */
  protected abstract findFault(): Fault | undefined;

  /** The inner control at which the browser points its own message. */
  protected get validationAnchor(): HTMLElement | undefined {
    return undefined;
  }

  /** Made when first needed: the base constructor asks for an update before the fields of this class exist. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** Whether the control is switched off, by itself or by what is around it. */
  protected get isDisabled(): boolean {
    return this.#isOff || this.disabled;
  }

  /** What is wrong, in words, once it is time to say so. */
  protected get faultMessage(): string {
    return this.#showsFault ? this.validationMessage : '';
  }

  /** From now on a fault is shown. */
  protected showFault(): void {
    this.#showsFault = true;
    this.requestUpdate();
  }

  /** Says `change` at the element; that of an inner control ends at the shadow root, while `input` passes it. */
  protected dispatchChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Switches a `:state()` of the element. */
  protected setState(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.#internals?.states.delete(name);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#use();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // What stands in its attribute alone is not converted into anything.
    if ((this.constructor as typeof LitElement).elementProperties.get(name)?.noAccessor) this.requestUpdate();
    else super.attributeChangedCallback(name, old, value);
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, oldValue, options);
    if (#inUse in this && this.#inUse) this.#sync();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#sync(); // the anchor is there only now
    this.setState('disabled', this.isDisabled);
    this.setState('readonly', this.readonly);
    this.setState('invalid', this.faultMessage !== '');
  }

  formAssociatedCallback(): void {
    this.#use();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#isOff = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#value = undefined;
    this.#showsFault = false;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: string | File | FormData | null, mode: 'restore' | 'autocomplete'): void {
    if (state !== null) this.value = this.fromFormState(state, mode);
  }

  get #synced(): ElementInternals {
    this.#sync();
    return this.internals;
  }

  /** Nothing is synced while the constructor and the parser set one property after the other. */
  #use(): void {
    this.#inUse = true;
    this.#sync();
  }

  #sync(): void {
    const sent = this.toFormValue();
    const kept = this.toFormState();
    if (sent !== this.#sent || kept !== this.#kept) this.internals.setFormValue((this.#sent = sent), (this.#kept = kept));
    const fault = this.#customFault ?? (this.readonly || this.isDisabled ? undefined : this.findFault());
    const anchor = fault && this.validationAnchor;
    if (fault?.message === this.#fault?.message && anchor === this.#anchor) return;
    this.#fault = fault;
    this.#anchor = anchor;
    this.internals.setValidity(fault?.flags ?? {}, fault?.message, anchor);
  }
}
