import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConflictError, KeptDocument, Repository } from 'rung-elements/storage/repository.js';
import type { FrameworkContext } from './framework.js';
import { PEOPLE } from '../roles/people.js';

/** Who acts; on every page of role profiles. */
export function actingAs({ words: { profiles }, desk }: FrameworkContext): TemplateResult {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) desk.actAs(target.value);
  };
  return html`<p class="acting no-print">
    <label for="act-as">${profiles.actAs}</label>
    <select id="act-as" aria-describedby="act-as-hint" .value=${live(desk.actor.id)} @change=${onChange}>
      ${PEOPLE.map(({ id, name, roles }) => html`<option value=${id} ?selected=${id === desk.actor.id}>${profiles.person(name, roles.map((role) => profiles.roles[role]))}</option>`)}
    </select>
    <span id="act-as-hint" class="muted">${profiles.actAsHint}</span>
  </p>`;
}

/** What the elements of a page work in, once the repository is open; until then, how it stands. */
export function workspace(context: FrameworkContext, body: (repository: Repository, isEmpty: boolean) => TemplateResult): TemplateResult {
  const { words, desk, framework, shelf } = context;
  const { profiles, problems } = words;
  const state = desk.of(shelf.framework);
  switch (state.status) {
    case 'open':
      return html`${serverState(context)} ${faultOf(context)} ${troubles(context)}
        <rung-workspace .framework=${framework} .repository=${state.repository} .actor=${desk.actor}> ${conflicts(context)} ${body(state.repository, state.isEmpty)} </rung-workspace>`;
    case 'filling':
      return html`<div class="waiting" role="status"><p>${profiles.filling(state.done, state.all)}</p></div>`;
    case 'failed':
      return html`<div class="problem" role="alert">
        <p>${profiles.faults[state.code]}</p>
        <p><button type="button" @click=${() => desk.retry()}>${problems.retry}</button></p>
      </div>`;
    default:
      return html`<div class="waiting" role="status"><p>${profiles.opening}</p></div>`;
  }
}

function serverState({ words: { profiles }, desk }: FrameworkContext): TemplateResult {
  const { server } = desk;
  const isUsual = server === 'together' || server === 'waiting';
  return html`<p class="server-state ${isUsual ? 'muted' : 'unusual'} no-print" role="status">${desk.place.kind === 'browser' ? nothing : profiles.server[server]}</p>`;
}

function faultOf({ words: { profiles }, desk }: FrameworkContext): TemplateResult | typeof nothing {
  return desk.fault ? html`<div class="problem" role="alert"><p>${profiles.faults[desk.fault]}</p></div>` : nothing;
}

function troubles({ words: { profiles }, desk }: FrameworkContext): readonly TemplateResult[] {
  return desk.questions.troubles.map(
    (trouble) => html`<div class="problem no-print" role="alert">
      <p>${profiles.notTaken(titleOf(trouble.document) ?? profiles.untitled)}</p>
      ${trouble.error.reason === undefined ? nothing : html`<p>${trouble.error.reason}</p>`}
      <p class="buttons"><button type="button" @click=${() => void desk.attempt(() => desk.questions.discard(trouble))}>${profiles.discard}</button></p>
    </div>`,
  );
}

function conflicts({ words: { profiles }, desk }: FrameworkContext): readonly TemplateResult[] {
  return desk.questions.conflicts.map(
    (conflict) => html`<rung-conflict
      class="no-print"
      .conflict=${conflict}
      label=${profiles.conflict(titleOf(conflict.mine ?? conflict.theirs?.document) ?? profiles.untitled)}
      @rung-conflict-resolve=${({ detail }: HTMLElementEventMap['rung-conflict-resolve']) =>
        void desk.attempt((repository) => desk.questions.decide(repository, conflict, detail.document && { ...detail.document, ...keyOf(conflict) }))}
    ></rung-conflict>`,
  );
}

function keyOf({ mine, theirs }: ConflictError): KeptDocument {
  const { type = '', id = '' } = mine ?? theirs?.document ?? {};
  return { type, id };
}

function titleOf(document: KeptDocument | undefined): string | undefined {
  const role: unknown = Reflect.get(document ?? {}, 'role');
  const title: unknown = typeof role === 'object' && role !== null ? Reflect.get(role, 'title') : undefined;
  return typeof title === 'string' && title !== '' ? title : undefined;
}
