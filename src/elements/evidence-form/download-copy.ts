import { downloadFile } from '../download-file.js';
import { isNothing, type Writing } from './evidence-writing.js';

/** Gives the person everything as it was typed, and the files, when nothing else keeps it. */
export function downloadCopy(writing: Writing): void {
  if (isNothing(writing)) return;
  const { entry, kept, added } = writing;
  const text = JSON.stringify({ type: 'evidence-draft', entry, attachments: [...kept, ...added.map(({ attachment }) => attachment)] }, undefined, 2);
  downloadFile(new File([text], 'evidence-draft.json', { type: 'application/json' }), 'evidence-draft.json');
  for (const { file } of added) downloadFile(file, file.name);
}
