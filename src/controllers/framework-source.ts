import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { EMPTY, LOADING, type FrameworkState } from './framework-state.js';
import { loadFramework, readFramework } from './load-framework.js';
import { workspaceContext, type WorkspaceValue } from './workspace-context.js';

/** What an element that shows a framework offers its host: the document itself, or an address of it. */
export interface FrameworkHost extends LitElement {
  framework?: unknown;
  src?: string | undefined;
}

/**
 * Finds the framework of an element: its `framework` property, else its `src`, else the workspace around it.
 * Fires `load` and `error` at the element as images do, and says on the console once what is wrong with a framework.
 */
export class FrameworkSource implements ReactiveController {
  readonly #host: FrameworkHost;
  readonly #workspace: ContextConsumer<typeof workspaceContext, LitElement>;
  #own: FrameworkState | undefined;
  #input: unknown;
  #abort: AbortController | undefined;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: FrameworkHost) {
    this.#host = host;
    host.addController(this);
    this.#workspace = new ContextConsumer<typeof workspaceContext, LitElement>(host, { context: workspaceContext, subscribe: true });
  }

  /** Where the element stands; what it was given itself goes before the workspace. */
  get state(): FrameworkState {
    return this.#own ?? this.workspace?.framework ?? EMPTY;
  }

  /** Settles when a framework that was set as a property has been checked; an address may take longer. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** What the workspace around the element gives: a repository and who acts, besides its framework. */
  get workspace(): WorkspaceValue | undefined {
    return this.#workspace.value;
  }

  /** Asks again for what could not be loaded. */
  retry(): void {
    if (!this.#own) {
      this.workspace?.retry();
      return;
    }
    this.#input = undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const input = this.#host.framework ?? (this.#host.src || undefined);
    if (input === this.#input) return;
    this.#input = input;
    this.#abort?.abort();
    this.#own = input === undefined ? undefined : LOADING;
    if (input !== undefined) this.#settled = this.#read(input);
  }

  hostConnected(): void {
    if (this.#own?.status === 'loading' && this.#abort?.signal.aborted) this.retry();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // A workspace that it is moved out of has no say any more; one that it is moved into answers at once.
    delete this.#workspace.value;
  }

  async #read(input: unknown): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const isAddress = this.#host.framework == null && typeof input === 'string';
    const state = await (isAddress ? this.#load(input, abort.signal) : this.#check(input));
    if (!state || abort.signal.aborted) return;
    this.#own = state;
    this.#host.requestUpdate();
    announce(this.#host, state);
  }

  /** Nothing when the request was given up because the element left the page or was given another source. */
  async #load(src: string, signal: AbortSignal): Promise<FrameworkState | undefined> {
    try {
      return await loadFramework(new URL(src, this.#host.baseURI).href, signal);
    } catch {
      return signal.aborted ? undefined : { status: 'error', error: { code: 'network', url: src, issues: [] } };
    }
  }

  async #check(framework: unknown): Promise<FrameworkState> {
    try {
      return await readFramework(framework);
    } catch {
      // The schema could not be loaded.
      return { status: 'error', error: { code: 'network', url: this.#host.baseURI, issues: [] } };
    }
  }
}

/** Says of a framework that has come, or could not come, what is wrong with it, and fires `load` or `error` once it is shown. */
export function announce(host: LitElement, state: FrameworkState): void {
  report(host, state);
  void host.updateComplete.then(() => host.dispatchEvent(new Event(state.status === 'error' ? 'error' : 'load')));
}

function report(host: Element, state: FrameworkState): void {
  const issues = state.status === 'error' ? state.error.issues : state.status === 'ready' ? state.issues : [];
  const cause = state.status === 'error' ? [[state.error.code, state.error.url, state.error.cause].filter(Boolean).join(' ')] : [];
  const lines = [...cause, ...issues.slice(0, 10).map((issue) => issue.message)];
  if (lines.length > 0) console.warn(`<${host.localName}> found faults in its framework:\n${lines.join('\n')}`, host);
}
