import { hangsOn, type Repeats, type StandIns } from './stand-ins.ts';
import type { WaveClock } from './wave-clock.ts';

/** Pages of one list that follow one another, of which one is read. */
interface Run extends Repeats {
  readonly begun: number;
  readonly link: string;
  every: number;
}

/** The pages behind the first ones: each list's are read once, and counted as often as there are. */
export class PageRuns {
  readonly #standIns: StandIns;
  readonly #clock: WaveClock;
  readonly #runs = new Map<string, Run[]>();

  constructor(standIns: StandIns, clock: WaveClock) {
    this.#standIns = standIns;
    this.#clock = clock;
  }

  /**
   * So many pages, from the one that `next` leads to. As long as `read` takes for one, so long takes each behind it.
   * Lists that follow the same link share the pages that both want; who comes later finds them read.
   */
  async follow(
    next: string,
    pages: number,
    isScan: boolean,
    read: (link: string) => Promise<void>,
  ): Promise<void> {
    const runs = this.#runsFrom(`${isScan ? 'scan' : 'list'} ${next}`);
    let left = pages;
    for (let nth = 0; left > 0; nth += 1) {
      const run = (runs[nth] ??= this.#begin(next, left, isScan));
      const begun = this.#clock.now;
      await read(run.link);
      const every = this.#clock.now - begun;
      run.every = Math.max(run.every, every);
      const shared = Math.min(left, run.times);
      await this.#clock.until(Math.max(begun + shared * every, run.begun + shared * run.every));
      left -= shared;
    }
  }

  #runsFrom(place: string): Run[] {
    const known = this.#runs.get(place) ?? [];
    this.#runs.set(place, known);
    return known;
  }

  /** The link names the run, so that what is read by it, and by the ids in its answer, is known to repeat. */
  #begin(next: string, times: number, isScan: boolean): Run {
    const repeats = { times, every: 1 };
    const token = this.#standIns.mint('page', { from: hangsOn(this.#standIns.in(next)), isScan, repeats });
    return Object.assign(repeats, { begun: this.#clock.now, link: next + token });
  }
}
