import type { Competency, Framework, Indicator } from '../../model/index.js';
import {
  COMPETENCY,
  COMPETENCY_TEXTS,
  COMPONENT,
  CUMULATIVE,
  GROUP,
  kindsOf,
  LABELS,
  LEVEL,
  LEVELS_NOTE,
  SKILL,
  STRAPLINE,
  THEME,
  TITLE,
  UNDESCRIBED_LEVEL,
  WHOLE_LISTS,
  WHOLE_TEXTS,
  type LongRow,
} from '../long-table.js';

/** The rows of the long table, by what they are about. */
export interface LongRows {
  /** In the order of the framework. */
  readonly competencies: readonly CompetencyRows[];
  readonly groups: readonly LongRow[];
  readonly levels: readonly LongRow[];
  /** About the framework as a whole. */
  readonly whole: readonly LongRow[];
}

export interface CompetencyRows {
  /** The competency itself. */
  readonly head: LongRow;
  /** Its tagline, definition and importance. */
  readonly texts: readonly LongRow[];
  /** Themes where behaviours do not show them, behaviours, skills. */
  readonly parts: readonly LongRow[];
}

export function longRows(framework: Framework): LongRows {
  return {
    competencies: framework.competencies.map((competency) => competencyRows(framework, competency)),
    groups: framework.groups.map(({ id, title, appliesTo }) => ({ group: title, 'group id': id, kind: GROUP, ...(appliesTo != null && { text: appliesTo }) })),
    levels: levelRows(framework),
    whole: wholeRows(framework),
  };
}

/** All rows in one list; those of a competency without any other row stand for it. */
export function allRows({ competencies, groups, levels, whole }: LongRows): readonly LongRow[] {
  const own = competencies.flatMap(({ head, texts, parts }) => (texts.length + parts.length > 0 ? [...texts, ...parts] : [head]));
  return [...own, ...groups, ...levels, ...whole];
}

function competencyRows(framework: Framework, competency: Competency): CompetencyRows {
  const group = framework.groups.find(({ id }) => id === competency.group)?.title;
  const place: LongRow = {
    competency: competency.title,
    'competency id': competency.id,
    ...(group !== undefined && { group }),
    ...(competency.group != null && { 'group id': competency.group }),
  };
  const row = (kind: string, text: string): LongRow => ({ ...place, kind, text });
  const texts = kindsOf(COMPETENCY_TEXTS).flatMap(([field, kind]) => (competency[field] == null ? [] : [row(kind, competency[field])]));
  const themes = showsThemes(competency) ? [] : competency.themes.map(({ id, title }) => ({ ...place, theme: title, 'theme id': id, kind: THEME }));
  const titles = new Map(competency.themes.map(({ id, title }) => [id, title]));
  const labels = new Map(framework.scale?.levels.map(({ id, label }) => [id, label]));
  const behaviours = competency.indicators.map(({ id, kind, text, theme, level }): LongRow => ({
    ...row(kind, text),
    id,
    ...(theme != null && { theme: titles.get(theme) ?? '', 'theme id': theme }),
    ...(level != null && { level: labels.get(level) ?? '', 'level id': level }),
  }));
  const skills = (competency.skills ?? []).map((skill) => row(SKILL, skill));
  return { head: { ...place, kind: COMPETENCY }, texts, parts: [...themes, ...behaviours, ...skills] };
}

/** Whether the behaviours name every theme by words, and in the order of the themes, so that no row has to. */
function showsThemes({ themes, indicators }: Competency): boolean {
  const shown = [...new Set(indicators.flatMap(({ theme }: Indicator) => theme ?? []))];
  return shown.length === themes.length && themes.every(({ id, title }, index) => shown[index] === id && /[^\p{C}\s]/u.test(title));
}

function levelRows({ scale }: Framework): readonly LongRow[] {
  if (!scale) return [];
  return [
    ...scale.levels.map(({ id, label, described, description }): LongRow => ({
      level: label,
      'level id': id,
      kind: described ? LEVEL : UNDESCRIBED_LEVEL,
      ...(description != null && { text: description }),
    })),
    { kind: CUMULATIVE, text: scale.cumulative ? 'yes' : 'no' },
    ...(scale.note == null ? [] : [{ kind: LEVELS_NOTE, text: scale.note }]),
  ];
}

function wholeRows(framework: Framework): readonly LongRow[] {
  const { id, components = [], labels = {} } = framework;
  const texts = kindsOf(WHOLE_TEXTS).flatMap(([field, kind]) => rowsOf(kind, framework[field]));
  const lists = kindsOf(WHOLE_LISTS).flatMap(([field, kind]) => rowsOf(typeof framework[field] === 'string' ? STRAPLINE : kind, framework[field]));
  return [
    { kind: TITLE, text: framework.title, id },
    ...texts,
    ...lists,
    ...components.flatMap(({ title }) => rowsOf(COMPONENT, title)),
    ...kindsOf(LABELS).flatMap(([field, kind]) => rowsOf(kind, labels[field])),
  ];
}

function rowsOf(kind: string, texts: string | readonly string[] | null | undefined): readonly LongRow[] {
  return (typeof texts === 'string' ? [texts] : (texts ?? [])).map((text) => ({ kind, text }));
}
