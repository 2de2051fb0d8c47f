import { html, type TemplateResult } from 'lit';
import type { Framework } from 'rung-elements/model';
import type { Page, PageContext } from '../page.js';
import { hrefOf } from '../route.js';
import { shelfProblem } from '../parts.js';

/** Makes a framework of a person's own document, and keeps it in this browser. */
export function importPage(context: PageContext, elementsAreThere: boolean): Page {
  const { words } = context;
  const { title, lede } = words.importPage;
  return {
    titles: [title],
    loading: !elementsAreThere,
    content: html`<div class="frame import">
      <nav class="breadcrumb" aria-label=${words.breadcrumb}><a href=${hrefOf({ page: 'home' })}>${words.allFrameworks}</a></nav>
      <h1 tabindex="-1">${title}</h1>
      <p class="lede">${lede}</p>
      ${context.library.notKept ? shelfProblem(words.importPage.notKept) : ''} ${elementsAreThere ? importer(context) : html`<p role="status" class="waiting">${words.homePage.loading}</p>`}
    </div>`,
  };
}

function importer({ library, update }: PageContext): TemplateResult {
  const onImport = (event: CustomEvent<{ readonly framework: Framework }>): void => {
    // Whether it can be kept is known later; until then the importer keeps what it has.
    event.preventDefault();
    void library.keepOwn(event.detail.framework).then((id) => {
      if (id === undefined) update();
      else location.hash = hrefOf({ page: 'overview', framework: id });
    });
  };
  return html`<rung-framework-importer label="" heading-level="1" @rung-framework-import=${onImport}></rung-framework-importer>`;
}
