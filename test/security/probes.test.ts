import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

/** What graphql-cop looks for (https://github.com/dolevf/graphql-cop), asked of a gateway before a real tenant. */

let sandbox: Sandbox;
let gateway: ReturnType<typeof guardedGateway>;
beforeAll(async () => {
  sandbox = await stillTenant();
  gateway = guardedGateway({ graphEndpoint: sandbox.url });
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

const authorization = 'Bearer admin@contoso.example';

async function send(body: unknown, headers: Record<string, string> = {}) {
  const response = await gateway.fetch(
    new Request('http://gateway/graphql', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return answerOf(response);
}

async function get(search: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://gateway/graphql${search}`, { headers: { authorization, ...headers } });
  return answerOf(await gateway.fetch(request));
}

async function answerOf(response: Response) {
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as {
    data?: object | null;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, text, data, errors };
}

const cop = (selection: string) => ({ query: `query cop { ${selection} }`, operationName: 'cop' });
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

it('takes a plain query, so that what is refused below is refused for what it is', async () => {
  expect(await send(cop('__typename'))).toMatchObject({ status: 200, data: { __typename: 'Query' } });
});

describe('nothing is found by the probe for', () => {
  it.each([
    ['alias overloading', times(101, (n) => `alias${n}: __typename`), '101 aliases, and 100 are taken'],
    ['field duplication', times(500, () => '__typename'), '500 selections at one place, and 250 are taken'],
    [
      'directive overloading',
      `__typename ${'@aa'.repeat(10)}`,
      '10 directives at one place, and 4 are taken',
    ],
    [
      'directives at many places',
      times(51, () => '__typename @skip(if: false) @include(if: true)'),
      '102 directives, and 100 are taken',
    ],
    [
      'circular queries by introspection',
      '__schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }',
      'Maximum introspection depth exceeded',
    ],
    ['introspection', '__schema { types { name fields { name } } }', 'Introspection is off'],
  ])('%s', async (_probe, selection, told) => {
    const { data, errors } = await send(cop(selection));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain(told);
    expect(errors).not.toHaveLength(10);
  });

  it('batches', async () => {
    const { status, data, errors } = await send(Array.from({ length: 10 }, () => cop('__typename')));
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toHaveLength(1);
  });

  it.each([
    cop('__schema { directive }'),
    cop('assignmants { nodes { id } }'),
    cop('assignments { nodes { stat } }'),
    cop('assignments(frist: 1) { nodes { id } }'),
    cop('assignments(filter: { stat: { eq: DELIVERED } }) { nodes { id } }'),
    cop('assignments(filter: { state: { eq: DELIVERD } }) { nodes { id } }'),
    {
      query: 'query cop($f: AssignmentFilter) { assignments(filter: $f) { nodes { id } } }',
      variables: { f: { stat: 1, state: { eq: 'DELIVERD' } } },
    },
    { query: 'query cop($f: AssignmentFilte) { __typename }' },
  ])('field suggestions in %j', async (body) => {
    const { text, errors } = await send(body);
    expect(errors?.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/did you mean/i);
  });

  it.each(['query cop {__typename}', 'mutation cop {__typename}'])('GET of %s', async (query) => {
    const search = `?query=${encodeURIComponent(query)}`;
    expect(await get(search)).toMatchObject({ status: 403, data: undefined });
  });

  it('mutations by GET, even with the header that a GET takes', async () => {
    const search = `?query=${encodeURIComponent('mutation cop {__typename}')}`;
    const refused = await get(search, { 'x-graphql-require-preflight': 'true' });
    expect(refused).toMatchObject({ status: 405 });
    expect(refused.data).toBeUndefined();
  });

  it.each(['run', 'plan'])('what is asked of Graph, by an explain: %s', async (wish) => {
    const { status, text, data } = await send(cop('__typename'), { 'x-graph-explain': wish });
    expect([status, data]).toEqual([400, undefined]);
    expect(text).not.toContain('"graph"');
  });

  it('GraphiQL', async () => {
    const { status, text } = await get('', { accept: 'text/html' });
    expect(status).toBe(403);
    expect(text).not.toMatch(/graphiql|playground/i);
  });

  it('forms of other pages', async () => {
    const form = await send('query=query+cop+%7B+__typename+%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form).toMatchObject({ status: 415, data: undefined });
  });

  it.each([['query cop { __typename }'], ['qwerty cop { abc }'], ['{ assignment(id: "x") { id } }']])(
    'traces and exceptions in the answer to %s',
    async (query) => {
      const { text } = await send({ query });
      expect(text).not.toMatch(/"(tracing|exception|stacktrace|stack|originalError)"/);
      expect(text).not.toMatch(/\.(ts|js):\d+/);
    },
  );
});
