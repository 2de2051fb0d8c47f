import type { Framework } from '../../model/index.js';
import type { ExportContent, ExportDocumentOptions } from '../../io/write/export-document.js';
import type { DocumentFormat, ExportFormat } from '../../io/write/export-format.js';
import type { Exported } from '../../io/write/loss.js';

/** What the export menu needs of `rung-elements/io`. */
export interface ExporterIo {
  readonly exportFramework: (framework: Framework, format: ExportFormat, options?: { readonly now?: Date; readonly uriBase?: string }) => Promise<Exported>;
  readonly exportDocument: (content: ExportContent, format: DocumentFormat, options?: ExportDocumentOptions) => Promise<Exported>;
}
