import { fold } from '../interpret/words.js';

/** The columns of Moodle's file, in their order, by which Moodle reads them. */
export const MOODLE_COLUMNS = ['parent', 'id', 'name', 'description', 'format', 'scale', 'configuration', 'ruleType', 'ruleOutcome', 'ruleConfig', 'related', 'exported', 'isFramework', 'taxonomy'] as const;

export type MoodleColumn = (typeof MOODLE_COLUMNS)[number];

/** The headers as Moodle writes them in English. */
export const MOODLE_HEADERS: readonly string[] = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
];

const NAMES: readonly (readonly [MoodleColumn, RegExp])[] = [
  ['parent', /^parent ?id(?:[ -]?number)?$/],
  ['id', /^id[ -]?number$/],
  ['name', /^short ?name$/],
  ['description', /^description$/],
  ['format', /^description ?format$/],
  ['scale', /^scale ?values?$/],
  ['configuration', /^scale ?configuration$/],
  ['ruleType', /^rule ?type(?: \(?optional\)?)?$/],
  ['ruleOutcome', /^rule ?outcome(?: \(?optional\)?)?$/],
  ['ruleConfig', /^rule ?config(?:uration)?(?: \(?optional\)?)?$/],
  ['related', /^(?:cross[ -]?referenced competenc(?:y|ies) id[ -]?numbers|related ?id ?numbers)$/],
  ['exported', /^export(?:ed)? ?id(?: \(?optional\)?)?$/],
  ['isFramework', /^is ?framework$/],
  ['taxonomy', /^taxonom(?:y|ies)$/],
];

/** Where each column stands: by the names of the headers where they are those of Moodle in another order, else by position. */
export function moodleColumns(header: readonly string[]): ReadonlyMap<MoodleColumn, number> {
  const named = new Map<MoodleColumn, number>();
  header.forEach((text, index) => {
    const name = NAMES.find(([, pattern]) => pattern.test(fold(text)))?.[0];
    if (name && !named.has(name)) named.set(name, index);
  });
  const enough = named.has('id') && named.has('name') && named.has('parent');
  return enough ? named : new Map(MOODLE_COLUMNS.map((column, index) => [column, index]));
}
