import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { GatewayError, toGraphQLError } from '../../src/errors.ts';
import { byOrigin } from '../../src/gateway/log.ts';

function located(cause: Error): GraphQLError {
  return new GraphQLError(cause.message, { originalError: cause, path: ['assignments'] });
}

it.each([
  ['a fault of our own', new TypeError('secret of the house'), 'error'],
  ['what Graph failed at', new GatewayError('GRAPH_UNAVAILABLE', 'Graph failed.'), 'warn'],
  ['a mistake of the caller', new GatewayError('BAD_USER_INPUT', 'No.'), 'debug'],
])('logs %s as %s', (_name, cause, level) => {
  const logged: unknown[][] = [];
  const note =
    (at: string) =>
    (...words: unknown[]) =>
      void logged.push([at, ...words]);
  const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  byOrigin(logger).error(located(cause));
  expect(logged).toEqual([[level, level === 'error' ? cause : cause.message]]);
});

it('shows nothing of our own faults to the client', () => {
  const told = toGraphQLError(located(new TypeError('secret of the house'))).toJSON();
  expect(told).toEqual({
    message: 'An internal error occurred.',
    path: ['assignments'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
});
