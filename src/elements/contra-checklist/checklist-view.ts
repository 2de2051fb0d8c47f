import type { FrameworkState, SourceError } from '../../controllers/framework-state.js';
import type { Observed } from '../../model/checklist.js';
import type { Competency } from '../../model/framework.js';
import { findCompetency, findIndicator } from '../../model/indicators.js';
import type { ChecklistSubject } from './answers.js';

/** An entry of the list. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
}

/** What is asked, or why nothing can be. */
export interface Question {
  readonly status: 'ready' | 'loading' | 'empty' | 'error';
  readonly items: readonly ChecklistItem[];
  /** Ids of framework and competency, for the document. */
  readonly subject: ChecklistSubject;
  /** Whether the entries come from a framework; else they stand inside the element. */
  readonly fromFramework: boolean;
  /** The competency's title. */
  readonly title?: string | undefined;
  /** The framework's own label of contra-indicators. */
  readonly label?: string | undefined;
  /** Language of the framework. */
  readonly language?: string | undefined;
  /** The framework is there, but not this competency in it. */
  readonly unknownCompetency?: string | undefined;
  readonly error?: SourceError | undefined;
  /** The text of what stands elsewhere in the framework: an indicator may have moved to another competency. */
  readonly elsewhere?: (id: string) => string | undefined;
}

/** A row of the list as it is shown. */
export interface ChecklistRow extends ChecklistItem {
  /** Stays with the row whatever comes before it, so that nobody types into another. */
  readonly key: string;
  /** Whether it is in the list still, elsewhere in the framework, or nowhere. */
  readonly place: 'list' | 'elsewhere' | 'nowhere';
  readonly entry: Observed | undefined;
}

const lists = new WeakMap<Competency, readonly ChecklistItem[]>();

/** Pages have many checklists, each asked again and again, so the entries of a competency are kept. */
function contraIndicators(competency: Competency): readonly ChecklistItem[] {
  let items = lists.get(competency);
  if (!items) lists.set(competency, (items = competency.indicators.filter(({ kind }) => kind === 'contra').map(({ id, text }) => ({ id, text }))));
  return items;
}

/** The question that stands inside the element. */
export function questionFromItems(items: readonly ChecklistItem[], competency: string | undefined): Question {
  return { status: 'ready', items, subject: competency ? { competency } : {}, fromFramework: false };
}

/** The question that a framework has for a competency. */
export function questionFromFramework(state: FrameworkState, id: string | undefined): Question {
  const asked = id ? { competency: id } : {};
  const error = state.status === 'error' ? state.error : undefined;
  if (state.status !== 'ready') return { status: state.status, items: [], subject: asked, fromFramework: true, error };
  const { framework } = state;
  const competency = findCompetency(framework, id);
  const items = competency ? contraIndicators(competency) : [];
  return {
    status: items.length > 0 ? 'ready' : 'empty',
    items,
    subject: { framework: framework.id, ...asked },
    fromFramework: true,
    title: competency?.title,
    label: framework.labels?.contra,
    language: framework.language ?? undefined,
    unknownCompetency: competency ? undefined : id,
    elsewhere: (other) => findIndicator(framework, other)?.indicator.text,
  };
}

/**
 * The rows of a list: its entries, and after them the answers to what it does not have.
 *
 * @param taken ids that the person has taken back on this visit, so that they can be selected again
 */
export function rowsOf({ items, elsewhere }: Question, entries: ReadonlyMap<string, Observed>, taken: Iterable<string>): readonly ChecklistRow[] {
  const times = new Map<string, number>();
  const row = (item: ChecklistItem, place: ChecklistRow['place']): ChecklistRow => {
    const time = (times.get(item.id) ?? 0) + 1;
    times.set(item.id, time);
    return { ...item, key: `${time} ${item.id}`, place, entry: entries.get(item.id) };
  };
  const listed = items.map((item) => row(item, 'list'));
  const others = [...new Set([...entries.keys(), ...taken])].filter((id) => !times.has(id));
  return [
    ...listed,
    ...others.map((id) => {
      const text = elsewhere?.(id);
      return row({ id, text: text ?? id }, text === undefined ? 'nowhere' : 'elsewhere');
    }),
  ];
}

/** Ids that several entries of a list have. */
export function sharedIds(items: readonly ChecklistItem[]): readonly string[] {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of items) (once.has(id) ? shared : once).add(id);
  return [...shared];
}

/** Whether there is a framework and it has nothing to ask. */
export const isBare = ({ status, subject }: Question): boolean => status === 'empty' && subject.framework !== undefined;
