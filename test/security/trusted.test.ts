import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../src/gateway/trusted.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { inFolder } from '../cli/kit.ts';
import { guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

const files = {
  'ops/one.graphql': 'query One { catalogs(first: 1) { nodes { ...Name } } }',
  'ops/parts/name.graphql': 'fragment Name on Catalog { displayName }',
  'ops/two.graphql': 'query Two($first: Int) { accessPackages(first: $first) { nodes { displayName } } }',
};
const one = print(parse(`${files['ops/one.graphql']} ${files['ops/parts/name.graphql']}`));
const two = print(parse(files['ops/two.graphql']));

const hash = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('entitlement-gateway trust', () => {
  it('writes each operation with its fragments by its id, whatever the order of files', async () => {
    const { code, stdout, stderr } = await inFolder(files, 'trust', 'ops/**/*.graphql');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ [documentId(one)]: one, [documentId(two)]: two });
    const again = await inFolder(files, 'trust', ...Object.keys(files).toReversed());
    expect(again.stdout).toBe(stdout);
  });

  it('refuses what is no operation of the schema, and what has no name', async () => {
    const unknown = await inFolder({ 'a.graphql': 'query A { nope }' }, 'trust', 'a.graphql');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/^a\.graphql:1:11: Cannot query field "nope"/);
    const nameless = await inFolder({ 'a.graphql': '{ __typename }' }, 'trust', 'a.graphql');
    expect(nameless).toEqual({
      code: 1,
      stdout: '',
      stderr: 'a.graphql:1: This operation has no name. Give it one, so that logs and people can tell it.\n',
    });
    expect(await inFolder({}, 'trust')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a gateway with a manifest', () => {
  let sandbox: Sandbox;
  let trusting: ReturnType<typeof guardedGateway>;
  let open: ReturnType<typeof guardedGateway>;
  beforeAll(async () => {
    sandbox = await stillTenant();
    const trustedDocuments = { [documentId(one)]: one, [documentId(two)]: two, 'sha256:ab': two };
    trusting = guardedGateway({ graphEndpoint: sandbox.url, trustedDocuments });
    open = guardedGateway({ graphEndpoint: sandbox.url });
  });
  afterAll(async () => {
    await Promise.all([trusting.close(), open.close()]);
    await sandbox.close();
  });

  async function ask(params: object, gateway = trusting) {
    sandbox.clearLog();
    const headers = { authorization: 'Bearer admin@contoso.example', 'content-type': 'application/json' };
    const response = await gateway.fetch(
      new Request('http://gateway/graphql', { method: 'POST', headers, body: JSON.stringify(params) }),
    );
    const answer = (await response.json()) as {
      data?: object;
      errors?: { message: string; extensions: object }[];
    };
    return { status: response.status, calls: sandbox.log.length, ...answer };
  }

  it.each([
    ['its hash', hash(documentId(two))],
    ['its hash in the manner of Relay', hash('ab')],
    ['documentId', { documentId: documentId(two) }],
    ['its text', { query: two }],
    ['both', { query: two, documentId: documentId(two) }],
  ])('runs a document of it by %s, with variables', async (_how, params) => {
    const { status, data } = await ask({ ...params, variables: { first: 2 } });
    expect([status, data]).toMatchObject([200, { accessPackages: { nodes: [{}, {}] } }]);
  });

  it.each([
    [
      { query: '{ __typename }' },
      'DOCUMENT_NOT_TRUSTED',
      /alone \(TRUSTED_DOCUMENTS\), and this is none of them\./,
    ],
    [{ query: `${two} ` }, 'DOCUMENT_NOT_TRUSTED', /none of them/],
    [hash('0'.repeat(64)), 'DOCUMENT_NOT_TRUSTED', /^No document of the manifest has the id "0{64}"/],
    [{ query: one, documentId: '0'.repeat(64) }, 'DOCUMENT_NOT_TRUSTED', /has the id "0{64}"/],
    [{ query: '{ __typename }', documentId: 'x' }, 'DOCUMENT_NOT_TRUSTED', /has the id "x"/],
    [{ documentId: '__proto__' }, 'DOCUMENT_NOT_TRUSTED', /has the id "__proto__"/],
    [
      { query: one, documentId: documentId(two) },
      'BAD_REQUEST',
      /another document came\. Send one of them\.$/,
    ],
    [hash(7), 'BAD_REQUEST', /^The parameter "extensions\.persistedQuery\.sha256Hash" takes a text\.$/],
  ])('refuses %j before anything else', async (params, code, told) => {
    const { status, data, errors, calls } = await ask(params);
    expect([status, data, calls]).toEqual([400, undefined, 0]);
    expect(errors).toMatchObject([{ message: expect.stringMatching(told), extensions: { code } }]);
  });

  it('is told apart from one that has none', async () => {
    expect(await ask({ query: '{ __typename }' }, open)).toMatchObject({ status: 200 });
    const { status, errors } = await ask(hash(documentId(two)), open);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/^This gateway has no manifest to find a document in by its id/);
  });
});
