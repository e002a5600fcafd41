import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { type GatewaySettings, guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(() => sandbox.close());

const authorization = 'Bearer admin@contoso.example';

async function ask(body: string, settings: Partial<GatewaySettings> = {}, more: RequestInit = {}) {
  const gateway = guardedGateway({ graphEndpoint: sandbox.url, ...settings });
  sandbox.clearLog();
  const response = await gateway.fetch(
    new Request('http://gateway/graphql', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body,
      ...more,
    }),
  );
  const answer = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  await gateway.close();
  return { status: response.status, headers: response.headers, calls: sandbox.log.length, ...answer };
}

const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });

const rows = (first: string) => `catalogs${first} { nodes { displayName } }`;
const costs = async (text: string, variables = {}) =>
  (await ask(query(text, variables), { maxCost: 1 })).errors?.[0]?.extensions['cost'];

describe('an operation', () => {
  const ids = Array.from({ length: 100 }, (_, n) =>
    encodeId('AccessPackage', `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`),
  );

  it('is refused before any call where its fields times their rows are more than are taken', async () => {
    const spreads = '...F '.repeat(49);
    const fields = 'displayName description '.repeat(51);
    const heavy = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${spreads} } } fragment F on AccessPackage { ${fields} }`;
    // A hundred ids and 4 998 fields are just taken.
    expect((await ask(query(heavy, { ids }))).errors).toBeUndefined();
    const { errors, calls } = await ask(query(heavy, { ids }), { maxCost: 400_000 });
    expect(errors?.[0]).toMatchObject({
      message:
        'The operation asks for up to 499900 values, and 400000 are taken (MAX_COST). Ask for fewer rows with "first", select less, or split it.',
      extensions: { code: 'BAD_USER_INPUT', cost: 499_900, maxCost: 400_000 },
    });
    expect(calls).toBe(0);
  });

  it('is weighed by the rows of its lists, from variables too, and by 50 where none are told', async () => {
    expect(await costs(`{ ${rows('')} }`)).toBe(150);
    expect(await costs(`{ ${rows('(first: 7)')} }`)).toBe(21);
    expect(await costs(`query ($n: Int) { ${rows('(first: $n)')} }`, { n: 9 })).toBe(27);
    expect(await costs(`query ($n: Int = 3) { ...R } fragment R on Query { ${rows('(first: $n)')} }`)).toBe(
      9,
    );
    const nested = '{ accessPackages(first: 2) { nodes { assignments { nodes { state } } } } }';
    expect(await costs(nested)).toBe(2 * (1 + 1 + 50 * (1 + 1 + 1)));
  });

  it('ends at its deadline, whatever Graph does', async () => {
    const silent = await stillTenant();
    silent.faults.add({ rules: [{ fault: 'hang' }] });
    const settings = { graphEndpoint: silent.url, operationTimeoutMs: 500 };
    const { errors } = await ask(query(`{ ${rows('')} }`), settings);
    await silent.close();
    expect(errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
  });

  it('is refused where it is longer than anyone writes', async () => {
    const { errors } = await ask(query(`{ ${'__typename '.repeat(15_000)} }`));
    expect(errors?.[0]?.message).toBe('The operation is longer than 15000 tokens. Select less, or split it.');
  });

  it('takes no text of a filter that no name is as long as', async () => {
    const filtered =
      'query ($text: String!) { catalogs(filter: { displayName: { contains: $text } }) { nodes { id } } }';
    expect((await ask(query(filtered, { text: 'x'.repeat(10_000) }))).errors).toBeUndefined();
    const { errors, calls } = await ask(query(filtered, { text: 'x'.repeat(10_001) }));
    expect(errors?.[0]?.message).toBe(
      'Argument "filter.displayName.contains" takes text of at most 10000 characters; 10001 came.',
    );
    expect(calls).toBe(0);
  });
});

describe('a body', () => {
  const long = query('{ __typename }', { text: 'x'.repeat(2000) });
  const told =
    'A request takes a body of at most 1024 bytes (MAX_REQUEST_BYTES); a longer one came. Pass values as variables, or split it.';

  it('is refused by the length that it claims', async () => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'content-length': String(long.length),
    };
    const { status, errors } = await ask(long, { maxRequestBytes: 1024 }, { headers });
    expect([status, errors?.[0]?.message]).toEqual([413, told]);
  });

  it('is refused as it comes, where it claims none', async () => {
    const body = new Blob([long]).stream();
    const { status, errors } = await ask('', { maxRequestBytes: 1024 }, {
      body,
      duplex: 'half',
    } as RequestInit);
    expect([status, errors?.[0]?.message]).toEqual([413, told]);
  });
});

describe('browsers', () => {
  const options = {
    method: 'OPTIONS',
    headers: {
      origin: 'https://portal.contoso.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  };
  const preflight = async (corsOrigins: readonly string[], origin: string) => {
    const gateway = guardedGateway({ graphEndpoint: sandbox.url, corsOrigins });
    const headers = { ...options.headers, origin };
    const { headers: told } = await gateway.fetch(
      new Request('http://gateway/graphql', { ...options, headers }),
    );
    await gateway.close();
    return Object.fromEntries([...told].filter(([name]) => name.startsWith('access-control')));
  };

  it('are told nothing about other pages, so that they refuse them', async () => {
    const portal = 'https://portal.contoso.example';
    expect(await preflight([], portal)).toEqual({});
    const configured = [portal, 'https://other.contoso.example'];
    for (const origin of [
      'https://evil.example',
      'null',
      `${portal}.evil.example`,
      'https://PORTAL.contoso.example',
    ])
      expect(await preflight(configured, origin)).toEqual({});
    expect(await preflight([portal], 'null')).toEqual({});
  });

  it('may let the pages that are configured ask, without cookies', async () => {
    const told = await preflight(['https://portal.contoso.example'], 'https://portal.contoso.example');
    expect(told).toMatchObject({
      'access-control-allow-origin': 'https://portal.contoso.example',
      'access-control-allow-headers': expect.stringContaining('authorization'),
    });
    expect(told).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    ['an answer', { method: 'POST', body: query('{ __typename }') }, 200],
    ['a refusal', { method: 'GET' }, 403],
    ['a method that is none', { method: 'DELETE' }, 405],
  ])('keep %s to the program that asked', async (_what, init, status) => {
    const gateway = guardedGateway({ graphEndpoint: sandbox.url });
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await gateway.fetch(new Request('http://gateway/graphql', { headers, ...init }));
    await gateway.close();
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
});
