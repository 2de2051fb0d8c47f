import type { Checklist, Observed } from '../../model/checklist.js';
import { CHECKLIST_VERSION } from '../../model/read-checklist.js';

/** The two things that can be noted of what was observed. */
export type NoteField = 'seen' | 'support';

/** What a checklist is about, as far as it is known. */
export type ChecklistSubject = Pick<Checklist, 'framework' | 'competency'>;

/** Ids of what was observed. */
export const observedIds = (checklist: Checklist | null): readonly string[] => [...entriesOf(checklist).keys()];

/** What was observed by its id. An id that comes twice is one entry with both notes, so that no word is lost. */
export function entriesOf(checklist: Checklist | null): ReadonlyMap<string, Observed> {
  const entries = new Map<string, Observed>();
  for (const entry of checklist?.observed ?? []) {
    const earlier = entries.get(entry.indicator);
    entries.set(entry.indicator, earlier ? { ...earlier, ...entry, ...joined(earlier, entry, 'seen'), ...joined(earlier, entry, 'support') } : entry);
  }
  return entries;
}

function joined(earlier: Observed, later: Observed, field: NoteField): Partial<Observed> {
  const text = [...new Set([earlier[field], later[field]])].filter(Boolean).join('\n');
  return text ? { [field]: text } : {};
}

/**
 * The checklist after an entry was observed. It stands where the list has it; what the list does not have comes last.
 *
 * @param before the last checklist there was, whose unknown fields are kept
 * @param order ids as they are listed
 */
export function withEntry(before: Checklist | null, subject: ChecklistSubject, entry: Observed, order: readonly string[]): Checklist {
  const entries = new Map(entriesOf(before)).set(entry.indicator, entry);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const observed = [...entries.values()].sort((a, b) => place(a.indicator) - place(b.indicator));
  return { type: 'checklist', version: CHECKLIST_VERSION, ...before, ...subject, outcome: 'observed', observed };
}

/** The checklist without an entry; without the last one it counts as not considered. */
export function withoutEntry(before: Checklist, subject: ChecklistSubject, id: string): Checklist | null {
  const observed = [...entriesOf(before).values()].filter(({ indicator }) => indicator !== id);
  return observed.length > 0 ? { ...before, ...subject, observed } : null;
}

/** The checklist after "None of these". */
export function withNone(before: Checklist | null, subject: ChecklistSubject): Checklist {
  return { type: 'checklist', version: CHECKLIST_VERSION, ...before, ...subject, outcome: 'none', observed: [] };
}

/** The checklist with another text in a note. */
export function withNote(before: Checklist, id: string, field: NoteField, text: string): Checklist {
  const observed = [...entriesOf(before).values()].map((entry) => {
    if (entry.indicator !== id) return entry;
    const { [field]: _, ...rest } = entry;
    return text ? { ...entry, [field]: text } : rest;
  });
  return { ...before, observed };
}
