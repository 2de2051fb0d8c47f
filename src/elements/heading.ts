import { html, type TemplateResult } from 'lit';

/** The level that a host asks for, or 2 where it asks for none that headings can have. */
export const headingLevelOf = (level: number): number => Math.max(1, Math.min(6, Math.trunc(level) || 2));

/** A heading of a level that is known only at run time; `part` also names its class. */
export function heading(level: number, part: string, text: string): TemplateResult {
  switch (Math.max(1, Math.min(6, level))) {
    case 1:
      return html`<h1 part=${part} class=${part}>${text}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part}>${text}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part}>${text}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part}>${text}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part}>${text}</h5>`;
    default:
      return html`<h6 part=${part} class=${part}>${text}</h6>`;
  }
}
