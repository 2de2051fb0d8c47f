/** The formats that frameworks come in, by what they are and not by how a file is named. */
export const IMPORT_FORMATS = ['json', 'case', 'moodle', 'opensalt', 'csv', 'xlsx', 'docx', 'html', 'markdown', 'text'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];
