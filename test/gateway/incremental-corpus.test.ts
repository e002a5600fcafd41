import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../src/gateway.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { type Golden, readCorpus } from '../kit/corpus.ts';
import { type EndlessGraph, endlessGraph } from '../kit/endless-graph.ts';
import { type AnswerError, type Explained, gatewayOver } from '../kit/gateway.ts';
import { incrementally } from '../kit/incrementally.ts';
import { merge, type Payload, payloadsOf } from '../kit/payloads.ts';
import { stillTenant } from '../kit/tenant.ts';

const queries = readCorpus().filter(({ query }) => !/^mutation/m.test(query));

let sandbox: Sandbox;
let endless: EndlessGraph;
let real: ReturnType<typeof gatewayOver>;
let full: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  [sandbox, endless] = await Promise.all([stillTenant(), endlessGraph(100)]);
  [real, full] = [sandbox, endless].map(({ url }) => gatewayOver(url, 'auto', 'on', 100_000)) as [
    typeof real,
    typeof full,
  ];
});
afterAll(async () => {
  await Promise.all([real.close(), full.close()]);
  await Promise.all([sandbox.close(), endless.close()]);
});

describe('every corpus query in parts', () => {
  it.each(queries)('$name: is the same when the parts lie together, within its bill', async (golden) => {
    const { data, errors = [] } = await real.ask(golden);
    const payloads = await inParts(real.gateway, golden);
    expect(withoutCursors(merge(payloads))).toEqual(withoutCursors(data));
    const told = payloads.flatMap(({ errors = [], incremental = [] }) => [
      ...errors,
      ...incremental.flatMap((part) => part.errors ?? []),
    ]);
    expect(new Set(told.map(code))).toEqual(new Set(errors.map(code)));
    expectWithinBill(payloads);
  });

  it.each(queries)('$name: is within its bill over a Graph that has no end', async (golden) => {
    expectWithinBill(await inParts(full.gateway, golden));
  });
});

async function inParts(gateway: Gateway, { query, variables, persona }: Golden): Promise<Payload[]> {
  const response = await gateway.fetch(
    new Request('http://gateway/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed',
        authorization: `Bearer ${persona}@contoso.example`,
        'x-graph-explain': 'run',
      },
      body: JSON.stringify({ query: incrementally(query), variables }),
    }),
  );
  if (response.headers.get('content-type')?.startsWith('multipart/mixed') !== true)
    return [(await response.json()) as Payload];
  const payloads: Payload[] = [];
  for await (const payload of payloadsOf(response.body ?? new ReadableStream())) payloads.push(payload);
  return payloads;
}

function expectWithinBill(payloads: readonly Payload[]): void {
  const graph = payloads.at(-1)?.extensions?.['graph'] as Explained;
  expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
  expect(graph.waves).toBeLessThanOrEqual(graph.plan.waves.length);
}

const code = ({ extensions }: AnswerError) => extensions?.['code'];

/** Cursors hold the size of the page that they were made from. */
function withoutCursors(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data ?? null, (key, value: unknown) => (/cursor$/i.test(key) ? typeof value : value)),
  );
}
