import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../locale/language.js';
import type { GridMessages } from '../../locale/grid-messages.js';
import type { Framework, Scale } from '../../model/index.js';
import { levelStep } from '../../styles/tokens.js';
import { shownScale } from '../competency-view.js';
import { heading } from '../heading.js';

/** Title, what the document is for, and its scale as a ladder. */
export function gridHeader(framework: Framework, words: GridMessages, headingLevel: number): TemplateResult {
  const scale = shownScale(framework);
  return html`<div part="header">
    <div lang=${framework.language ?? nothing} dir=${directionOf(framework.language)}>
      ${heading(headingLevel, 'title', framework.title)}
      ${framework.subtitle ? html`<p class="subtitle" part="subtitle">${framework.subtitle}</p>` : nothing}
    </div>
    ${scale?.levels.length ? ladder(scale, words, framework.language) : nothing} ${about(framework, words)}
  </div>`;
}

function ladder(scale: Scale, words: GridMessages, language: string | null | undefined): TemplateResult {
  const labels = (described: boolean): string[] => scale.levels.filter((level) => level.described === described).map((level) => level.label);
  const undescribed = labels(false);
  const sentence = [undescribed.length > 0 ? words.described(labels(true), undescribed) : '', scale.cumulative ? words.cumulative : ''].join(' ').trim();
  return html`<div class="ladder" part="scale">
    <ol lang=${language ?? nothing} dir=${directionOf(language)}>
      ${scale.levels.map((level, index) => html`<li><span part="rung" class="rung ${level.described ? '' : 'hollow'}" data-step=${levelStep(index, scale.levels.length)}>${level.label}</span></li>`)}
    </ol>
    ${sentence ? html`<p>${sentence}</p>` : nothing}
  </div>`;
}

function about({ vision, purpose, principles, strapline, note, language }: Framework, words: GridMessages): TemplateResult | typeof nothing {
  const straplines = typeof strapline === 'string' ? [strapline] : (strapline ?? []);
  const direction = directionOf(language);
  const list = (title: string, texts: readonly string[] | undefined) =>
    texts?.length ? html`<dt>${title}</dt><dd lang=${language ?? nothing} dir=${direction}><ul>${texts.map((text) => html`<li>${text}</li>`)}</ul></dd>` : nothing;
  if (!vision && !purpose?.length && !principles?.length && straplines.length === 0 && !note) return nothing;
  return html`<details class="about" part="about">
    <summary>${words.about}</summary>
    ${straplines.map((line) => html`<p class="subtitle" lang=${language ?? nothing} dir=${direction}>${line}</p>`)}
    <dl>
      ${vision ? html`<dt>${words.vision}</dt><dd lang=${language ?? nothing} dir=${direction}>${vision}</dd>` : nothing} ${list(words.purpose, purpose)} ${list(words.principles, principles)}
    </dl>
    ${note ? html`<p class="muted" lang=${language ?? nothing} dir=${direction}>${note}</p>` : nothing}
  </details>`;
}
