import type { Competency, Framework, Level, Scale } from '../../model/framework.js';
import { describedNeighbours, findLevel } from '../../model/levels.js';
import { levelStep } from '../../styles/tokens.js';
import { columnsOf, competencyView, shownScale, type CompetencyView } from '../competency-view.js';

/** A level that a person can choose to read. */
export interface LevelChoice {
  readonly level: Level;
  /** Its colour step in the scale. */
  readonly step: number;
}

/** One competency at a level, or at all that have words, shaped for display. */
export interface CardView {
  readonly content: CompetencyView;
  /** What to choose from; empty where there is no choice. */
  readonly choices: readonly LevelChoice[];
  /** The level that is shown; none when all are. */
  readonly chosen: Level | undefined;
  /** The levels beside the chosen one that have words, when it has none. */
  readonly compareWith: readonly Level[];
  /** How many behaviours the table has. */
  readonly behaviours: number;
}

export function cardView(framework: Framework, competency: Competency, level?: string): CardView {
  const scale = scaleOf(framework, competency);
  const alone = { ...framework, scale, competencies: [competency] };
  const chosen = findLevel(scale, level);
  const content = competencyView(alone, competency, columnsOf(alone, { level: chosen?.id }));
  const levels = scale?.levels ?? [];
  return {
    content,
    choices: levels.length > 1 ? levels.map((each, index) => ({ level: each, step: levelStep(index, levels.length) })) : [],
    chosen,
    compareWith: scale && chosen && !chosen.described ? neighbours(scale, chosen) : [],
    behaviours: content.rows.reduce((sum, row) => sum + row.cells.reduce((inRow, cell) => inRow + cell.length, 0), 0),
  };
}

/**
 * The scale as this competency shows it: only a level for which it has behaviours is described. In a cumulative scale a
 * tier without behaviours of its own still has those that it includes.
 */
function scaleOf(framework: Framework, competency: Competency): Scale | undefined {
  const scale = shownScale(framework);
  if (!scale || scale.cumulative) return scale;
  const used = new Set(competency.indicators.map(({ kind, level }) => (kind === 'contra' ? undefined : level)));
  return { ...scale, levels: scale.levels.map((level) => ({ ...level, described: used.has(level.id) })) };
}

function neighbours(scale: Scale, level: Level): readonly Level[] {
  const { below, above } = describedNeighbours(scale, level.id);
  return [below, above].filter((each) => each !== undefined);
}
