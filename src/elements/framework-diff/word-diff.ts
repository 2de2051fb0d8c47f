/** A stretch of a text that is in both versions, or only in this one. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Beyond this many pairs of words a comparison by words takes too long and says too little. */
const MOST_PAIRS = 1_000_000;

/** Compares two texts by words: those of each that the other lacks. Put together, the runs are the texts. */
export function diffWords(before: string, after: string): { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const common = middleA.length * middleB.length > MOST_PAIRS ? [] : commonWords(middleA, middleB);
  const keptA = new Set(common.map(([place]) => place + start));
  const keptB = new Set(common.map(([, place]) => place + start));
  return { before: runsOf(a, keptA, start, end), after: runsOf(b, keptB, start, end) };
}

/** Words with the space behind them apart, so that a changed word does not mark its space. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]+/gu) ?? [];

/** Places of a longest common subsequence, in pairs. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function runsOf(words: readonly string[], kept: ReadonlySet<number>, start: number, end: number): readonly WordRun[] {
  const runs: { text: string; differs: boolean }[] = [];
  words.forEach((text, place) => {
    const isKept = place < start || place >= words.length - end || kept.has(place);
    // A space between two changed words is part of what changed.
    const isBetween = isKept && text.trim() === '' && isChanged(place - 1) && isChanged(place + 1);
    const differs = !isKept || isBetween;
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else runs.push({ text, differs });
  });
  return runs;

  function isChanged(place: number): boolean {
    return place >= start && place < words.length - end && !kept.has(place);
  }
}
