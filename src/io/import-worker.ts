import { importSource } from './import-source.js';
import { piecesOf } from './source-pieces.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

/** The worker's side of an import. The page ends the worker when it has its answer, so it answers once. */

const answer = (message: FromWorker): void => self.postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  importSource(data.files, data.options, (progress) => answer({ type: 'progress', progress })).then(
    ({ source, ...imported }) => {
      for (const piece of piecesOf(source)) answer({ type: 'source', piece });
      answer({ type: 'imported', imported });
    },
    (error: unknown) => answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});

answer({ type: 'ready' });
