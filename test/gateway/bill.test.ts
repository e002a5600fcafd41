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
/** A catalog has whatever it is asked for here, so that the first page of them is the last that is read. */
const foundEarly: ReadonlySet<string> = new Set(['nodes-below-others']);
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

  it.each(corpus.filter(({ name }) => foundEarly.has(name)))(
    'of $name ends where it is found',
    async (golden) => {
      const [{ graph } = never()] = await run({ ...golden, pages: undefined }, version, endless.url);
      expect(graph.httpCalls).toBe(version === 'beta' ? 1 : 6); // one page, and twenty catalogs at a time
      expect(graph.plan.httpCalls).toBe(version === 'beta' ? 1 : 300);
    },
  );

  it.each(corpus.filter((golden) => !isBound(golden) && !foundEarly.has(golden.name)))(
    'of $name is exact over a Graph that has no end',
    async (golden) => {
      const [{ graph } = never()] = await run({ ...golden, pages: undefined }, version, endless.url);
      expect([graph.httpCalls, graph.waves]).toEqual([graph.plan.httpCalls, graph.plan.waves.length]);
    },
  );
});

/** Pages of lists that are read at once travel together, and what waits for a list begins behind its last page. */
const sideBySide = {
  'lists of different lengths': `{
    subjects(first: 150) { nodes { assignments(first: 1) { nodes { id } } } }
    catalogs(first: 450) { nodes { id } }
  }`,
  'lists of different lengths below each other': `{
    subjects(first: 120) { nodes { assignments(first: 1) { nodes { accessPackage { incompatibleWith(first: 1) { nodes { id } } } } } } }
    accessPackages(first: 250) { nodes { incompatibleWith(first: 120) { nodes { id } } } }
  }`,
  'one list to several lengths': `{
    a: accessPackages(first: 150) { nodes { id } }
    b: accessPackages(first: 350) { nodes { id } }
    c: accessPackages(first: 1000) { nodes { id } }
  }`,
  'one list to several lengths, one of them with rows that lead on': `{
    a: accessPackages(first: 150) { nodes { incompatibleWith(first: 1) { nodes { id } } } }
    b: accessPackages(first: 350) { nodes { id } }
  }`,
  'pages of rows that are looked at by their ids, the last in part': `{
    accessPackage(id: "00000000-0000-4000-9000-000000000001") {
      incompatibleAccessPackages(orderBy: { field: CATALOG_NAME }, scan: 350) { nodes { id } }
      incompatibleWith(first: 250) { nodes { id } }
    }
  }`,
  'pages that are looked at beside pages that are not': `{
    accessPackage(id: "00000000-0000-4000-9000-000000000001") {
      a: incompatibleAccessPackages(orderBy: { field: CATALOG_NAME }, scan: 350) { nodes { id } }
      b: incompatibleAccessPackages(filter: { description: { contains: "x" } }, scan: 650) { nodes { id } }
      c: incompatibleAccessPackages(first: 1000) { nodes { id } }
    }
  }`,
  'a count beside its list and another': `{
    accessPackages(first: 150, scan: 1000) { nodes { displayName incompatibleWith(first: 1) { nodes { id } } } totalCount }
    catalogs(scan: 2000) { totalCount }
  }`,
  'a count behind its list': `{
    accessPackage(id: "00000000-0000-4000-9000-000000000001") {
      incompatibleWith(first: 150, scan: 700) { nodes { id } totalCount }
    }
  }`,
  'a list that rode along': `{
    catalogs(first: 3) { nodes { accessPackages(first: 150) { nodes { id } } } }
    more: catalogs(first: 350) { nodes { id } }
  }`,
};

describe.each(Object.entries(sideBySide))('the bill of %s', (_name, query) => {
  it.each(apiVersions)('is exact in %s over a Graph that has no end', async (version) => {
    const gateway = gatewayOver(endless.url, version, 'on', 100_000);
    const { graph } = await gateway.ask({ query });
    await gateway.close();
    expect([graph.httpCalls, graph.waves]).toEqual([graph.plan.httpCalls, graph.plan.waves.length]);
  });
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
