import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startCommand } from '../cli/program.ts';
import { guardedGateway, servedGateway } from '../kit/served.ts';
import { leaks } from '../kit/secrets.ts';

/** The watch over what comes out of every test must see what it is to see: here a secret is let out in each way. */

const token = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`;

async function seen(letOut: () => Promise<unknown> | void): Promise<string[]> {
  const before = leaks.length;
  await letOut();
  return leaks.splice(before).map((leak) => leak.replace(/:.*/s, ''));
}

/** A Graph whose rows hold the token that it was sent, in a text that the gateway hands on. */
async function tellingGraph() {
  const server = createServer((request, response) => {
    request.resume();
    const row = { id: '00000000-0000-4000-9000-000000000002', displayName: token };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...row, value: [row] }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const asked = (query: string) => ({
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const reading = '{ catalogs(first: 1) { nodes { displayName } } }';

it.each<[string, () => void]>([
  ['a log of the console', () => console.log('x', token)],
  ['a failure that is printed', () => console.error(new Error(token).message)],
  ['the standard output', () => void process.stdout.write(`${token}\n`)],
  ['the standard error', () => void process.stderr.write(Buffer.from(`${token}\n`))],
])('sees %s', async (_way, letOut) => {
  expect((await seen(letOut)).length).toBeGreaterThan(0);
});

it('sees answers, over HTTP or not', async () => {
  const graph = await tellingGraph();
  const served = await servedGateway({ graphEndpoint: graph.url });
  const gateway = guardedGateway({ graphEndpoint: graph.url });
  expect(await seen(async () => (await fetch(served.url, asked(reading))).text())).toContain('answered');
  const direct = async () =>
    (await gateway.fetch(new Request('http://gateway/graphql', asked(reading)))).text();
  expect(await seen(direct)).toContain('answered');
  await served.close();
  await gateway.close();
  graph.close();
});

it('sees the audit trail', async () => {
  const graph = await tellingGraph();
  const gateway = guardedGateway({ graphEndpoint: graph.url, audit: () => undefined });
  const query = `mutation { deleteCatalog(input: { catalogId: "${token}" }) { __typename } }`;
  const ways = await seen(async () => gateway.fetch(new Request('http://gateway/graphql', asked(query))));
  expect(ways).toContain('audited');
  await gateway.close();
  graph.close();
});

it('sees explains', async () => {
  const gateway = guardedGateway({ graphEndpoint: 'http://127.0.0.1:1', realTenant: false });
  const query = `{ catalogs(filter: { displayName: { eq: "${token}" } }) { nodes { id } } }`;
  const { headers, ...init } = asked(query);
  const request = new Request('http://gateway/graphql', {
    ...init,
    headers: { ...headers, 'x-graph-explain': 'plan' },
  });
  let answer = '';
  const ways = await seen(async () => {
    answer = await (await gateway.fetch(request)).text();
  });
  // The token stands in the plan's path, and nowhere else.
  expect(answer).toMatch(/^\{"data":null,"extensions":\{"graph":/);
  expect(ways).toEqual(['answered']);
  await gateway.close();
});

const ignore = () => undefined;

function fails(): never {
  throw new Error(token);
}

it('sees the log', async () => {
  const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const gateway = guardedGateway({ graphEndpoint: 'http://127.0.0.1:1', logger, audit: fails });
  const query = 'mutation { deleteCatalog(input: { catalogId: "x" }) { __typename } }';
  // What is masked in the answer is in the log alone.
  expect(
    await seen(async () => gateway.fetch(new Request('http://gateway/graphql', asked(query)))),
  ).toContain('logged');
  await gateway.close();
});

it('sees what programs print', async () => {
  const ways = await seen(async () => startCommand('check', `${token}.graphql`).ended);
  expect(ways).toEqual(['printed by a program']);
});
