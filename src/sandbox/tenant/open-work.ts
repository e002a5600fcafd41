import { Heap } from './heap.ts';
import type { Guid } from './records.ts';

interface Wait {
  readonly id: Guid;
  readonly due: number;
}

/**
 * The requests and assignments that time alone moves on, each until it falls due.
 * Thousands may wait in a queue, of which only the first is looked at.
 * Their order is that of their times, and of their ids where those are equal: it follows from the records, whenever it is made.
 */
export class OpenWork {
  /** What may move at any time. */
  readonly #ready = new Map<Guid, Wait>();
  readonly #waiting = new Map<Guid, Wait>();
  /** Holds what left `#waiting` until its time comes, too. */
  readonly #queue = new Heap<Wait>(isBefore);

  get size(): number {
    return this.#ready.size + this.#waiting.size;
  }

  has(id: Guid): boolean {
    return this.#ready.has(id) || this.#waiting.has(id);
  }

  *values(): IterableIterator<Guid> {
    yield* this.#ready.keys();
    yield* this.#waiting.keys();
  }

  /** `due` is when it may move: a time, or at once; null when time does nothing to it. The last word holds. */
  put(id: Guid, due: number | 'at once' | null): void {
    this.delete(id);
    if (due === 'at once') this.#ready.set(id, { id, due: Number.NEGATIVE_INFINITY });
    else if (due !== null) this.#wait(id, due);
  }

  delete(id: Guid): void {
    this.#ready.delete(id);
    this.#waiting.delete(id);
  }

  clear(): void {
    for (const id of this.values()) this.delete(id);
  }

  /** Ids of those that may move at `now`, as they are before the first of them does. */
  due(now: Date): readonly Guid[] {
    const present = now.getTime();
    for (let first = this.#queue.peek(); first && first.due <= present; first = this.#queue.peek()) {
      this.#queue.pop();
      if (this.#waiting.get(first.id) !== first) continue;
      this.#waiting.delete(first.id);
      this.#ready.set(first.id, first);
    }
    return [...this.#ready.values()]
      .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))
      .map(({ id }) => id);
  }

  #wait(id: Guid, due: number): void {
    const wait = { id, due };
    this.#waiting.set(id, wait);
    this.#queue.push(wait);
  }
}

function isBefore(one: Wait, other: Wait): boolean {
  return one.due === other.due ? one.id < other.id : one.due < other.due;
}
