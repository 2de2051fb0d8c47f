import { html } from 'lit';
import type { Page } from '../page.js';
import { notFoundPage, type FrameworkContext } from './framework.js';

/** The framework's charter, as an organisation shows it to everyone. */
export function charterPage({ words, framework }: FrameworkContext): Page {
  if (!framework.charter) return notFoundPage(words, words.charterPage.none);
  return {
    titles: [words.charterPage.title],
    content: html`<div class="frame prints-itself">
      <h1 tabindex="-1" class="visually-hidden">${words.charterPage.title}</h1>
      <rung-charter heading-level="2" .framework=${framework}></rung-charter>
    </div>`,
  };
}
