import { GatewayError } from '../../errors.ts';

/** What of a node is to change. Graph takes nothing away by a null, and to keep quiet about one would be to lie. */
export function withoutNulls<T extends object>(terms: T, argument = 'input'): T {
  for (const [name, value] of Object.entries(terms)) {
    if (value !== null) continue;
    throw new GatewayError(
      'BAD_USER_INPUT',
      `Argument "${argument}.${name}" takes a value, or is left out for what is there to stay; null came.`,
      { extensions: { argument: `${argument}.${name}` } },
    );
  }
  return terms;
}
