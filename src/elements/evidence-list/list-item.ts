import { html, nothing, type TemplateResult } from 'lit';
import type { EvidenceListMessages } from '../../locale/evidence-list-messages.js';
import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import { behaviourNote, period } from '../evidence-text.js';
import { excerptOf } from './excerpt.js';
import type { Piece } from './pieces.js';

/** What an entry shows of a piece. */
export interface ItemState {
  readonly piece: Piece;
  /** The competency whose group it stands in. */
  readonly group: string | undefined;
  readonly find: string | undefined;
  readonly isOpen: boolean;
  /** What is inside; made only when it is open. */
  readonly body: () => unknown;
  readonly onToggle: (open: boolean) => void;
}

export interface ItemWords {
  readonly list: EvidenceListMessages;
  readonly evidence: EvidenceMessages;
  readonly language: string;
}

/** Shown of a folded piece; the others are counted. */
const MOST_BEHAVIOURS = 2;

/** A piece: its line, and what opens below it. */
export function listItem({ piece, group, find, isOpen, body, onToggle }: ItemState, words: ItemWords): TemplateResult {
  const toggled = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDetailsElement) onToggle(currentTarget.open);
  };
  return html`<li class="item" part="item">
    <details part="entry" ?open=${isOpen} @toggle=${toggled}>
      <summary part="summary">
        <span class="line">
          <span class="when" part="date">${nameOfDate(piece, words)}</span>
          <span class="what">${behaviours(piece, group, isOpen, words)} ${isOpen ? nothing : excerpt(piece, find)} ${also(piece, group, words)}</span>
        </span>
      </summary>
      ${isOpen ? html`<div class="body" part="body">${body()}</div>` : nothing}
    </details>
  </li>`;
}

/** The date in words, or that there is none. */
export function nameOfDate({ evidence: { when } }: Piece, { list, language }: ItemWords): string {
  return when ? period(when, language) : list.noDate;
}

/** Those of the group's competency come first. */
function behaviours({ behaviours: all }: Piece, group: string | undefined, isOpen: boolean, { list, evidence, language }: ItemWords): TemplateResult {
  if (all.length === 0) return html`<span class="behaviour muted">${list.noBehaviour}</span>`;
  const sorted = group === undefined ? all : [...all].sort((a, b) => Number(b.id === group) - Number(a.id === group));
  const shown = isOpen ? sorted : sorted.slice(0, MOST_BEHAVIOURS);
  const ours = interfaceLanguage(language);
  return html`${shown.map(
    (behaviour) =>
      html`<span class="behaviour" part="behaviour"
        ><span part="behaviour-text" class="words" lang=${behaviour.language ?? nothing} dir=${directionOf(behaviour.language)}>${behaviour.text}</span>
        <span part="behaviour-note" class="muted">${behaviourNote(behaviour, evidence, ours)}</span></span
      > `,
  )}${shown.length < all.length ? html`<span class="behaviour muted" part="more">${list.more(all.length - shown.length)}</span>` : nothing}`;
}

function excerpt({ account }: Piece, find: string | undefined): TemplateResult | typeof nothing {
  const stretches = excerptOf(account, find);
  if (stretches.length === 0) return nothing;
  return html`<span class="excerpt" part="excerpt" dir="auto">${stretches.map(({ text, match }) => (match ? html`<mark part="match">${text}</mark>` : text))}</span>`;
}

function also({ competencies }: Piece, group: string | undefined, { list }: ItemWords): TemplateResult | typeof nothing {
  const others = group === undefined ? [] : competencies.filter(({ id }) => id !== group);
  return others.length > 0 ? html`<span class="also muted" part="also">${list.also(others.map(({ title }) => title))}</span>` : nothing;
}
