import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../io/interpret/evidence.js';
import type { UnderstoodTable } from '../../io/interpret/understanding.js';
import { contentWords } from './content-words.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';

/** By which signs the source was understood. */
export function evidenceView(body: ImporterBody, { imported: { evidence, understood } }: Work): TemplateResult | typeof nothing {
  const { words } = body;
  if (evidence.length === 0) return nothing;
  return html`<details class="why" part="why">
    <summary>${words.why}</summary>
    <dl>
      ${evidence.map((each) => {
        const table = understood?.tables.find(({ place }) => each.about === `table ${Number(place[1]) + 1}`);
        return body.locale.language === 'en' || !table ? inEnglish(body, each) : byColumns(body, each, table);
      })}
    </dl>
  </details>`;
}

/** The signs that the reader names are English sentences. */
function inEnglish({ words }: ImporterBody, { about, shape, signs }: Evidence): TemplateResult {
  return html`<dt><span lang="en">${about}</span>${shape ? html`: ${words.shapes[shape] ?? shape}` : nothing}</dt>
    <dd lang="en">${signs.join(' ')}</dd>`;
}

/** In other languages what the columns were taken for says the same. */
function byColumns({ words }: ImporterBody, { shape }: Evidence, { index: table, columns }: UnderstoodTable): TemplateResult {
  const taken = columns.map(({ index, header, holds }) => `${words.column(index + 1, header)}: ${contentWords(holds, header, words)}`);
  return html`<dt>${words.table(table + 1)}${shape ? html`: ${words.shapes[shape] ?? shape}` : nothing}</dt>
    <dd>${taken.join('; ')}.</dd>`;
}
