import type { BehaviourReference } from '../model/evidence.js';
import type { Competency, Framework, Indicator } from '../model/framework.js';

/** A behaviour that evidence refers to, as it can be shown. */
export interface BehaviourWords {
  readonly text: string;
  /** Title of the competency; its id where the framework has none such. */
  readonly competency: string;
  readonly own: boolean;
  /** The framework that is there has it no longer. */
  readonly gone: boolean;
}

/** The words of a behaviour: those of the framework now, else those that were kept with it, else its id. */
export function behaviourWords({ competency, indicator, text }: BehaviourReference, framework: Framework | undefined): BehaviourWords {
  const found: Competency | undefined = framework?.competencies.find(({ id }) => id === competency);
  const now: Indicator | undefined = found?.indicators.find(({ id }) => id === indicator);
  return {
    text: now?.text ?? text ?? indicator ?? '',
    competency: found?.title ?? competency,
    own: indicator === undefined,
    gone: framework !== undefined && (found === undefined || (indicator !== undefined && now === undefined)),
  };
}
