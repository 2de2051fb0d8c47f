import type { IssuePath } from '../../model/index.js';
import type { Loss } from './loss.js';

type Values = Readonly<Record<string, string>>;

/** Fields in words. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  strapline: 'strapline',
  publisher: 'publisher',
  language: 'language',
  version: 'version',
  published: 'date of publication',
  reviewDue: 'date of the next review',
  status: 'status',
  owner: 'owner',
  vision: 'vision',
  purpose: 'purpose',
  note: 'note',
  principles: 'principles',
  components: 'components',
  tagline: 'taglines',
  definition: 'definitions',
  importance: 'why they matter',
  skills: 'skills',
  positive: 'behaviours',
  example: 'examples',
  contra: 'contra-indicators',
};

/** Names of fields, which the values have with commas between them, in words. */
const inWords = (names: string | undefined): string =>
  (names ?? '').split(', ').map((name) => FIELDS[name] ?? name).join(', ');

/** What the formats of tables and texts cannot hold. In every message `count` is how many parts it concerns. */
export const LOSS_SENTENCES = {
  ids: ({ count }) => `Ids are not in the file (${count}). Read again it gives new ones, made of the words, unless the framework as it was is given with it.`,
  'same-id': ({ count }) => `Ids belong to several parts, or cannot be written (${count}). Read again the parts get ids of their own.`,
  'same-name': ({ count }) => `Parts have the same name as another beside them (${count}). Read again they become one.`,
  'unknown-fields': ({ count, names }) => `Fields that Rung does not know are left out (${count}): ${names}.`,
  charter: () => 'The charter is not in the file.',
  'charter-shown': () => 'The charter is shown, but is not read back from the file.',
  plan: ({ count }) => `The plan is not in the file (actions: ${count}).`,
  'plan-shown': ({ count }) => `The plan is shown, but is not read back from the file (actions: ${count}).`,
  about: ({ names }) => `What the framework says of itself is not in the file, or is read back otherwise: ${inWords(names)}.`,
  labels: ({ names }) => `The framework's own words for parts are not in the file, because nothing there needs them: ${inWords(names)}.`,
  levels: ({ count }) => `Descriptions of levels, or what the scale says of them, are not in the file (${count}).`,
  groups: ({ count }) => `Groups without competencies, or to whom groups apply, are not in the file (${count}).`,
  texts: ({ count, names }) => `Texts of competencies are not in the file (${count}): ${inWords(names)}.`,
  references: ({ count }) => `References lead to a group, theme or level that the framework does not have (${count}). They are left out.`,
  order: ({ count }) => `Parts stand in another order (lists: ${count}), because the file puts together what belongs to one group, theme or level.`,
  characters: ({ count }) => `Texts have characters that the file cannot hold (${count}), such as control characters. They are left out or replaced.`,
  'long-text': ({ count, limit }) => `Texts are longer than a cell can hold (${count}). They are cut after ${limit} characters.`,
  'files-named': ({ count }) => `Files are only named, not part of the file (${count}).`,
  'ids-only': ({ count }) => `Competencies, behaviours or levels are not in the framework (${count}). Their ids stand in their place.`,
  'one-way': () => 'The file is made for people: ids and versions are not in it, and it is not read back. Keep the JSON beside it.',
  guessed: () => 'The file has no marks that say what each part is. Read again it is understood by its words, so check the result.',
} as const satisfies Readonly<Record<string, (values: Values) => string>>;

export type LossCode = keyof typeof LOSS_SENTENCES;

/** A loss with its English message. */
export function lossOf(code: LossCode, path: IssuePath, count: number, values: Values = {}): Loss {
  const all = { count: String(count), ...values };
  const sentence: (values: Values) => string = LOSS_SENTENCES[code];
  return { code, path, count, message: sentence(all), values: all };
}

/** Losses as they are found, told once for each kind with the first place and how often. */
export class LossTally {
  readonly #found = new Map<LossCode, { readonly path: IssuePath; count: number; readonly names: Set<string> }>();

  /** @param name of the part, for messages that name them */
  add(code: LossCode, path: IssuePath, name?: string, count = 1): void {
    const entry = this.#found.get(code) ?? { path, count: 0, names: new Set() };
    entry.count += count;
    if (name !== undefined) entry.names.add(name);
    this.#found.set(code, entry);
  }

  losses(values: Values = {}): readonly Loss[] {
    return Array.from(this.#found, ([code, { path, count, names }]) => lossOf(code, path, count, { ...values, names: [...names].join(', ') }));
  }
}
