import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../src/gateway.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import type { AnswerError, Explained } from '../kit/gateway.ts';
import { merge, type Payload, payloadsOf } from '../kit/payloads.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
let gateway: Gateway;
let server: Server;
let url: string;
const responses: ServerResponse[] = [];

beforeAll(async () => {
  sandbox = await stillTenant({ size: 'medium' });
  gateway = gatewayWith({});
  server = createServer((message, response) => {
    responses.push(response);
    gateway.listener(message, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([gateway.close(), sandbox.close()]);
});
beforeEach(() => {
  sandbox.clearLog();
  sandbox.faults.clear();
  responses.length = 0;
});

function gatewayWith(limits: { maxGraphCalls?: number; operationTimeoutMs?: number }): Gateway {
  return createGateway({
    graphEndpoint: sandbox.url,
    graphApiVersion: 'auto',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'x'.repeat(32),
    authMode: 'sandbox',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: false,
    ...limits,
  });
}

const both = 'multipart/mixed, application/json';

async function open(query: string, accept: string, persona = 'admin', variables = {}) {
  const { statusCode, headers, body } = await request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      authorization: `Bearer ${persona}@contoso.example`,
      'x-graph-explain': 'run',
    },
    body: JSON.stringify({ query, variables }),
  });
  return { statusCode, type: String(headers['content-type']), body };
}

async function payloads(query: string, persona?: string, variables?: object): Promise<Payload[]> {
  const { type, body } = await open(query, both, persona, variables);
  if (!type.startsWith('multipart/mixed')) return [(await body.json()) as Payload];
  const all: Payload[] = [];
  for await (const payload of payloadsOf(body)) all.push(payload);
  return all;
}

async function whole(query: string, persona?: string, variables?: object): Promise<Payload> {
  const { body } = await open(query, 'application/json', persona, variables);
  return (await body.json()) as Payload;
}

function asking(query: string): Request {
  return new Request('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: both },
    body: JSON.stringify({ query }),
  });
}

function bodyOf({ body }: Response): ReadableStream<Uint8Array> {
  if (body === null) throw new Error('The answer has no body.');
  return body;
}

const urls = () => sandbox.log.map(({ url: each }) => decodeURIComponent(each).split('/').at(-1));
const parts = (all: readonly Payload[]) => all.flatMap(({ incremental = [] }) => incremental);

const pagesOf = (collection: string) =>
  sandbox.log.filter(({ url: each }) => each.includes(`/${collection}?`));
const placeAndCode = ({ path = [], extensions }: AnswerError) => [...path, extensions?.['code']].join('.');
/** Cursors hold the size of the page that they were made from. */
const withoutCursors = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value: unknown) => (/cursor$/i.test(key) ? typeof value : value)));

