import type { Framework } from '../../model/index.js';

/** Behaviours that are drawn at once: more than frameworks have that people wrote. */
const MOST = 2500;

const known = new WeakMap<Framework, readonly Framework[]>();

/** A framework in parts that can each be drawn without a person noticing; nearly always one, the framework itself. */
export function partsOf(framework: Framework): readonly Framework[] {
  const before = known.get(framework);
  if (before) return before;
  const parts: Framework['competencies'][number][][] = [[]];
  let behaviours = 0;
  for (const competency of framework.competencies) {
    behaviours += competency.indicators.length;
    if (behaviours > MOST && parts.at(-1)?.length) {
      parts.push([]);
      behaviours = competency.indicators.length;
    }
    parts.at(-1)?.push(competency);
  }
  const cut = parts.length === 1 ? [framework] : parts.map((competencies) => ({ ...framework, competencies }));
  known.set(framework, cut);
  return cut;
}
