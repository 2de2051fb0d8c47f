import type { IssuePath } from '../../model/index.js';
import type { Loss } from '../write/loss.js';

/** Gathers what a format cannot hold, one loss for each kind of thing however often it occurs. */
export class Losses {
  readonly #kinds = new Map<string, { readonly code: string; readonly path: IssuePath; readonly values: Readonly<Record<string, string>>; readonly sentence: (count: number) => string; count: number }>();

  /** Notes it once more; what differs in `values` is another loss. The first place is shown. */
  lose(code: string, path: IssuePath, values: Readonly<Record<string, string>>, sentence: (count: number) => string): void {
    const key = JSON.stringify([code, values]);
    const known = this.#kinds.get(key);
    if (known) known.count += 1;
    else this.#kinds.set(key, { code, path, values, sentence, count: 1 });
  }

  get all(): readonly Loss[] {
    return [...this.#kinds.values()].map(({ code, path, values, sentence, count }) => ({ code, path, count, values: { ...values, count: String(count) }, message: sentence(count) }));
  }
}

/** The parts of a framework in words. */
const PARTS: Readonly<Record<string, string>> = {
  framework: 'the framework',
  group: 'groups',
  competency: 'competencies',
  theme: 'themes',
  indicator: 'behaviours',
  level: 'levels',
  scale: 'the scale',
};

const NAMES: Readonly<Record<string, string>> = {
  id: 'identifiers',
  appliesTo: 'to whom they apply',
  importance: 'why they matter',
  tagline: 'short sayings',
  definition: 'definitions',
  labels: 'the names for kinds of behaviour',
  reviewDue: 'the date of the next review',
  owner: 'the owner',
  subtitle: 'the subtitle',
  strapline: 'the strapline',
  vision: 'the vision',
  purpose: 'the purpose',
  note: 'remarks',
  published: 'the date of publication',
  charter: 'the charter',
  plan: 'the plan',
  cumulative: 'that a level includes those below it',
  described: 'which levels have texts',
  description: 'descriptions',
  level: 'levels',
  theme: 'themes',
  kind: 'kinds',
  text: 'texts in every sign',
  title: 'titles in every sign',
  order: 'the order',
};

/** Says that a field of parts of the framework is not in the file, or not as it was. */
export function loseField(losses: Losses, part: string, name: string, path: IssuePath): void {
  const of = PARTS[part] ?? part;
  losses.lose('field-left-out', path, { part, name }, (count) => `Not kept as it is: ${NAMES[name] ?? `"${name}"`} of ${of} (${count}).`);
}
