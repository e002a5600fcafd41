/** One flush at a time; all that join while one is under way share the next. */
export class GroupCommit {
  readonly #flush: () => Promise<void>;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  /** The flush that is under way, or the last one. */
  get current(): Promise<void> {
    return this.#next ?? this.#current;
  }

  /** Resolves once all that was there at the call is flushed. After one failure every other fails, and nothing is flushed. */
  join(): Promise<void> {
    this.#next ??= this.#current.then(() => {
      this.#current = this.#next ?? this.#current;
      this.#next = undefined;
      return this.#flush();
    });
    return this.#next;
  }
}
