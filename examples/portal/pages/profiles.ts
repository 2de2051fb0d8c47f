import { html, nothing, type TemplateResult } from 'lit';
import { draftProfile } from 'rung-elements/model';
import { newId } from '../new-id.js';
import type { Page } from '../page.js';
import { download, profilesAsTable } from '../roles/export-profiles.js';
import { hasSamples } from '../roles/fill.js';
import { ORGANISATIONS } from '../roles/sample-roles.js';
import { hrefOf } from '../route.js';
import { keep, keptJson } from '../session.js';
import type { FrameworkContext } from './framework.js';
import { placeSettings } from './place-settings.js';
import { hasQueue } from './queue.js';
import { actingAs, workspace } from './role-parts.js';

const VIEW = 'register';

/** All role profiles of the organisation, and where one is begun. */
export function profilesPage(context: FrameworkContext): Page {
  const { words: { profiles } } = context;
  return {
    titles: [profiles.title],
    content: html`<div class="frame profiles prints-itself">
      <h1 tabindex="-1">${profiles.title}</h1>
      <p class="lede no-print">${profiles.lede}</p>
      ${actingAs(context)} ${workspace(context, (_, isEmpty) => html`${ways(context)} ${isEmpty ? empty(context) : nothing} ${register(context)}`)} ${placeSettings(context)}
    </div>`,
  };
}

function ways(context: FrameworkContext): TemplateResult {
  const { words: { profiles }, desk, framework, id, shelf } = context;
  const mayWrite = desk.actor.roles.some((role) => role === 'line-manager' || role === 'role-profiler');
  return html`<p class="buttons no-print">
      ${mayWrite ? html`<button type="button" class="primary" @click=${() => void begin(context)}>${profiles.create}</button>` : nothing}
      ${hasQueue(desk.actor) ? html`<a href=${hrefOf({ page: 'queue', framework: id })}>${profiles.queue.link}</a>` : nothing}
      ${hasSamples(framework) ? html`<a href=${hrefOf({ page: 'changes', framework: id })}>${profiles.changes.link}</a>` : nothing}
    </p>
    ${framework === shelf.framework ? nothing : html`<p class="muted no-print">${profiles.inUse(framework.version ?? '')}</p>`}`;
}

function empty({ words: { profiles }, desk, framework, shelf }: FrameworkContext): TemplateResult | typeof nothing {
  if (!hasSamples(framework)) return nothing;
  if (desk.place.kind === 'server') return html`<p>${profiles.noFill}</p>`;
  return html`<p>${profiles.fillHint}</p>
    <p class="buttons"><button type="button" @click=${() => void desk.fill(shelf.framework)}>${profiles.fill}</button></p>`;
}

function register({ id, framework, desk, words }: FrameworkContext): TemplateResult {
  const key = `${VIEW}.${id}`;
  return html`<rung-profile-register
    label=""
    view=${viewOf(key)}
    .organisations=${hasSamples(framework) ? ORGANISATIONS : undefined}
    @rung-view-change=${({ detail }: CustomEvent<{ readonly view: object }>) => keep(key, detail.view)}
    @rung-register-export=${({ detail }: HTMLElementEventMap['rung-register-export']) =>
      void desk.attempt(async (repository) => download(await profilesAsTable(repository, detail, framework, words.language)))}
    @rung-register-open=${({ detail }: HTMLElementEventMap['rung-register-open']) => (location.hash = hrefOf({ page: 'profile', framework: id, profile: detail.id }))}
  ></rung-profile-register>`;
}

/** What was looked at last in this tab, as the register's attribute has it. */
function viewOf(key: string): string {
  const kept = keptJson(key);
  return typeof kept === 'object' && kept !== null ? new URLSearchParams(Object.entries(kept).map(([name, value]) => [name, String(value)])).toString() : '';
}

/** Begins a profile and goes on to write it. */
async function begin({ desk, framework, id }: FrameworkContext): Promise<void> {
  const { actor } = desk;
  const manager = actor.roles.includes('line-manager') ? { lineManager: { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) } } : {};
  const role = { title: '', family: '', organisations: [], posts: 1, manager: false, seniority: 'staff', change: 'new', ...manager } as const;
  const draft = draftProfile(framework, role, { id: newId(), by: actor, at: new Date().toISOString() });
  if (!draft || !(await desk.attempt((repository) => repository.put(draft)))) return;
  location.hash = hrefOf({ page: 'profile', framework: id, profile: draft.id });
}
