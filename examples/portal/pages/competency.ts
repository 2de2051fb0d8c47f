import { html, nothing, type TemplateResult } from 'lit';
import type { Competency } from 'rung-elements/model';
import type { Page } from '../page.js';
import { hrefOf } from '../route.js';
import { notFoundPage, type FrameworkContext } from './framework.js';

/** One competency on a page of its own, with the way to the one before and after it. */
export function competencyPage(context: FrameworkContext): Page {
  const { words, id, route, framework } = context;
  const { competencies, language } = framework;
  const wanted = route.page === 'competency' ? route : undefined;
  const index = competencies.findIndex((competency) => competency.id === wanted?.competency);
  const competency = competencies[index];
  if (!wanted || !competency) return notFoundPage(words, words.notFound.competency);
  return {
    titles: [competency.title],
    content: html`<div class="frame prints-itself">
      <h1 tabindex="-1" lang=${language ?? nothing}>${competency.title}</h1>
      ${groupLine(context, competency)}
      <rung-workspace .framework=${framework}>
        <rung-competency-card
          class="one"
          heading-level="1"
          competency=${competency.id}
          level=${wanted.level ?? nothing}
          @rung-level-change=${(event: CustomEvent<{ readonly level: string | null }>) => rememberLevel(wanted, event.detail.level)}
        ></rung-competency-card>
      </rung-workspace>
      <p><a href=${hrefOf({ page: 'read', framework: id }, { at: competency.id })}>${words.competencyPage.inGrid}</a></p>
      <nav class="neighbours" aria-label=${words.competencyPage.others}>
        ${neighbour(context, competencies[index - 1], words.competencyPage.previous, 'prev')} ${neighbour(context, competencies[index + 1], words.competencyPage.next, 'next')}
      </nav>
    </div>`,
  };
}

/** To which of several groups it belongs, and to whom that applies. */
function groupLine({ words, framework }: FrameworkContext, competency: Competency): TemplateResult | typeof nothing {
  const group = framework.groups.find(({ id }) => id === competency.group);
  if (!group || framework.groups.length < 2) return nothing;
  return html`<p class="muted"><span lang=${framework.language ?? nothing}>${group.title}</span>${group.appliesTo ? html` · ${words.framework.appliesTo(group.appliesTo)}` : nothing}</p>`;
}

function neighbour({ id, framework }: FrameworkContext, competency: Competency | undefined, label: string, rel: 'prev' | 'next'): TemplateResult | typeof nothing {
  if (!competency) return nothing;
  return html`<a class=${rel} rel=${rel} href=${hrefOf({ page: 'competency', framework: id, competency: competency.id })}>
    <span class="muted">${label}</span> <span class="neighbour" lang=${framework.language ?? nothing}>${competency.title}</span>
  </a>`;
}

/** In the address, so that the page can be shared as it is seen; no step to go back to. */
function rememberLevel(route: Extract<FrameworkContext['route'], { page: 'competency' }>, level: string | null): void {
  history.replaceState(history.state, '', hrefOf({ ...route, level: level ?? '' }));
}
