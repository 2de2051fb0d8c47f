import { html, nothing, type TemplateResult } from 'lit';
import { findCompetency } from 'rung-elements/model';
import type { Page } from '../page.js';
import { gridEntryOf, hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';

/** The whole framework as a grid, whose search and filters stand in the address. */
export function readPage(context: FrameworkContext): Page {
  const { words, id, framework, mine, update } = context;
  const chosen = mine.chosen(id);
  return {
    titles: [words.readPage.title],
    content: html`<div class="frame prints-itself">
      <h1 tabindex="-1">${words.readPage.title}</h1>
      <p class="muted no-print">${words.readPage.lede}</p>
      ${waysToOne(context)} ${choosing(context)}
      <rung-framework-grid
        class="whole"
        hash="grid"
        ?selectable=${chosen !== undefined}
        .selection=${chosen ?? NONE}
        @rung-selection-change=${({ detail }: CustomEvent<{ readonly selection: readonly string[] }>) => mine.choose(id, new Set(detail.selection))}
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

const NONE: ReadonlySet<string> = new Set();

/** From behaviours in the grid to evidence for them. */
function choosing({ words, id, mine }: FrameworkContext): TemplateResult {
  const chosen = mine.chosen(id);
  if (!chosen) return html`<p class="by-itself no-print"><button type="button" class="quiet" @click=${() => mine.choose(id, new Set())}>${words.evidence.choose}</button></p>`;
  return html`<p class="choosing no-print">
    <strong role="status">${words.evidence.chosen(chosen.size)}</strong>
    ${chosen.size > 0 ? html`<a class="button primary" href=${hrefOf({ page: 'write', framework: id })}>${words.evidence.writeChosen}</a>` : nothing}
    <button type="button" @click=${() => mine.choose(id, undefined)}>${words.evidence.stopChoosing}</button>
  </p>`;
}
