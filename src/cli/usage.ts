import { parseArgs } from 'node:util';

/** What the person at the keyboard can mend: it is told in a sentence, without a stack. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly exitCode: number = 1;
}

/** Nothing could be judged: what was given cannot be read, or is not there. */
export class UnusableInput extends Refusal {
  override readonly name: string = 'UnusableInput';
  override readonly exitCode = 2;
}

/** What was typed is not understood, so that the usage is told besides. */
export class UsageError extends UnusableInput {
  override readonly name = 'UsageError';
}

export interface Command {
  /** After the program's name: `check FILES… [OPTIONS]`. */
  readonly synopsis: string;
  readonly summary: string;
  /** What `--help` tells below the synopsis. */
  readonly help: string;
  run(args: string[]): Promise<void>;
}

export interface Typed {
  readonly options: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/** `--name value` for the names given, and words that are no options. */
export function readWords(args: string[], names: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!names.includes(token.name)) throw new UsageError(`There is no option "${token.rawName}".`);
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new UsageError(`${token.rawName} needs a value after it.`);
    }
    if (options.has(token.name)) throw new UsageError(`${token.rawName} may be given once.`);
    options.set(token.name, token.value);
  }
  return { options, words };
}

/** `--name value` for the names given, and nothing else. */
export function readOptions(args: string[], names: readonly string[]): Typed['options'] {
  const { options, words } = readWords(args, names);
  const [word] = words;
  if (word === undefined) return options;
  throw new UsageError(`Options alone are taken here, each as --name value; "${word}" came.`);
}

export function wholeNumber(
  options: Typed['options'],
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const text = options.get(name);
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(
    `--${name} takes a whole number from ${least} to ${most}; ${JSON.stringify(text)} came.`,
  );
}

export function oneOf<T extends string>(
  options: Typed['options'],
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const text = options.get(name) ?? choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new UsageError(
    `--${name} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}; ${JSON.stringify(text)} came.`,
  );
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
