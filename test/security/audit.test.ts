import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/gateway/audit.ts';
import { documentId } from '../../src/gateway/trusted.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { parse, print } from 'graphql';
import { registered } from '../auth/kit.ts';
import { type GatewaySettings, guardedGateway } from '../kit/served.ts';
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
const later = (name: string, left = '') =>
  `${name}: deleteCatalog(input: { catalogId: "${nobody}" }) ${left} { __typename }`;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
it('tells who wrote what, on what, what Graph answered and by which document, and no text of theirs', async () => {
  const query = 'mutation Make { createCatalog(input: { displayName: "Very private" }) { __typename } }';
  expect(await ask(query)).toEqual([
    {
      who: { persona: 'admin@contoso.example', proved: true },
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
    {
      who: { oid: claims.oid, tenant: claims.tid, app: claims.azp, proved: false },
      outcome: 'UNAUTHENTICATED',
      made: null,
    },
  ]);
  expect(JSON.stringify(all)).not.toContain(token.split('.')[1]);
});

describe('tells why a mutation did not run:', () => {
  const move = `mutation Move { moveAccessPackage(input: { accessPackageId: "${nobody}", catalogId: "${nobody}" }) { __typename } }`;
  const ids = { 'input.accessPackageId': nobody, 'input.catalogId': nobody };
  const named = (extra: string) => move.replace('{ __typename }', extra);

  it.each<[why: string, outcome: string, params: object, settings: Partial<GatewaySettings>, token: string]>([
    ['nobody sent it', 'UNAUTHENTICATED', { query: move }, {}, ''],
    [
      'a field is asked that there is not',
      'GRAPHQL_VALIDATION_FAILED',
      { query: named('{ nope }') },
      {},
      'x',
    ],
    [
      'a variable is missing',
      'BAD_USER_INPUT',
      { query: move.replace('Move', 'Move($x: Int!)').replace('__typename', '__typename @skip(if: false)') },
      {},
      'x',
    ],
    [
      'it is nested too deep',
      'BAD_USER_INPUT',
      { query: named('{ a '.repeat(13) + ' }'.repeat(13)) },
      {},
      'x',
    ],
    [
      'it has too many aliases',
      'BAD_USER_INPUT',
      { query: named(`{ ${'a: __typename '.repeat(101)} }`) },
      {},
      'x',
    ],
    ['it costs more than is taken', 'BAD_USER_INPUT', { query: move }, { maxCost: 1 }, 'x'],
    ['it takes more calls than it may', 'CALL_BUDGET_EXCEEDED', { query: move }, { maxGraphCalls: 0 }, 'x'],
    ['it is none of the trusted', 'DOCUMENT_NOT_TRUSTED', { query: move }, { trustedDocuments: {} }, 'x'],
    ['it was to be explained', 'BAD_USER_INPUT', { query: move }, {}, 'explained'],
  ])('%s', async (_why, outcome, params, settings, token) => {
    const gateway = guardedGateway({
      graphEndpoint: sandbox.url,
      audit: (entry) => heard.push(entry),
      ...settings,
    });
    heard.length = 0;
    sandbox.clearLog();
    const headers = {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: 'Bearer admin@contoso.example' }),
      ...(token === 'explained' && { 'x-graph-explain': 'run' }),
    };
    const body = JSON.stringify({ operationName: 'Move', ...params });
    const response = await gateway.fetch(
      new Request('http://gateway/graphql', { method: 'POST', headers, body }),
    );
    await response.text();
    await gateway.close();
    expect(heard).toEqual([
      {
        who:
          token === ''
            ? { oid: null, tenant: null, app: null, proved: false }
            : { persona: 'admin@contoso.example', proved: false },
        what: 'moveAccessPackage',
        ids,
        outcome,
        made: null,
        writes: [],
        operation: expect.stringMatching(/^[\da-f]{64}$/),
        operationName: 'Move',
      },
    ]);
    expect(sandbox.log).toEqual([]);
  });

  it('one before it failed', async () => {
    const query = `mutation { ${catalog('a')} ${later('b')} ${later('c', '@skip(if: true)')} }`;
    sandbox.clearLog();
    expect((await ask(query, 'forged')).map(({ what, outcome }) => [what, outcome])).toEqual([
      ['createCatalog', 'UNAUTHENTICATED'],
      ['deleteCatalog', 'NOT_RUN'],
    ]);
    expect(sandbox.log).toHaveLength(1);
  });

  it('once for each field, however often that was written, with the ids of the first hundred', async () => {
    const many = Array.from(
      { length: 240 },
      (_, n) => `deleteCatalog(input: { catalogId: "${n}" }) { nope }`,
    );
    const all = await ask(`mutation { ${many.join(' ')} }`);
    expect(all).toMatchObject([{ what: 'deleteCatalog', outcome: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect(Object.entries(all[0]?.ids ?? {}).slice(0, 2)).toEqual([
      ['input.catalogId', '0'],
      ['1.input.catalogId', '1'],
    ]);
    expect(Object.keys(all[0]?.ids ?? {})).toHaveLength(100);
  });

  it('and never of what a person wrote', async () => {
    const all = await ask(
      'mutation Secretly { secretly: mySecret(why: "Secret") { id } createCatalog(input: { displayName: "Secret", secretly: "x" }) { nope } }',
    );
    expect(all.map(({ what, ids: told }) => [what, told])).toEqual([
      ['unknown', {}],
      ['createCatalog', {}],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/secret/i);
  });

  it('but of what is no mutation, or cannot be read as one, nothing', async () => {
    expect(await ask('{ mutation: nope }')).toEqual([]);
    expect(await ask('mutation {')).toEqual([]);
    expect(await ask(`mutation ${'{ a '.repeat(20_000)}`)).toEqual([]);
    expect(await ask('fragment mutation on Query { id }')).toEqual([]);
  });
});

describe('whom a token names is proved', () => {
  it('by Graph where it took the token, and by nobody where it did not', async () => {
    const taken = await sandbox.tokens.userToken({
      username: 'admin@contoso.example',
      scope: 'https://graph.microsoft.com/.default',
    });
    expect(await ask(remove(nobody), taken)).toMatchObject([
      { who: { proved: false }, outcome: 'NotFoundError' },
    ]);
    expect(await ask(`mutation { ${catalog('proved')} }`, taken)).toMatchObject([
      { who: { oid: expect.stringMatching(guid), proved: true }, outcome: 'done' },
    ]);
    const [head, claims] = taken.split('.');
    expect(await ask(`mutation { ${catalog('forged')} }`, `${head}.${claims}.c2lnbmF0dXJl`)).toMatchObject([
      { who: { oid: expect.stringMatching(guid), proved: false }, outcome: 'UNAUTHENTICATED' },
    ]);
  });

  it('by the gateway where it verified it, whatever Graph says', async () => {
    await using tenant = await registered();
    const told: AuditEntry[] = [];
    const proving = tenant.gateway({ audit: (entry) => told.push(entry) });
    const token = await tenant.userToken('member');
    await proving.ask(token, `mutation { ${catalog('x')} }`);
    const [head, claims] = token.split('.');
    await proving.ask(`${head}.${claims}.c2lnbmF0dXJl`, `mutation { ${catalog('y')} }`);
    expect(told).toMatchObject([
      { who: { oid: expect.stringMatching(guid), proved: true }, outcome: 'ForbiddenError' },
      { who: { oid: expect.stringMatching(guid), proved: false }, outcome: 'TOKEN_INVALID' },
    ]);
  });
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
