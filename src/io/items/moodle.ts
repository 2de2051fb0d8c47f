import { parseFramework, type Scale } from '../../model/index.js';
import { importIssue } from '../import-issue.js';
import { Ids, slug } from '../interpret/slug.js';
import { restore } from '../neutral-formula.js';
import type { ItemReading } from './case.js';
import type { Item, ItemTree } from './item.js';
import { blocksOfTree } from './item-blocks.js';
import { scaleOfLabels } from './item-levels.js';
import { frameworkOfTree } from './item-tree.js';
import { moodleColumns, type MoodleColumn } from './moodle-columns.js';
import { readDescription } from './moodle-description.js';
import { readMark, type MoodleMark } from './moodle-mark.js';
import { plantTree, type ParentLink } from './plant-tree.js';
import { Told } from './told.js';

/** A row of the file. */
interface Row {
  readonly cell: (column: MoodleColumn) => string;
  readonly index: number;
  readonly isFramework: boolean;
  readonly mark: MoodleMark | undefined;
}

/** Moodle cuts id numbers and short names here. */
const LONGEST = 100;

/**
 * Reads the CSV of Moodle's competency frameworks. Never throws: what cannot be read comes back as issues.
 *
 * @param rows with the header, as a reader of CSV leaves them; places count them from 0
 */
export function readMoodle(rows: readonly (readonly string[])[]): ItemReading {
  const told = new Told();
  const [header = [], ...rest] = rows;
  const columns = moodleColumns(header);
  const all = rest.map((cells, index) => readRow(cells, index + 1, columns)).filter(({ cell }) => cell('id') !== '' || cell('name') !== '');
  const frameworks = all.filter(({ isFramework }) => isFramework);
  const [first] = frameworks;
  if (all.length === 0) return { format: 'moodle', blocks: [], issues: [importIssue('no-items', [], { name: 'Moodle' })], evidence: [] };
  const about = readDescription(first?.cell('name') ?? '', first?.cell('description') ?? '');
  const title = about.name || 'Competency framework';
  if (!first) told.tell('no-title', [], { title });
  for (const other of frameworks.slice(1)) told.tell('several-frameworks', ['row', other.index], { text: other.cell('name') });
  const declared = declaredScale(all, first);
  const roots = plantRows(all, frameworks, declared, told);
  const scale = declared.scale ?? (first && scaleOf(first));
  const whole: ItemTree['about'] = {
    id: (first?.mark?.id ?? first?.cell('id')) || slug(title) || 'framework',
    title,
    ...(about.text !== '' && { purpose: about.text.split('\n') }),
  };
  const { value, issues, evidence } = frameworkOfTree({ about: whole, roots, ...(scale && { scale }) }, told);
  const { value: sound } = parseFramework(value);
  return { format: 'moodle', title, blocks: blocksOfTree(title, roots), issues, evidence, ...(sound && { framework: sound }) };
}

function readRow(cells: readonly string[], index: number, columns: ReadonlyMap<MoodleColumn, number>): Row {
  const cell = (column: MoodleColumn): string => restore(cells[columns.get(column) ?? -1]?.trim() ?? '');
  return { cell, index, isFramework: !/^(?:|0|false|no)$/i.test(cell('isFramework')), mark: readMark(cell('exported')) };
}

/** The levels that we wrote as entries, by their id numbers. */
interface Declared {
  readonly scale: Scale | undefined;
  readonly byIdNumber: ReadonlyMap<string, string>;
}

function declaredScale(rows: readonly Row[], framework: Row | undefined): Declared {
  const levels = rows.filter(({ mark }) => mark?.part === 'level');
  if (levels.length === 0 || !framework) return { scale: undefined, byIdNumber: new Map() };
  const values = scaleValues(framework);
  const scale: Scale = {
    levels: levels.map((row, index) => {
      const { name, text } = readDescription(row.cell('name'), row.cell('description'));
      return { id: row.mark?.id ?? '', label: name || values[index] || '', described: false, ...(text !== '' && { description: text }) };
    }),
    cumulative: false,
  };
  return { scale, byIdNumber: new Map(levels.map((row) => [row.cell('id'), row.mark?.id ?? ''])) };
}

const scaleValues = (framework: Row): readonly string[] => framework.cell('scale').split(',').map((label) => label.trim()).filter((label) => label !== '');

function scaleOf(framework: Row): Scale | undefined {
  const labels = scaleValues(framework);
  return labels.length > 0 && framework.mark?.part !== 'no-scale' ? scaleOfLabels(labels) : undefined;
}