describe('@defer', () => {
  const query = `{ assignments(first: 3) { nodes { state ... @defer(label: "rest") {
    status expiredDateTime target { displayName } policy { displayName } } } } }`;

  it('reads the rest by itself, in one wave, when the rows have gone', async () => {
    const [first, ...rest] = await payloads(query);
    const delivered = { state: 'DELIVERED' };
    expect(first).toEqual({
      data: { assignments: { nodes: [delivered, delivered, delivered] } },
      hasNext: true,
    });
    expect(parts(rest)).toMatchObject(
      [0, 1, 2].map((index) => ({
        label: 'rest',
        path: ['assignments', 'nodes', index],
        data: { target: { displayName: expect.any(String) } },
      })),
    );
    expect(urls()).toEqual(['assignments?$select=id,state&$top=3', '$batch']);
    const asked = sandbox.log[1]?.items.map(({ url: each }) => decodeURIComponent(each).split('?')[1]);
    const one =
      '$select=id,expiredDateTime,status&$expand=assignmentPolicy($select=id,displayName),target($select=id,displayName)';
    expect(asked).toEqual([one, one, one]);
  });

  it.each([
    ['of rows', query],
    [
      'of a connection',
      '{ accessPackages(first: 2) { ... @defer { nodes { displayName } } pageInfo { endCursor } } }',
    ],
    [
      'in a deferred one',
      '{ accessPackages(first: 2) { nodes { displayName ... @defer { description policies { nodes { displayName ... @defer { description } } } } } } }',
    ],
    [
      'spread twice, deferred once',
      'query { assignments(first: 2) { nodes { ...F @defer target { displayName } } } } fragment F on Assignment { state target { email } }',
    ],
    [
      'that is skipped',
      '{ assignments(first: 2) { nodes { state ... @defer @skip(if: true) { status } } } }',
    ],
    [
      'of subjects, who may have no key',
      '{ requests(first: 40) { nodes { requestor { displayName ... @defer { email objectId } } } } }',
    ],
  ])('makes the same answer in the end: %s', async (_what, asked) => {
    const expected = await whole(asked);
    const got = await payloads(asked);
    expect(parts(got).flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(withoutCursors(merge(got))).toEqual(withoutCursors(expected.data));
  });

  it('is read along where the caller may not read a row by its key', async () => {
    const mine = '{ me { assignments { nodes { state ... @defer { target { displayName } } } } } }';
    const expected = await whole(mine, 'member');
    sandbox.clearLog();
    expect(merge(await payloads(mine, 'member'))).toEqual(expected.data);
    expect(sandbox.log).toHaveLength(1);
  });

  it('can be switched off by a variable', async () => {
    const asked = `query ($late: Boolean!) { assignments(first: 2) { nodes { state ... @defer(if: $late) { status } } } }`;
    expect(await payloads(asked, 'admin', { late: false })).toHaveLength(1);
    expect(urls()).toEqual(['assignments?$select=id,state,status&$top=2']);
  });

  it('tells an error in its part, with its code', async () => {
    sandbox.faults.add({ rules: [{ fault: '403', query: 'expiredDateTime' }] });
    const [first, ...rest] = await payloads(query);
    expect(first?.errors).toBeUndefined();
    const told = parts(rest).flatMap(({ errors = [] }) => errors);
    expect(told[0]).toMatchObject({
      path: ['assignments', 'nodes', 0, expect.any(String)],
      extensions: { code: 'FORBIDDEN', graphStatus: 403 },
    });
    expect(told[0]?.extensions).not.toHaveProperty('http');
  });
});

/** 250 rows a page, and what each leads to. */
const rows = (first: number, directive = '@stream(initialCount: 2, label: "rows")') =>
  `{ assignments(first: ${first}) { nodes ${directive} { graphId state target { displayName } } } }`;
const chains = (directive: '@stream' | '') =>
  `{ requests(first: 300) { nodes ${directive} { graphId assignment { target { displayName assignments(first: 1) { nodes { graphId } } } } } } }`;

describe('@stream', () => {
  it('flows page by page of Graph, each with its lookups', async () => {
    const all = await payloads(rows(600));
    expect(all.map(({ incremental }) => incremental?.[0]?.items?.length)).toEqual([
      undefined,
      248,
      250,
      100,
      undefined,
    ]);
    expect(parts(all).map(({ path, label }) => [path.join('.'), label])).toEqual([
      ['assignments.nodes.2', 'rows'],
      ['assignments.nodes.250', 'rows'],
      ['assignments.nodes.500', 'rows'],
    ]);
    expect(all.at(-1)).toMatchObject({ hasNext: false, extensions: { graph: { httpCalls: 3, waves: 3 } } });
    expect(urls()).toHaveLength(3);
    expect(merge(all)).toEqual((await whole(rows(600))).data);
  });

  it('makes the lookups of a page in waves of its own', async () => {
    const all = await payloads(chains('@stream'));
    expect(parts(all).map(({ items }) => items?.length)).toEqual([250, 50]);
    expect(parts(all).flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(all.at(-1)).toMatchObject({ extensions: { graph: { waves: 4 } } }); // two for each page
    const expected = await whole(chains(''));
    expect(merge(all)).toEqual(expected.data);
  });

  it('streams edges with their cursors, from which a list goes on', async () => {
    const [, ...rest] = await payloads(
      '{ assignments(first: 300) { edges @stream { cursor node { graphId } } } }',
    );
    const edges = parts(rest).flatMap(
      ({ items }) => items as { cursor: string; node: { graphId: string } }[],
    );
    expect(edges).toHaveLength(300);
    const after = await whole(
      `{ assignments(first: 1, after: ${JSON.stringify(edges[270]?.cursor)}) { nodes { graphId } } }`,
    );
    expect(after.data).toEqual({ assignments: { nodes: [{ graphId: edges[271]?.node.graphId }] } });
  });

  it.each([300, 250, 5])(
    'tells pageInfo and totalCount when %i rows have passed, if they are deferred',
    async (first) => {
      const asked = `{ accessPackages(first: ${first}, filter: { displayName: { contains: "a" } }) {
      nodes @stream(initialCount: 1) { graphId } ... @defer { pageInfo { hasNextPage endCursor startCursor } totalCount } } }`;
      const got = withoutCursors(merge(await payloads(asked)));
      expect(got).toEqual(withoutCursors((await whole(asked)).data));
    },
  );

  it.each([
    ['pageInfo beside the list', 'nodes @stream { graphId } pageInfo { hasNextPage }'],
    ['both lists', 'nodes @stream { graphId } edges @stream { node { state } }'],
    [
      'pageInfo in the list’s own deferred fragment',
      '... @defer { nodes @stream { graphId } pageInfo { hasNextPage } }',
    ],
  ])('reads the list first with %s', async (_what, selected) => {
    const asked = `{ assignments(first: 300) { ${selected} } }`;
    const got = await payloads(asked);
    expect(urls()).toEqual([expect.stringContaining('$top=300')]);
    expect(merge(got)).toEqual((await whole(asked)).data);
  });

  it.each([
    ['sorted', 'orderBy: { field: END_DATE_TIME, direction: DESC }'],
    [
      'filtered',
      'filter: { or: [{ not: { state: { eq: DELIVERED } } }, { targetName: { contains: "a" } }] }',
    ],
  ])('reads the list first where it is %s here', async (_how, args) => {
    const asked = (stream: string) =>
      `{ assignments(first: 300, ${args}, scan: 20000) { nodes ${stream} { graphId } } }`;
    const got = await payloads(asked('@stream'));
    const calls = urls();
    sandbox.clearLog();
    expect(merge(got)).toEqual((await whole(asked(''))).data);
    expect(calls).toEqual(urls());
    expect(parts(got)).toHaveLength(300);
  });

  it('flows in a deferred fragment, when that has come', async () => {
    const asked = '{ assignments(first: 300) { ... @defer { nodes @stream(initialCount: 1) { graphId } } } }';
    const got = await payloads(asked);
    expect(parts(got).map(({ path }) => path.join('.'))).toEqual([
      'assignments',
      'assignments.nodes.1',
      'assignments.nodes.250',
    ]);
    expect(merge(got)).toEqual((await whole(asked)).data);
  });

  it('takes deferred fragments of its rows', async () => {
    const asked = '{ accessPackages(first: 120) { nodes @stream { graphId ... @defer { displayName } } } }';
    const got = await payloads(asked);
    expect(parts(got).flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(merge(got)).toEqual((await whole(asked)).data);
  });

  it('flows twice in one operation, each list by itself', async () => {
    const asked =
      '{ a: assignments(first: 260) { nodes @stream { graphId } } b: requests(first: 270) { edges @stream { node { state } } } }';
    expect(merge(await payloads(asked))).toEqual((await whole(asked)).data);
  });

  it('begins with the row that its list belongs to', async () => {
    const found = await whole('{ assignments(first: 1) { nodes { accessPackage { graphId } } } }');
    const { graphId } = (found.data as { assignments: { nodes: { accessPackage: { graphId: string } }[] } })
      .assignments.nodes[0]?.accessPackage ?? { graphId: '' };
    sandbox.clearLog();
    const asked = `{ accessPackage(id: "${graphId}") { displayName assignments(first: 400) { nodes @stream { graphId } } } }`;
    const got = await payloads(asked);
    expect(sandbox.log).toHaveLength(1); // the row and the list's first page are one $batch
    expect(merge(got)).toEqual((await whole(asked)).data);
  });

  it('is off by if: false, and then reads as ever', async () => {
    expect(await payloads(rows(300, '@stream(if: false)'))).toHaveLength(1);
    expect(urls()).toEqual([expect.stringContaining('$top=300')]);
  });

  it('ends by an error with its code where a page fails, and what came before stands', async () => {
    sandbox.faults.add({ rules: [{ fault: '403', query: 'skiptoken', nth: 2 }] });
    const got = await payloads(rows(1000));
    expect(parts(got).map(({ items }) => items?.length)).toEqual([248, 250, undefined]);
    expect(parts(got).at(-1)).toMatchObject({
      items: null,
      path: ['assignments', 'nodes', 500],
      errors: [{ path: ['assignments', 'nodes', 500], extensions: { code: 'FORBIDDEN', graphStatus: 403 } }],
    });
    expect(got.at(-1)?.hasNext).toBe(false);
    expect(sandbox.log).toHaveLength(3);
  });

  it('ends by an error, and is not healed, where Graph refuses a later page for its shape', async () => {
    sandbox.faults.add({ rules: [{ fault: 'html; when=before', query: 'skiptoken', nth: 2 }] });
    const got = await payloads(rows(1000));
    expect(parts(got).map(({ items }) => items?.length)).toEqual([248, 250, undefined]);
    expect(parts(got).at(-1)).toMatchObject({
      items: null,
      errors: [{ path: ['assignments', 'nodes', 500], extensions: { code: 'GRAPH_REFUSED' } }],
    });
    expect(sandbox.log).toHaveLength(3);
  });

  it('is within its bill, which counts each of its pages and the lookups below them', async () => {
    const one = 'nodes @stream(initialCount: 1) { graphId ... @defer { accessPackage { displayName } } }';
    const got = await payloads(`{ assignments(first: 700) { ${one} } }`);
    const graph = got.at(-1)?.extensions?.['graph'] as Explained;
    const lookups = [1, 249, 250, 200].map((rows) => Math.ceil(rows / 20));
    expect(graph.plan.httpCalls).toBe(3 + lookups.reduce((sum, calls) => sum + calls, 0));
    expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
  });

  it('is told with its @defer before the first call, and how to do without, where both need too many', async () => {
    const deferred = 'nodes @stream { state ... @defer { status } }';
    expect(await whole(`{ assignments(first: 5000) { ${deferred} } }`)).not.toHaveProperty('errors');
    sandbox.clearLog();
    expect(await payloads(`{ assignments(first: 5000) { ${deferred} } }`)).toMatchObject([
      {
        errors: [
          {
            message:
              'This operation needs up to 280 Graph calls, and one operation may make 60 (MAX_GRAPH_CALLS). ' +
              'Most is asked by assignments.nodes.status: up to 5000 requests. Without @defer it needs up to 20. ' +
              'Ask for fewer rows with "first" there or above it, or split the operation.',
            extensions: { code: 'CALL_BUDGET_EXCEEDED' },
          },
        ],
      },
    ]);
    expect(sandbox.log).toEqual([]);
  });

  it('tells an error of one row at that row', async () => {
    sandbox.faults.add({ rules: [{ fault: '403', path: 'accessPackages' }] });
    const asked =
      '{ assignments(first: 260) { nodes @stream(initialCount: 1) { graphId accessPackage { displayName policies { nodes { displayName } } } } } }';
    const got = await payloads(asked);
    const expected = await whole(asked);
    const told = [...(got[0]?.errors ?? []), ...parts(got).flatMap(({ errors = [] }) => errors)];
    expect(new Set(told.map(placeAndCode))).toEqual(new Set(expected.errors?.map(placeAndCode)));
    expect(merge(got)).toEqual(expected.data);
  });

  it('is refused before its first call where its pages are more than one operation may ask for', async () => {
    const tight = gatewayWith({ maxGraphCalls: 3 });
    const response = await tight.fetch(asking(rows(1000)));
    const refused = await response.json();
    await tight.close();
    expect(refused).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('needs up to 4 Graph calls, and one operation may make 3'),
          extensions: { code: 'CALL_BUDGET_EXCEEDED', graphCalls: 4 },
        },
      ],
    });
    expect(sandbox.log).toEqual([]);
  });

  it('ends at its deadline, where Graph does not answer', async () => {
    sandbox.faults.add({ rules: [{ fault: 'hang', query: 'skiptoken' }] });
    const hasty = gatewayWith({ operationTimeoutMs: 1_000 });
    const response = await hasty.fetch(asking(rows(1000)));
    const got: Payload[] = [];
    for await (const payload of payloadsOf(bodyOf(response))) got.push(payload);
    await hasty.close();
    expect(parts(got).at(-1)).toMatchObject({
      items: null,
      errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
    });
  });

  it('refuses a negative initialCount', async () => {
    const refused = await whole(rows(10, '@stream(initialCount: -1)'));
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(sandbox.log).toEqual([]);
  });
});

