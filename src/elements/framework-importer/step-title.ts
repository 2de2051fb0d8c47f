import { html, type TemplateResult } from 'lit';
import { headingLevelOf } from '../heading.js';
import type { ImporterBody } from './importer-body.js';

/** The heading of a step, which takes the focus when the step opens: around a heading the focus would be silent in Firefox. */
export function stepTitle({ headingLevel }: ImporterBody, text: string): TemplateResult {
  return html`<p id="step-title" class="step-title" part="step-title" tabindex="-1" role="heading" aria-level=${headingLevelOf(headingLevel + 1)}>${text}</p>`;
}
