import { css, html, type TemplateResult } from 'lit';
import type { DraftMessages } from '../locale/draft-messages.js';

/** A part of a draft that is different in two tabs, in words. */
export interface ConflictingPart {
  readonly name: string;
  readonly label: string;
  readonly here: string;
  readonly there: string;
}

/** Both versions side by side, part by part; the person chooses. What stands here is chosen at first. */
export function draftConflict(parts: readonly ConflictingPart[], time: string, words: DraftMessages, onDecide: (fromThere: ReadonlySet<string>) => void): TemplateResult {
  const onClick = ({ currentTarget }: Event): void => {
    const section = currentTarget instanceof Element ? currentTarget.closest('section') : null;
    const chosen = section?.querySelectorAll<HTMLInputElement>('input[value="there"]:checked') ?? [];
    onDecide(new Set(Array.from(chosen, ({ name }) => name.replace(/^conflict-/, ''))));
  };
  const version = (part: ConflictingPart, side: 'here' | 'there'): TemplateResult =>
    html`<label class="version"
      ><span><input type="radio" name="conflict-${part.name}" value=${side} ?checked=${side === 'here'} /> ${side === 'here' ? words.here : words.there(time)}</span
      ><span class="version-text" dir="auto">${part[side] || words.nothing}</span></label
    >`;
  return html`<section class="conflict" part="conflict" aria-labelledby="conflict-title">
    <p id="conflict-title" tabindex="-1"><strong>${words.conflictTitle}</strong></p>
    <p>${words.conflictText}</p>
    ${parts.map((part) => html`<fieldset><legend>${part.label}</legend><div class="versions">${version(part, 'here')}${version(part, 'there')}</div></fieldset>`)}
    <button type="button" @click=${onClick}>${words.decide}</button>
  </section>`;
}

export const draftConflictStyles = css`
  .conflict {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  .conflict legend {
    padding: 0;
    font-weight: 700;
  }
  .conflict input {
    margin-inline-end: calc(var(--_space) * 1);
    vertical-align: -0.2em;
  }
  .conflict button {
    justify-self: start;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .version {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
  }
  .version:has(:checked) {
    outline: 2px solid var(--_text);
  }
  .version-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
