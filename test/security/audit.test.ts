import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/gateway/audit.ts';
import { documentId } from '../../src/gateway/trusted.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { parse, print } from 'graphql';
import { guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
const heard: AuditEntry[] = [];
let gateway: ReturnType<typeof guardedGateway>;
beforeAll(async () => {
  sandbox = await stillTenant();
  gateway = guardedGateway({ graphEndpoint: sandbox.url, audit: (entry) => heard.push(entry) });
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

async function ask(query: string, token = 'admin@contoso.example') {
  heard.length = 0;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  await (
    await gateway.fetch(new Request('http://gateway/graphql', { method: 'POST', headers, body }))
  ).json();
  return heard;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const nobody = '00000000-0000-4000-9000-000000000002';

const catalog = (name: string) => `${name}: createCatalog(input: { displayName: "${name}" }) { __typename }`;
const remove = (id: string) => `mutation { deleteCatalog(input: { catalogId: "${id}" }) { __typename } }`;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
it('tells who wrote what, on what, what Graph answered and by which document, and no text of theirs', async () => {
  const query = 'mutation Make { createCatalog(input: { displayName: "Very private" }) { __typename } }';
  expect(await ask(query)).toEqual([
    {
      who: { persona: 'admin@contoso.example' },
      what: 'createCatalog',
      ids: {},
      outcome: 'done',
      made: expect.stringMatching(guid),
      writes: [
        {
          method: 'POST',
          path: '/v1.0/identityGovernance/entitlementManagement/catalogs',
          status: 201,
          requestId: expect.stringMatching(guid),
        },
      ],
      operation: documentId(print(parse(query))),
      operationName: null,
    },
  ]);
  expect(JSON.stringify(heard)).not.toContain('Very private');
});

it('tells of each field of one operation for itself, under whichever name', async () => {
  const all = await ask(`mutation { ${catalog('a')} ${catalog('b')} }`);
  expect(all.map(({ what, outcome, writes }) => [what, outcome, writes.length])).toEqual([
    ['createCatalog', 'done', 1],
    ['createCatalog', 'done', 1],
  ]);
  expect(new Set(all.map(({ made }) => made)).size).toBe(2);
});

it('tells of what Graph refuses, and of what never reached it', async () => {
  expect(await ask(remove(nobody))).toMatchObject([
    {
      ids: { 'input.catalogId': nobody },
      outcome: 'NotFoundError',
      made: null,
      writes: [{ method: 'DELETE', status: 404, requestId: expect.stringMatching(guid) }],
    },
  ]);
  expect(await ask(remove('what is no id'))).toMatchObject([
    { ids: { 'input.catalogId': 'what is no id' }, outcome: 'InvalidInputError', writes: [] },
  ]);
});

it('names the person, the tenant and the app of a token, and shows none of it else', async () => {
  const claims = {
    oid: nobody,
    tid: nobody.replace('2', '3'),
    azp: nobody.replace('2', '4'),
    name: 'Somebody',
  };
  const token = `${part({ alg: 'none' })}.${part(claims)}.c2lnbmF0dXJl`;
  const all = await ask('mutation { createCatalog(input: { displayName: "x" }) { __typename } }', token);
  expect(all).toMatchObject([
    { who: { oid: claims.oid, tenant: claims.tid, app: claims.azp }, outcome: 'UNAUTHENTICATED', made: null },
  ]);
  expect(JSON.stringify(all)).not.toContain(token.split('.')[1]);
});

it('tells nothing of queries, nor of what an explain only foretells', async () => {
  expect(await ask('{ catalogs(first: 1) { nodes { displayName } } }')).toEqual([]);
  const open = guardedGateway({
    graphEndpoint: sandbox.url,
    realTenant: false,
    audit: (entry) => heard.push(entry),
  });
  const headers = {
    authorization: 'Bearer admin@contoso.example',
    'content-type': 'application/json',
    'x-graph-explain': 'plan',
  };
  const body = JSON.stringify({
    query: 'mutation { createCatalog(input: { displayName: "x" }) { __typename } }',
  });
  await open.fetch(new Request('http://gateway/graphql', { method: 'POST', headers, body }));
  await open.close();
  expect(heard).toEqual([]);
});
