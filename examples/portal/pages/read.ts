import { html, nothing } from 'lit';
import type { Page } from '../page.js';
import { hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';

/** The whole framework as a grid, whose search and filters stand in the address. */
export function readPage({ words, id, framework }: FrameworkContext): Page {
  const { language, competencies } = framework;
  return {
    titles: [words.readPage.title],
    content: html`<div class="frame prints-itself">
      <h1 tabindex="-1">${words.readPage.title}</h1>
      <p class="muted no-print">${words.readPage.lede}</p>
      <details class="by-itself">
        <summary>${words.readPage.byItself}</summary>
        <ul lang=${language ?? nothing}>
          ${competencies.map((competency) => html`<li><a href=${hrefOf({ page: 'competency', framework: id, competency: competency.id })}>${competency.title}</a></li>`)}
        </ul>
      </details>
      <rung-framework-grid class="whole" hash="grid" heading-level="1" .framework=${framework}></rung-framework-grid>
    </div>`,
  };
}
