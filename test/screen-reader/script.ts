/** What a person does, and what must be heard of it. */
export interface Step {
  readonly does: string;
  /** Keys as xdotool names them, one after the other. */
  readonly keys?: readonly string[];
  /** Text that is typed. */
  readonly types?: string;
  /** Words that must be spoken. */
  readonly hears?: readonly string[];
  /** Words that must not be. */
  readonly misses?: readonly string[];
  /** Where the focus must be in the end: a selector for what has it, inside shadow roots. */
  readonly focus?: string;
}

export interface Script {
  /** Id of the page's template. */
  readonly widget: string;
  readonly steps: readonly Step[];
  /** Words that must be heard exactly once in all. */
  readonly once?: readonly string[];
}
