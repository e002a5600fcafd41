const hexOfByte = Array.from({ length: 256 }, (_, byte) => Buffer.from(byte.toString(16).padStart(2, '0')));
const dashesAfterBytes = new Set([3, 5, 7, 9]);

/** A reproducible stream of chance (sfc32). Streams with different labels are independent of each other. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  readonly #text = Buffer.alloc(36);

  constructor(seed: number, label: string) {
    this.#a = seed | 0;
    this.#b = hash(label);
    this.#c = Math.imul(seed ^ this.#b, 0x9e3779b1);
    for (let warmUp = 0; warmUp < 15; warmUp += 1) this.#next();
  }

  #next(): number {
    const mixed = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const index = Math.floor(this.fraction() * list.length);
    if (index >= list.length) throw new Error('There is nothing to pick from.');
    return list[index] as T;
  }

  /** `count` different members of the list, or all when it is shorter. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) {
      chosen.push(...rest.splice(this.between(0, rest.length - 1), 1));
    }
    return chosen;
  }

  /** A version-4 UUID in lower case. */
  guid(): string {
    let at = 0;
    for (let byte = 0; byte < 16; byte += 4) {
      let word = this.#next();
      if (byte === 4) word = (word & 0xffff0fff) | 0x00004000;
      if (byte === 8) word = (word & 0x3fffffff) | 0x80000000;
      for (let shift = 24; shift >= 0; shift -= 8) {
        at += writeHex(this.#text, at, (word >>> shift) & 0xff);
        if (dashesAfterBytes.has(byte + 3 - shift / 8)) this.#text[at++] = 0x2d;
      }
    }
    return this.#text.toString('latin1', 0, 36);
  }
}

function writeHex(text: Buffer, at: number, byte: number): number {
  const digits = hexOfByte[byte];
  text[at] = digits?.[0] ?? 0;
  text[at + 1] = digits?.[1] ?? 0;
  return 2;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
