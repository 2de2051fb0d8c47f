import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistBodyMessages } from '../../locale/checklist-body-messages.js';
import { writtenNote } from './checklist-note.js';
import { isBare, type ChecklistRow, type Question } from './checklist-view.js';

/**
 * What stands in a row; an answer that is not in the list any more has only its id.
 *
 * @param id of the text, by which the fields of a note are named
 */
export function rowText({ text, place, language }: ChecklistRow, question: Question, words: ChecklistBodyMessages, ours: string, id: string): TemplateResult {
  if (place === 'list') return html`<span part="text" id=${id} dir="auto" lang=${language ?? nothing}>${text}</span>`;
  const why = question.fromFramework && place === 'nowhere' ? words.notInFramework : words.notInList;
  // While there is no list nobody can say that it is not in there.
  const remark = question.status === 'ready' || isBare(question) ? html`&nbsp;<span class="muted" part="unknown" dir="auto" lang=${ours}>(${why})</span>` : nothing;
  return html`<span part="text" id=${id} lang=${place === 'nowhere' ? '' : nothing}><bdi>${text}</bdi>${remark}</span>`;
}

/** What was observed to read, with its notes; for paper the whole list with empty boxes where it was not considered. */
export function writtenAnswers(rows: readonly ChecklistRow[], question: Question, words: ChecklistBodyMessages, ours: string, considered: boolean): TemplateResult | typeof nothing {
  const shown = considered ? rows.filter(({ entry }) => entry) : rows;
  if (shown.length === 0) return nothing;
  return html`<ul class=${considered ? 'items answers' : 'items boxes paper'} part="items" lang=${question.language ?? nothing}>
    ${shown.map((row, index) => html`<li class="item" part="item">${rowText(row, question, words, ours, `text-${index}`)}${row.entry ? writtenNote(row.entry, words, ours) : nothing}</li>`)}
    ${considered ? nothing : html`<li class="item" part="item" lang=${ours}>${words.none}</li>`}
  </ul>`;
}
