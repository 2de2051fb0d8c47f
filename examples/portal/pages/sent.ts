import { html, nothing, type TemplateResult } from 'lit';
import { findCompetency, type Framework } from 'rung-elements/model';
import type { Page } from '../page.js';
import { levelOnLadder } from '../parts.js';
import { roleFormOf, submissionOf, type Entries, type RoleSubmission } from '../role-form.js';
import { hrefOf } from '../route.js';
import type { Words } from '../words.js';
import type { FrameworkContext } from './framework.js';

/** What the form for a role has sent: read by a person, as form data, and as JSON. */
export function sentPage({ words, id, framework }: FrameworkContext, entries: Entries): Page {
  const { sent } = words;
  const submission = submissionOf(framework, entries);
  const json = JSON.stringify(submission, null, 2);
  return {
    titles: [sent.title],
    content: html`<div class="frame sent">
      <h1 tabindex="-1">${sent.title}</h1>
      <p class="lede">${sent.nothingSent}</p>
      <h2>${sent.summary}</h2>
      ${roleList(submission, words)} ${submission.levels ? levelTable(submission.levels, framework, words) : nothing} ${submission.behaviours ? behaviourTable(submission.behaviours, framework, words) : nothing}
      <p class="buttons"><a class="button" href=${hrefOf({ page: 'role', framework: id })}>${sent.change}</a></p>

      <h2>${sent.data}</h2>
      <p class="muted">${sent.dataHint}</p>
      <table class="data">
        <thead>
          <tr><th scope="col">${sent.name}</th><th scope="col">${sent.value}</th></tr>
        </thead>
        <tbody>
          ${entries.map(([name, value]) => html`<tr><th scope="row"><code>${name}</code></th><td data-heading=${sent.value}>${value || html`<span class="muted">${sent.emptyValue}</span>`}</td></tr>`)}
        </tbody>
      </table>

      <h2 id="json-title">${sent.json}</h2>
      <p class="buttons">
        <button type="button" @click=${(event: Event) => void copy(event, json, words)}>${sent.copy}</button>
        <span role="status"></span>
      </p>
      <pre tabindex="0" role="region" aria-labelledby="json-title"><code>${json}</code></pre>
    </div>`,
  };
}

function roleList({ role }: RoleSubmission, words: Words): TemplateResult {
  const { managesPeople } = role;
  return html`<dl class="role-list">
    <div><dt>${words.role.title}</dt><dd>${role.title}</dd></div>
    ${role.team ? html`<div><dt>${words.role.team}</dt><dd>${role.team}</dd></div>` : nothing}
    ${managesPeople === undefined ? nothing : html`<div><dt>${words.role.manager}</dt><dd>${managesPeople ? words.role.yes : words.role.no}</dd></div>`}
  </dl>`;
}

function levelTable(levels: NonNullable<RoleSubmission['levels']>, framework: Framework, { sent }: Words): TemplateResult {
  const { scale, language } = framework;
  const isTier = roleFormOf(framework).kind === 'tier';
  return html`<table class="chosen">
    <thead>
      <tr>${isTier ? nothing : html`<th scope="col">${sent.competency}</th>`}<th scope="col">${isTier ? sent.tier : sent.level}</th><th scope="col">${sent.rationale}</th></tr>
    </thead>
    <tbody>
      ${levels.map(
        ({ competency, level, rationale }) => html`<tr>
          ${isTier ? nothing : html`<th scope="row" lang=${language ?? nothing}>${findCompetency(framework, competency)?.title ?? competency}</th>`}
          <td data-heading=${isTier ? sent.tier : sent.level}>${scale ? levelOnLadder(scale, level, sent.notAssessed) : level}</td>
          <td data-heading=${sent.rationale}>${rationale || html`<span class="muted">${sent.noRationale}</span>`}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function behaviourTable(behaviours: NonNullable<RoleSubmission['behaviours']>, framework: Framework, { sent }: Words): TemplateResult {
  const language = framework.language ?? nothing;
  return html`<table class="chosen">
    <thead>
      <tr><th scope="col">${sent.competency}</th><th scope="col">${sent.behaviour}</th></tr>
    </thead>
    <tbody>
      ${behaviours.map(
        ({ competency, text }) => html`<tr>
          <th scope="row" lang=${language}>${findCompetency(framework, competency)?.title ?? competency}</th>
          <td lang=${language} data-heading=${sent.behaviour}>${text}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

async function copy({ currentTarget }: Event, json: string, { sent }: Words): Promise<void> {
  const status = (currentTarget as HTMLElement).nextElementSibling;
  let said = sent.copied;
  try {
    await navigator.clipboard.writeText(json);
  } catch {
    said = sent.notCopied;
  }
  if (status) status.textContent = said;
}
