import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatList } from '../../locale/format.js';
import { interfaceLanguage } from '../../locale/language.js';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import type { Framework } from '../../model/framework.js';
import { includedLevels, levelIndex } from '../../model/levels.js';
import { isWebAddress } from '../../model/parse-evidence.js';
import type { ProfiledRole, ProfileRow, RoleProfile } from '../../model/role-profile.js';
import { levelStep } from '../../styles/tokens.js';
import { behaviourWords } from '../behaviour-words.js';
import { heading } from '../heading.js';
import { templateGroups, type TemplateRow } from './template-groups.js';

/** What the tables are drawn with. */
export interface TableContext {
  readonly profile: RoleProfile;
  readonly framework: Framework | undefined;
  readonly words: RoleProfileMessages;
  readonly names: WorkflowMessages;
  /** Language of the words. */
  readonly language: string;
  /** Level of the groups' headings. */
  readonly level: number;
}

/** The profile to read and to print, in the layout of the template: the role, and a table for each group of competencies. */
export function profileTables(context: TableContext): TemplateResult {
  const { profile, framework } = context;
  return html`${roleFacts(context)}
  ${templateGroups(profile, framework).map(
    ({ group, rows }, index) => html`<section class="template" aria-labelledby="table-${index}">
      <div id="table-${index}" class="group-head" lang=${group ? (framework?.language ?? nothing) : nothing}>
        ${heading(context.level, 'group-title', group?.title ?? context.words.withoutGroup)}${group?.appliesTo ? html`<p class="muted">${group.appliesTo}</p>` : nothing}
      </div>
      ${table(rows, group?.title ?? '', `table-${index}`, context)}
    </section>`,
  )}`;
}

function roleFacts({ profile, words, names, language }: TableContext): TemplateResult {
  const { role, framework, reviewDue } = profile;
  const fact = (name: string, value: unknown): TemplateResult | typeof nothing => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);
  return html`<dl class="facts" part="facts">
    ${fact(words.family, role.family && html`<bdi>${role.family}</bdi>`)}
    ${fact(words.organisations, role.organisations.length > 0 && html`<bdi>${formatList(interfaceLanguage(language), role.organisations)}</bdi>`)}
    ${fact(words.posts, String(role.posts))} ${fact(words.seniority, names.seniorities[role.seniority])}
    ${fact(words.manages, role.manager ? words.yes : words.no)} ${fact(words.change, names.changes[role.change])}
    ${fact(words.lineManager, role.lineManager && html`<bdi>${role.lineManager.name ?? role.lineManager.id}</bdi>`)}
    ${fact(words.jobDescription, link(role.jobDescription))} ${fact(words.personSpecification, link(role.personSpecification))}
    ${fact(words.framework, html`<bdi>${[framework.title ?? framework.id, framework.version].filter(Boolean).join(', ')}</bdi>`)}
    ${reviewDue ? html`<div><dd>${words.reviewDue(formatDate(language, reviewDue))}</dd></div>` : nothing}
  </dl>`;
}

function link(to: ProfiledRole['jobDescription']): TemplateResult | undefined {
  if (!to?.url) return undefined;
  const text = to.title?.trim() || to.url;
  return isWebAddress(to.url) ? html`<a href=${to.url}><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`;
}

/** The roles stay where a narrow layout turns rows into blocks. */
function table(rows: readonly TemplateRow[], type: string, labelledBy: string, context: TableContext): TemplateResult {
  const { words, framework } = context;
  const levels = framework?.scale?.levels ?? [];
  const level = levels.length > 0 ? words.level(levels[0]?.label ?? '', levels.at(-1)?.label ?? '') : framework ? '' : words.level('', '');
  const head = (text: string, name: string): TemplateResult => html`<th role="columnheader" scope="col" class=${name}>${text}</th>`;
  return html`<table role="table" part="table" aria-labelledby=${labelledBy}>
    <thead role="rowgroup">
      <tr role="row">
        ${type ? head(words.type, 'type') : nothing}${head(words.competence, 'competence')}${head(words.definition, 'definition')}${level ? head(level, 'level') : nothing}${head(words.rationale, 'rationale')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(({ id, competency, row }) => {
        const language = competency ? (framework?.language ?? nothing) : nothing;
        return html`<tr role="row">
          ${type ? html`<td role="cell" class="type" data-name=${words.type} lang=${language}>${type}</td>` : nothing}
          <th role="rowheader" scope="row" class="competence" part="competency" lang=${language}>${competency?.title ?? id}</th>
          <td role="cell" class="definition" part="definition" data-name=${words.definition} lang=${language}>${competency?.definition}</td>
          ${level ? html`<td role="cell" class="level" part="level" data-name=${level}>${levelCell(row, context)}</td>` : nothing}
          <td role="cell" class="rationale" part="rationale" data-name=${words.rationale}>
            <p class="said" dir="auto">${row?.rationale ?? nothing}</p>
            ${row ? behaviourList(row, context) : nothing}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function levelCell(row: ProfileRow | undefined, { framework, words, language }: TableContext): TemplateResult {
  if (row?.level == null) return html`<span class="muted">${words.noLevel}</span>`;
  const scale = framework?.scale;
  const at = scale ? levelIndex(scale, row.level) : -1;
  const level = scale?.levels[at];
  if (!scale || !level) return html`<bdi>${row.level}</bdi>`;
  const lower = scale.cumulative ? includedLevels(scale, level.id).slice(0, -1).map(({ label }) => label) : [];
  return html`<span class="rung" part="rung" data-step=${levelStep(at, scale.levels.length)} lang=${framework.language ?? nothing}>${level.label}</span>${
    lower.length > 0 ? html`<span class="muted included">${words.includes(formatList(interfaceLanguage(language), lower))}</span>` : nothing
  }`;
}

function behaviourList({ behaviours }: ProfileRow, { framework, words }: TableContext): TemplateResult | typeof nothing {
  if (behaviours.length === 0) return nothing;
  return html`<p class="needed">${words.behaviours}</p>
    <ul>
      ${behaviours.map((behaviour) => {
        const { text, language } = behaviourWords(behaviour, framework);
        return html`<li lang=${language ?? nothing} dir="auto">${text}</li>`;
      })}
    </ul>`;
}
