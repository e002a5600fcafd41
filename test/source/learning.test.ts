import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal, Sandbox, SandboxOptions, ServedRead } from '../../src/sandbox/server.ts';
import { type Answer, type ApiVersion, type Asked, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

type Refuses = (read: ServedRead) => Refusal | null;

const silent = () => undefined;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

interface Bench {
  readonly sandbox: Sandbox;
  readonly ask: (asked: Asked | string) => Promise<Answer & { readonly refusedCalls: number }>;
  readonly refusals: () => readonly { version: string; route: string; count: number }[];
}

async function bench(refuses: Refuses, version: ApiVersion, options: SandboxOptions = {}): Promise<Bench> {
  const sandbox = await stillTenant({ refuses, ...options });
  const { gateway, ask, close } = gatewayOver(sandbox.url, version);
  open.push(close, () => sandbox.close());
  return {
    sandbox,
    async ask(asked) {
      sandbox.clearLog();
      const answer = await ask(typeof asked === 'string' ? { query: asked } : asked);
      const reads = sandbox.log.flatMap((entry) => (entry.items.length > 0 ? entry.items : [entry]));
      return { ...answer, refusedCalls: reads.filter(({ refused }) => refused).length };
    },
    refusals: () => gateway.refusals(),
  };
}

const filters =
  (path: string, version?: string): Refuses =>
  (read) =>
    read.filter?.includes(path) === true && (version ?? read.version) === read.version
      ? 'invalidFilter'
      : null;
const expands =
  (navigation: string, path: RegExp, version?: string): Refuses =>
  (read) =>
    read.expand.includes(navigation) && path.test(read.path) && (version ?? read.version) === read.version
      ? 'html'
      : null;

const holders =
  '{ accessPackages(first: 3) { nodes { displayName assignments(first: 2) { totalCount pageInfo { hasNextPage } nodes { graphId state } } } } }';
const chain =
  '{ assignments(first: 3) { nodes { state target { displayName } accessPackage { displayName catalog { displayName } } } } }';

interface Case {
  readonly name: string;
  readonly version: ApiVersion;
  readonly refuses: Refuses;
  readonly asked: Asked | string;
  /** Refused reads of the first query, items of batches counting each; the second has none. */
  readonly refused: number;
  /** HTTP calls of a tenant that refuses nothing, of the first query, and of the second. */
  readonly calls: readonly [plain: number, first: number, second: number];
  /** The routes learnt, with how often each was refused. */
  readonly learnt: readonly string[];
}

const nested: Refuses = ({ expand }) =>
  expand.some((path) => /^accessPackage\/(catalog|accessPackageCatalog)$/.test(path)) ? 'html' : null;
const unserved: Refuses = ({ version, path }) =>
  version === 'v1.0' && path.endsWith('/incompatibleAccessPackages') ? 'unserved' : null;
const requests = '{ assignments(first: 2) { nodes { requests { nodes { graphId state } } } } }';
const incompatible =
  '{ accessPackages(first: 2) { nodes { incompatibleAccessPackages { nodes { displayName } } } } }';
const mine = {
  query: '{ me { assignments { nodes { state accessPackage { displayName catalog { displayName } } } } } }',
  persona: 'member',
};

const cases: readonly Case[] = [
  {
    name: 'a filter, where the list is walked instead',
    version: 'v1.0',
    refuses: filters('accessPackage/id'),
    asked: holders,
    refused: 3,
    calls: [3, 3, 2],
    learnt: ['3× v1.0 Assignment list: filter accessPackage/id'],
  },
  {
    name: 'a filter, where the list is walked instead',
    version: 'beta',
    refuses: filters('accessPackage/id'),
    asked: holders,
    refused: 3,
    calls: [3, 3, 2],
    learnt: ['3× beta Assignment list: filter accessPackage/id'],
  },
  {
    name: 'a filter, where the other version takes it',
    version: 'auto',
    refuses: filters('accessPackage/id', 'v1.0'),
    asked: holders,
    refused: 3,
    calls: [3, 4, 3],
    learnt: ['3× v1.0 Assignment list: filter accessPackage/id'],
  },
  {
    name: 'a filter of two terms',
    version: 'v1.0',
    refuses: filters('assignment/target/objectId'),
    asked: requests,
    refused: 2,
    calls: [2, 3, 2],
    learnt: ['2× v1.0 AssignmentRequest list: filter accessPackage/id and assignment/target/objectId'],
  },
  {
    name: 'a filter of two terms, where the other version expands',
    version: 'auto',
    refuses: filters('assignment/target/objectId'),
    asked: requests,
    refused: 2,
    calls: [2, 3, 2],
    learnt: ['2× v1.0 AssignmentRequest list: filter accessPackage/id and assignment/target/objectId'],
  },
  {
    name: 'the expand by which rows are kept, where the other version expands the edge itself',
    version: 'auto',
    refuses: expands('assignment', /^assignmentRequests$/, 'v1.0'),
    asked: requests,
    refused: 2,
    calls: [2, 3, 2],
    learnt: ['2× v1.0 AssignmentRequest list: expand assignment'],
  },
  {
    name: 'a nested expand',
    version: 'v1.0',
    refuses: nested,
    asked: chain,
    refused: 1,
    calls: [1, 3, 2],
    learnt: ['1× v1.0 Assignment list: expand accessPackage/catalog'],
  },
  {
    name: 'a nested expand',
    version: 'beta',
    refuses: nested,
    asked: chain,
    refused: 1,
    calls: [1, 3, 2],
    learnt: ['1× beta Assignment list: expand accessPackage/catalog'],
  },
  {
    name: 'a plain expand, after a nested one was suspected',
    version: 'v1.0',
    refuses: expands('target', /^assignments$/),
    asked: chain,
    refused: 2,
    calls: [1, 5, 2],
    learnt: ['1× v1.0 Assignment list: expand target'],
  },
  {
    name: 'a plain expand, where the other version takes it',
    version: 'auto',
    refuses: expands('target', /^assignments$/, 'v1.0'),
    asked: chain,
    refused: 2,
    calls: [1, 4, 1],
    learnt: ['1× v1.0 Assignment list: expand target'],
  },
  {
    name: 'an expand of what is the caller’s own, who may not read it otherwise',
    version: 'auto',
    refuses: expands('accessPackage', /filterByCurrentUser/, 'v1.0'),
    asked: mine,
    refused: 2,
    calls: [1, 4, 1],
    learnt: ['1× v1.0 Assignment filterByCurrentUser: expand accessPackage'],
  },
  {
    name: 'a sub-path, where the other version serves it',
    version: 'auto',
    refuses: unserved,
    asked: incompatible,
    refused: 2,
    calls: [2, 3, 2],
    learnt: ['2× v1.0 AccessPackage.incompatibleAccessPackages: sub-path'],
  },
  {
    name: 'an expand of one row',
    version: 'auto',
    refuses: expands('assignmentPolicies', /^accessPackages\//, 'v1.0'),
    asked:
      '{ accessPackage(id: "68174851-9453-4f31-ad77-b351cedef4e4") { displayName policies { nodes { displayName } } } }',
    refused: 1,
    calls: [1, 3, 1],
    learnt: ['1× v1.0 AccessPackage by key: expand policies'],
  },
];

describe.each(cases)('$name, in $version', ({ version, refuses, asked, refused, calls, learnt }) => {
  it('answers as if nothing had been refused, and asks it no second time', async () => {
    const plain = await bench(() => null, version);
    const { ask, refusals } = await bench(refuses, version);
    const [want, first, second] = [await plain.ask(asked), await ask(asked), await ask(asked)];
    expect([want.errors, JSON.stringify(want.data).length > 100]).toEqual([undefined, true]);
    expect([first.errors, first.data]).toEqual([undefined, want.data]);
    expect([second.errors, second.data]).toEqual([undefined, want.data]);
    expect({
      refused: first.refusedCalls,
      again: second.refusedCalls,
      calls: [want, first, second].map(({ graph }) => graph.httpCalls),
      learnt: refusals().map(({ version, route, count }) => `${count}× ${version} ${route}`),
    }).toEqual({ refused, again: 0, calls, learnt });
  });
});

it('tells in the explain what was refused and what served, and of the next answer nothing', async () => {
  const { ask } = await bench(filters('accessPackage/id'), 'v1.0');
  const query = '{ accessPackages(first: 1) { nodes { assignments(first: 1) { nodes { state } } } } }';
  expect((await ask(query)).graph.refused).toEqual([
    {
      version: 'v1.0',
      route: 'Assignment list: filter accessPackage/id',
      status: 400,
      graphCode: 'InvalidFilter',
      instead: 'v1.0 Assignment list, scanned',
    },
  ]);
  expect((await ask(query)).graph.refused).toBeUndefined();
});

it('warns once of each route, without an id', async () => {
  const warnings: unknown[] = [];
  const logger = { debug: silent, info: silent, error: silent, warn: (text: unknown) => warnings.push(text) };
  const sandbox = await stillTenant({ refuses: filters('accessPackage/id') });
  const { ask, close } = gatewayOver(sandbox.url, 'v1.0', 'on', 60, logger);
  open.push(close, () => sandbox.close());
  await ask({ query: holders });
  await ask({ query: holders });
  expect(warnings).toEqual([
    'Graph v1.0 refuses a route that its documents allow: Assignment list: filter accessPackage/id (400 InvalidFilter). In its place: v1.0 Assignment list, scanned.',
  ]);
});

it('finds each of two refused expands, a query at a time or at once', async () => {
  const { ask, refusals } = await bench(
    ({ path, expand }) =>
      path === 'assignments' && (expand.includes('target') || expand.includes('assignmentPolicy'))
        ? 'html'
        : null,
    'v1.0',
  );
  const query = '{ assignments(first: 2) { nodes { target { email } policy { displayName } } } }';
  const want = await (await bench(() => null, 'v1.0')).ask(query);
  const answers = [await ask(query), await ask(query), await ask(query)];
  expect(answers.map(({ data }) => data)).toEqual([want.data, want.data, want.data]);
  expect(answers.at(-1)?.refusedCalls).toBe(0);
  expect(
    refusals()
      .map(({ route }) => route)
      .toSorted(),
  ).toEqual(['Assignment list: expand policy', 'Assignment list: expand target']);
});

it('does not learn for one version what the other refuses', async () => {
  const asked = chain;
  const { ask, refusals } = await bench(nested, 'auto');
  await ask(asked);
  expect(
    refusals()
      .map(({ version }) => version)
      .toSorted(),
  ).toEqual(['beta', 'v1.0']);
  const onlyV1 = await bench((read) => (read.version === 'v1.0' ? nested(read) : null), 'auto');
  const answer = await onlyV1.ask(asked);
  expect(answer.graph.calls.at(-1)?.version).toBe('beta');
  expect(onlyV1.refusals().map(({ version }) => version)).toEqual(['v1.0']);
});

it('lets kin reads that were united fail apart', async () => {
  const id = '68174851-9453-4f31-ad77-b351cedef4e4';
  const query = `{ a: accessPackage(id: "${id}") { displayName } b: accessPackage(id: "${id}") { policies { nodes { displayName } } } }`;
  const { ask, refusals } = await bench(expands('assignmentPolicies', /^accessPackages/), 'v1.0');
  const { data, errors } = await ask(query);
  expect(data).toEqual({ a: { displayName: expect.any(String) }, b: { policies: null } });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['b', 'policies'], 'GRAPH_REFUSED'],
  ]);
  expect(refusals().map(({ route }) => route)).toEqual(['AccessPackage by key: expand policies']);
});

