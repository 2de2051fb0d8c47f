import { html, type TemplateResult } from 'lit';
import type { Framework } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';
import type { Page } from '../page.js';
import { hrefOf } from '../route.js';
import { notFoundPage, type FrameworkContext } from './framework.js';
import { actingAs, workspace } from './role-parts.js';

/** The framework as it is to be next year, beside the one that is in use, and what that means for the profiles. */
export function changesPage(context: FrameworkContext): Page {
  const { words, id, desk, shelf } = context;
  const { profiles } = words;
  const next = desk.inUse.nextOf(shelf.framework);
  if (!next) return notFoundPage(words, words.notFound.page);
  const isUsed = desk.inUse.isNext(shelf.framework);
  return {
    titles: [profiles.changes.title],
    content: html`<div class="frame changes prints-itself">
      <h1 tabindex="-1">${profiles.changes.title}</h1>
      <p class="lede no-print">${profiles.changes.lede}</p>
      <p class="back no-print"><a href=${hrefOf({ page: 'profiles', framework: id })}>${profiles.back}</a></p>
      ${actingAs(context)}
      <p role="status" class="no-print">${isUsed ? profiles.changes.used : ''}</p>
      ${decision(context, isUsed)}
      ${workspace(context, (repository) => comparison(context, repository, next))}
    </div>`,
  };
}

/** HR says from when on it is used, for everybody whose profiles are kept in the same place. */
function decision({ words: { profiles }, desk, shelf }: FrameworkContext, isUsed: boolean): TemplateResult {
  if (!desk.actor.roles.includes('hr')) return html`<p class="muted no-print">${profiles.changes.byHr}</p>`;
  return html`<p class="buttons no-print">
    <button type="button" class=${isUsed ? '' : 'primary'} @click=${() => void desk.attempt((repository) => desk.inUse.use(repository, shelf.framework, !isUsed))}>
      ${isUsed ? profiles.changes.goBack : profiles.changes.use}
    </button>
  </p>`;
}

function comparison({ id, shelf, desk }: FrameworkContext, repository: Repository, next: Framework): TemplateResult {
  return html`<rung-framework-diff
    .earlier=${shelf.framework}
    .later=${next}
    .profiles=${desk.inForce.of(repository, next.id)}
    @rung-diff-open=${({ detail }: HTMLElementEventMap['rung-diff-open']) => (location.hash = hrefOf({ page: 'profile', framework: id, profile: detail.id }))}
  ></rung-framework-diff>`;
}
