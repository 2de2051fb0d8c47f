export { importFramework, type ImportFrameworkOptions, type ImportSource } from './import-framework.js';
export type { Imported, ImportProgress, SourceOptions } from './import-source.js';
export { importTable } from './import-html.js';
export type { ColumnContent, ColumnCorrection, Corrections, HeadingCorrection, RowCorrection } from './interpret/corrections.js';
export type { Evidence, TableShape } from './interpret/evidence.js';
export type { ImportedFramework, ImportOptions } from './interpret/interpret.js';
export type { Places, Understanding, UnderstoodColumn, UnderstoodContent, UnderstoodHeading, UnderstoodRow, UnderstoodTable } from './interpret/understanding.js';
export type { Block, Cell, HeadingBlock, Line, ListBlock, ParagraphBlock, Slot, TableBlock } from './read/block.js';
export { IMPORT_FORMATS, type ImportFormat } from './read/import-format.js';
