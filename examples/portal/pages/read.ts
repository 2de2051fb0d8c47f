import { html, nothing, type TemplateResult } from 'lit';
import { findCompetency } from 'rung-elements/model';
import type { Page } from '../page.js';
import { gridEntryOf, hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';

/** The whole framework as a grid, whose search and filters stand in the address. */
export function readPage(context: FrameworkContext): Page {
  const { words, framework, update } = context;
  return {
    titles: [words.readPage.title],
    content: html`<div class="frame prints-itself">
      <h1 tabindex="-1">${words.readPage.title}</h1>
      <p class="muted no-print">${words.readPage.lede}</p>
      ${waysToOne(context)}
      <rung-framework-grid
        class="whole"
        hash="grid"
        heading-level="1"
        .framework=${framework}
        @rung-view-change=${(event: Event) => void (event.target as HTMLElementTagNameMap['rung-framework-grid']).updateComplete.then(update)}
      ></rung-framework-grid>
    </div>`,
  };
}

/** To the page of the competency that the grid is filtered by, at the level it is filtered by; else to any. */
function waysToOne({ words, id, framework }: FrameworkContext): TemplateResult {
  const { language, competencies } = framework;
  const level = gridEntryOf(location.hash, 'level');
  const href = (competency: string): string => hrefOf({ page: 'competency', framework: id, competency, ...(level && { level }) });
  const filtered = findCompetency(framework, gridEntryOf(location.hash, 'competency'));
  if (filtered) return html`<p class="by-itself"><a href=${href(filtered.id)}>${words.readPage.openOne(filtered.title)}</a></p>`;
  return html`<details class="by-itself">
    <summary>${words.readPage.byItself}</summary>
    <ul lang=${language ?? nothing}>
      ${competencies.map((competency) => html`<li><a href=${href(competency.id)}>${competency.title}</a></li>`)}
    </ul>
  </details>`;
}
