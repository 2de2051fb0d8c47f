import { html } from 'lit';
import type { Actor } from 'rung-elements/model';
import type { Page } from '../page.js';
import { hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';
import { actingAs, workspace } from './role-parts.js';

/** Whether profiles wait for somebody in these roles to look at them. */
export const hasQueue = ({ roles }: Actor): boolean => roles.some((role) => role === 'panel-member' || role === 'hr' || role === 'external-provider');

/** The profiles that wait for whoever acts. */
export function queuePage(context: FrameworkContext): Page {
  const { words: { profiles }, id } = context;
  return {
    titles: [profiles.queue.title],
    content: html`<div class="frame queue prints-itself">
      <h1 tabindex="-1">${profiles.queue.title}</h1>
      <p class="lede no-print">${profiles.queue.lede}</p>
      <p class="back no-print"><a href=${hrefOf({ page: 'profiles', framework: id })}>${profiles.back}</a></p>
      ${actingAs(context)}
      ${workspace(
        context,
        () => html`<rung-moderation-queue
          @rung-queue-open=${({ detail }: HTMLElementEventMap['rung-queue-open']) => (location.hash = hrefOf({ page: 'profile', framework: id, profile: detail.profile }))}
        ></rung-moderation-queue>`,
      )}
    </div>`,
  };
}
