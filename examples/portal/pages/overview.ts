import { html, nothing, type TemplateResult } from 'lit';
import type { Competency, Indicator } from 'rung-elements/model';
import { dated } from '../format.js';
import { ADDRESS, FILE, isOwn } from '../library.js';
import type { Page } from '../page.js';
import { factsOf, issueList, ladder } from '../parts.js';
import { roleFormOf, sectionsOf } from '../role-form.js';
import { hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';

/** One framework at a glance: what it is for, what it holds, and its competencies to open. */
export function overviewPage(context: FrameworkContext): Page {
  const { words, framework } = context;
  const { title, subtitle, publisher, vision, language } = framework;
  return {
    titles: [],
    content: html`<div class="frame overview">
      <div class="overview-head">
        ${publisher ? html`<p class="publisher" lang=${language ?? nothing}>${publisher}</p>` : nothing}
        <h1 tabindex="-1" lang=${language ?? nothing}>${title}</h1>
        ${subtitle ? html`<p class="lede" lang=${language ?? nothing}>${subtitle}</p>` : nothing} ${vision ? html`<p class="vision" lang=${language ?? nothing}>${vision}</p>` : nothing}
        ${origin(context)} ${actions(context)}
      </div>
      <div class="overview-body">
        <div>${framework.competencies.length > 0 ? competencyList(context) : html`<p class="muted">${framework.charter ? words.role.intro.charter : words.framework.noCompetencies}</p>`}</div>
        ${aside(context)}
      </div>
    </div>`,
  };
}

function origin({ id, words, library, shelf }: FrameworkContext): TemplateResult {
  const sentence = id === FILE ? words.open.opened(library.fileName) : id === ADDRESS ? words.open.linked(library.address ?? '') : isOwn(id) ? words.importPage.kept : '';
  return html`${sentence ? html`<p class="origin">${sentence}</p>` : nothing}
  ${shelf.issues.length > 0 ? html`<details class="notes"><summary>${words.problems.notes(shelf.issues.length)}</summary>${issueList(shelf.issues, words)}</details>` : nothing}`;
}

function actions({ words, id, framework }: FrameworkContext): TemplateResult {
  const form = roleFormOf(framework).kind;
  const labels = { levels: words.framework.role, tier: words.framework.roleTier, behaviours: words.framework.roleBehaviours, charter: '' };
  return html`<p class="buttons">
    ${form === 'charter'
      ? nothing
      : html`<a class="button primary" href=${hrefOf({ page: 'read', framework: id })}>${words.framework.readAll}</a>
          <a class="button" href=${hrefOf({ page: 'role', framework: id })}>${labels[form]}</a>`}
    ${framework.charter ? html`<a class="button ${form === 'charter' ? 'primary' : ''}" href=${hrefOf({ page: 'charter', framework: id })}>${words.framework.readCharter}</a>` : nothing}
  </p>
  <rung-export-menu class="no-print" .framework=${framework} label=${words.importPage.export}></rung-export-menu>`;
}

function competencyList({ words, id, framework }: FrameworkContext): TemplateResult {
  const sections = sectionsOf(framework);
  const { language } = framework;
  return html`<h2>${words.framework.competencies}</h2>
    ${sections.map(
      ({ group, competencies }) => html`
        ${group && sections.length > 1
          ? html`<h3 class="group-name"><span lang=${language ?? nothing}>${group.title}</span>${group.appliesTo ? html` <span class="muted">${words.framework.appliesTo(group.appliesTo)}</span>` : nothing}</h3>`
          : nothing}
        <ul class="competencies">
          ${competencies.map(
            (competency) => html`<li>
              <a href=${hrefOf({ page: 'competency', framework: id, competency: competency.id })} lang=${language ?? nothing}>${competency.title}</a>
              ${competency.definition ? html`<p class="clamped" lang=${language ?? nothing}>${competency.definition}</p>` : nothing}
              <p class="muted">${competencyFacts(competency, words)}</p>
            </li>`,
          )}
        </ul>
      `,
    )}`;
}

function competencyFacts({ themes, indicators }: Competency, { counts }: FrameworkContext['words']): string {
  const of = (kind: Indicator['kind']): number => indicators.filter((indicator) => indicator.kind === kind).length;
  return [
    themes.length > 0 ? counts.themes(themes.length) : '',
    counts.behaviours(of('positive')),
    of('example') > 0 ? counts.examples(of('example')) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function aside({ words, framework }: FrameworkContext): TemplateResult {
  const { scale, language, purpose, published, reviewDue, owner, note } = framework;
  const dates = [
    published ? words.framework.published(dated(words.language, published)) : '',
    reviewDue ? words.framework.reviewDue(dated(words.language, reviewDue)) : '',
    owner ? words.framework.owner(owner) : '',
  ].filter(Boolean);
  return html`<aside>
    <h2>${words.framework.holds}</h2>
    <ul class="facts">
      ${factsOf(framework, words).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${scale?.levels.length ? html`<h2>${words.framework.scale}</h2>${ladder(scale, words, language)}` : nothing}
    ${purpose?.length
      ? html`<h2>${words.framework.purpose}</h2>
          <ul class="purpose" lang=${language ?? nothing}>
            ${purpose.map((text) => html`<li>${text}</li>`)}
          </ul>`
      : nothing}
    ${dates.length > 0 ? html`<p class="muted dates">${dates.map((line) => html`<span>${line}</span>`)}</p>` : nothing} ${note ? html`<p class="muted" lang=${language ?? nothing}>${note}</p>` : nothing}
  </aside>`;
}
