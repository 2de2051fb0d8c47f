import { html, type TemplateResult } from 'lit';
import type { DraftMessages } from '../locale/draft-messages.js';
import { versionChoice, type Version } from './version-choice.js';

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
  const versions = ({ here, there }: ConflictingPart): readonly Version[] => [
    { value: 'here', title: words.here, text: here, chosen: true },
    { value: 'there', title: words.there(time), text: there, chosen: false },
  ];
  return html`<section class="conflict" part="conflict" aria-labelledby="conflict-title">
    <p id="conflict-title" tabindex="-1"><strong>${words.conflictTitle}</strong></p>
    <p>${words.conflictText}</p>
    ${parts.map((part) => versionChoice(`conflict-${part.name}`, part.label, versions(part), words.nothing))}
    <button type="button" @click=${onClick}>${words.decide}</button>
  </section>`;
}
