import type { Competency, Framework } from 'rung-elements/model';
import { describedLevels, each, escape, framework, textsOf } from './data.js';
import { offer } from './page.js';
import './plain-grid.css';

/** The framework as an editor's page would have it: the same words, headings, tables, lists and fields as ours. */
function page(of: Framework): string {
  const levels = of.scale?.levels ?? [];
  return `<header>
    <h2>${escape(of.title)}</h2>
    <ol class="ladder">${each(levels, ({ label, described }) => `<li><span class="${described ? 'rung' : 'rung hollow'}">${label}</span></li>`)}</ol>
    <p class="muted">${escape(of.scale?.note ?? '')}</p>
    <details class="about"><summary>About this framework</summary><dl><dt>Purpose</dt><dd><ul>${each(of.purpose ?? [], (text) => `<li>${escape(text)}</li>`)}</ul></dd></dl><p class="muted">${escape(of.note ?? '')}</p></details>
  </header>
  <div class="toolbar">
    <label>Find<input type="search"></label>
    <details><summary>Filters</summary><div class="filters">
      ${select('Group', of.groups)} ${select('Competency', of.competencies)} ${select('Level', levels.map(({ id, label }) => ({ id, title: label })))}
      <label><input type="checkbox">Every level</label></div></details>
    <p role="status">${of.competencies.length} competencies</p>
  </div>
  <div>${each(of.groups, (group) => `<section><div class="group"><h3>${escape(group.title)}</h3><p class="muted">${escape(group.appliesTo ?? '')}</p></div>
    ${each(of.competencies.filter((competency) => competency.group === group.id), section)}</section>`)}</div>
  <footer>${escape(of.publisher ?? '')} · ${escape(of.owner ?? '')}</footer>`;
}

const select = (label: string, choices: readonly { id: string; title: string }[]): string =>
  `<label>${label}<select><option value="">All</option>${each(choices, ({ id, title }) => `<option value="${id}">${escape(title)}</option>`)}</select></label>`;

const section = (competency: Competency): string => `<section class="competency"><h4 id="${competency.id}">${escape(competency.title)}</h4><p class="definition">${escape(competency.definition ?? '')}</p>
  <table><caption>${escape(competency.title)}</caption>
  <thead><tr><th scope="col"><span class="visually-hidden">Theme</span></th>${each(describedLevels, ({ label }) => `<th scope="col"><span class="rung">${label}</span></th>`)}</tr></thead>
  <tbody>${each(
    competency.themes,
    (theme) =>
      `<tr><th scope="row">${escape(theme.title)}</th>${each(describedLevels, ({ id }) => `<td><ul>${each(textsOf(competency, theme.id, id), (text) => `<li>${escape(text)}</li>`)}</ul></td>`)}</tr>`,
  )}</tbody></table></section>`;

offer({
  item: 'td li',
  works: {
    grid: (size) => {
      const html = page(framework(size));
      return (stage) => {
        stage.innerHTML = html;
      };
    },
  },
});
