import type { Issue } from '../../model/index.js';
import type { Column } from './column.js';
import type { Region, Section } from './regions.js';
import type { NameRow } from './rows.js';
import { RowLabelReader, type RowLabels } from './row-labels.js';

/** A body row with what its names and the phrases above it say. */
export interface NamedRow {
  readonly row: number;
  /** Its position among the body rows of its region. */
  readonly index: number;
  readonly section: Section;
  readonly labels: RowLabels;
  /** All its names, for telling rows apart and for messages. */
  readonly named: string;
}

export function readRows(region: Region, columns: readonly Column[], issues: Issue[]): readonly NamedRow[] {
  const reader = new RowLabelReader(region, columns, issues);
  return region.body.map(({ row, section, names }, index): NamedRow => {
    const labels = correctedLabels(reader.read(row), names);
    const named = [labels.competency, ...labels.names, labels.theme].filter((name) => name !== undefined).join(', ');
    return { row, index, section, labels, named };
  });
}

/** A name of which a person said what it names is no longer one that does not say so itself. */
function correctedLabels(labels: RowLabels, corrected: NameRow | undefined): RowLabels {
  if (!corrected) return labels;
  const { group, names, says } = labels;
  return { ...(group !== undefined && { group }), says, names: names.filter((name) => name !== corrected.name), [corrected.names]: corrected.name };
}

/** Rows that follow each other and say the same: they only divide what belongs together. */
export function blocksOf(rows: readonly NamedRow[]): readonly (readonly NamedRow[])[] {
  const blocks: NamedRow[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block?.[0] && said(block[0]) === said(row)) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

const said = ({ named, section, labels: { says } }: NamedRow): string =>
  [named, ...[section, says].flatMap(({ name, level, kind, field }) => [name, level?.key, kind?.kind, field?.field])].join('\n');
