import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChecklistBodyMessages } from '../../locale/checklist-body-messages.js';
import type { Observed } from '../../model/checklist.js';
import type { NoteField } from './answers.js';

const FIELDS: readonly NoteField[] = ['seen', 'support'];

/**
 * The note of what was observed, folded away until a person opens it. Its fields are named with the entry's text, which
 * a screen reader would otherwise have left behind.
 *
 * @param index of the row, whose text has the id `text-…`
 */
export function note(entry: Observed, index: number, text: string, words: ChecklistBodyMessages, language: string): TemplateResult {
  const field = (name: NoteField): TemplateResult => html`
    <label part="note-label" id="${name}-label-${index}" for="${name}-${index}">${words[name]}</label>
    <textarea
      part=${name}
      name=${name}
      id="${name}-${index}"
      rows="3"
      autocomplete="off"
      dir="auto"
      data-id=${entry.indicator}
      aria-labelledby="${name}-label-${index} text-${index}"
      .value=${live(entry[name] ?? '')}
    ></textarea>
  `;
  return html`<details part="note" lang=${language}>
      <summary part="summary">${entry.seen || entry.support ? words.noteWritten : words.note}<span class="visually-hidden">&nbsp;– ${text}</span></summary>
      ${FIELDS.map(field)}
    </details>
    ${writtenNote(entry, words, language, 'paper')}`;
}

/** The note as text: to read, and for paper, where a field shows no more than its height. */
export function writtenNote(entry: Observed, words: ChecklistBodyMessages, language: string, className = ''): TemplateResult | typeof nothing {
  const written = FIELDS.filter((name) => entry[name]);
  if (written.length === 0) return nothing;
  return html`<dl part="written-note" class=${className} lang=${language}>
    ${written.map((name) => html`<dt part="note-label">${words[name]}</dt><dd part=${name} dir="auto">${entry[name]}</dd>`)}
  </dl>`;
}
