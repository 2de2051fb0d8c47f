import cherwell from 'rung-elements/frameworks/cherwell.json';
import { editRow, type Framework, type RoleProfile } from 'rung-elements/model';
import { people, written } from '../../stories/elements/sample-profile.js';
import { each, escape, textsOf } from './data.js';

export const profileFramework = cherwell as Framework;
export const lineManager = people.manager;
const levels = profileFramework.scale?.levels ?? [];

/** Rows for which behaviours are chosen as most needed. */
const WITH_BEHAVIOURS = 3;

/** What a line manager has written: of each core competency a level and a reason, and a few behaviours. */
export function sampleProfile(): RoleProfile {
  const profile = written(profileFramework);
  return profile.rows.slice(0, WITH_BEHAVIOURS).reduce((before, { competency: id }) => {
    const { indicators = [] } = profileFramework.competencies.find((each) => each.id === id) ?? {};
    return editRow(before, id, { behaviours: indicators.slice(0, 2).map((indicator) => ({ competency: id, indicator: indicator.id })) });
  }, profile);
}

/** A row for contestants that know nothing of profiles. */
export interface ProfileRowText {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly level: string;
  readonly rationale: string;
  readonly behaviours: number;
}

export const profileRows = (): ProfileRowText[] =>
  sampleProfile().rows.map(({ competency: id, level, rationale, behaviours }) => {
    const { title = id, definition } = profileFramework.competencies.find((each) => each.id === id) ?? {};
    return { id, title, definition: definition ?? '', level: level ?? '', rationale, behaviours: behaviours.length };
  });

export const LEVEL_HINT = '(B, D, F and H have descriptions)';
export const NO_LEVEL = 'No level yet';

/** The descriptions beside a chosen level: its own, or those of its neighbours. */
export function description(row: string, chosen: string): string {
  const competency = profileFramework.competencies.find(({ id }) => id === row);
  const place = levels.findIndex(({ id }) => id === chosen);
  const level = levels[place];
  if (!competency || !level) return '';
  const neighbours = [levels[place - 1], levels[place + 1]].flatMap((neighbour) => (neighbour?.described ? [neighbour] : []));
  const columns = level.described ? [level] : neighbours;
  const caption = level.described ? `Level ${chosen}` : `No description. Compare with ${neighbours.map(({ id }) => `level ${id}`).join(' and ')}.`;
  const head = columns.length > 1 ? `<thead><tr><td></td>${each(columns, ({ label }) => `<th scope="col">${label}</th>`)}</tr></thead>` : '';
  const list = (texts: readonly string[]): string => `<td><ul>${each(texts, (text) => `<li>${escape(text)}</li>`)}</ul></td>`;
  const body = each(competency.themes, ({ id, title }) => `<tr><th scope="row">${escape(title)}</th>${each(columns, (column) => list(textsOf(competency, id, column.id)))}</tr>`);
  return `<table><caption>${caption}</caption>${head}<tbody>${body}</tbody></table><details><summary>Read all descriptions</summary></details>`;
}

/** A field about the role. */
export interface RoleField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'lines' | 'number' | 'select' | 'radios' | 'checkbox';
  readonly value: string;
  readonly choices?: readonly string[];
}

export const ROLE_FIELDS: readonly RoleField[] = [
  { id: 'title', label: 'Title of the role', kind: 'text', value: 'Parking services officer' },
  { id: 'family', label: 'Role family (optional)', hint: 'Roles of one family are compared with each other.', kind: 'text', value: 'Customer services' },
  { id: 'organisations', label: 'Organisations', hint: 'One on each line.', kind: 'lines', value: 'Northbourne District Council\nSouthmere District Council' },
  { id: 'line-manager', label: 'Line manager (optional)', kind: 'text', value: 'Marged Rees' },
  { id: 'posts', label: 'Number of posts', kind: 'number', value: '4' },
  { id: 'job-description', label: 'Job description (optional)', hint: 'Address of the page or file.', kind: 'text', value: 'https://intranet.example/parking/job-description' },
  { id: 'person-specification', label: 'Person specification (optional)', hint: 'Address of the page or file.', kind: 'text', value: '' },
  { id: 'seniority', label: 'Seniority', kind: 'select', value: 'Staff', choices: ['Staff', 'Director', 'Chief executive'] },
  { id: 'change', label: 'New or updated', kind: 'radios', value: 'An update of a role', choices: ['A completely new role', 'An update of a role'] },
  { id: 'manager', label: 'The role manages people', kind: 'checkbox', value: '' },
];

const STEPS = [['Write', 'Waits for the line manager'], ['Pass on', 'HR'], ['HR reviews', 'HR'], ['Publish', 'HR'], ['Tell people', 'HR and line manager'], ['Review', 'HR and line manager']];

export const HEAD = `<p class="muted">Role competencies profile</p><h2>Parking services officer</h2>
  <p><strong>Draft</strong> <span class="muted">· Waits for the line manager</span></p>
  <ol class="steps">${each(STEPS, ([name, who]) => `<li><span class="marker"></span><span>${name}</span><span class="muted">${who}</span></li>`)}</ol>`;

export const CORE = 'Core';
export const RATIONALE_HINT = 'Say for each which level the role needs, and why. Write of the role, not of the person who holds it.';

export const FOOT = `<details><summary>History (one step)</summary><table><thead><tr><th>When</th><th>What</th><th>Who</th><th>Why</th></tr></thead>
  <tbody><tr><td>2 March 2026, 09:00</td><td>Begun</td><td>Marged Rees (line manager)</td><td></td></tr></tbody></table></details>
  <div class="note muted"><p>This profile describes how the role is done well. It stands beside the job description and the person specification and does not change the grade of the job.</p>
  <p>There is no appeal, because nothing is graded. If you hold the post and think that it is not right, speak to your line manager and your HR business partner, or raise a concern here.</p></div>`;
