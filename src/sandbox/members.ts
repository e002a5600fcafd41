import { Misuse } from './misuse.ts';

/** The members of a body that works the sandbox's own switches, each read by what it must be. */
export class Members {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #what: string;

  /** `what` begins the sentences that refuse it, as in "A fault rule". */
  constructor(value: unknown, what: string, known: readonly string[]) {
    if (!isObject(value)) throw new Misuse(`${what} must be a JSON object.`);
    const other = Object.keys(value).find((name) => !known.includes(name));
    if (other !== undefined) {
      throw new Misuse(
        `${what} has no member "${other}"; it may have ${known.map((name) => `"${name}"`).join(', ')}.`,
      );
    }
    this.#values = value;
    this.#what = what;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  raw(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value === '') throw this.#wrong(name, 'a text that is not empty');
    return value;
  }

  flag(name: string): boolean | undefined {
    const value = this.#values[name];
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.#wrong(name, 'true or false');
  }

  wholeNumber(name: string, least: number): number | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    throw this.#wrong(name, `a whole number from ${least}`);
  }

  probability(name: string): number | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value >= 0 && value <= 1) return value;
    throw this.#wrong(name, 'a number from 0 to 1');
  }

  list(name: string): readonly unknown[] | undefined {
    const value = this.#values[name];
    if (value === undefined) return undefined;
    if (Array.isArray(value)) return value;
    throw this.#wrong(name, 'a list');
  }

  pattern(name: string): RegExp | undefined {
    const source = this.text(name);
    if (source === undefined) return undefined;
    try {
      return new RegExp(source, 'i');
    } catch {
      throw this.#wrong(name, 'a regular expression');
    }
  }

  #wrong(name: string, wanted: string): Misuse {
    return new Misuse(
      `${this.#what}: "${name}" must be ${wanted}; ${JSON.stringify(this.#values[name])} came.`,
    );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
