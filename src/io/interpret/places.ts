import type { Framework, IssuePath } from '../../model/index.js';
import type { Block, Line } from '../read/block.js';
import type { Findings } from './findings.js';
import type { Places } from './understanding.js';
import { fold } from './words.js';

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

/**
 * Where the parts of a framework stand in a source that was not interpreted: where its blocks say their words, in the order of
 * both. In a source without blocks, which is data, it is the path to them.
 */
export function placesIn({ competencies }: Framework, blocks: readonly Block[]): Places {
  const places = { competencies: new Map<string, IssuePath>(), indicators: new Map<string, IssuePath>() };
  const texts = new TextPlaces(blocks);
  competencies.forEach(({ id, title, indicators }, at) => {
    const own = blocks.length === 0 ? ['competencies', at] : texts.take([title]);
    if (own) places.competencies.set(id, own);
    indicators.forEach((indicator, index) => {
      const { text, title: name, level } = indicator;
      const place = blocks.length === 0 ? ['competencies', at, 'indicators', index] : texts.take([text, ...[name, level].map((before) => `${String(before)}: ${text}`)]);
      if (place) places.indicators.set(indicator.id, place);
    });
  });
  return places;
}

/** The places of all texts, each to be taken once and the last as often as it is asked for. */
class TextPlaces {
  readonly #places = new Map<string, IssuePath[]>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      for (const { text, place } of textsOf(block)) {
        const key = fold(text);
        const known = this.#places.get(key);
        if (known) known.push(place);
        else this.#places.set(key, [place]);
      }
    }
    for (const places of this.#places.values()) places.reverse();
  }

  take(wordings: readonly string[]): IssuePath | undefined {
    const places = wordings.map((words) => this.#places.get(fold(words))).find((found) => found !== undefined);
    return places && places.length > 1 ? places.pop() : places?.[0];
  }
}

function textsOf(block: Block): readonly { readonly text: string; readonly place: IssuePath }[] {
  const each = (lines: readonly Line[], place: IssuePath) => lines.map(({ text }) => ({ text, place }));
  switch (block.type) {
    case 'heading':
      return [{ text: block.text, place: block.place }];
    case 'paragraph':
      return each([block.line], block.place);
    case 'list':
      return each(block.items, block.place);
    case 'table': {
      const cells = [...new Set(block.rows.flat())].filter((cell) => cell !== undefined);
      return cells.flatMap(({ lines, place }) => [...each(lines, place), ...(lines.length > 1 ? [{ text: lines.map(({ text }) => text).join(' '), place }] : [])]);
    }
  }
}
