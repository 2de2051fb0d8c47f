import * as v from 'valibot';
import { dayOf, isDay } from './day.js';
import { behavioursSchema, EVIDENCE_SOURCES, EVIDENCE_VERSION, type Attachment, type Evidence, type EvidencePeriod } from './evidence.js';
import type { Immutable } from './immutable.js';
import { isWebAddress } from './parse-evidence.js';

/** A day as it is typed, in three fields. */
const dayEntrySchema = v.object({ day: v.string(), month: v.string(), year: v.string() });

/**
 * Evidence while it is written: everything as it was typed, also what is not (yet) a date or an address. This is what
 * drafts keep, so that nothing that was typed is lost.
 */
export const evidenceEntrySchema = v.object({
  behaviours: behavioursSchema,
  /** One day, or a period with a first and a last one. */
  span: v.picklist(['day', 'period']),
  from: dayEntrySchema,
  to: dayEntrySchema,
  source: v.picklist(['', ...EVIDENCE_SOURCES]),
  /** In the four parts of STAR, or as one statement; what was typed in the other form stays. */
  form: v.picklist(['star', 'statement']),
  situation: v.string(),
  task: v.string(),
  action: v.string(),
  result: v.string(),
  statement: v.string(),
  learning: v.string(),
  links: v.array(v.object({ url: v.string(), title: v.string() })),
});

export type EvidenceEntry = Immutable<v.InferOutput<typeof evidenceEntrySchema>>;
export type DayEntry = Immutable<v.InferOutput<typeof dayEntrySchema>>;

const NO_DAY: DayEntry = { day: '', month: '', year: '' };

export const EMPTY_ENTRY: EvidenceEntry = {
  behaviours: [],
  span: 'day',
  from: NO_DAY,
  to: NO_DAY,
  source: '',
  form: 'star',
  situation: '',
  task: '',
  action: '',
  result: '',
  statement: '',
  learning: '',
  links: [],
};

/** The parts of an account in four. */
export const STAR = ['situation', 'task', 'action', 'result'] as const;

/** What evidence has that a person does not type. */
export interface EvidenceIdentity {
  readonly id: string;
  readonly framework?: Evidence['framework'];
  readonly attachments: readonly Attachment[];
  /** What was there before, with fields that this version does not know; they are kept. */
  readonly base?: Evidence | undefined;
}

/** The fields of evidence as a person would have typed them. */
export function entryOf({ behaviours, when, source, account, learning, links }: Evidence): EvidenceEntry {
  return {
    ...EMPTY_ENTRY,
    behaviours,
    span: when?.to === undefined ? 'day' : 'period',
    from: dayEntryOf(when?.from),
    to: dayEntryOf(when?.to),
    source: source ?? '',
    form: account?.kind ?? 'star',
    ...(account?.kind === 'star' && { situation: account.situation, task: account.task, action: account.action, result: account.result }),
    ...(account?.kind === 'statement' && { statement: account.text }),
    learning: learning ?? '',
    links: links.map(({ url, title = '' }) => ({ url, title })),
  };
}

