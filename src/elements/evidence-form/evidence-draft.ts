import * as v from 'valibot';
import { readEntry } from '../../model/evidence-entry.js';
import { attachmentSchema, type Attachment } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { Draft, DraftProgress } from '../../controllers/draft-keeper.js';
import { parseEvidence } from '../../model/parse-evidence.js';
import { isNothing, type Writing } from './evidence-writing.js';

/** Version of the fields; a draft of an older one is read field by field. */
const DRAFT_VERSION = 1;

/** Which version of which framework; says whether it has changed. */
export const frameworkName = ({ id, version }: Framework): string => `${id} ${version ?? ''}`;

/** What is kept of evidence that is not sent: everything as it was typed, with the files. */
export function draftOf(writing: Writing, framework: Framework | undefined): Draft | undefined {
  if (isNothing(writing)) return undefined;
  const { id, base, entry, kept, added } = writing;
  return {
    version: DRAFT_VERSION,
    fields: { ...entry, id, base, kept, added: added.map(({ attachment }) => attachment), ...(framework && { framework: frameworkName(framework) }) },
    files: added.map(({ file }) => file),
  };
}

/** What was written when the draft was kept, as far as it can be read. */
export function writingFrom({ fields, files }: Draft): Writing {
  const attachments = attachmentsIn(fields['added']);
  const { id } = fields;
  return {
    id: typeof id === 'string' ? id : '',
    base: parseEvidence(fields['base']).value ?? null,
    entry: readEntry(fields),
    kept: attachmentsIn(fields['kept']),
    added: files.map((file, index) => ({ file, attachment: attachments[index] ?? { name: file.name, type: file.type, size: file.size, digest: '' } })),
  };
}

/** The same from what a browser has kept: the fields as JSON. */
export function draftFrom(json: unknown, files: readonly File[]): Draft | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    return { version: DRAFT_VERSION, fields: v.parse(v.record(v.string(), v.unknown()), JSON.parse(json)), files };
  } catch {
    return undefined;
  }
}

const progressSchema = v.pipe(v.string(), v.parseJson(), v.object({ ref: v.exactOptional(v.object({ id: v.string(), revision: v.string() })), unsaved: v.boolean() }));

/** How far that was kept as a draft. */
export function progressFrom(json: unknown): DraftProgress {
  const read = v.safeParse(progressSchema, json);
  return read.success ? read.output : { unsaved: true };
}

/** The framework that the draft was written with. */
export function frameworkIn({ fields }: Draft): string | undefined {
  return typeof fields['framework'] === 'string' ? fields['framework'] : undefined;
}

function attachmentsIn(input: unknown): readonly Attachment[] {
  const read = v.safeParse(v.array(attachmentSchema), input);
  return read.success ? read.output : [];
}
