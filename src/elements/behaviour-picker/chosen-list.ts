import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { Framework } from '../../model/framework.js';
import { byCompetency, type ChosenBehaviour } from './chosen-view.js';
import { remarkOf } from './remark.js';

/** What chosen behaviours are drawn from. */
export interface ChosenContext {
  readonly framework: Framework | undefined;
  readonly words: BehaviourBodyMessages;
  /** Language of the words. */
  readonly language: string;
}

/** What is chosen, each with a button that takes it away. */
export function chosenList(chosen: readonly ChosenBehaviour[], context: ChosenContext, disabled: boolean, onRemove: (index: number) => void): TemplateResult {
  const { words } = context;
  const keys = keysOf(chosen);
  return html`<ul part="chips" aria-label=${words.chosen(chosen.length)}>
    ${repeat(
      chosen,
      (_, index) => keys[index],
      (behaviour, index) => html`<li part="chip">
        <div class="words">${behaviourText(behaviour, context)}${note(behaviour, context, true)}${remarks(behaviour, context)}</div>
        <button type="button" part="remove" ?disabled=${disabled} @click=${() => onRemove(index)}>${words.remove}<span class="visually-hidden"> ${behaviour.text || words.wordless}</span></button>
      </li>`,
    )}
  </ul>`;
}

/** Each row keeps its button: one that took over another behaviour would have the focus already, and not be read out. */
function keysOf(chosen: readonly ChosenBehaviour[]): readonly string[] {
  const times = new Map<string, number>();
  return chosen.map(({ reference }) => {
    const key = JSON.stringify(reference);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${time} ${key}`;
  });
}

/** What is chosen, to be read: under the competencies, without buttons. */
export function plainList(chosen: readonly ChosenBehaviour[], context: ChosenContext): TemplateResult {
  if (chosen.length === 0) return html`<p part="none-chosen">${context.words.noneChosen}</p>`;
  // Nobody knows competencies by their ids, and without a framework there is nothing else.
  if (!context.framework) return behaviourList(chosen, context);
  return html`${byCompetency(chosen).map(
    ({ title, behaviours }, index) => html`<p id="plain-${index}" part="competency" dir="auto" lang=${context.framework?.language ?? nothing}>${title}</p>
      ${behaviourList(behaviours, context, `plain-${index}`)}`,
  )}`;
}

function behaviourList(behaviours: readonly ChosenBehaviour[], context: ChosenContext, title?: string): TemplateResult {
  return html`<ul class="plain" part="list" aria-labelledby=${title ?? nothing}>
    ${behaviours.map((behaviour) => html`<li part="behaviour">${behaviourText(behaviour, context)}${note(behaviour, context, false)}${remarks(behaviour, context)}</li>`)}
  </ul>`;
}

/** Own words are not in the framework's language but in that of the page. */
function behaviourText({ text, isOwn }: ChosenBehaviour, { framework, words }: ChosenContext): TemplateResult {
  if (!text) return html`<span part="behaviour-text">${words.wordless}</span>`;
  return html`<span part="behaviour-text" dir="auto" lang=${(!isOwn && framework?.language) || nothing}>${text}</span>`;
}

/** The second line: competency, theme and level. */
function note({ competency, place, reference }: ChosenBehaviour, { framework, words, language }: ChosenContext, withCompetency: boolean): TemplateResult | typeof nothing {
  if (!framework) return nothing;
  const titles = [withCompetency ? (competency?.title ?? reference.competency) : undefined, place?.theme].filter(Boolean);
  const remark = place ? remarkOf(place, words, framework) : '';
  if (titles.length === 0 && !remark) return nothing;
  return html`<span class="muted" part="behaviour-note" dir="auto" lang=${framework.language ?? nothing}>${titles.join(' · ')}${
    remark ? html`${titles.length > 0 ? ' · ' : ''}<span lang=${language}>${remark}</span>` : nothing
  }</span>`;
}

function remarks({ isOwn, isGone, nowSays }: ChosenBehaviour, { words }: ChosenContext): TemplateResult {
  return html`${isOwn ? html`<span class="mark" part="own">${words.own}</span>` : nothing}${isGone ? html`<span class="mark" part="gone">${words.gone}</span>` : nothing}${
    nowSays ? html`<span class="muted" part="now-says">${words.nowSays(nowSays)}</span>` : nothing
  }`;
}
