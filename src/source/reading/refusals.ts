import type { Version } from '../../entities/entity.ts';
import type { Closed, Way } from '../../plan/ways.ts';

/** A route that Graph refused, and what served in its place. */
export interface Refusal {
  readonly version: Version;
  readonly route: Way;
  /** Graph's status and code; the code may be empty. */
  readonly status: number;
  readonly graphCode: string;
  readonly instead: string;
}

/** For metrics: how often Graph has refused a route. */
export interface RefusalCount {
  readonly version: Version;
  readonly route: Way;
  readonly count: number;
  /** Whether plans leave it out now: those of one caller, or of anybody. */
  readonly isClosed: boolean;
}

/** Graph may have refused a value, or a bad hour: what it refuses for good is soon learnt again, at the price of a call. */
const learntForMs = 10 * 60_000;

/** Who must have met a refusal before all are spared it: one alone may have caused it, by a value or by lack of rights. */
const witnesses = 2;

/** What the process has learnt of Graph: facts on its routes, by whom it was refused, and nothing of what they asked. */
export class Refusals {
  readonly #counts = new Map<string, Omit<RefusalCount, 'isClosed'>>();
  /** Until when a route is closed to whom. */
  readonly #until = new Map<string, Map<string, number>>();
  readonly #onFirst: (refusal: Refusal) => void;

  readonly #now: () => number;

  constructor(onFirst: (refusal: Refusal) => void = () => undefined, now = Date.now) {
    this.#onFirst = onFirst;
    this.#now = now;
  }

  /** The routes that are closed to one caller: those that they were refused themselves, and those that others were, too. */
  closedTo(caller: string): Closed {
    const has = (version: Version, way: Way) => this.#isClosedTo(caller, `${version} ${way}`);
    return { has, isKnown: has, isOnTrial: () => false };
  }

  learn(refusal: Refusal, caller: string): void {
    const { version, route } = refusal;
    const key = `${version} ${route}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { version, route, count });
    const until = this.#witnessesOf(key);
    this.#until.set(key, until.set(caller, this.#now() + learntForMs));
    if (count === 1) this.#onFirst(refusal);
  }

  /** `isClosed`: to `caller`, or to anybody where none is named. */
  counts(caller?: string): readonly RefusalCount[] {
    return [...this.#counts.values()].map((each) => ({
      ...each,
      isClosed:
        caller === undefined
          ? this.#witnessesOf(`${each.version} ${each.route}`).size > 0
          : this.#isClosedTo(caller, `${each.version} ${each.route}`),
    }));
  }

  #isClosedTo(caller: string, key: string): boolean {
    if (!this.#until.has(key)) return false;
    const known = this.#witnessesOf(key);
    return known.has(caller) || known.size >= witnesses;
  }

  /** Those whose time is not over. */
  #witnessesOf(key: string): Map<string, number> {
    const all = this.#until.get(key) ?? new Map<string, number>();
    const now = this.#now();
    for (const [caller, until] of all) if (until <= now) all.delete(caller);
    return all;
  }
}