it('still tries the only way that there is, as Graph may have refused it for one row', async () => {
  const [broken, sound] = ['68174851-9453-4f31-ad77-b351cedef4e4', '284857fa-e091-43bb-9024-b65dfaa2ea81'];
  const { ask } = await bench(expands('assignmentPolicies', new RegExp(broken)), 'v1.0');
  const query = 'query ($id: ID!) { accessPackage(id: $id) { policies { nodes { displayName } } } }';
  expect((await ask({ query, variables: { id: broken } })).errors).toHaveLength(1);
  const { data, errors } = await ask({ query, variables: { id: sound } });
  const plain = await bench(() => null, 'v1.0');
  expect([errors, data]).toEqual([undefined, (await plain.ask({ query, variables: { id: sound } })).data]);
});

describe('where no way is left', () => {
  it('names the edge, and does not ask again for what is not served', async () => {
    const { ask, refusals } = await bench(unserved, 'v1.0');
    for (const refused of [2, 0]) {
      const { errors, refusedCalls } = await ask(incompatible);
      expect(refusedCalls).toBe(refused);
      expect(errors?.map(({ message, extensions }) => [extensions?.['code'], message])[0]).toEqual([
        'FIELD_UNAVAILABLE',
        'Graph refuses every way that its documents allow to AccessPackage.incompatibleAccessPackages, in v1.0. Leave the field out, or ask from the other side.',
      ]);
    }
    expect(refusals()).toHaveLength(1);
  });

  it('passes on what Graph said of a shape, and blames nothing', async () => {
    const { ask, refusals } = await bench(({ path }) => (path === 'assignments' ? 'html' : null), 'auto');
    const { data, errors } = await ask(chain);
    expect(data).toEqual({ assignments: null });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'GRAPH_REFUSED', graphStatus: 400 },
    ]);
    expect(refusals()).toEqual([]);
  });

  it('gives up a walk that is too long, and says how to narrow it', async () => {
    const { ask } = await bench(filters('accessPackage/id'), 'v1.0', { size: 'medium' });
    const { errors } = await ask(
      '{ accessPackages(first: 1) { nodes { assignments(first: 5000) { nodes { state } } } } }',
    );
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'SCAN_LIMIT' }]);
    expect(errors?.[0]?.message).toContain('narrow it by what Graph filters itself');
  });
});

