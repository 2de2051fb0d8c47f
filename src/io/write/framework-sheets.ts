import type { Framework, IndicatorKind } from '../../model/index.js';
import { COMPETENCY_TEXTS, LONG_COLUMNS, type LongColumn, type LongRow } from '../long-table.js';
import { allRows, longRows } from './long-rows.js';
import type { Sheet, SheetColumn } from './sheet.js';

const WIDTHS: Readonly<Partial<Record<LongColumn, number>>> = { competency: 28, group: 20, theme: 28, level: 16, kind: 14, text: 90 };
/** Of columns for ids, which people seldom read. */
const ID_WIDTH = 16;

const column = (header: LongColumn): SheetColumn => ({ header, width: WIDTHS[header] ?? ID_WIDTH });
const cellsOf = (row: LongRow, columns: readonly LongColumn[]): readonly string[] => columns.map((name) => row[name] ?? '');

function sheetOf(name: string, rows: readonly LongRow[], columns: readonly LongColumn[]): Sheet {
  return { name, columns: columns.map(column), rows: rows.map((row) => cellsOf(row, columns)) };
}

/** Everything that the framework says, one text in each row. */
export function longSheet(framework: Framework): Sheet {
  return sheetOf('Framework', allRows(longRows(framework)), LONG_COLUMNS);
}

/** The same in sheets by what the rows are about, as people work on them. */
export function workbookSheets(framework: Framework): readonly Sheet[] {
  const { competencies, groups, levels, whole } = longRows(framework);
  const fields = Object.values(COMPETENCY_TEXTS);
  const heads: Sheet = {
    name: 'Competencies',
    columns: [...(['competency', 'group'] as const).map(column), ...fields.map((header) => ({ header, width: 50 })), ...(['competency id', 'group id'] as const).map(column)],
    rows: competencies.map(({ head, texts }) => [
      ...cellsOf(head, ['competency', 'group']),
      ...fields.map((field) => texts.find(({ kind }) => kind === field)?.text ?? ''),
      ...cellsOf(head, ['competency id', 'group id']),
    ]),
  };
  return [
    sheetOf('Framework', whole, ['kind', 'text', 'id']),
    ...(groups.length > 0 ? [sheetOf('Groups', groups, ['group', 'text', 'kind', 'group id'])] : []),
    ...(levels.length > 0 ? [sheetOf('Levels', levels, ['level', 'text', 'kind', 'level id'])] : []),
    heads,
    sheetOf('Behaviours', competencies.flatMap(({ parts }) => parts), LONG_COLUMNS),
  ];
}

/** One row for each theme, a column for each level, behaviours as bullets in the cells: for people, and as many systems want it. */
export function wideSheet(framework: Framework): Sheet {
  const columns = wideColumns(framework);
  const groups = new Map(framework.groups.map(({ id, title }) => [id, title]));
  const grouped = framework.groups.length > 0;
  return {
    name: 'Framework',
    columns: [column('competency'), ...(grouped ? [column('group')] : []), column('theme'), ...columns.map(({ header }) => ({ header, width: 50 }))],
    rows: framework.competencies.flatMap(({ title, group, themes, indicators }) => {
      const themeOf = (id: string | null | undefined) => themes.find((theme) => theme.id === id);
      return [...themes, undefined]
        .map((theme) => ({ theme, own: indicators.filter((indicator) => themeOf(indicator.theme) === theme) }))
        .filter(({ theme, own }) => theme ?? (own.length > 0 || themes.length === 0))
        .map(({ theme, own }) => [
          title,
          ...(grouped ? [groups.get(group ?? '') ?? ''] : []),
          theme?.title ?? '',
          ...columns.map(({ kind, level }) =>
            own
              .filter((indicator) => indicator.kind === kind && levelOf(framework, indicator.level) === level)
              .map(({ text }) => `• ${text}`)
              .join('\n'),
          ),
        ]);
    }),
  };
}

interface WideColumn {
  readonly header: string;
  readonly kind: IndicatorKind;
  /** Index in the scale. */
  readonly level: number | undefined;
}

const WORDS: Readonly<Record<IndicatorKind, string>> = { positive: 'Behaviours', example: 'Examples', contra: 'Contra-indicators' };

/** Every level for expected behaviour; what else there is, at a level or at none, has a column of its own. */
function wideColumns(framework: Framework): readonly WideColumn[] {
  const { scale, labels, competencies } = framework;
  const used = new Set(competencies.flatMap(({ indicators }) => indicators.map(({ kind, level }) => `${kind} ${String(levelOf(framework, level))}`)));
  const kinds = ['positive', 'example', 'contra'] as const;
  const places = [...(scale?.levels ?? []).map((_, index) => index), undefined];
  return kinds.flatMap((kind) =>
    places.flatMap((level): readonly WideColumn[] => {
      if (!used.has(`${kind} ${String(level)}`) && (kind !== 'positive' || level === undefined)) return [];
      const word = labels?.[kind] ?? WORDS[kind];
      const label = level === undefined ? undefined : scale?.levels[level]?.label;
      return [{ header: label === undefined ? word : kind === 'positive' ? label : `${label} – ${word}`, kind, level }];
    }),
  );
}

function levelOf({ scale }: Framework, id: string | null | undefined): number | undefined {
  const index = scale?.levels.findIndex((level) => level.id === id) ?? -1;
  return index < 0 ? undefined : index;
}


/** What of a framework the wide sheet says. */
export function wideReadBack(framework: Framework): Framework {
  const { id, scale, labels, groups, competencies } = framework;
  const used = new Set(competencies.map(({ group }) => group));
  const columns = wideColumns(framework);
  const named = (['positive', 'example', 'contra'] as const).filter((kind) => labels?.[kind] !== undefined && columns.some((one) => one.kind === kind && one.header.endsWith(labels[kind] ?? '')));
  return {
    id,
    title: '',
    ...(scale && { scale: { levels: scale.levels.map(({ id: level, label, described }) => ({ id: level, label, described })), cumulative: false } }),
    labels: Object.fromEntries(named.map((kind) => [kind, labels?.[kind]])),
    groups: groups.filter((group) => used.has(group.id)).map(({ id: group, title }) => ({ id: group, title })),
    competencies: competencies.map(({ id: competency, title, group, themes, indicators }) => ({
      id: competency,
      title,
      ...(group != null && groups.some((one) => one.id === group) && { group }),
      themes: themes.map(({ id: theme, title: name }) => ({ id: theme, title: name })),
      indicators: [...themes, undefined].flatMap((theme) =>
        columns.flatMap(({ kind, level }) =>
          indicators
            .filter((one) => themes.find((other) => other.id === one.theme) === theme && one.kind === kind && levelOf(framework, one.level) === level)
            .map(({ id: indicator, text, level: at }) => ({ id: indicator, kind, text, ...(theme && { theme: theme.id }), ...(level !== undefined && at != null && { level: at }) })),
        ),
      ),
    })),
  };
}
