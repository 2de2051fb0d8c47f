import { existsSync, readFileSync, statSync } from 'node:fs';

/** What a person hears, or feels on a braille display. */
export interface Utterance {
  readonly by: 'speech' | 'braille';
  readonly text: string;
}

/** So long nothing may come before what a key has caused counts as said, in milliseconds. */
const REST = 600;

const LINE = /^[\d:.]+ - (SPEECH OUTPUT|BRAILLE LINE): {1,2}'(.*)'(?: voice=\w+)?(?:\{.*\}|None)?$/;

/** Reads in Orca's debug file what it says. */
export class Listener {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** How much Orca has written up to now. */
  get position(): number {
    return existsSync(this.file) ? statSync(this.file).size : 0;
  }

  /** What was said since a position. */
  read(since = 0): readonly Utterance[] {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file)
      .subarray(since)
      .toString()
      .split('\n')
      .flatMap((line): Utterance[] => {
        const [, kind, text] = LINE.exec(line) ?? [];
        return text?.trim() ? [{ by: kind === 'SPEECH OUTPUT' ? 'speech' : 'braille', text: text.replaceAll('\u00a0', ' ').trim() }] : [];
      });
  }

  /**
   * Waits until what is expected was said and Orca rests. Never longer than `most`: what is missing then is told by
   * whoever compares.
   */
  async hear(since: number, isAll: (said: readonly Utterance[]) => boolean, most: number): Promise<readonly Utterance[]> {
    const end = performance.now() + most;
    let [size, changed] = [this.position, performance.now()];
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = performance.now();
      if (this.position !== size) [size, changed] = [this.position, now];
      const rests = now - changed >= REST;
      if ((rests && isAll(this.read(since))) || now > end) return this.read(since);
    }
  }
}
