import { html, type TemplateResult } from 'lit';
import { headingLevelOf } from './heading.js';

/**
 * The heading of a step, which takes the focus when the step opens: around a heading the focus would be silent in Firefox,
 * and around the whole step all of it would be read out at once.
 */
export function stepTitle(level: number, text: string): TemplateResult {
  return html`<p id="step-title" class="step-title" part="step-title" tabindex="-1" role="heading" aria-level=${headingLevelOf(level)}>${text}</p>`;
}
