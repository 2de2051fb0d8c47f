import { isNothing, type Writing } from './evidence-writing.js';

/** Gives the person everything as it was typed, and the files, when nothing else keeps it. */
export function downloadCopy(writing: Writing): void {
  if (isNothing(writing)) return;
  const { entry, kept, added } = writing;
  const text = JSON.stringify({ type: 'evidence-draft', entry, attachments: [...kept, ...added.map(({ attachment }) => attachment)] }, undefined, 2);
  download(new File([text], 'evidence-draft.json', { type: 'application/json' }));
  for (const { file } of added) download(file);
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
