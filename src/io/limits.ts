/** What a source may be and become, so that no file can take all memory or time. */

/** Bytes of a file as it comes. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Bytes that the parts of an archive unpack to together, counted as they come out. */
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
/** Parts of an archive. */
export const MAX_ENTRIES = 200;
/** Milliseconds that a worker may take for one document, and for understanding what was read. */
export const MAX_READING_MS = 2_000;
/** Cells with text of one sheet. */
export const MAX_CELLS = 400_000;
/** Paragraphs, cells and differently written parts of text of one document. */
export const MAX_PIECES = 150_000;
/** Elements of one XML part that is held in memory as a whole. */
export const MAX_XML_ELEMENTS = 1_000_000;
