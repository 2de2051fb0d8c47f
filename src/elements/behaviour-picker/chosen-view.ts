import type { BehaviourReference } from '../../model/evidence.js';
import type { Competency, Framework } from '../../model/framework.js';
import { findCompetency } from '../../model/indicators.js';
import { findBehaviours, type BehaviourOption } from './behaviour-options.js';

/** A chosen behaviour as it is shown. */
export interface ChosenBehaviour {
  readonly reference: BehaviourReference;
  /** The words that were chosen; empty where there are none. */
  readonly text: string;
  readonly competency: Competency | undefined;
  /** Where it stands in the framework; an own one, or one that is gone, has no place. */
  readonly place: BehaviourOption | undefined;
  readonly isOwn: boolean;
  /** Whether the framework has lost it, or the competency that an own one hangs on. */
  readonly isGone: boolean;
  /** The framework's words where they are other than those that were chosen. */
  readonly nowSays: string | undefined;
}

/** What is chosen, found again in the framework as far as there is one. */
export function chosenBehaviours(value: readonly BehaviourReference[], framework: Framework | undefined): readonly ChosenBehaviour[] {
  const places = framework && findBehaviours(framework, new Set(value.map(({ indicator }) => indicator)));
  return value.map((reference): ChosenBehaviour => {
    const isOwn = !reference.indicator;
    const place = reference.indicator ? places?.get(reference.indicator) : undefined;
    const competency = place?.competency ?? findCompetency(framework, reference.competency);
    const words = place?.indicator.text;
    const text = reference.text?.trim() ? reference.text : (words ?? '');
    return {
      reference,
      text,
      competency,
      place,
      isOwn,
      isGone: framework !== undefined && !(isOwn ? competency : place),
      nowSays: words === text ? undefined : words,
    };
  });
}

export interface ChosenGroup {
  /** Its title, or its id where the framework does not have it. */
  readonly title: string;
  readonly behaviours: readonly ChosenBehaviour[];
}

/** What is chosen by competency, in the order in which each came first. */
export function byCompetency(chosen: readonly ChosenBehaviour[]): readonly ChosenGroup[] {
  const groups = new Map<string, ChosenBehaviour[]>();
  for (const behaviour of chosen) {
    const id = behaviour.competency?.id ?? behaviour.reference.competency;
    const group = groups.get(id);
    if (group) group.push(behaviour);
    else groups.set(id, [behaviour]);
  }
  return Array.from(groups, ([id, behaviours]) => ({ title: behaviours[0]?.competency?.title ?? id, behaviours }));
}