describe('A client that stops', () => {
  // A page is more than any buffer between takes, and the list more than all of them.
  const wide = Array.from({ length: 40 }, (_, index) => `a${index}: description`).join(' ');
  const all = `{ assignments(first: 5000) { nodes @stream { accessPackage { catalog { ${wide} } } } } }`;

  it('is read no further for than it reads', async () => {
    const response = await gateway.fetch(asking(all));
    const reading = payloadsOf(bodyOf(response));
    await reading.next();
    const another = await whole('{ requests(first: 5000) { nodes { state } } }');
    expect(another.errors).toBeUndefined();
    expect(pagesOf('assignments').length).toBeLessThanOrEqual(2);
    await reading.next();
    await reading.next();
    expect(pagesOf('assignments').length).toBeLessThanOrEqual(4);
    await reading.return(undefined);
    await whole('{ requests(first: 5000) { nodes { state } } }');
    expect(pagesOf('assignments').length).toBeLessThanOrEqual(4);
  });

  it('stops the paging when it goes away', async () => {
    const { body } = await open(all, both);
    await payloadsOf(body).next();
    const [response] = responses;
    const closed = once(response ?? body, 'close');
    body.destroy();
    await closed;
    const before = pagesOf('assignments').length;
    await whole('{ requests(first: 5000) { nodes { state } } }');
    const { length } = pagesOf('assignments');
    expect(length).toBeLessThanOrEqual(before + 1); // what was under way
    expect(length).toBeLessThan(20);
  });
});

