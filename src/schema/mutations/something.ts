import { GatewayError } from '../../errors.ts';

/** The terms of a change, of which there must be some: null is as good as left out. */
export function something<T extends object>(terms: T): T {
  const names = Object.keys(terms);
  if (Object.values(terms).some((value) => value !== undefined && value !== null)) return terms;
  const named = names.length === 0 ? '' : `; ${names.join(', ')} came as null`;
  throw new GatewayError('BAD_USER_INPUT', `Argument "input" must name something to change${named}.`, {
    extensions: { argument: 'input' },
  });
}
