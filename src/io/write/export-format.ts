/** The formats that a framework can be written in. */
export const EXPORT_FORMATS = ['json', 'case', 'case-1.0', 'moodle', 'csv', 'csv-wide', 'xlsx', 'docx', 'html'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that evidence, checklists and chosen levels can be written in. */
export const DOCUMENT_FORMATS = ['json', 'csv', 'docx'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
