import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createGateway } from '../../src/gateway.ts';

function ignore(): void {}

function ask(query: string): Request {
  const headers = { 'content-type': 'application/json' };
  return new Request('http://gateway/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
}

it('tells a fault of our own to the log, and nothing of it to the client', async () => {
  // A Graph that breaks its own contract: a row without an id is nothing that we can go on with.
  const graph = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ value: [{ state: 'delivered', secret: 'of the house' }] }));
  });
  await new Promise<void>((resolve) => graph.listen(0, '127.0.0.1', resolve));
  const logged: unknown[] = [];
  const gateway = createGateway({
    graphEndpoint: `http://127.0.0.1:${(graph.address() as AddressInfo).port}`,
    graphApiVersion: 'v1.0',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'x'.repeat(32),
    authMode: 'sandbox',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: false,
    logger: {
      debug: ignore,
      info: ignore,
      warn: ignore,
      error: (...words: unknown[]) => logged.push(...words),
    },
  });
  const response = await gateway.fetch(ask('{ assignments { nodes { state } } }'));
  const mistaken = await gateway.fetch(ask('{ assignments(first: -1) { nodes { state } } }'));
  expect(mistaken.status).toBe(200);
  expect(await response.json()).toEqual({
    data: { assignments: null },
    errors: [
      {
        message: 'An internal error occurred.',
        locations: [{ line: 1, column: 3 }],
        path: ['assignments'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(logged).toHaveLength(1);
  expect(String(logged[0])).toContain('Graph sent no Assignment with an id where one was asked for.');
  await gateway.close();
  graph.close();
});