describe('blames no route for', () => {
  it.each([
    ['403; code=UnAuthorized', 'FORBIDDEN'],
    ['400; code=BadRequest', 'GRAPH_REFUSED'],
    ['404; code=ResourceNotFound', 'NOT_FOUND'],
    ['429; retry-after=600', 'THROTTLED'],
    ['500', 'GRAPH_UNAVAILABLE'],
  ])('%s', async (fault, code) => {
    const { ask, refusals } = await bench(() => null, 'auto', {
      faults: { rules: [{ fault, path: '/assignments' }] },
    });
    const { errors } = await ask(chain);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(refusals()).toEqual([]);
  });
});

/** Who filters is not who answers. */
const dataOf = ({ data }: Answer) => JSON.stringify(data).replace(/"scanned":\w+/, '');

describe('a filter of the client’s', () => {
  const named =
    '{ catalogs(filter: { displayName: { eq: "General" } }) { scanned nodes { displayName description } } }';
  const beside =
    '{ accessPackages(first: 1) { nodes { assignments(first: 3, filter: { state: { eq: DELIVERED } }) { nodes { state graphId } } } } }';
  const states: Refuses = (read) => filters('state eq')(read) ?? filters('assignmentState eq')(read);

  it.each<
    [what: string, version: ApiVersion, refuses: Refuses, asked: string, refused: number, learnt: string[]]
  >([
    ['is applied here', 'v1.0', filters('displayName'), named, 1, ['v1.0 Catalog list: filter displayName']],
    [
      'goes to the version that takes it',
      'auto',
      filters('displayName', 'v1.0'),
      named,
      1,
      ['v1.0 Catalog list: filter displayName'],
    ],
    [
      'is applied here where neither takes it',
      'auto',
      filters('displayName'),
      named,
      2,
      ['beta Catalog list: filter displayName', 'v1.0 Catalog list: filter displayName'],
    ],
    [
      'is applied here beside an edge that Graph filters',
      'v1.0',
      states,
      beside,
      1,
      ['v1.0 Assignment list: filter state'],
    ],
    [
      'is applied here beside an edge that Graph filters',
      'auto',
      states,
      beside,
      1,
      ['v1.0 Assignment list: filter state'],
    ],
    [
      'is cleared where the edge is to blame',
      'v1.0',
      filters('accessPackage/id'),
      beside,
      2,
      ['v1.0 Assignment list: filter accessPackage/id'],
    ],
    [
      'is cleared where the edge is to blame in both versions',
      'auto',
      filters('accessPackage/id'),
      beside,
      4,
      ['beta Assignment list: filter accessPackage/id', 'v1.0 Assignment list: filter accessPackage/id'],
    ],
  ])('%s, in %s', async (_what, version, refuses, asked, refused, learnt) => {
    const { ask, refusals } = await bench(refuses, version);
    const want = await (await bench(() => null, version)).ask(asked);
    const [first, second] = [await ask(asked), await ask(asked)];
    expect([first.errors, dataOf(first)]).toEqual([undefined, dataOf(want)]);
    expect([second.errors, dataOf(second)]).toEqual([undefined, dataOf(want)]);
    expect([first.refusedCalls, second.refusedCalls]).toEqual([refused, 0]);
    expect(
      refusals()
        .map(({ version, route }) => `${version} ${route}`)
        .toSorted(),
    ).toEqual(learnt);
  });
});

