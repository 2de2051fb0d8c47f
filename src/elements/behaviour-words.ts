import type { BehaviourReference, Evidence } from '../model/evidence.js';
import type { Competency, Framework, Indicator } from '../model/framework.js';

/** A behaviour that evidence refers to, as it can be shown. */
export interface BehaviourWords {
  readonly text: string;
  /** Language of the text, where it comes from the framework. */
  readonly language: string | undefined;
  /** Title of the competency; its id where the framework has none such. */
  readonly competency: string;
  /** Language of the title, where it comes from the framework. */
  readonly competencyLanguage: string | undefined;
  readonly own: boolean;
  /** The framework that is there has it no longer. */
  readonly gone: boolean;
  /** Title of the other framework that it is of, where the one that is there does not know it. */
  readonly elsewhere: string | undefined;
}

/**
 * The words of a behaviour: those of the framework now, else those that were kept with it, else its id.
 *
 * @param of the framework that the evidence was written with, if it says so
 */
export function behaviourWords({ competency, indicator, text }: BehaviourReference, framework: Framework | undefined, of?: Evidence['framework']): BehaviourWords {
  const found: Competency | undefined = framework?.competencies.find(({ id }) => id === competency);
  const now: Indicator | undefined = found?.indicators.find(({ id }) => id === indicator);
  const missing = framework !== undefined && (found === undefined || (indicator !== undefined && now === undefined));
  const elsewhere = missing && of && of.id !== framework.id ? (of.title ?? of.id) : undefined;
  const language = framework?.language ?? undefined;
  return {
    text: now?.text ?? text ?? indicator ?? '',
    language: now && language,
    competency: found?.title ?? competency,
    competencyLanguage: found && language,
    own: indicator === undefined,
    gone: missing && elsewhere === undefined,
    elsewhere,
  };
}
