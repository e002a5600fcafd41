import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AuditEntry } from '../../src/gateway/audit.ts';
import { findUser } from '../../src/sandbox/authority/users.ts';
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
  // One of the Sales catalog and one of another: read by their ids, each by a call of its own.
  '{ sales: accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") { displayName catalog { displayName } } other: accessPackage(id: "875465c5-db8d-4bab-84fb-ed5de3bca8ae") { displayName catalog { displayName } } }',
  '{ subjects(first: 3) { nodes { graphId displayName } } me { requests(first: 2) { nodes { graphId state } } } }',
];
const streamed =
  '{ catalogs(first: 4) { nodes @stream(initialCount: 1) { graphId ... @defer { displayName } } } }';

const writing = `mutation ($name: String!, $domain: String!) {
  createConnectedOrganization(
    input: { displayName: $name, identitySource: { domainIdentitySource: { domainName: $domain, displayName: $name } } }
  ) {
    __typename
    ... on ConnectedOrganizationSaved { connectedOrganization { displayName } }
  }
}`;
const waiting = `mutation {
  requestAccess(
    input: { accessPackageId: "284857fa-e091-43bb-9024-b65dfaa2ea81", justification: "Mine", wait: { until: DELIVERED } }
  ) {
    ... on RequestCreated { wait { isReached looks } request { justification requestor { email } } }
  }
}`;

/** Whoever waits waits until all are woken. */
function heldTime() {
  const told = { asleep: () => {}, wake: () => {} };
  const asleep = new Promise<void>((resolve) => (told.asleep = resolve));
  const woken = new Promise<void>((resolve) => (told.wake = resolve));
  const sleep = () => {
    told.asleep();
    return woken;
  };
  return { asleep, wake: () => told.wake(), clock: { now: () => Date.now(), sleep } };
}

let tenant: Registered;
let gateway: ReturnType<typeof gatewayOf>;
const time = heldTime();
const audited: AuditEntry[] = [];
const tokens = new Map<Persona, string>();
const tokenOf = (persona: Persona) => tokens.get(persona) ?? '';
const oidOf = (persona: Persona) => findUser(`${persona}@contoso.example`)?.objectId ?? '';
beforeAll(async () => {
  tenant = await registered();
  gateway = tenant.gateway({
    operationTimeoutMs: 300_000,
    clock: time.clock,
    audit: (entry) => audited.push(entry),
  });
  for (const persona of personas) tokens.set(persona, await tenant.userToken(persona));
});
afterAll(() => tenant.close());

/** All that came back, but for what no two answers share: ids of requests and times. */
async function answerOf(persona: Persona, question: number, of = gateway): Promise<string> {
  const asked = questions[question] ?? '';
  const { status, data, errors, extensions } = await of.ask(
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

async function eventsOf(persona: Persona, of = gateway): Promise<string> {
  const response = await of.gateway.fetch(
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

/** What one is told who writes a name that nobody else writes; undefined where it is what it should be. */
async function wrongWrite(persona: Persona, name: string): Promise<unknown> {
  const domain = `${name.replaceAll(' ', '-')}.example`;
  const { data, errors } = await gateway.ask(tokenOf(persona), writing, { name, domain });
  const wanted =
    persona === 'admin'
      ? { __typename: 'ConnectedOrganizationSaved', connectedOrganization: { displayName: name } }
      : { __typename: 'ForbiddenError' };
  const isRight = JSON.stringify(data) === JSON.stringify({ createConnectedOrganization: wanted });
  return isRight ? undefined : { data, errors };
}

async function organizations(): Promise<string[]> {
  const all = '{ connectedOrganizations(first: 5000) { nodes { displayName } } }';
  const { data } = await gateway.ask(tokenOf('admin'), all);
  const { connectedOrganizations } = data as {
    connectedOrganizations: { nodes: { displayName: string }[] };
  };
  return connectedOrganizations.nodes.map(({ displayName }) => displayName);
}

describe('between callers', () => {
  it('nothing is shared by 2 000 concurrent operations of three personas', { timeout: 240_000 }, async () => {
    const waits = gateway.ask(tokenOf('member'), waiting);
    onTestFinished(async () => {
      time.wake();
      await waits;
    });
    await time.asleep;
    const alone = new Map<string, string>();
    for (const persona of personas) {
      const own = tenant.gateway();
      for (const question of questions.keys())
        alone.set(`${persona} ${question}`, await answerOf(persona, question, own));
      alone.set(`${persona} events`, await eventsOf(persona, own));
    }
    // What is told apart below must differ, or nothing would be shown.
    for (const asked of [...questions.keys(), 'events']) {
      const answers = personas.map((persona) => alone.get(`${persona} ${asked}`));
      expect(new Set(answers).size).toBeGreaterThan(1);
    }
    for (const persona of personas) await answerOf(persona, 0);
    const before = await organizations();
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    const written: string[] = [];
    const running = Array.from({ length: 2000 }, async (_, index) => {
      const persona = personas[index % personas.length] ?? 'admin';
      const question = Math.floor(index / personas.length) % (questions.length + 2);
      if (question > questions.length) {
        const name = `${persona} ${index}`;
        if (persona === 'admin') written.push(name);
        const wrong = await wrongWrite(persona, name);
        return wrong === undefined ? [] : [[name, wrong]];
      }
      const key = `${persona} ${question === questions.length ? 'events' : question}`;
      const came =
        question === questions.length ? await eventsOf(persona) : await answerOf(persona, question);
      return came === alone.get(key) ? [] : [[key, came, alone.get(key)]];
    });
    expect((await Promise.all(running)).flat()).toEqual([]);
    // Nothing was learnt meanwhile that could have changed what anybody’s operation asks.
    expect(gateway.gateway.refusals()).toEqual([]);
    expect(grants).not.toHaveBeenCalled(); // each has their own Graph token already

    expect(written.length).toBeGreaterThan(80);
    expect((await organizations()).toSorted()).toEqual([...before, ...written].toSorted());
    const authors = audited
      .filter(({ what }) => what === 'createConnectedOrganization')
      .map(({ who, outcome }) => `${'oid' in who ? who.oid : ''} ${outcome}`);
    expect(new Set(authors)).toEqual(
      new Set(personas.map((name) => `${oidOf(name)} ${name === 'admin' ? 'done' : 'ForbiddenError'}`)),
    );

    // Who waited all the while is shown their own.
    tenant.sandbox.clock.advance('PT30S');
    time.wake();
    expect(await waits).toMatchObject({
      data: {
        requestAccess: {
          wait: { isReached: true, looks: 1 },
          request: { justification: 'Mine', requestor: { email: 'member@contoso.example' } },
        },
      },
    });
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