/** A package with some assignments, of even number. */
async function holderOf({ ask }: Bench): Promise<string> {
  const { data } = await ask(
    '{ accessPackages { nodes { graphId assignments(first: 50) { totalCount } } } }',
  );
  const { accessPackages } = data as {
    accessPackages: { nodes: { graphId: string; assignments: { totalCount: number } }[] };
  };
  return (
    accessPackages.nodes.find(({ assignments: { totalCount } }) => totalCount > 4 && totalCount % 2 === 0)
      ?.graphId ?? ''
  );
}

describe('a walk in the place of a filter', () => {
  const page = `query ($id: ID!, $after: String) { accessPackage(id: $id) { assignments(first: 2, after: $after) {
    totalCount nodes { graphId state } pageInfo { hasNextPage endCursor } } } }`;

  async function paged(bench: Bench, id: string): Promise<unknown[]> {
    const pages: unknown[] = [];
    for (let after: unknown = null; pages.length < 20;) {
      const { data, errors } = await bench.ask({ query: page, variables: { id, after } });
      expect(errors).toBeUndefined();
      const { assignments } = (data as { accessPackage: { assignments: Record<string, unknown> } })
        .accessPackage;
      const { hasNextPage, endCursor } = assignments['pageInfo'] as Record<string, unknown>;
      pages.push([assignments['totalCount'], assignments['nodes'], hasNextPage]);
      if (hasNextPage !== true) break;
      after = endCursor;
    }
    return pages;
  }

  it.each(['v1.0', 'beta'] as const)(
    'pages like it in %s, to a last page that promises none',
    async (version) => {
      const options = { pageSize: 7 };
      const plain = await bench(() => null, version, options);
      const id = await holderOf(plain);
      const want = await paged(plain, id);
      expect(want.length).toBeGreaterThan(2);
      expect(await paged(await bench(filters('accessPackage/id'), version, options), id)).toEqual(want);
    },
  );

  it('lets no cursor of a filtered list go on in a walked one', async () => {
    let refusing = false;
    const refused = await bench((read) => (refusing ? filters('accessPackage/id')(read) : null), 'v1.0', {
      pageSize: 2,
    });
    const id = await holderOf(refused);
    const { data } = await refused.ask({ query: page, variables: { id } });
    const after = (data as { accessPackage: { assignments: { pageInfo: { endCursor: string } } } })
      .accessPackage.assignments.pageInfo.endCursor;
    refusing = true;
    await refused.ask({ query: page, variables: { id } });
    const { errors } = await refused.ask({ query: page, variables: { id, after } });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['CURSOR_EXPIRED']);
  });
});