function dayEntryOf(text: string | undefined): DayEntry {
  if (text === undefined) return NO_DAY;
  // What is no date is shown where it can be mended.
  if (!isDay(text)) return { ...NO_DAY, day: text };
  const [year = '', month = '', day = ''] = text.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** Evidence of what has been typed so far; what is not (yet) right, such as half a date, is left out. */
export function evidenceOf(entry: EvidenceEntry, { id, framework, attachments, base }: EvidenceIdentity): Evidence {
  const { when: _when, source: _source, account: _account, learning: _learning, framework: _framework, ...rest } = base ?? {};
  const when = periodOf(entry);
  return {
    ...rest,
    type: 'evidence',
    version: EVIDENCE_VERSION,
    id,
    revision: (base?.revision ?? 0) + 1,
    ...(framework && { framework }),
    behaviours: entry.behaviours,
    ...(when && { when: { ...base?.when, ...when } }),
    ...(entry.source && { source: entry.source }),
    ...(hasAccount(entry) && { account: accountOf(entry) }),
    ...(entry.learning.trim() && { learning: entry.learning.trim() }),
    links: entry.links.filter(({ url }) => isWebAddress(url.trim())).map(({ url, title }) => ({ url: url.trim(), ...(title.trim() && { title: title.trim() }) })),
    attachments,
  };
}

function accountOf({ form, situation, task, action, result, statement }: EvidenceEntry): NonNullable<Evidence['account']> {
  return form === 'statement'
    ? { kind: 'statement', text: statement.trim() }
    : { kind: 'star', situation: situation.trim(), task: task.trim(), action: action.trim(), result: result.trim() };
}

function hasAccount(entry: EvidenceEntry): boolean {
  return entry.form === 'statement' ? entry.statement.trim() !== '' : STAR.some((part) => entry[part].trim() !== '');
}

function periodOf({ span, from, to }: EvidenceEntry): EvidencePeriod | undefined {
  const first = dayFrom(from);
  if (!first || span === 'day') return first === undefined ? undefined : { from: first };
  const last = dayFrom(to);
  return last === undefined ? undefined : { from: first, to: last };
}

/** The day of what was typed; months may be written as numbers only. */
export function dayFrom({ day, month, year }: DayEntry): string | undefined {
  const numbers = [year, month, day].map((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN));
  return dayOf(numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN, numbers[2] ?? Number.NaN);
}

const isEmptyDay = ({ day, month, year }: DayEntry): boolean => !(day + month + year).trim();

/** Whether nothing was entered; a choice of layout alone is no entry. */
export function isEmptyEntry(entry: EvidenceEntry): boolean {
  const texts = [entry.situation, entry.task, entry.action, entry.result, entry.statement, entry.learning, ...entry.links.flatMap(({ url, title }) => [url, title])];
  return entry.behaviours.length === 0 && !entry.source && isEmptyDay(entry.from) && isEmptyDay(entry.to) && texts.every((text) => !text.trim());
}

/** A field that a fault is shown at. */
export type EvidenceField = 'behaviours' | 'from' | 'to' | 'account' | (typeof STAR)[number] | 'statement' | `link-${number}`;

/** What is wrong with an entry, field by field, in the order of the form. */
export interface EntryFault {
  readonly field: EvidenceField;
  readonly code: 'no-behaviour' | 'no-date' | 'no-such-date' | 'half-a-date' | 'in-the-future' | 'ends-before-it-starts' | 'no-account' | 'not-an-address' | 'no-address';
}

/** @param today the day on which the person writes, as `2026-03-02` */
export function faultsOf(entry: EvidenceEntry, today: string): readonly EntryFault[] {
  const faults: EntryFault[] = [];
  if (entry.behaviours.length === 0) faults.push({ field: 'behaviours', code: 'no-behaviour' });
  faults.push(...dayFaults('from', entry.from, today));
  if (entry.span === 'period') {
    const inLast = dayFaults('to', entry.to, today);
    const [first, last] = [dayFrom(entry.from), dayFrom(entry.to)];
    faults.push(...inLast);
    if (inLast.length === 0 && first !== undefined && last !== undefined && last < first) faults.push({ field: 'to', code: 'ends-before-it-starts' });
  }
  if (!hasAccount(entry)) faults.push({ field: entry.form === 'statement' ? 'statement' : 'situation', code: 'no-account' });
  entry.links.forEach(({ url, title }, index) => {
    if (url.trim() && !isWebAddress(url.trim())) faults.push({ field: `link-${index}`, code: 'not-an-address' });
    else if (!url.trim() && title.trim()) faults.push({ field: `link-${index}`, code: 'no-address' });
  });
  return faults;
}

function dayFaults(field: 'from' | 'to', entry: DayEntry, today: string): readonly EntryFault[] {
  if (isEmptyDay(entry)) return [{ field, code: 'no-date' }];
  if ([entry.day, entry.month, entry.year].some((text) => !text.trim())) return [{ field, code: 'half-a-date' }];
  const day = dayFrom(entry);
  if (day === undefined) return [{ field, code: 'no-such-date' }];
  return day > today ? [{ field, code: 'in-the-future' }] : [];
}

/** Reads an entry that was kept, also one of an older or damaged form: what can be read of it field by field. */
export function readEntry(fields: Readonly<Record<string, unknown>>): EvidenceEntry {
  const read = v.safeParse(evidenceEntrySchema, { ...EMPTY_ENTRY, ...fields });
  if (read.success) return read.output;
  let entry = EMPTY_ENTRY;
  for (const [name, value] of Object.entries(fields)) {
    const tried = v.safeParse(evidenceEntrySchema, { ...entry, [name]: value });
    if (tried.success) entry = tried.output;
  }
  return entry;
}
