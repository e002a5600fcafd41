import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { answers, type Golden, readCorpus } from '../kit/corpus.ts';
import { type EndlessGraph, endlessGraph } from '../kit/endless-graph.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

const corpus = readCorpus();
/** Their rows are filtered here, that Graph has none that match, and so nothing is asked for below them. */
const siftedToNothing: ReadonlySet<string> = new Set([
  'access-of-several-packages', // its lists have no end, so that none ends in a short page
  'catalog-inventory',
  'find-a-person',
  'partner-organizations',
  'partners-with-access',
  'person-by-any-name',
  'visible-catalogs',
]);
let sandbox: Sandbox;
let endless: EndlessGraph;
beforeAll(async () => {
  [sandbox, endless] = await Promise.all([stillTenant(), endlessGraph(100)]);
});
afterAll(async () => {
  await Promise.all([sandbox.close(), endless.close()]);
});

const isBound = ({ name }: Golden) => siftedToNothing.has(name);

describe.each(apiVersions)('the bill in %s', (version) => {
  it.each(corpus)('of $name is kept', async (golden) => {
    for (const { graph } of await run(golden, version, sandbox.url)) {
      expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
      expect(graph.waves).toBeLessThanOrEqual(graph.plan.waves.length);
    }
  });

  it.each(corpus.filter(isBound))('of $name is a bound over a Graph that has no end', async (golden) => {
    const [{ graph } = never()] = await run({ ...golden, pages: undefined }, version, endless.url);
    expect(graph.httpCalls).toBeLessThan(graph.plan.httpCalls);
  });

  it.each(corpus.filter((golden) => !isBound(golden)))(
    'of $name is exact over a Graph that has no end',
    async (golden) => {
      const [{ graph } = never()] = await run({ ...golden, pages: undefined }, version, endless.url);
      expect([graph.httpCalls, graph.waves]).toEqual([graph.plan.httpCalls, graph.plan.waves.length]);
    },
  );
});

it('refuses what may need more calls than one operation may make, before the first', async () => {
  const gateway = gatewayOver(sandbox.url);
  sandbox.clearLog();
  const { errors } = await gateway.ask({
    query: `{
      accessPackages(first: 50) {
        nodes { displayName holders: assignments(first: 50) { nodes { requests { nodes { state } } } } }
      }
    }`,
  });
  await gateway.close();
  expect(sandbox.log).toEqual([]);
  expect(errors).toEqual([
    {
      message:
        'This operation needs up to 129 Graph calls, and one operation may make 60 (MAX_GRAPH_CALLS). ' +
        'Most is asked by accessPackages.nodes.holders.nodes.requests: up to 2500 requests. ' +
        'Ask for fewer rows with "first" there or above it, or split the operation.',
      extensions: {
        code: 'CALL_BUDGET_EXCEEDED',
        maxGraphCalls: 60,
        graphCalls: 129,
        costliest: { field: 'accessPackages.nodes.holders.nodes.requests', requests: 2500 },
      },
    },
  ]);
});

it('is kept behind a cursor, whose pages are as short as those that it was made from', async () => {
  const gateway = gatewayOver(sandbox.url);
  const first = await gateway.ask({ query: '{ assignments(first: 10) { pageInfo { endCursor } } }' });
  const { endCursor } = (first.data as { assignments: { pageInfo: { endCursor: string } } }).assignments
    .pageInfo;
  const query = `{ assignments(first: 300, after: "${endCursor}") { nodes { state } } }`;
  const { errors, graph } = await gateway.ask({ query });
  await gateway.close();
  expect(errors).toBeUndefined();
  expect(graph.plan.httpCalls).toBe(45); // 30 pages of 10, and what they lack by id
  expect(graph.httpCalls).toBeGreaterThan(1);
  expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
});

it('does not refuse for the pages of a count, which data alone decide', async () => {
  const gateway = gatewayOver(sandbox.url);
  const { errors, graph } = await gateway.ask({
    query: '{ a: accessPackages(first: 1) { totalCount } b: catalogs(first: 1) { totalCount } }',
  });
  await gateway.close();
  expect(errors).toBeUndefined();
  expect(graph.plan).toMatchObject({ httpCalls: 50, scanCalls: 49 });
  expect(graph.httpCalls).toBe(1);
});

async function run(golden: Golden, version: ApiVersion, url: string) {
  const gateway = gatewayOver(url, version, 'on', 100_000);
  try {
    return await answers(golden, gateway.ask);
  } finally {
    await gateway.close();
  }
}

function never(): never {
  throw new Error('No answer came.');
}

it('refuses what is too large to be planned, before it takes long', async () => {
  const lists = Array.from({ length: 1500 }, (_, n) => {
    return `a${n}: accessPackages(first: ${n + 1}, filter: { description: { contains: "x" } }, scan: 20000) { totalCount }`;
  });
  const gateway = gatewayOver(sandbox.url);
  sandbox.clearLog();
  const { errors } = await gateway.ask({ query: `{ ${lists.join('\n')} }` });
  await gateway.close();
  expect(sandbox.log).toEqual([]);
  expect(errors?.map(({ message }) => message)).toEqual([
    'This operation asks for more than 20000 reads of lists, pages and rows, which is too much to plan. ' +
      'Select fewer lists, lower their "scan" or "first", or split the operation.',
  ]);
});