describe('A client that takes one payload', () => {
  const asked = '{ assignments(first: 300) { nodes @stream { state ... @defer { status } } } }';

  it.each([
    'application/json',
    'application/graphql-response+json',
    '*/*',
    'multipart/mixed;q=0, application/json',
  ])('gets the whole answer at once: %s', async (accept) => {
    const { statusCode, type, body } = await open(asked, accept);
    expect(statusCode).toBe(200);
    expect(type).toContain('json');
    const answer = (await body.json()) as { data: { assignments: { nodes: unknown[] } } };
    expect(answer.data.assignments.nodes).toHaveLength(300);
    expect(urls()).toEqual(['assignments?$select=id,state,status&$top=300']);
  });

  it.each(['multipart/mixed;deferSpec=20220824, application/json', 'text/event-stream'])(
    'and one that takes more gets more: %s',
    async (accept) => {
      const { type, body } = await open(asked, accept);
      expect(type).toContain(accept.includes('event') ? 'text/event-stream' : 'multipart/mixed');
      const text = await body.text();
      expect(text).toContain('"hasNext":true');
      expect(text).toContain('"hasNext":false');
    },
  );

  it('has a mutation’s answer whole, whatever it takes', async () => {
    const unknown = '00000000-0000-0000-0000-000000000001';
    const asked = `mutation { requestAccess(input: { accessPackageId: "${unknown}", policyId: "${unknown}" }) { __typename ... @defer { ... on Error { message } } } }`;
    expect(await payloads(asked, 'member')).toMatchObject([
      { data: { requestAccess: { __typename: expect.any(String), message: expect.any(String) } } },
    ]);
  });

  it('is told of a wrong @stream as of any other fault of a document', async () => {
    expect(await whole('{ assignments @stream { nodes { state } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });
});
