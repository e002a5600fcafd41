import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { merge, payloadsOf } from '../kit/payloads.ts';
import { codesOf, registered, type Registered, type gatewayOf } from './kit.ts';

/** Who reads everything, who reads their catalog's, who reads their own alone. */
const personas = ['admin', 'salesreader', 'member'] as const;
type Persona = (typeof personas)[number];

const questions = [
  '{ me { assignments(first: 5) { nodes { graphId state accessPackage { displayName } } totalCount } } }',
  '{ accessPackages(first: 5) { nodes { graphId displayName assignments(first: 2) { nodes { graphId } } } pageInfo { endCursor } } }',
  '{ assignments(first: 3) { nodes { graphId target { displayName email } policy { displayName } } } }',
  '{ catalogs(first: 4) { nodes { graphId displayName accessPackages(first: 2) { nodes { displayName } } } } }',
  '{ subjects(first: 3) { nodes { graphId displayName } } me { requests(first: 2) { nodes { graphId state } } } }',
];
const streamed =
  '{ catalogs(first: 4) { nodes @stream(initialCount: 1) { graphId ... @defer { displayName } } } }';

let tenant: Registered;
let gateway: ReturnType<typeof gatewayOf>;
const tokens = new Map<Persona, string>();
const tokenOf = (persona: Persona) => tokens.get(persona) ?? '';
beforeAll(async () => {
  tenant = await registered();
  gateway = tenant.gateway({ operationTimeoutMs: 300_000 });
  for (const persona of personas) tokens.set(persona, await tenant.userToken(persona));
});
afterAll(() => tenant.close());

/** All that came back, but for what no two answers share: ids of requests and times. */
async function answerOf(persona: Persona, question: number): Promise<string> {
  const asked = questions[question] ?? '';
  const { status, data, errors, extensions } = await gateway.ask(
    tokenOf(persona),
    asked,
    {},
    {
      'x-graph-explain': 'run',
    },
  );
  // Calls of one wave are told as they end, in any order.
  const calls = extensions?.graph?.calls
    .map(({ version, method, path, status: answered, items }) =>
      JSON.stringify([version, method, path, answered, items]),
    )
    .toSorted();
  return JSON.stringify({ status, data, errors, calls }).replaceAll(
    /request-id [\w-]+|"requestId":"[\w-]+"|\$skiptoken=[\w%.~-]+/g,
    '…',
  );
}

async function eventsOf(persona: Persona): Promise<string> {
  const response = await gateway.gateway.fetch(
    new Request('http://gateway/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed',
        authorization: `Bearer ${tokenOf(persona)}`,
      },
      body: JSON.stringify({ query: streamed }),
    }),
  );
  const events = [];
  if (response.body === null) throw new Error('There is no body.');
  for await (const event of payloadsOf(response.body)) events.push(event);
  // How events are cut depends on the load: what they hold does not.
  const errors = events.flatMap(({ errors: whole = [], incremental = [] }) => [
    ...whole,
    ...incremental.flatMap((part) => part.errors ?? []),
  ]);
  return JSON.stringify([merge(events), codesOf({ errors })]);
}

describe('between callers', () => {
  it('nothing is shared by 2 000 concurrent operations of three personas', { timeout: 240_000 }, async () => {
    const alone = new Map<string, string>();
    for (const persona of personas) {
      for (const question of questions.keys())
        alone.set(`${persona} ${question}`, await answerOf(persona, question));
      alone.set(`${persona} events`, await eventsOf(persona));
    }
    // What is told apart below must differ, or nothing would be shown.
    for (const asked of [...questions.keys(), 'events']) {
      const answers = personas.map((persona) => alone.get(`${persona} ${asked}`));
      expect(new Set(answers).size).toBeGreaterThan(1);
    }
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    const running = Array.from({ length: 2000 }, async (_, index) => {
      const persona = personas[index % personas.length] ?? 'admin';
      const question = Math.floor(index / personas.length) % (questions.length + 1);
      const key = `${persona} ${question === questions.length ? 'events' : question}`;
      const came =
        question === questions.length ? await eventsOf(persona) : await answerOf(persona, question);
      return came === alone.get(key) ? [] : [[key, came, alone.get(key)]];
    });
    expect((await Promise.all(running)).flat()).toEqual([]);
    // Nothing was learnt meanwhile that could have changed what anybody’s operation asks.
    expect(gateway.gateway.refusals()).toEqual([]);
    expect(grants).not.toHaveBeenCalled(); // each has their own Graph token already
  });

  it('three who come at once for the first time get a Graph token each', async () => {
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    grants.mockClear();
    const fresh = tenant.gateway();
    const names = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const persona = personas[index % personas.length] ?? 'admin';
        const answer = await fresh.ask(tokenOf(persona), questions[0] ?? '');
        return `${persona} ${JSON.stringify(answer.data)}`;
      }),
    );
    expect(new Set(names).size).toBe(personas.length);
    expect(grants).toHaveBeenCalledTimes(personas.length);
  });

  it('a cursor of one is refused to another, and taken from its own under a new token', async () => {
    const page =
      '($after: String) { catalogs(first: 1, after: $after) { nodes { graphId } pageInfo { endCursor } } }';
    const first = await gateway.ask(tokenOf('admin'), `query ${page}`);
    const { catalogs } = first.data as { catalogs: { pageInfo: { endCursor: string } } };
    const after = catalogs.pageInfo.endCursor;
    tenant.sandbox.clearLog();
    const stolen = await gateway.ask(tokenOf('salesreader'), `query ${page}`, { after });
    expect(codesOf(stolen)).toEqual(['BAD_USER_INPUT']);
    expect(stolen.errors?.[0]?.message).toContain('to the same user');
    expect(tenant.sandbox.log).toEqual([]);
    const again = await gateway.ask(await tenant.userToken('admin'), `query ${page}`, { after });
    expect(again.errors).toBeUndefined();
  });
});
