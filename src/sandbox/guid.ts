import { hash } from 'node:crypto';

const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return pattern.test(text);
}

/** GUIDs that are the same in every run with the same name. */
export function guidSequence(name: string): () => string {
  const sequence = new GuidSequence(name);
  return () => sequence.next();
}

/** The same, and may be taken up again where it was left. */
export class GuidSequence {
  readonly #name: string;
  /** How many it has given. */
  count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  next(): string {
    this.count += 1;
    const hex = hash('sha256', `${this.#name} ${this.count}`);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
