import { html, nothing, type TemplateResult } from 'lit';
import { levelIndex } from '../../model/levels.js';
import type { Spread } from '../../model/moderate.js';
import { levelStep } from '../../styles/tokens.js';
import { levelName, memberName, type ModerationView } from './moderation-view.js';

/** In words: who chose what, and how far they are apart. */
export function spreadWords(view: ModerationView, { choices, common, distance }: Spread): TemplateResult {
  const { words, framework } = view;
  if (!framework.scale) return html`<p class="spread" part="spread">${words.allLooked}</p>`;
  if (common !== undefined) return html`<p class="spread" part="spread">${words.allChose(levelName(view, common))}</p>`;
  return html`<p class="spread" part="spread">
    ${choices.map(({ member, level }) => html`<span class="choice"><bdi>${memberName(view, member)}</bdi>: <strong>${levelName(view, level)}</strong></span> `)}
    ${distance > 0 ? html`<span class="muted">${words.apart(distance)}</span>` : nothing}
  </p>`;
}

export function remarksOf(view: ModerationView, { choices }: Spread): TemplateResult | typeof nothing {
  const said = choices.filter(({ remark }) => remark.trim() !== '');
  if (said.length === 0) return nothing;
  return html`<ul class="remarks" part="remarks" role="list">
    ${said.map(({ member, remark }) => html`<li><span class="muted">${view.words.remarkOf(memberName(view, member))}:</span> <span class="said" dir="auto">${remark}</span></li>`)}
  </ul>`;
}

/**
 * The same as a picture: the ladder with each member at the level that they chose. A line under the rungs joins the
 * lowest and the highest, and the agreed one has a thick frame: the shapes say it, without colours. Hidden from screen
 * readers, which have the words beside it.
 */
export function spreadPicture(view: ModerationView, { choices }: Spread, agreed: string | null | undefined): TemplateResult | typeof nothing {
  const { scale } = view.framework;
  if (!scale) return nothing;
  const places = choices.map(({ level }) => levelIndex(scale, level ?? '')).filter((place) => place >= 0);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return html`<div class="ladder" part="picture" aria-hidden="true">
    ${scale.levels.map((level, index) => {
      const members = choices.filter((choice) => choice.level === level.id);
      return html`<div class=${index >= low && index <= high ? 'place within' : 'place'}>
        <div class="chips">${members.map(({ member }) => html`<span class="chip" part="chip">${initials(view.moderation.members.find(({ id }) => id === member)?.name?.trim() || member)}</span>`)}</div>
        <span class="rung ${level.described ? '' : 'hollow'} ${level.id === agreed ? 'taken' : ''}" part="rung" data-step=${levelStep(index, scale.levels.length)}>${level.label}</span>
      </div>`;
    })}
  </div>`;
}

/** "AL" for Amara Lewis: two letters at most. */
function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  return [...letters.slice(0, 1), ...letters.slice(1).slice(-1)].join('').toLocaleUpperCase() || name.slice(0, 2);
}
