import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RoleProfile } from 'rung-elements/model';
import type { Repository } from 'rung-elements/storage/repository.js';
import type { Page } from '../page.js';
import { isFollowed, supersedeBy, whenKept } from '../roles/follow-up.js';
import { CANDIDATES } from '../roles/people.js';
import { hrefOf } from '../route.js';
import { notFoundPage, type FrameworkContext } from './framework.js';
import { actingAs, workspace } from './role-parts.js';

type ActionEvent = HTMLElementEventMap['rung-profile-action'];

/** One role profile, to write, to decide about, or to read. */
export function profilePage(context: FrameworkContext): Page {
  const { words, route, id, desk, shelf } = context;
  if (route.page !== 'profile') return notFoundPage(words, words.notFound.page);
  const { profiles } = words;
  const state = desk.of(shelf.framework);
  const shown = state.status === 'open' ? desk.shown.of(state.repository, route.profile) : undefined;
  return {
    titles: [shown?.role.title ?? '', profiles.profile].filter(Boolean),
    content: html`<div class="frame profile prints-itself">
      <h1 tabindex="-1">${profiles.profile}</h1>
      <p class="back no-print"><a href=${hrefOf({ page: 'profiles', framework: id })}>${profiles.back}</a></p>
      ${actingAs(context)}
      ${workspace(
        context,
        (repository) => {
          const work = moderation(context, shown);
          // Whoever is on a panel comes for the moderation; to others it is a part of the whole.
          const isFirst = desk.actor.roles.includes('panel-member');
          return html`${relatives(context, shown)} ${isFirst ? work : nothing}
            <rung-role-profile profile-id=${route.profile} @rung-profile-action=${({ detail }: ActionEvent) => void follow(context, repository, detail)}></rung-role-profile>
            ${isFirst ? nothing : work} ${exportMenu(context, shown)}`;
        },
      )}
    </div>`,
  };
}

function exportMenu({ words: { profiles } }: FrameworkContext, shown: RoleProfile | undefined): TemplateResult | typeof nothing {
  return shown ? html`<rung-export-menu class="no-print" label=${profiles.export} .content=${guard([shown], () => ({ type: 'role-profile', profiles: [shown] }))}></rung-export-menu>` : nothing;
}

/** The panel's work, while there is any, for those who take part in it or may look at it. */
function moderation({ desk }: FrameworkContext, shown: RoleProfile | undefined): TemplateResult | typeof nothing {
  const isThere = shown?.route === 'panel' && ['routed', 'in-moderation', 'agreed', 'returned'].includes(shown.status);
  const maySee = desk.actor.roles.some((role) => role !== 'employee');
  return isThere && maySee ? html`<rung-moderation profile-id=${shown.id} .people=${CANDIDATES}></rung-moderation>` : nothing;
}

/** The way to the profile that this one follows, and to the one that follows it. */
function relatives({ words: { profiles }, id }: FrameworkContext, shown: RoleProfile | undefined): TemplateResult | typeof nothing {
  const successor = shown?.history.findLast((step) => step.successor !== undefined)?.successor;
  if (!shown || (shown.supersedes === undefined && successor === undefined)) return nothing;
  const link = (profile: string | undefined, text: string): TemplateResult | typeof nothing => (profile === undefined ? nothing : html`<a href=${hrefOf({ page: 'profile', framework: id, profile })}>${text}</a> `);
  return html`<p class="relatives no-print">${link(shown.supersedes, profiles.before)}${link(successor, profiles.after)}</p>`;
}

/** What a step leads to beside the profile: a review goes on with the new profile, and once that is published it replaces the old one. */
async function follow({ desk, id }: FrameworkContext, repository: Repository, { action, profile, successor }: ActionEvent['detail']): Promise<void> {
  if (!isFollowed(action, profile)) return;
  await whenKept(repository, profile);
  if (successor) location.hash = hrefOf({ page: 'profile', framework: id, profile: successor.id });
  else await desk.attempt((open) => supersedeBy(open, profile, desk.actor));
}
