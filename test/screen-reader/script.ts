/** What a person does, and what must be heard of it. */
export interface Step {
  readonly does: string;
  /** Keys as xdotool names them, one after the other. */
  readonly keys?: readonly string[];
  /** Text that is typed. */
  readonly types?: string;
  /** What somebody else does meanwhile: a name of the page's scene. */
  readonly meanwhile?: string;
  /** Words that must be spoken. */
  readonly hears?: readonly string[];
  /** Words that must not be. */
  readonly misses?: readonly string[];
  /** Where the focus must be in the end: a selector for what has it, inside shadow roots. */
  readonly focus?: string;
}

export interface Script {
  /** The element without its prefix. */
  readonly widget: string;
  /** Id of the page's template or scene, where it is not the element's name; the transcript is called by it. */
  readonly scene?: string;
  readonly steps: readonly Step[];
  /** Words that must be heard exactly once in all. */
  readonly once?: readonly string[];
}
