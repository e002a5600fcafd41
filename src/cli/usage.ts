import { parseArgs } from 'node:util';

/** What the person at the keyboard can mend: it is told in a sentence, without a stack. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}

/** What was typed is not understood, so that the usage is told besides. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}

/** `--name value` for the names given, and nothing else. */
export function readOptions(args: string[], names: readonly string[]): ReadonlyMap<string, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`Options alone are taken here, each as --name value; "${token.value}" came.`);
    }
    if (token.kind !== 'option') continue;
    if (!names.includes(token.name)) throw new UsageError(`There is no option "${token.rawName}".`);
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new UsageError(`${token.rawName} needs a value after it.`);
    }
    if (given.has(token.name)) throw new UsageError(`${token.rawName} may be given once.`);
    given.set(token.name, token.value);
  }
  return given;
}

export function wholeNumber(
  options: ReadonlyMap<string, string>,
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
