import type { Framework } from '../../model/index.js';
import type { Evidence } from '../interpret/evidence.js';
import type { ReadDocument } from './block.js';
import type { ImportFormat } from './import-format.js';

/** A source as its reader leaves it: what stands in it, in reading order, for the interpreter and for people to look at. */
export interface Reading extends ReadDocument {
  readonly format: ImportFormat;
  /** Title of the document in the file's own properties, where it has one. */
  readonly title?: string;
  /**
   * The framework, where the format itself says what each part is (our JSON, CASE, Moodle, OpenSALT), so that there is
   * nothing to interpret. Undefined for formats of words and tables, and where such a file could not be read.
   */
  readonly framework?: Framework;
  /** Why such a format was read as it was. */
  readonly evidence?: readonly Evidence[];
}
