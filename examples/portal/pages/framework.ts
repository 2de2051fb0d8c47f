import { html, nothing, type TemplateResult } from 'lit';
import type { Framework } from 'rung-elements/model';
import { ADDRESS, FILE } from '../library.js';
import type { Page, PageContext, ReadyShelf } from '../page.js';
import { problemText } from '../parts.js';
import { roleFormOf } from '../role-form.js';
import { hrefOf, type Route } from '../route.js';
import type { Words } from '../words.js';

type FrameworkRoute = Extract<Route, { readonly framework: string }>;

/** What a page about one framework is made from. */
export interface FrameworkContext extends PageContext {
  readonly id: string;
  readonly route: FrameworkRoute;
  readonly framework: Framework;
  readonly shelf: ReadyShelf;
}

/** A page about one framework: its name, the way to its other pages, and what `body` gives. */
export function frameworkPage(context: PageContext, route: FrameworkRoute, elementsAreThere: boolean, body: (context: FrameworkContext) => Page): Page {
  const { words, library } = context;
  const shelf = library.get(route.framework);
  if (shelf.status === 'unknown') return notFoundPage(words, words.notFound.framework);
  if ('problem' in shelf) return problemPage(context, route.framework, shelf);
  if (shelf.status === 'loading' || !elementsAreThere) return loadingPage(words);
  const { framework } = shelf;
  const page = body({ ...context, id: route.framework, route, framework, shelf });
  return {
    ...page,
    titles: [...page.titles, framework.title],
    content: html`${masthead(words, route, framework)}${page.content}`,
  };
}

/** Pages that are reached from a tab's page. */
const TAB_OF: Readonly<Partial<Record<FrameworkRoute['page'], FrameworkRoute['page']>>> = { sent: 'role', write: 'evidence', profile: 'profiles', queue: 'profiles', changes: 'profiles' };

function masthead(words: Words, route: FrameworkRoute, framework: Framework): TemplateResult {
  const { framework: id, page } = route;
  const form = roleFormOf(framework).kind;
  const labels = { levels: words.framework.role, tier: words.framework.roleTier, behaviours: words.framework.roleBehaviours, charter: '' };
  const links = [
    { page: 'overview', label: words.framework.overview, shown: true },
    { page: 'read', label: words.framework.read, shown: framework.competencies.length > 0 },
    { page: 'role', label: labels[form], shown: form !== 'charter' },
    { page: 'profiles', label: words.profiles.title, shown: form === 'levels' },
    { page: 'evidence', label: words.framework.evidence, shown: framework.competencies.length > 0 },
    { page: 'charter', label: words.framework.charter, shown: framework.charter != null },
  ] as const;
  const current = TAB_OF[page] ?? page;
  return html`<div class="masthead">
    <div class="frame">
      <div class="top-line">
        <nav class="breadcrumb" aria-label=${words.breadcrumb}><a href=${hrefOf({ page: 'home' })}>${words.allFrameworks}</a></nav>
        <button type="button" class="quiet print" @click=${() => print()}>${words.print}</button>
      </div>
      ${page === 'overview' ? nothing : html`<p class="framework-name" lang=${framework.language ?? nothing}>${framework.title}</p>`}
    </div>
    <nav class="tabs frame" aria-label=${words.framework.pages}>
      <ul>
        ${links.map(({ page: target, label, shown }) =>
          shown ? html`<li><a href=${hrefOf({ page: target, framework: id })} aria-current=${current === target ? 'page' : nothing}>${label}</a></li>` : nothing,
        )}
      </ul>
    </nav>
  </div>`;
}

function loadingPage(words: Words): Page {
  return { titles: [], loading: true, content: html`<div class="frame waiting" role="status"><p>${words.framework.loading}</p></div>` };
}

function problemPage(context: PageContext, id: string, shelf: { readonly problem: Parameters<typeof problemText>[0] }): Page {
  const { words, library } = context;
  const title = id === ADDRESS ? words.problems.address : id === FILE ? words.problems.file(library.fileName || 'JSON') : words.problems.sample;
  const retry = (): void => {
    library.retry(id);
    context.update();
  };
  return {
    titles: [title],
    content: html`<div class="frame">
      <h1 tabindex="-1">${title}</h1>
      ${id === ADDRESS ? html`<p class="address">${library.address}</p>` : nothing}
      <div class="problem">${problemText(shelf.problem, words)}</div>
      <p class="buttons">
        ${id === FILE ? nothing : html`<button type="button" @click=${retry}>${words.problems.retry}</button>`}
        <a class="button primary" href=${hrefOf({ page: 'home' })}>${words.problems.back}</a>
      </p>
    </div>`,
  };
}

export function notFoundPage(words: Words, sentence: string): Page {
  return {
    titles: [words.notFound.title],
    content: html`<div class="frame">
      <h1 tabindex="-1">${words.notFound.title}</h1>
      <p class="lede">${sentence}</p>
      <p class="buttons"><a class="button primary" href=${hrefOf({ page: 'home' })}>${words.problems.back}</a></p>
    </div>`,
  };
}
