import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { GatewayError, toGraphQLError } from '../../src/errors.ts';
import { byOrigin } from '../../src/gateway/log.ts';
import { type GatewaySettings, guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

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

const ignore = () => undefined;

function fails(): never {
  throw new TypeError('secret of the house');
}

it.each<[where: string, settings: Partial<GatewaySettings>]>([
  ['before an operation', { clock: { now: fails, sleep: fails } }],
  ['within one', { audit: fails }],
])('a gateway tells its callers nothing of a fault %s, and its log all', async (_where, settings) => {
  const logged: unknown[] = [];
  const logger = { debug: ignore, info: ignore, warn: ignore, error: (word: unknown) => logged.push(word) };
  const sandbox = await stillTenant();
  const gateway = guardedGateway({ graphEndpoint: sandbox.url, logger, ...settings });
  const headers = { authorization: 'Bearer admin@contoso.example', 'content-type': 'application/json' };
  const query = 'mutation { createCatalog(input: { displayName: "x" }) { __typename } }';
  const response = await gateway.fetch(
    new Request('http://gateway/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) }),
  );
  const answer = await response.text();
  await gateway.close();
  await sandbox.close();
  expect(answer).toContain('An internal error occurred.');
  expect(answer).not.toMatch(/secret of the house|TypeError|masking\.test/);
  expect(logged).toContainEqual(expect.objectContaining({ message: 'secret of the house' }));
});
