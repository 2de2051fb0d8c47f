import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { QueueSource, type QueueEntry } from '../../controllers/queue-source.js';
import type { WorkspaceValue } from '../../controllers/workspace-context.js';
import { formatDayOf } from '../../locale/format.js';
import { moderationQueueMessages } from '../../locale/moderation-queue-messages.js';
import { waitingSince } from '../../model/queue-state.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { heading, headingLevelOf } from '../heading.js';
import type { LazyBody } from '../lazy-element.js';
import type { ModerationQueue, QueueOpenDetail } from './moderation-queue.js';

const queueStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: calc(var(--_size) * 1.25);
    line-height: 1.3;
  }
  .muted {
    color: var(--_muted);
  }
  ul {
    margin-block: calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  li {
    display: grid;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
  }
  [part='open'] {
    justify-self: start;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .state {
    justify-self: start;
    align-self: center;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    border: 2px solid var(--_text);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  .state.waiting {
    border: 2px dashed var(--_control);
    font-weight: 400;
  }
  @container (inline-size >= 36rem) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .state {
      grid-column: 2;
      grid-row: 1 / span 2;
      justify-self: end;
      max-inline-size: 16rem;
    }
  }
`;

/** Draws a queue. */
export class QueueBody implements LazyBody {
  static readonly styles: CSSResult[] = [tokens, base, queueStyles];

  readonly #host: ModerationQueue;
  readonly #source: QueueSource;
  readonly #locale: LocaleController<typeof moderationQueueMessages.en>;

  constructor(host: ModerationQueue, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    this.#source = new QueueSource(host, workspace);
    this.#locale = new LocaleController(host, moderationQueueMessages);
    adoptLate(host, QueueBody.styles);
  }

  get settled(): Promise<unknown> {
    return this.#source.settled;
  }

  render(): TemplateResult {
    const { words } = this.#locale;
    return html`${heading(headingLevelOf(this.#host.headingLevel), 'title', this.#host.label || words.title)} ${this.#content()}`;
  }

  #content(): TemplateResult {
    const { words } = this.#locale;
    const { status, entries, actor, unreadable, hasMore } = this.#source;
    if (!actor) return html`<p part="empty">${words.noActor}</p>`;
    if (status === 'loading') return html`<p part="loading" role="status">${words.loading}</p>`;
    const sorted = [...entries].sort(byUrgency);
    return html`${status === 'failed' ? html`<p part="error" role="alert">${words.failed}</p><button type="button" part="retry" @click=${() => this.#source.retry()}>${words.retry}</button>` : nothing}
      ${unreadable > 0 ? html`<p part="notice">${words.unreadable(unreadable)}</p>` : nothing}
      ${sorted.length === 0
        ? html`<p part="empty">${words.empty}</p>`
        : html`<p class="muted" part="count" aria-live="polite" aria-atomic="true">${words.count(sorted.length)}</p>
            <ul part="list" role="list">
              ${repeat(
                sorted,
                ({ profile }) => profile.id,
                (entry, index) => this.#entry(entry, `state-${index}`),
              )}
            </ul>`}
      ${hasMore ? html`<button type="button" part="more" @click=${() => this.#source.more()}>${words.more}</button>` : nothing}`;
  }

  /** @param stateId says with the button what is to be done */
  #entry({ profile, moderation, state }: QueueEntry, stateId: string): TemplateResult {
    const { words, language } = this.#locale;
    const { title, organisations } = profile.role;
    const since = waitingSince(profile);
    const isWaiting = state === 'waiting';
    const onOpen = (): void => {
      const detail: QueueOpenDetail = { profile: profile.id, ...(moderation && { moderation: moderation.id }) };
      this.#host.dispatchEvent(new CustomEvent<QueueOpenDetail>('rung-queue-open', { bubbles: true, composed: true, cancelable: true, detail }));
    };
    return html`<li part="entry">
      <button type="button" part="open" aria-describedby=${stateId} @click=${onOpen}><bdi>${title || profile.id}</bdi></button>
      <p class="about">
        ${organisations.length > 0 ? html`<span part="organisations"><bdi>${organisations.join(', ')}</bdi></span>` : nothing}
        ${since === undefined ? nothing : html`<span part="since">${words.since(formatDayOf(language, since))}</span>`}
      </p>
      <p id=${stateId} class=${isWaiting ? 'state waiting' : 'state'} part="state ${isWaiting ? 'waiting' : 'to-do'}">${words.states[state]}</p>
    </li>`;
  }
}

/** What is to be done before what waits for others; then what has waited longest. */
function byUrgency(a: QueueEntry, b: QueueEntry): number {
  if ((a.state === 'waiting') !== (b.state === 'waiting')) return a.state === 'waiting' ? 1 : -1;
  const [since, other] = [waitingSince(a.profile) ?? '', waitingSince(b.profile) ?? ''];
  return since < other ? -1 : since > other ? 1 : 0;
}
