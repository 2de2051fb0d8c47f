import { html, nothing, type TemplateResult } from 'lit';
import { summarise, type Framework, type IndicatorKind } from '../../model/index.js';
import { levelStep } from '../../styles/tokens.js';
import type { ImporterBody } from './importer-body.js';

const KINDS: readonly IndicatorKind[] = ['positive', 'example', 'contra'];

/** What a framework holds, in numbers, and its levels as a ladder. */
export function summaryView({ words: { facts } }: Pick<ImporterBody, 'words'>, framework: Framework): TemplateResult {
  const { competencies, themes, indicators, skills, byKind, byLevel } = summarise(framework);
  const kinds = KINDS.filter((kind) => byKind[kind] > 0).map((kind) => facts.kinds[kind](byKind[kind]));
  const counts: readonly (readonly [number, string])[] = [
    [framework.groups.length, facts.groups(framework.groups.length)],
    [competencies, facts.competencies(competencies)],
    [themes, facts.themes(themes)],
    [indicators, kinds.length > 1 ? `${facts.behaviours(indicators)}: ${kinds.join(', ')}` : facts.behaviours(indicators)],
    [skills, facts.skills(skills)],
  ];
  const { scale } = framework;
  return html`<div class="summary-of" part="summary">
    <ul class="facts">${counts.map(([number, sentence]) => (number > 0 ? html`<li part="fact"><bdi>${sentence}</bdi></li>` : nothing))}</ul>
    ${scale
      ? html`<p class="ladder-label" id="levels-label">${facts.levels}${scale.cumulative ? html` <span class="muted">(<bdi>${facts.cumulative}</bdi>)</span>` : nothing}</p>
          <ol class="ladder" aria-labelledby="levels-label">
            ${scale.levels.map(
              ({ id, label, described }, index) => html`<li><span class=${described ? 'rung' : 'rung hollow'} data-step=${levelStep(index, scale.levels.length)} lang=${framework.language ?? nothing}>${label}</span> <span class="muted">${byLevel.get(id) ?? 0}</span></li>`,
            )}
          </ol>`
      : html`<p class="muted">${facts.noLevels}</p>`}
  </div>`;
}
