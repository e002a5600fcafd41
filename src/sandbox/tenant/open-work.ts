import { Heap } from './heap.ts';
import type { Guid } from './records.ts';

interface Wait {
  readonly id: Guid;
  readonly due: number;
}

const AT_ONCE = -Infinity;

/**
 * The requests and assignments that time alone moves on, each until it falls due.
 * Thousands may wait in a queue, of which only the first is looked at.
 * Their order is that of their times, and of their ids where those are equal: a queue made anew is in no other.
 */
export class OpenWork {
  /** What may move at any time. */
  readonly #ready = new Map<Guid, Wait>();
  readonly #waiting = new Map<Guid, Wait>();
  /** Holds what left `#waiting` until its time comes, too. */
  #queue = newQueue();

  get size(): number {
    return this.#ready.size + this.#waiting.size;
  }

  has(id: Guid): boolean {
    return this.#ready.has(id) || this.#waiting.has(id);
  }

  *values(): IterableIterator<Guid> {
    for (const { id } of [...this.#ready.values(), ...this.#waiting.values()].toSorted(compare)) yield id;
  }

  /** `due` is when it may move: a time, or at once; null when time does nothing to it. The last word holds. */
  put(id: Guid, due: number | 'at once' | null): void {
    this.delete(id);
    if (due === 'at once') this.#ready.set(id, { id, due: AT_ONCE });
    else if (due !== null) this.#wait({ id, due });
  }

  delete(id: Guid): void {
    this.#ready.delete(id);
    this.#waiting.delete(id);
  }

  clear(): void {
    this.#ready.clear();
    this.#waiting.clear();
    this.#queue = newQueue();
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
    return [...this.#ready.values()].toSorted(compare).map(({ id }) => id);
  }

  #wait(wait: Wait): void {
    this.#waiting.set(wait.id, wait);
    this.#queue.push(wait);
  }
}

function newQueue(): Heap<Wait> {
  return new Heap((one, other) => compare(one, other) < 0);
}

function compare(one: Wait, other: Wait): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
