import type { Random } from './random.ts';

/** Walks a list in an order of its own without meeting anybody twice, and without remembering whom it met. */
export class Walk<T> {
  readonly #list: readonly T[];
  readonly #start: number;
  readonly #stride: number;
  #taken = 0;

  constructor(list: readonly T[], random: Random) {
    this.#list = list;
    this.#start = random.between(0, Math.max(0, list.length - 1));
    let stride = random.between(1, Math.max(1, list.length - 1));
    while (greatestCommonDivisor(stride, list.length) > 1) stride += 1;
    this.#stride = stride;
  }

  get taken(): number {
    return this.#taken;
  }

  next(): T | undefined {
    if (this.#taken === this.#list.length) return undefined;
    const at = (this.#start + this.#taken * this.#stride) % this.#list.length;
    this.#taken += 1;
    return this.#list[at];
  }
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
