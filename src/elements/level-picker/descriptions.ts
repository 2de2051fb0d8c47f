import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../locale/language.js';
import type { PickerBodyMessages } from '../../locale/picker-body-messages.js';
import type { Framework, Indicator, Level } from '../../model/framework.js';
import { levelIndex } from '../../model/levels.js';
import type { ThemeRow } from '../../model/side-by-side.js';
import { levelStep } from '../../styles/tokens.js';
import { descriptionOf, sideBySide, type Description } from './description-view.js';
import type { LevelOption, PickerView } from './picker-view.js';

/** What the descriptions of a picker are drawn from. */
export interface DescribedPicker {
  readonly framework: Framework;
  readonly view: PickerView;
  readonly words: PickerBodyMessages;
  /** Language of the words. */
  readonly language: string;
}

/** The description of the chosen level, or those of the levels around it where it has none. */
export function chosenDescription(picker: DescribedPicker, { level, between }: LevelOption): TemplateResult {
  const { view, words } = picker;
  if (!between) return table(picker, descriptionOf(view, level), words.levelNamed(level.label));
  const { below, above } = between;
  const around = [below, above].filter((neighbour) => neighbour !== undefined);
  return table(picker, sideBySide(view, around), words.undescribed(below?.label, above?.label));
}

/** Every description there is, to read before a choice; built when a person opens it. */
export function allDescriptions(picker: DescribedPicker, open: boolean, onToggle: (event: Event) => void): TemplateResult {
  const { view, words } = picker;
  return html`<details part="all-descriptions" @toggle=${onToggle}>
    <summary part="summary">${words.readAll}</summary>
    ${open ? table(picker, sideBySide(view, view.described), words.allDescriptions, 'visually-hidden') : nothing}
  </details>`;
}

/** The roles stay where a narrow layout turns rows into blocks. */
function table(picker: DescribedPicker, description: Description, title: string, titleClass = ''): TemplateResult {
  const { columns, groups, themed } = description;
  const { framework, words, language } = picker;
  const corner = themed ? html`<th role="columnheader" scope="col"><span class="visually-hidden">${words.theme}</span></th>` : nothing;
  const width = columns.length > 2 ? 'many' : columns.length > 1 ? 'two' : 'single';
  const names = columns.every((level) => level.label.length < 3) ? 'letters' : 'names';
  return html`<table role="table" part="descriptor" class=${`${width} ${names}`} lang=${framework.language ?? nothing} dir=${directionOf(framework.language)}>
    <caption part="descriptor-title" class=${titleClass} dir="auto" lang=${language}>${title}</caption>
    ${columns.length > 1
      ? html`<thead role="rowgroup"><tr role="row">${corner}${columns.map((level) => columnHead(picker, level))}</tr></thead>`
      : nothing}
    ${groups.map(
      ({ from, rows }) => html`<tbody role="rowgroup">
        ${from ? inheritedHead(picker, from, themed) : levelTexts(columns, themed)} ${rows.map((row) => themeRow(row, description))}
      </tbody>`,
    )}
  </table>`;
}

function columnHead({ view: { scale } }: DescribedPicker, level: Level): TemplateResult {
  const step = levelStep(levelIndex(scale, level.id), scale.levels.length);
  return html`<th role="columnheader" scope="col" part="level"><span class="rung" part="rung" data-step=${step}>${level.label}</span></th>`;
}

/** What is said of a level as a whole. */
function levelTexts(columns: readonly Level[], themed: boolean): TemplateResult | typeof nothing {
  if (!columns.some((level) => level.description)) return nothing;
  return html`<tr role="row">
    ${themed ? html`<td role="cell"></td>` : nothing}
    ${columns.map((level) => html`<td role="cell" part="level-text" data-level=${columns.length > 1 ? level.label : nothing}>${level.description}</td>`)}
  </tr>`;
}

function inheritedHead({ words, language }: DescribedPicker, from: Level, themed: boolean): TemplateResult {
  return html`<tr role="row">
    <th role="rowheader" scope="rowgroup" colspan=${themed ? 2 : 1} part="inherited" lang=${language}>${words.alsoFrom(from.label)}</th>
  </tr>`;
}

function themeRow({ theme, cells }: ThemeRow, { columns, themed }: Description): TemplateResult {
  return html`<tr role="row">
    ${themed ? html`<th role="rowheader" scope="row" part="theme">${theme?.title}</th>` : nothing}
    ${cells.map((cell, index) => html`<td role="cell" data-level=${columns.length > 1 ? (columns[index]?.label ?? '') : nothing}>${list(cell)}</td>`)}
  </tr>`;
}

function list(indicators: readonly Indicator[]): TemplateResult | typeof nothing {
  return indicators.length > 0 ? html`<ul>${indicators.map(({ text }) => html`<li part="indicator">${text}</li>`)}</ul>` : nothing;
}
