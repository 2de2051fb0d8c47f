import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { findLevel, standTogether, type Competency, type Framework, type Indicator } from '../../model/index.js';
import { heading } from '../heading.js';
import { askBehaviour } from './behaviour-question.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import { askCompetency, askLevel, askName } from './name-questions.js';

/** Names, levels and behaviours as they were understood, each with a button to change it. */
export function editView(body: ImporterBody, work: Work, framework: Framework): TemplateResult {
  const { words, headingLevel } = body;
  const { groups, competencies, scale, title, language } = framework;
  const lang = language ?? nothing;
  return html`<div class="edit" part="edit">
    <p class="named"><span class="muted">${words.names.framework}</span> <b lang=${lang} dir="auto">${title}</b> ${changeButton(body, title, () => askName(body, { type: 'rename-framework' }, words.names.framework, title, language))}</p>
    ${scale
      ? html`${heading(headingLevel + 2, 'edit-title', words.levelsTitle)}
          <ol class="names">
            ${scale.levels.map(({ id, label }) => html`<li><span lang=${lang} dir="auto">${label}</span> ${changeButton(body, label, () => askLevel(body, framework, id))}</li>`)}
          </ol>
          <label class="check"><input type="checkbox" .checked=${live(scale.cumulative)} @change=${(event: Event) => onCumulative(body, event)} /><span>${words.facts.cumulative}</span></label>`
      : nothing}
    ${groups.length > 0
      ? html`${heading(headingLevel + 2, 'edit-title', words.groupsTitle)}
          <ul class="names">
            ${groups.map(({ id, title: name }) => html`<li><span lang=${lang} dir="auto">${name}</span> ${changeButton(body, name, () => askName(body, { type: 'rename-group', id }, words.names.group, name, language))}</li>`)}
          </ul>`
      : nothing}
    ${repeat(competencies, ({ id }) => id, (competency) => competencyEntry(body, work, framework, competency))}
  </div>`;
}

function changeButton(body: ImporterBody, name: string, question: () => Parameters<ImporterBody['ask']>[0]): TemplateResult {
  return html`<button type="button" class="small" part="change" aria-haspopup="dialog" @click=${() => body.ask(question())}>${body.words.change}<span class="visually-hidden">: ${name}</span></button>`;
}

function onCumulative(body: ImporterBody, { target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  body.edit([{ type: 'cumulative', value: target.checked }], body.words.cumulativeChanged(target.checked));
}

/** Folded, because a framework has hundreds of behaviours; what is folded is not drawn. */
function competencyEntry(body: ImporterBody, work: Work, framework: Framework, competency: Competency): TemplateResult {
  const { words, opened } = body;
  const { id, title } = competency;
  const onToggle = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLDetailsElement) || currentTarget.open === opened.has(id)) return;
    if (currentTarget.open) opened.add(id);
    else opened.delete(id);
    body.update();
  };
  return html`<details class="competency" part="competency" ?open=${opened.has(id)} @toggle=${onToggle}>
    <summary><span lang=${framework.language ?? nothing} dir="auto">${title}</span> <span class="muted">${words.facts.behaviours(competency.indicators.length)}</span></summary>
    ${opened.has(id) ? competencyContent(body, work, framework, competency) : nothing}
  </details>`;
}

function competencyContent(body: ImporterBody, work: Work, framework: Framework, competency: Competency): TemplateResult {
  const { words } = body;
  const { language } = framework;
  return html`<p>${changeButton(body, competency.title, () => askCompetency(body, framework, competency))}</p>
    ${competency.themes.length > 0
      ? html`<ul class="names">
          ${competency.themes.map(
            ({ id, title }) => html`<li><span class="muted">${words.names.theme}</span> <span lang=${language ?? nothing} dir="auto">${title}</span> ${changeButton(body, title, () => askName(body, { type: 'rename-theme', competency: competency.id, id }, words.names.theme, title, language))}</li>`,
          )}
        </ul>`
      : nothing}
    ${runsOf(competency.indicators).map(
      (run) => html`<p class="run-title">${runTitle(body, framework, competency, run)}</p>
        <ul class="behaviours">
          ${repeat(run, ({ id }) => id, (indicator) => html`<li><span lang=${language ?? nothing} dir="auto">${indicator.text}</span> ${changeButton(body, indicator.text, () => askBehaviour(body, work, framework, competency, indicator))}</li>`)}
        </ul>`,
    )}
    ${competency.indicators.length === 0 ? html`<p class="muted">${words.empty}</p>` : nothing}`;
}

/** Behaviours one after the other that have theme, level and kind in common. */
function runsOf(indicators: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const runs: Indicator[][] = [];
  for (const indicator of indicators) {
    const last = runs.at(-1);
    if (last?.[0] && standTogether(last[0], indicator)) last.push(indicator);
    else runs.push([indicator]);
  }
  return runs;
}

function runTitle({ words }: ImporterBody, { scale, labels }: Framework, { themes }: Competency, [first]: readonly Indicator[]): string {
  if (!first) return '';
  const theme = themes.find(({ id }) => id === first.theme)?.title;
  const level = findLevel(scale, first.level)?.label;
  return [theme, level, labels?.[first.kind] ?? words.contents.kinds[first.kind]].filter(Boolean).join(' · ');
}
