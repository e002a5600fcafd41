import type { Version } from '../entities/entity.ts';
import type { Closed, Way } from '../plan/ways.ts';

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
  /** Whether plans leave it out now. */
  readonly isClosed: boolean;
}

/** Graph may have refused a value, or a bad hour: what it refuses for good is soon learnt again, at the price of a call. */
const learntForMs = 10 * 60_000;

/** What the process has learnt of Graph: facts on its routes, and nothing of who asked or for what. */
export class Refusals implements Closed {
  readonly #counts = new Map<string, Omit<RefusalCount, 'isClosed'>>();
  readonly #until = new Map<string, number>();
  readonly #onFirst: (refusal: Refusal) => void;

  readonly #now: () => number;

  constructor(onFirst: (refusal: Refusal) => void = () => undefined, now = Date.now) {
    this.#onFirst = onFirst;
    this.#now = now;
  }

  has(version: Version, way: Way): boolean {
    const until = this.#until.get(`${version} ${way}`);
    return until !== undefined && this.#now() < until;
  }

  isKnown(version: Version, way: Way): boolean {
    return this.has(version, way);
  }

  isOnTrial(): boolean {
    return false;
  }

  learn(refusal: Refusal): void {
    const { version, route } = refusal;
    const key = `${version} ${route}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { version, route, count });
    this.#until.set(key, this.#now() + learntForMs);
    if (count === 1) this.#onFirst(refusal);
  }

  counts(): readonly RefusalCount[] {
    return [...this.#counts.values()].map((each) => ({
      ...each,
      isClosed: this.has(each.version, each.route),
    }));
  }
}
