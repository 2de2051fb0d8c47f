import type { Imported, ImportProgress } from './import-source.js';
import { SourceJoiner } from './source-pieces.js';
import { startWorker } from './start-worker.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

export interface WorkerRun extends ToWorker {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Milliseconds without a sign of progress after which the worker is ended. */
  readonly timeLimit: number;
}

/** How a run ended without an answer. */
export type NoAnswer = 'no worker' | 'took too long';

/**
 * Runs an import beside the page.
 *
 * @throws the signal's reason when it is aborted; an `Error` for a fault of ours
 */
export async function runInWorker({ files, options, signal, onProgress, timeLimit }: WorkerRun): Promise<Imported | NoAnswer> {
  signal?.throwIfAborted();
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return 'no worker';
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  try {
    const answer = await new Promise<Imported | NoAnswer>((resolve, reject) => {
      // What is answered then is not looked at.
      onAbort = () => resolve('took too long');
      signal?.addEventListener('abort', onAbort);
      let started = false;
      const joiner = new SourceJoiner();
      // Before its first word the worker's file could not be loaded; afterwards it is a fault of ours.
      worker.addEventListener('error', ({ message }) => (started ? reject(new Error(message)) : resolve('no worker')));
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        switch (data.type) {
          case 'ready':
            started = true;
            worker.postMessage({ files, options } satisfies ToWorker);
            return;
          case 'progress':
            clearTimeout(timer);
            timer = setTimeout(() => resolve('took too long'), timeLimit);
            onProgress?.(data.progress);
            return;
          case 'source':
            clearTimeout(timer);
            joiner.add(data.piece);
            return;
          case 'imported':
            resolve({ ...data.imported, source: joiner.source });
            return;
          case 'failed':
            reject(new Error(data.message));
        }
      });
    });
    signal?.throwIfAborted();
    return answer;
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    worker.terminate();
  }
}
