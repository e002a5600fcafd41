import { Heap } from './heap.ts';
import type { Guid, RequestRecord } from './records.ts';
import { movedByTime } from './transitions.ts';

interface Wait {
  readonly id: Guid;
  readonly start: number;
  /** Of equal starts the one that was put first comes first. */
  readonly turn: number;
}

/**
 * The requests that time alone moves on: all but the ended ones and those that await a decision.
 * Thousands may wait for their start in a queue, of which only the first is looked at.
 */
export class OpenWork {
  /** What may move at any time. */
  readonly #ready = new Set<Guid>();
  readonly #waiting = new Map<Guid, Wait>();
  /** Holds what left `#waiting` until its start comes, too. */
  readonly #queue = new Heap<Wait>(isBefore);
  #turns = 0;

  get size(): number {
    return this.#ready.size + this.#waiting.size;
  }

  has(id: Guid): boolean {
    return this.#ready.has(id) || this.#waiting.has(id);
  }

  *values(): IterableIterator<Guid> {
    yield* this.#ready;
    yield* this.#waiting.keys();
  }

  /** Puts a request where it belongs now; to be told again when its state or its start changes. */
  put({ id, state, schedule }: RequestRecord): void {
    const start = state === 'scheduled' ? Date.parse(schedule.startDateTime ?? '') : Number.NaN;
    this.delete(id);
    if (!Number.isNaN(start)) this.#wait(id, start);
    else if (movedByTime.has(state)) this.#ready.add(id);
  }

  delete(id: Guid): void {
    this.#ready.delete(id);
    this.#waiting.delete(id);
  }

  /** Ids of those that may move at `now`, as they are before the first of them does. */
  due(now: Date): readonly Guid[] {
    const present = now.getTime();
    for (let first = this.#queue.peek(); first && first.start <= present; first = this.#queue.peek()) {
      this.#queue.pop();
      if (this.#waiting.get(first.id) !== first) continue;
      this.#waiting.delete(first.id);
      this.#ready.add(first.id);
    }
    return [...this.#ready];
  }

  #wait(id: Guid, start: number): void {
    const wait = { id, start, turn: this.#turns };
    this.#turns += 1;
    this.#waiting.set(id, wait);
    this.#queue.push(wait);
  }
}

function isBefore(one: Wait, other: Wait): boolean {
  return one.start === other.start ? one.turn < other.turn : one.start < other.start;
}
