/** A level that a person has chosen. */
export interface LevelChangeDetail {
  /** None when a choice was undone: "Not assessed" in a picker, "All levels" in a card. */
  readonly level: string | null;
  readonly previous: string | null;
  /** The competency that the level is for, where there is one. */
  readonly competency?: string;
}

declare global {
  interface HTMLElementEventMap {
    'rung-level-change': CustomEvent<LevelChangeDetail>;
  }
}
