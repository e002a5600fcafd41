import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Proof } from '../../src/auth/identity.ts';
import {
  automation,
  daemon,
  gateway as registration,
  reporter,
} from '../../src/sandbox/tokens/applications.ts';
import { sessionRevoked } from '../../src/sandbox/fault.ts';
import { makeSelfSigned } from '../../src/sandbox/tls/self-signed.ts';
import { identityEndpoint } from './identity-endpoint.ts';
import { codesOf, forge, graphLog, registered, type Registered } from './kit.ts';

const reading = '{ assignments(first: 2) { nodes { state } } }';
const own = '{ me { assignments(first: 2) { nodes { state } } } }';
/** Two waves, of which the second is a batch. */
const batched =
  '{ accessPackages(first: 3) { nodes { displayName assignments(first: 1) { nodes { state } } } } }';
const writing = 'mutation ($input: CreateCatalogInput!) { createCatalog(input: $input) { __typename } }';

let tenant: Registered;
let folder: string;
beforeAll(async () => {
  const certificate = await makeSelfSigned({ commonName: 'gateway', keyType: 'rsa' });
  tenant = await registered({
    // A certificate's assertion bears the time of this machine.
    now: () => new Date(),
    applications: [{ ...registration, certificates: [certificate.cert] }],
  });
  folder = await mkdtemp(join(tmpdir(), 'proofs-'));
  await writeFile(join(folder, 'gateway.pem'), certificate.key + certificate.cert);
  const subject = 'system:serviceaccount:gateway:gateway';
  await writeFile(join(folder, 'federated'), await tenant.sandbox.tokens.workloadToken(subject));
});
afterAll(async () => {
  await tenant.close();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const gatewayBy = (proof: Proof) =>
  tenant.gateway({ authMode: 'app', identity: { ...tenant.identity, proof } });
const bySecret = () => gatewayBy({ kind: 'secret', secret: 'sandbox-gateway' });

const input = { displayName: 'Made by a program', description: 'By a program' };

describe.each<[string, () => Proof]>([
  ['a secret', () => ({ kind: 'secret', secret: 'sandbox-gateway' })],
  ['a certificate', () => ({ kind: 'certificate', path: join(folder, 'gateway.pem') })],
  ['a federated token', () => ({ kind: 'federated', file: join(folder, 'federated') })],
])('as itself, by %s,', (_what, proof) => {
  it('the gateway asks Graph for whoever holds its app role, with one token for all', async () => {
    const gateway = gatewayBy(proof());
    const [reports, automated] = [await tenant.appToken(reporter), await tenant.appToken(automation)];
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    const answers = await Promise.all(
      [reports, automated, reports, automated].map((token) => gateway.ask(token, reading)),
    );
    for (const answer of answers) {
      expect(answer.errors).toBeUndefined();
      expect(answer).toMatchObject({ status: 200, data: { assignments: { nodes: [{}, {}] } } });
    }
    expect(grants).toHaveBeenCalledTimes(1);
  });
});

it('as a managed identity it asks where App Service tells it to', async () => {
  const { asked, url } = await identityEndpoint(tenant);
  vi.stubEnv('IDENTITY_ENDPOINT', `${url}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'of-app-service');
  const managed = { ...tenant.identity, clientId: undefined, proof: { kind: 'managedIdentity' } as const };
  const gateway = tenant.gateway({ authMode: 'app', identity: managed });
  const answer = await gateway.ask(await tenant.appToken(reporter), reading);
  expect(answer.errors).toBeUndefined();
  expect(answer).toMatchObject({ data: { assignments: { nodes: [{}, {}] } } });
  expect(asked).toEqual([
    `of-app-service /msi/token?api-version=2019-08-01&resource=${encodeURIComponent(tenant.sandbox.url)}`,
  ]);
});

describe('app roles', () => {
  it('of a reader read, and write nothing: not a call is made', async () => {
    const gateway = bySecret();
    const token = await tenant.appToken(reporter);
    tenant.sandbox.clearLog();
    const answer = await gateway.ask(token, writing, { input });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining(
        'This takes the app role EntitlementManagement.ReadWrite of the gateway',
      ),
      extensions: { role: 'EntitlementManagement.ReadWrite' },
    });
    expect(graphLog(tenant.sandbox)).toEqual([]);
  });

  it('of a writer write', async () => {
    const answer = await bySecret().ask(await tenant.appToken(automation), writing, { input });
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ data: { createCatalog: { __typename: 'CatalogSaved' } } });
  });

  it('are missed in a token that holds none, whatever its bearer may do in Graph', async () => {
    const token = await tenant.appToken(daemon);
    tenant.sandbox.clearLog();
    const gateway = bySecret();
    expect(codesOf(await gateway.ask(token, reading))).toEqual(['FORBIDDEN']);
    expect(graphLog(tenant.sandbox)).toEqual([]);
    expect(await gateway.ask(token, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('of a signed-in user count like an application’s', async () => {
    await using forged = await forge(tenant);
    const gateway = tenant.gateway({ authMode: 'app', identity: forged.identity });
    const user = { scp: 'access_as_user', oid: '11111111-2222-4333-8444-555555555555' };
    expect((await gateway.ask(await forged.sign(user), reading)).errors).toBeUndefined();
    const without = await forged.sign({ ...user, roles: undefined });
    expect(codesOf(await gateway.ask(without, reading))).toEqual(['FORBIDDEN']);
    const strange = await forged.sign({
      ...user,
      roles: ['Owner', 'EntitlementManagement', 'entitlementmanagement.read'],
    });
    expect(codesOf(await gateway.ask(strange, reading))).toEqual(['FORBIDDEN']);
  });
});

describe('what Graph answers to users alone', () => {
  it.each([
    ['their own assignments', own, 'GET assignments/filterByCurrentUser()'],
    [
      'beside what may be read',
      `{ assignments { nodes { state } } ...on Query { me { requests { nodes { state } } } } }`,
      'GET assignmentRequests/filterByCurrentUser()',
    ],
    [
      'a request for themselves',
      'mutation { requestAccess(input: { accessPackageId: "11111111-2222-4333-8444-555555555555" }) { __typename } }',
      'POST assignmentRequests (userAdd)',
    ],
  ])('is refused before any call: %s', async (_what, query, userOnly) => {
    const gateway = bySecret();
    const token = await tenant.appToken(automation);
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    tenant.sandbox.clearLog();
    const answer = await gateway.ask(token, query);
    expect(codesOf(answer)).toEqual(['DELEGATED_ONLY']);
    expect(answer.errors?.[0]?.extensions?.['userOnly']).toContainEqual(expect.stringContaining(userOnly));
    expect(graphLog(tenant.sandbox)).toEqual([]);
    expect(grants).not.toHaveBeenCalled();
  });

  it('may be planned all the same', async () => {
    const answer = await bySecret().ask(await tenant.appToken(), own, {}, { 'x-graph-explain': 'plan' });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions).toMatchObject({ graph: { plan: { permissions: { application: null } } } });
  });
});

it('does not send callers to sign in again where Graph refuses the gateway’s own token', async () => {
  const gateway = bySecret();
  const token = await tenant.appToken();
  tenant.sandbox.faults.add({ rules: [{ fault: '401', path: '/assignments', times: 1 }] });
  const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
  const answer = await gateway.ask(token, reading);
  expect([answer.status, codesOf(answer)]).toEqual([500, ['GATEWAY_IDENTITY_REFUSED']]);
  expect(answer.headers.get('www-authenticate')).toBeNull();
  expect((await gateway.ask(token, reading)).errors).toBeUndefined();
  expect(grants).toHaveBeenCalledTimes(2); // the refused token was dropped
});

describe('a challenge of Graph’s to the gateway’s own token', () => {
  const formsIn = (grants: { mock: { calls: [URLSearchParams, string][] } }) =>
    grants.mock.calls.map(
      ([form]) => (JSON.parse(form.get('claims') ?? '{}') as Partial<typeof capable>).access_token,
    );
  const capable = { access_token: { xms_cc: { values: ['cp1'] } } };

  it.each<[string, () => Proof]>([
    ['a secret', () => ({ kind: 'secret', secret: 'sandbox-gateway' })],
    ['a certificate', () => ({ kind: 'certificate', path: join(folder, 'gateway.pem') })],
    ['a federated token', () => ({ kind: 'federated', file: join(folder, 'federated') })],
  ])('is met by a new token with its claims, once for all who hear it, by %s', async (_what, proof) => {
    const gateway = gatewayBy(proof());
    const token = await tenant.appToken();
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
    expect(formsIn(grants)).toEqual([capable.access_token]);
    tenant.sandbox.tokens.revokeSessions(registration.objectId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        gateway.ask(token, index % 2 === 0 ? reading : batched, {}, { 'x-graph-explain': 'run' }),
      ),
    );
    for (const answer of answers) expect(answer.errors).toBeUndefined();
    expect(formsIn(grants)).toEqual([
      capable.access_token,
      { ...capable.access_token, nbf: { essential: true, value: expect.stringMatching(/^\d+$/) } },
    ]);
    tenant.sandbox.clearLog();
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
    expect(graphLog(tenant.sandbox).map(({ status }) => status)).toEqual([200]);
  });

  it('is met for a write, too, of which a 401 says that nothing was done', async () => {
    const gateway = bySecret();
    const token = await tenant.appToken(automation);
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
    tenant.sandbox.tokens.revokeSessions(registration.objectId);
    tenant.sandbox.clearLog();
    const answer = await gateway.ask(token, writing, { input });
    expect(answer).toMatchObject({ data: { createCatalog: { __typename: 'CatalogSaved' } } });
    expect(graphLog(tenant.sandbox).map(({ method, status }) => [method, status])).toEqual([
      ['POST', 401],
      ['POST', 201],
    ]);
  });

  it('that is not met by the new token is no caller’s to mend, and the token is dropped', async () => {
    const gateway = bySecret();
    const token = await tenant.appToken();
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
    const verify = vi.spyOn(tenant.sandbox.tokens, 'verify');
    verify.mockRejectedValue(sessionRevoked('{"access_token":{"nbf":{"essential":true,"value":"1"}}}'));
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    tenant.sandbox.clearLog();
    for (const asked of [1, 2]) {
      const answer = await gateway.ask(token, reading);
      expect([answer.status, codesOf(answer)]).toEqual([500, ['GATEWAY_IDENTITY_REFUSED']]);
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(JSON.stringify(answer)).not.toMatch(/claims|sign in/i);
      expect(graphLog(tenant.sandbox)).toHaveLength(2 * asked);
    }
    // Each time the token was dropped and got anew: with the claims, from the start, with the claims.
    expect(grants).toHaveBeenCalledTimes(3);
    verify.mockRestore();
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
  });

  it('that the token service answers with a refusal is no caller’s to mend either', async () => {
    const gateway = bySecret();
    const token = await tenant.appToken();
    expect((await gateway.ask(token, reading)).errors).toBeUndefined();
    tenant.sandbox.tokens.revokeSessions(registration.objectId);
    vi.spyOn(tenant.sandbox.tokens, 'grant').mockRejectedValue(new Error('down'));
    const answer = await gateway.ask(token, reading);
    expect([answer.status, codesOf(answer)]).toEqual([503, ['IDENTITY_UNAVAILABLE']]);
    expect(answer.headers.get('www-authenticate')).toBeNull();
  });
});
