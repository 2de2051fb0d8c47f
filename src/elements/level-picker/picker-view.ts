import type { Competency, Level, Scale } from '../../model/framework.js';
import { describedLevels, describedNeighbours, type DescribedNeighbours } from '../../model/levels.js';
import { levelStep } from '../../styles/tokens.js';

/** A level as the picker offers it. */
export interface LevelOption {
  readonly level: Level;
  /** Its place in the scale, 0 for the lowest. */
  readonly index: number;
  /** Its colour step in the scale. */
  readonly step: number;
  /** For a level without a description: the described levels around it. */
  readonly between?: DescribedNeighbours;
}

/** What the picker offers for a scale and, where it is known, a competency. */
export interface PickerView {
  readonly scale: Scale;
  readonly competency: Competency | undefined;
  readonly options: readonly LevelOption[];
  /** The levels that a person can read about here. */
  readonly described: readonly Level[];
}

/** Pages have many pickers alike, so what is the same for all of them is made once. */
const views = new WeakMap<Scale | Competency, PickerView>();

export function pickerView(scale: Scale, competency: Competency | undefined): PickerView {
  let view = views.get(competency ?? scale);
  if (view?.scale !== scale) views.set(competency ?? scale, (view = makeView(scale, competency)));
  return view;
}

function makeView(scale: Scale, competency: Competency | undefined): PickerView {
  const described = describedLevels(scale, competency).filter((level) => competency ?? level.description);
  const readable = { ...scale, levels: scale.levels.map((level) => ({ ...level, described: described.includes(level) })) };
  const options = scale.levels.map((level, index): LevelOption => {
    const step = levelStep(index, scale.levels.length);
    if (described.length > 0 ? described.includes(level) : level.described) return { level, index, step };
    return { level, index, step, between: describedNeighbours(readable, level.id) };
  });
  return { scale, competency, options, described };
}
