import { html } from 'lit';
import type { Page } from '../page.js';
import { hrefOf } from '../route.js';
import { notFoundPage, type FrameworkContext } from './framework.js';

/** Where a person writes evidence, new or again. Drafts stay on the device until it is handed in. */
export function writePage(context: FrameworkContext): Page {
  const { words, id, route, framework, mine, update } = context;
  const wanted = route.page === 'write' ? route : undefined;
  const shelf = mine.get(id);
  const title = wanted?.evidence ? words.evidence.editTitle : words.evidence.writeTitle;
  if (shelf.status === 'loading') return { titles: [title], loading: true, content: html`<div class="frame waiting" role="status"><p>${words.framework.loading}</p></div>` };
  const kept = shelf.status === 'ready' ? shelf.all.find((each) => each.id === wanted?.evidence) : undefined;
  if (wanted?.evidence && !kept) return notFoundPage(words, words.evidence.notFound);
  const begun = kept?.evidence ?? mine.begun(id, framework);
  return {
    titles: [title],
    hasErrors: mine.hasErrors,
    content: html`<div class="frame write">
      <h1 tabindex="-1">${title}</h1>
      <p class="muted no-print"><a href=${hrefOf({ page: 'evidence', framework: id })}>${words.evidence.back}</a></p>
      <rung-workspace .framework=${framework}>
        <rung-evidence-form
          draft="local"
          draft-key=${[id, kept?.id ?? 'new', ...(kept ? [] : (mine.chosen(id) ?? []))].join(' ')}
          label=${title}
          heading-level="2"
          bare
          value=${begun ? JSON.stringify(begun) : ''}
          @rung-evidence-submit=${(event: HTMLElementEventMap['rung-evidence-submit']) => event.detail.waitUntil(mine.put(id, event.detail.evidence, event.detail.files))}
          @rung-evidence-faults=${(event: HTMLElementEventMap['rung-evidence-faults']) => {
            mine.hasErrors = event.detail.faults.length > 0;
            update();
          }}
        ></rung-evidence-form>
      </rung-workspace>
    </div>`,
  };
}
