import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  sandbox = await stillTenant();
  gateway = gatewayOver(sandbox.url);
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

/** Forty fragments that each spread the next twice: a million million fields in two kilobytes. */
function bomb(levels: number, body: (next: string) => string): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) => `fragment F${i} on AccessPackage { ${body(`F${i + 1}`)} }`,
  );
  return `{ accessPackages(first: 1) { nodes { ...F0 } } } ${fragments.join(' ')} fragment F${levels} on AccessPackage { displayName }`;
}

const down = (next: string) => `catalog { accessPackages(first: 1) { nodes { ...${next} } } }`;

describe('documents made to exhaust', () => {
  it.each([
    ['doubles fragments', bomb(40, (next) => `...${next} ...${next}`)],
    ['doubles fields through fragments', bomb(40, (next) => `${down(next)} ${down(next)}`)],
    ['doubles aliases through fragments', bomb(40, (next) => `a: ${down(next)} b: ${down(next)}`)],
    [
      'doubles under one connection',
      bomb(
        40,
        (next) => `catalog { accessPackages { a: nodes { ...${next} } edges { node { ...${next} } } } }`,
      ),
    ],
    [
      'is nested deep',
      `{ ${'catalogs { nodes { accessPackages { nodes { catalog { '.repeat(20)} id ${'} } } } } '.repeat(20)} }`,
    ],
    ['is nested deeper than a parser can go', `${'{ a '.repeat(20_000)}${'} '.repeat(20_000)}`],
  ])('a document that %s is refused before any call', async (_name, query) => {
    sandbox.clearLog();
    const { errors } = await gateway.ask({ query });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/^The operation .+\. Select less, or split it\.$/);
    expect(sandbox.log).toEqual([]);
  });

  it('a document of as many fields as are taken is read once, whatever it repeats', async () => {
    const query = bomb(8, (next) => `displayName ...${next} ...${next}`);
    const { errors, data } = await gateway.ask({ query });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ accessPackages: { nodes: [{ displayName: 'Sales Reps Dynamics 365' }] } });
  });
});

describe('requests of other forms', () => {
  const headers = { 'x-graphql-require-preflight': 'true' };
  const mutation = 'mutation { requestAccess(input: { accessPackageId: "x" }) { __typename } }';

  it.each([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`],
    ['text/plain', JSON.stringify({ query: mutation })],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/graphql', mutation],
  ])('a POST of %s, which any web page can send, is refused', async (type, body) => {
    const response = await gateway.gateway.fetch(
      new Request('http://gateway/graphql', { method: 'POST', headers: { 'content-type': type }, body }),
    );
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('a GET with variables that are no JSON is told so', async () => {
    const response = await gateway.gateway.fetch(
      new Request('http://gateway/graphql?query={__typename}&variables={bad', { headers }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('take a JSON object each');
  });

  it('a GET cannot write', async () => {
    const response = await gateway.gateway.fetch(
      new Request(`http://gateway/graphql?query=${encodeURIComponent(mutation)}`, { headers }),
    );
    expect(response.status).toBe(405);
  });
});
