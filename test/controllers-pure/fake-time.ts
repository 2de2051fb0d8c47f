const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, performance: globalThis.performance };
const turn = setImmediate;

/** Timers and a clock that go on only when a test says so. */
export class FakeTime {
  /** In milliseconds since the start. */
  now = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #made = 0;

  install(): void {
    const fakes = {
      setTimeout: (run: () => void, delay = 0) => this.#add(run, delay),
      clearTimeout: (id: number | undefined) => id !== undefined && this.#timers.delete(id),
      performance: { now: () => this.now },
    };
    for (const [name, value] of Object.entries(fakes)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  uninstall(): void {
    for (const [name, value] of Object.entries(real)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  /** Lasts for some time of this clock. */
  wait(duration: number): Promise<void> {
    return new Promise((resolve) => this.#add(resolve, duration));
  }

  /** Lets everything happen that happens in this time, and what comes of it. */
  async pass(duration: number): Promise<void> {
    const end = this.now + duration;
    for (;;) {
      // What has been promised is done before the next turn.
      await new Promise<void>((resolve) => turn(resolve));
      const next = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next[0]);
      this.now = Math.max(this.now, next[1].at);
      next[1].run();
    }
    this.now = end;
  }

  #add(run: () => void, delay: number): number {
    this.#made += 1;
    this.#timers.set(this.#made, { at: this.now + delay, run });
    return this.#made;
  }
}
