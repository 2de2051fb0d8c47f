import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../locale/format.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { Framework } from '../../model/framework.js';
import { findLevel } from '../../model/levels.js';
import { concernsOf } from '../../model/profile-workflow.js';
import type { ProfileStep, RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';
import { byText } from '../profile-status.js';

export interface HistoryContext {
  readonly profile: RoleProfile;
  readonly framework: Framework | undefined;
  readonly words: RoleProfileMessages;
  readonly names: WorkflowMessages;
  readonly language: string;
}

/** Every step: when, what, who, why. */
export function profileHistory({ profile, framework, words, names, language }: HistoryContext): TemplateResult {
  const { history } = profile;
  return html`<details class="history" part="history">
    <summary>${words.history(history.length)}</summary>
    <table role="table" aria-label=${words.history(history.length)}>
      <thead role="rowgroup">
        <tr role="row">
          ${[words.when, words.what, words.who, words.why].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${history.toReversed().map(
          (step) => html`<tr role="row">
            <td role="cell" data-name=${words.when}>${formatMoment(language, step.at)}</td>
            <td role="cell" data-name=${words.what}>${names.done[step.action]}${step.route && step.action === 'route' ? html`: ${names.routes[step.route]}` : nothing}</td>
            <td role="cell" data-name=${words.who}><bdi>${byText(step.by, names)}</bdi></td>
            <td role="cell" data-name=${words.why}>${reasons(step, framework)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** The reason of a step, and of each level that was agreed with one. */
function reasons({ reason, levels = [] }: ProfileStep, framework: Framework | undefined): TemplateResult {
  const withReason = levels.filter((level) => level.reason.trim() !== '');
  return html`<bdi>${reason}</bdi>${withReason.length > 0
      ? html`<ul>
          ${withReason.map(({ competency, level, reason: why }) => {
            const title = framework?.competencies.find(({ id }) => id === competency)?.title ?? competency;
            return html`<li dir="auto">${title}, ${findLevel(framework?.scale, level)?.label ?? level}: ${why}</li>`;
          })}
        </ul>`
      : nothing}`;
}

/** What was said about a published profile, and what was answered. */
export function profileConcerns({ profile, words, names, language }: HistoryContext, level: number): TemplateResult | typeof nothing {
  const concerns = concernsOf(profile);
  if (concerns.length === 0) return nothing;
  return html`<section class="concerns" part="concerns">
    ${heading(level, 'group-title', words.concerns)}
    <ul>
      ${concerns.map(
        ({ text, by, at, answer }) => html`<li part="concern">
          <p dir="auto">${text}</p>
          <p class="muted">${words.said(byText(by, names), formatMoment(language, at))}</p>
          ${answer
            ? html`<div class="answer"><p dir="auto">${answer.text}</p><p class="muted">${words.answered(byText(answer.by, names), formatMoment(language, answer.at))}</p></div>`
            : html`<p class="muted">${words.notAnswered}</p>`}
        </li>`,
      )}
    </ul>
  </section>`;
}
