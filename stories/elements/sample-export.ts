import type { ExporterIo } from 'rung-elements';

type Exported = Awaited<ReturnType<ExporterIo['exportFramework']>>;

/** What Moodle cannot hold, for stories and tests. The real writer is behind `rung-elements/define/export-menu.js`. */
export const sampleLosses: Exported['losses'] = [
  { code: 'no-level-texts', path: ['competencies', 0], count: 4, message: 'Moodle has no text for each level (4). The texts stand in the description.', values: { count: '4' } },
  { code: 'cut', path: ['competencies', 1, 'title'], count: 1, message: 'Names longer than 100 characters are cut (1). The whole name stands in the description.', values: { count: '1' } },
];

/** Writes every file at once; what is asked of it can be changed for a story or a test. */
export function sampleExporter(changes: Partial<ExporterIo> = {}): () => Promise<ExporterIo> {
  const io: ExporterIo = {
    exportFramework: (framework, format) =>
      Promise.resolve({ file: new Blob([framework.title]), name: `${framework.id}.${format}`, losses: format === 'moodle' ? sampleLosses : [] }),
    exportDocument: (content, format) => Promise.resolve({ file: new Blob([content.type]), name: `${content.type}.${format}`, losses: [] }),
    ...changes,
  };
  return () => Promise.resolve(io);
}
