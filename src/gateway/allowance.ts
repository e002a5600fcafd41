/** Accounts that are remembered; whoever is forgotten begins anew. */
const accountsKept = 10_000;

interface Account {
  /** What may be taken at `since`. */
  left: number;
  since: number;
}

/** So much at once, and so much over a minute, for each who takes. */
export class Allowance {
  readonly #accounts = new Map<string, Account>();
  readonly #perMinute: number;
  readonly #now: () => number;

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one, or so many, of a minute's at most; milliseconds to wait where there are too few, and 0 where there were. */
  take(who: string, count = 1): number {
    const wanted = Math.min(count, this.#perMinute);
    const earned = this.#earned(who);
    this.#put(who, earned < wanted ? earned : earned - wanted);
    return earned < wanted ? ((wanted - earned) * 60_000) / this.#perMinute : 0;
  }

  /** What was taken in another's name. */
  giveBack(who: string): void {
    if (this.#accounts.has(who)) this.#put(who, Math.min(this.#perMinute, this.#earned(who) + 1));
  }

  #earned(who: string): number {
    const at = this.#now();
    const { left, since } = this.#accounts.get(who) ?? { left: this.#perMinute, since: at };
    return Math.min(this.#perMinute, left + ((at - since) * this.#perMinute) / 60_000);
  }

  #put(who: string, left: number): void {
    this.#accounts.delete(who);
    this.#accounts.set(who, { left, since: this.#now() });
    const [eldest] = this.#accounts.keys();
    if (eldest !== undefined && this.#accounts.size > accountsKept) this.#accounts.delete(eldest);
  }
}
