import type { Framework, IssuePath } from '../../model/index.js';
import type { Findings } from './findings.js';
import type { Places } from './understanding.js';

/** Where the parts of a framework stand that was built of these findings, in the same order. */
export function placesOf({ competencies }: Framework, { draft, competencyOf }: Findings): Places {
  // A competency may have several headings; the first is its place.
  const headings = new Map([...competencyOf].reverse().map(([part, competency]) => [competency, part.place]));
  const places = { competencies: new Map<string, IssuePath>(), indicators: new Map<string, IssuePath>() };
  draft.competencies.forEach((found, at) => {
    const competency = competencies[at];
    if (!competency) return;
    places.competencies.set(competency.id, headings.get(found) ?? found.place);
    found.findings.forEach(({ place }, index) => {
      const id = competency.indicators[index]?.id;
      if (id !== undefined) places.indicators.set(id, place);
    });
  });
  return places;
}
