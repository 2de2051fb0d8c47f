import { css, html, nothing, type TemplateResult } from 'lit';
import type { EvidenceMessages } from '../locale/evidence-messages.js';
import { formatDate } from '../locale/format.js';
import { STAR } from '../model/evidence-entry.js';
import type { Account, Evidence } from '../model/evidence.js';
import type { Framework } from '../model/framework.js';
import { isWebAddress } from '../model/parse-evidence.js';
import { behaviourWords } from './behaviour-words.js';

/** Evidence as text, for reading and for paper. */
export function evidenceText(evidence: Evidence | null, framework: Framework | undefined, words: EvidenceMessages, language: string): TemplateResult {
  if (!evidence) return html`<p class="muted" part="nothing">${words.nothing}</p>`;
  const { behaviours, when, source, account, learning, links, attachments } = evidence;
  return html`<dl class="evidence" part="evidence" lang=${framework?.language ?? nothing}>
    ${entry(words.behavioursRead, language, html`<ul>${behaviours.map((behaviour) => {
      const { text, competency, own, gone } = behaviourWords(behaviour, framework);
      return html`<li part="behaviour">${text} <span class="muted">(${competency}${own ? `, ${words.own}` : nothing}${gone ? `, ${words.gone}` : nothing})</span></li>`;
    })}</ul>`)}
    ${when ? entry(words.whenRead, language, html`<p part="date" lang=${language}>${period(when, language)}</p>`) : nothing}
    ${source ? entry(words.source, language, html`<p part="source" lang=${language}>${words.sources[source]}</p>`) : nothing}
    ${account ? accountText(account, words, language) : nothing}
    ${learning ? entry(words.learning, language, text(learning)) : nothing}
    ${links.length > 0
      ? entry(words.links, language, html`<ul>${links.map(({ url, title }) => html`<li part="link">${isWebAddress(url) ? html`<a href=${url} rel="noopener noreferrer">${title ?? url}</a>` : (title ?? url)}</li>`)}</ul>`)
      : nothing}
    ${attachments.length > 0
      ? entry(words.files, language, html`<ul>${attachments.map(({ name, size }) => html`<li part="file"><bdi part="file-name">${name}</bdi> <span class="muted" part="file-size">${words.bytes(size)}</span></li>`)}</ul>`)
      : nothing}
  </dl>`;
}

function accountText(account: Account, words: EvidenceMessages, language: string): TemplateResult {
  if (account.kind === 'statement') return entry(words.account, language, text(account.text));
  return html`${STAR.map((part) => (account[part] ? entry(words[part], language, text(account[part])) : nothing))}`;
}

const entry = (term: string, language: string, content: TemplateResult): TemplateResult => html`<div><dt part="label" lang=${language}>${term}</dt><dd>${content}</dd></div>`;

/** As it was typed, line by line. */
const text = (content: string): TemplateResult => html`<p class="typed" part="text" dir="auto">${content}</p>`;

/** "2 March 2026", "2 March 2026 – 9 March 2026". */
export function period({ from, to }: NonNullable<Evidence['when']>, language: string): string {
  return [from, to].filter((day) => day !== undefined).map((day) => formatDate(language, day)).join(' – ');
}

export const evidenceTextStyles = css`
  .evidence {
    display: grid;
    gap: calc(var(--_space) * 4);
    max-inline-size: 70ch;
  }
  .evidence dt {
    font-weight: 700;
  }
  .evidence ul {
    padding-inline-start: 1.25em;
  }
  .typed {
    white-space: pre-wrap;
  }
  @media print {
    .evidence > div {
      break-inside: avoid-page;
    }
  }
`;
