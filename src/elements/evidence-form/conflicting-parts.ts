import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import type { EvidenceEntry } from '../../model/evidence-entry.js';
import type { Framework } from '../../model/framework.js';
import { behaviourWords } from '../behaviour-words.js';
import type { ConflictingPart } from '../draft-conflict.js';
import type { Writing } from './evidence-writing.js';

/** Parts of an entry that make sense only together: half of a date from each tab would be a third one. */
const PARTS = [
  ['behaviours'],
  ['span', 'from', 'to'],
  ['source'],
  ['form'],
  ['situation'],
  ['task'],
  ['action'],
  ['result'],
  ['statement'],
  ['learning'],
  ['links'],
] as const satisfies readonly (readonly (keyof EvidenceEntry)[])[];

const FILES = 'files';

/** What is different in two versions, in words. */
export function conflictingParts(here: Writing, there: Writing, words: EvidenceMessages, framework: Framework | undefined): readonly ConflictingPart[] {
  const parts = PARTS.filter((fields) => fields.some((field) => JSON.stringify(here.entry[field]) !== JSON.stringify(there.entry[field]))).map(
    ([name]): ConflictingPart => ({
      name,
      label: labelOf(name, words),
      here: textOf(name, here.entry, words, framework),
      there: textOf(name, there.entry, words, framework),
    }),
  );
  const [filesHere, filesThere] = [filesOf(here), filesOf(there)];
  return filesHere === filesThere ? parts : [...parts, { name: FILES, label: words.files, here: filesHere, there: filesThere }];
}

/** Whether two versions say the same to the person who wrote them; ids and what was there before are no words of theirs. */
export function sameWriting(here: Writing, there: Writing): boolean {
  return PARTS.flat().every((field) => JSON.stringify(here.entry[field]) === JSON.stringify(there.entry[field])) && filesOf(here) === filesOf(there);
}

/** The changes that take these parts from the other version. */
export function takeParts(here: Writing, there: Writing, names: ReadonlySet<string>): Partial<Writing> {
  const fields = PARTS.filter(([name]) => names.has(name)).flat();
  const entry: EvidenceEntry = { ...here.entry, ...Object.fromEntries(fields.map((field) => [field, there.entry[field]])) };
  return { entry, ...(names.has(FILES) && { kept: there.kept, added: there.added }) };
}

function labelOf(name: (typeof PARTS)[number][0], words: EvidenceMessages): string {
  if (name === 'span') return words.when;
  return name === 'form' ? words.account : words[name];
}

function textOf(name: (typeof PARTS)[number][0], entry: EvidenceEntry, words: EvidenceMessages, framework: Framework | undefined): string {
  const day = ({ day, month, year }: EvidenceEntry['from']): string => [day, month, year].filter(Boolean).join(' ');
  switch (name) {
    case 'behaviours':
      return entry.behaviours.map((behaviour) => behaviourWords(behaviour, framework).text).join('\n');
    case 'span':
      return entry.span === 'day' ? day(entry.from) : `${day(entry.from)} – ${day(entry.to)}`;
    case 'source':
      return entry.source && words.sources[entry.source];
    case 'form':
      return entry.form === 'star' ? words.inFourParts : words.inOne;
    case 'links':
      return entry.links.map(({ url, title }) => [title, url].filter(Boolean).join(' ')).join('\n');
    default:
      return entry[name];
  }
}

const filesOf = ({ kept, added }: Writing): string => [...kept, ...added.map(({ attachment }) => attachment)].map(({ name, size }) => `${name} (${size})`).join('\n');
