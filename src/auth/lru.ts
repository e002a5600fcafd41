export interface LruOptions {
  readonly most: number;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Keeps what was used last, so many at most, each until its time. */
export class Lru<V> {
  readonly #kept = new Map<string, { readonly value: V; readonly until: number }>();
  readonly #most: number;
  readonly #now: () => number;

  constructor({ most, now }: LruOptions) {
    this.#most = most;
    this.#now = now;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: string): V | undefined {
    const entry = this.#kept.get(key);
    if (entry === undefined) return undefined;
    this.#kept.delete(key);
    if (entry.until <= this.#now()) return undefined;
    this.#kept.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, until: number): void {
    this.#kept.delete(key);
    if (this.#kept.size >= this.#most) this.#makeRoom();
    this.#kept.set(key, { value, until });
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  /** What is out of time goes first, and else the one that was not used for longest. */
  #makeRoom(): void {
    const now = this.#now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= this.#most) this.#kept.delete(oldest);
  }
}
