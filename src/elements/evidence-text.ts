import { css, html, nothing, type TemplateResult } from 'lit';
import type { EvidenceMessages } from '../locale/evidence-messages.js';
import { formatBytes, formatDate } from '../locale/format.js';
import { directionOf, interfaceLanguage } from '../locale/language.js';
import { STAR } from '../model/evidence-entry.js';
import type { Account, Attachment, Evidence, EvidenceLink } from '../model/evidence.js';
import type { Framework } from '../model/framework.js';
import { isWebAddress } from '../model/parse-evidence.js';
import { fileKindName, shownFileName } from './attachment-words.js';
import { behaviourWords, type BehaviourWords } from './behaviour-words.js';

export interface EvidenceTextOptions {
  /** Parts that stand somewhere else. */
  readonly without?: readonly ('behaviours' | 'when')[];
  /** Where a file can be had; nothing for none that may be gone to. */
  readonly addressOf?: (attachment: Attachment) => string | undefined;
}

/** Evidence as text, for reading and for paper. */
export function evidenceText(
  evidence: Evidence | null,
  framework: Framework | undefined,
  words: EvidenceMessages,
  language: string,
  { without = [], addressOf }: EvidenceTextOptions = {},
): TemplateResult {
  if (!evidence) return html`<p class="muted" part="nothing">${words.nothing}</p>`;
  const { behaviours, when, source, account, learning, links, attachments } = evidence;
  const ours = interfaceLanguage(language);
  return html`<dl class="evidence" part="evidence">
    ${behaviours.length > 0 && !without.includes('behaviours')
      ? entry(words.behavioursRead, ours, html`<ul>${behaviours.map((behaviour) => html`<li part="behaviour">${behaviourLine(behaviourWords(behaviour, framework, evidence.framework), words, ours)}</li>`)}</ul>`)
      : nothing}
    ${when && !without.includes('when') ? entry(words.whenRead, ours, html`<p part="date"><bdi>${period(when, language)}</bdi></p>`) : nothing}
    ${source ? entry(words.sourceRead, ours, html`<p part="source" lang=${ours}><bdi>${words.sourcesRead[source]}</bdi></p>`) : nothing}
    ${account ? accountText(account, words, ours) : nothing}
    ${learning ? entry(words.learningRead, ours, text(learning)) : nothing}
    ${links.length > 0
      ? entry(words.links, ours, html`<ul>${links.map(linkLine)}</ul>`)
      : nothing}
    ${attachments.length > 0 ? entry(words.files, ours, html`<ul>${attachments.map((file) => html`<li part="file">${fileLine(file, addressOf?.(file))}</li>`)}</ul>`) : nothing}
  </dl>`;
}

/** A behaviour with its competency, and what has become of it. */
export function behaviourLine(behaviour: BehaviourWords, words: EvidenceMessages, ours: string): TemplateResult {
  return html`<span part="behaviour-text" lang=${behaviour.language ?? nothing} dir=${directionOf(behaviour.language)}>${behaviour.text}</span> <span class="muted" part="behaviour-note"
      >(${behaviourNote(behaviour, words, ours)})</span
    >`;
}

/** "Compassionate, own behaviour". */
export function behaviourNote(behaviour: BehaviourWords, words: EvidenceMessages, ours: string): TemplateResult {
  const marks = behaviourMarks(behaviour, words, ours);
  return html`<bdi lang=${behaviour.competencyLanguage ?? nothing}>${behaviour.competency}</bdi>${marks && html`, ${marks}`}`;
}

/** What is special about a behaviour; nothing for most. */
export function behaviourMarks({ own, gone, elsewhere }: BehaviourWords, words: EvidenceMessages, ours: string): TemplateResult | undefined {
  const marks = [own ? words.own : '', gone ? words.gone : '', elsewhere === undefined ? '' : words.elsewhere(elsewhere)].filter(Boolean);
  return marks.length > 0 ? html`<bdi part=${gone ? 'gone' : 'mark'} lang=${ours}>${marks.join(', ')}</bdi>` : undefined;
}

/** Only addresses of web pages are ever made a link; others are said. */
function linkLine({ url, title }: EvidenceLink): TemplateResult {
  const name = title?.trim();
  const label = html`<bdi>${name || url}</bdi>`;
  if (isWebAddress(url)) return html`<li part="link"><a class=${name ? 'named' : ''} href=${url} rel="noopener noreferrer">${label}</a></li>`;
  return html`<li part="link">${label}${name ? html` <bdi>(${url})</bdi>` : nothing}</li>`;
}

function fileLine({ name, type, size }: Attachment, address: string | undefined): TemplateResult {
  const shown = shownFileName(name);
  const label = html`<bdi part="file-name">${shown}</bdi>`;
  return html`${address === undefined ? label : html`<a part="download" href=${address} download=${shown} rel="noopener noreferrer">${label}</a>`}
    <bdi class="muted" part="file-size">${[fileKindName(type), formatBytes(size)].filter(Boolean).join(', ')}</bdi>`;
}

function accountText(account: Account, words: EvidenceMessages, ours: string): TemplateResult {
  if (account.kind === 'statement') return account.text ? entry(words.statement, ours, text(account.text)) : html``;
  return html`${STAR.map((part) => (account[part] ? entry(words[part], ours, text(account[part])) : nothing))}`;
}

const entry = (term: string, ours: string, content: TemplateResult): TemplateResult => html`<div><dt part="label" lang=${ours}><bdi>${term}</bdi></dt><dd>${content}</dd></div>`;

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
  .evidence dd {
    min-inline-size: 0;
  }
  .evidence ul {
    padding-inline-start: 1.25em;
  }
  .evidence a {
    display: inline-block;
    min-block-size: 24px;
  }
  .typed {
    white-space: pre-wrap;
  }
  @media print {
    .evidence > div {
      break-inside: avoid-page;
    }
    .evidence dt {
      break-after: avoid;
    }
    /* On paper an address is of use only when it can be read. */
    a.named::after {
      content: ' (' attr(href) ')';
    }
  }
`;
