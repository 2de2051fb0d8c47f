import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Gives an element that was there before its styles were loaded those styles; one that was made later has them. */
export function adoptLate({ renderRoot }: LitElement, styles: CSSResult[]): void {
  const sheet = styles.at(-1)?.styleSheet;
  if (renderRoot instanceof ShadowRoot && (!sheet || !renderRoot.adoptedStyleSheets.includes(sheet))) adoptStyles(renderRoot, styles);
}
