import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Utterance } from './listener.js';
import type { Step } from './script.js';

/** What was done in a step and what came of it. */
export interface Heard {
  readonly step: Step;
  readonly said: readonly Utterance[];
  readonly faults: readonly string[];
}

/** Times differ from run to run, and would make every transcript another one. */
const withoutTimes = (text: string): string => text.replace(/\b\d{2}:\d{2}\b/g, '00:00');

function keysOf({ keys = [], types, meanwhile }: Step): string {
  return [...(meanwhile === undefined ? [] : [`meanwhile: ${meanwhile}`]), ...(types === undefined ? [] : [`types “${types}”`]), ...keys].join(', ');
}

/** What was spoken, and what stays on the braille display: on the way there it changes with every letter. */
function linesOf(said: readonly Utterance[]): string[] {
  const spoken = said.filter(({ by }) => by === 'speech').map(({ text }) => text);
  // Messages come and go on the display, and were spoken.
  const braille = said.findLast(({ by, text }) => by === 'braille' && !spoken.includes(text));
  return [...(spoken.length > 0 ? spoken.map((text) => `  says     ${text}`) : ['  (silent)']), ...(braille ? [`  braille  ${braille.text}`] : [])];
}

export function writeTranscript(file: string, head: readonly string[], heard: readonly Heard[]): void {
  const steps = heard.map(({ step, said }) => [`${step.does}  [${keysOf(step)}]`, ...linesOf(said)].join('\n'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${head.join('\n')}\n\n${withoutTimes(steps.join('\n\n'))}\n`);
}
