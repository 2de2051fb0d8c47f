import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Evidence } from '../../model/evidence.js';

/** What a person hands in. */
export interface EvidenceSubmitDetail {
  readonly evidence: Evidence;
  readonly files: readonly File[];
  /** The form stays busy until this settles; when it rejects, its message is shown and nothing is lost. */
  waitUntil(promise: PromiseLike<unknown>): void;
  /** Refuses what was handed in, with a message for the person. */
  reject(message: string): void;
}

/** Where handing in stands. */
export type SubmissionState = { readonly kind: 'writing' | 'busy' | 'done' } | { readonly kind: 'rejected'; readonly message: string };

/** Hands evidence to the host by an event, and waits for what the host says. */
export class EvidenceSubmission implements ReactiveController {
  state: SubmissionState = { kind: 'writing' };
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing to do while it comes and goes: what is on its way stays so when the host moves the node. */
  hostConnected(): void {}

  /** @param refusal said where the host gives no message of its own */
  async handIn(evidence: Evidence, files: readonly File[], refusal: string): Promise<void> {
    const waiting: PromiseLike<unknown>[] = [];
    let refused: string | undefined;
    const detail: EvidenceSubmitDetail = {
      evidence,
      files,
      waitUntil: (promise) => void waiting.push(promise),
      reject: (message) => {
        refused = message;
      },
    };
    this.#say({ kind: 'busy' });
    const wanted = this.#host.dispatchEvent(new CustomEvent('rung-evidence-submit', { bubbles: true, composed: true, cancelable: true, detail }));
    try {
      await Promise.all(waiting);
    } catch (error) {
      refused ??= error instanceof Error ? error.message : typeof error === 'string' ? error : '';
    }
    if (refused !== undefined) this.#say({ kind: 'rejected', message: refused || refusal });
    else this.#say({ kind: wanted ? 'done' : 'writing' });
  }

  startAnew(): void {
    this.#say({ kind: 'writing' });
  }

  #say(state: SubmissionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
