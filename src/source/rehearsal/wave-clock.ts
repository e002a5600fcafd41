/**
 * Time as a rehearsal counts it, in waves. It stands still while anybody has something to do, and then leaps to the
 * next wave that somebody waits for, so that a hundred pages take no longer than one.
 */
export class WaveClock {
  #now = 0;
  readonly #waiting = new Map<number, (() => void)[]>();

  get now(): number {
    return this.#now;
  }

  until(wave: number): Promise<void> {
    if (wave <= this.#now) return Promise.resolve();
    if (this.#waiting.size === 0) this.#leapSoon();
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(wave);
      if (waiting === undefined) this.#waiting.set(wave, [resolve]);
      else waiting.push(resolve);
    });
  }

  /** What a wave's answers wish for is collected by one `setImmediate`: the second comes after all of it. */
  #leapSoon(): void {
    setImmediate(() => setImmediate(() => this.#leap()));
  }

  #leap(): void {
    this.#now = Math.min(...this.#waiting.keys());
    const woken = this.#waiting.get(this.#now) ?? [];
    this.#waiting.delete(this.#now);
    if (this.#waiting.size > 0) this.#leapSoon();
    for (const wake of woken) wake();
  }
}