function plantRows(rows: readonly Row[], frameworks: readonly Row[], declared: Declared, told: Told): readonly Item[] {
  const taxonomies = taxonomyOf(frameworks[0]);
  const several = frameworks.length > 1;
  const entries = rows.filter(({ isFramework, mark }) => (several || !isFramework) && mark?.part !== 'level' && mark?.part !== 'levels');
  const parents = new Set(entries.map(({ cell }) => cell('parent')));
  const ids = new Ids();
  const items = entries.map((row) => {
    const id = ids.give(row.cell('id') || slug(row.cell('name')) || 'entry');
    if (row.cell('id') !== '' && id !== row.cell('id')) told.tell('duplicate-identifier', ['row', row.index], { text: row.cell('id') });
    const isLeaf = row.cell('id') === '' || !(parents.has(row.cell('id')) || parents.has(row.cell('id').slice(0, LONGEST)));
    return { row, item: itemOf(row, id, isLeaf && !row.isFramework, declared) };
  });
  const byId = new Map<string, Item>();
  for (const { row, item } of items.toReversed()) {
    byId.set(row.cell('id').slice(0, LONGEST), item);
    byId.set(row.cell('id'), item);
  }
  const names = new Set(frameworks.map(({ cell }) => cell('id')));
  const find = (id: string): Item | undefined => byId.get(id) ?? byId.get(id.slice(0, LONGEST));
  let framework: Item | undefined;
  const links = items.flatMap(({ row, item }): readonly ParentLink[] => {
    if (row.isFramework) {
      framework = item;
      return [{ child: item, parent: undefined, order: undefined }];
    }
    relate(row, item, find, declared, told);
    const parent = row.cell('parent');
    if (parent === '' || (!several && names.has(parent))) return [{ child: item, parent: several ? framework : undefined, order: undefined }];
    const found = find(parent);
    return found ? [{ child: item, parent: found, order: undefined }] : [];
  });
  return typed(plantTree(items.map(({ item }) => item), links, told), taxonomies);
}

function itemOf({ cell, index, mark, isFramework }: Row, id: string, isLeaf: boolean, declared: Declared): Item {
  const { name, text, importance, skills } = readDescription(cell('name'), cell('description'));
  const full = name || id;
  const level = related(cell('related')).flatMap((one) => declared.byIdNumber.get(one) ?? [])[0];
  // A behaviour is what its name says; what its description adds is a remark. A description of other words is the behaviour itself.
  const isRemark = isLeaf && text !== '' && (mark !== undefined || name !== cell('name'));
  return {
    id,
    place: ['row', index],
    statement: isRemark || text === '' ? full : text,
    full,
    ...(!isRemark && text !== '' && { title: full }),
    ...(isRemark && { note: text }),
    ...(isFramework && { part: 'group' as const }),
    ...(mark && isPart(mark) && { part: mark.part }),
    ...(mark?.part === 'heading' && mark.heading && { heading: mark.heading }),
    ...(level !== undefined && { level }),
    levelTexts: [],
    refersTo: [],
    kept: {
      ...(mark?.id !== undefined && { id: mark.id }),
      ...(importance !== undefined && { importance }),
      ...(skills && { skills }),
    },
    children: [],
  };
}

const isPart = (mark: MoodleMark): mark is MoodleMark & { readonly part: NonNullable<Item['part']> } => !['framework', 'no-scale', 'heading', 'levels'].includes(mark.part);

/** Ids in a list divided by commas, in which a comma of an id is "%2C". */
const related = (cell: string): readonly string[] => cell.split(',').map((id) => id.replaceAll('%2C', ',').trim()).filter((id) => id !== '');

/** Cross-references hold both ways, and Moodle writes them at both ends. */
function relate(row: Row, item: Item, find: (id: string) => Item | undefined, { byIdNumber }: Declared, told: Told): void {
  for (const id of related(row.cell('related')).filter((one) => !byIdNumber.has(one))) {
    const other = find(id);
    if (!other) {
      told.tell('links-outside', ['row', row.index], { text: 'isRelatedTo' });
      item.refersTo.push({ type: 'isRelatedTo', id });
    } else if (other !== item && !item.refersTo.some((one) => one.id === other.id)) {
      item.refersTo.push({ type: 'isRelatedTo', id: other.id });
      other.refersTo.push({ type: 'isRelatedTo', id: item.id });
    }
  }
}

/** The names of the layers; undefined where they are all the same and so say nothing. */
function taxonomyOf(framework: Row | undefined): readonly string[] | undefined {
  const names = framework?.cell('taxonomy').split(',').map((name) => name.trim()) ?? [];
  return new Set(names).size > 1 ? names : undefined;
}

/** Gives the entries of each layer the layer's name as their type, where they have none of ours. */
function typed(roots: readonly Item[], taxonomies: readonly string[] | undefined): readonly Item[] {
  if (!taxonomies) return roots;
  let layer = roots.map((item) => item);
  for (const name of taxonomies) {
    for (const item of layer) if (item.part === undefined && item.heading === undefined && name !== '') item.type ??= name;
    layer = layer.flatMap(({ children }) => children);
  }
  return roots;
}
