import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  OnBehalfOfCredential,
  type AccessToken,
  type TokenCredential,
} from '@azure/identity';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import {
  automation,
  daemon,
  gateway,
  reporter,
  stranger,
  type Application,
} from '../../../src/sandbox/tokens/applications.ts';
import { makeSelfSigned } from '../../../src/sandbox/tls/self-signed.ts';
import { first, management } from '../kit.ts';
import { graphDefault, tenantId } from './kit.ts';

let sandbox: Sandbox;
let dispatcher: Agent;
let folder: string;
beforeAll(async () => {
  const clientCertificate = await makeSelfSigned({ commonName: 'gateway', keyType: 'rsa' });
  sandbox = await createSandbox({
    tls: 'self-signed',
    applications: [{ ...gateway, certificates: [clientCertificate.cert] }],
  });
  dispatcher = new Agent({ connect: { ca: sandbox.tls?.cert ?? '' } });
  folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  const stray = await makeSelfSigned({ commonName: 'stray', keyType: 'rsa' });
  await writeFile(join(folder, 'gateway.pem'), clientCertificate.key + clientCertificate.cert);
  await writeFile(join(folder, 'stray.pem'), stray.key + stray.cert);
});
afterAll(async () => {
  await dispatcher.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

function authority() {
  const { url = '', cert = '' } = sandbox.tls ?? {};
  return {
    authorityHost: url,
    disableInstanceDiscovery: true,
    tlsOptions: { ca: cert },
    retryOptions: { maxRetries: 0 },
  };
}

async function tokenOf(credential: TokenCredential): Promise<string> {
  const token: AccessToken | null = await credential.getToken(graphDefault);
  return token?.token ?? '';
}

async function call(token: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const response = await fetch(`${sandbox.tls?.url}/v1.0/${management}/${path}`, {
    method,
    dispatcher,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const json = (await response.json()) as { error?: { code: string } };
  return `${response.status} ${json.error?.code ?? ''}`.trim();
}

/** A grant that nobody has yet. */
function newGrant() {
  const { store } = sandbox;
  const policy = first([...store.policies.values()].filter(({ questions }) => questions.length === 0));
  const { incompatibleAccessPackageIds = [] } = store.accessPackages.get(policy.accessPackageId) ?? {};
  const busy = [policy.accessPackageId, ...incompatibleAccessPackageIds].flatMap((id) =>
    store.assignments.by('accessPackageId', id).map(({ targetId }) => targetId),
  );
  const subject = first(
    [...store.subjects.values()].filter((row) => row.objectId !== null && !busy.includes(row.id)),
  );
  return {
    targetId: subject.objectId,
    assignmentPolicyId: policy.id,
    accessPackageId: policy.accessPackageId,
  };
}

const add = (token: string) =>
  call(token, 'POST', 'assignmentRequests', { requestType: 'adminAdd', assignment: newGrant() });
const own = "assignments/filterByCurrentUser(on='target')";

const withSecret = ({ appId, secrets }: Application, secret = secrets[0] ?? '') =>
  new ClientSecretCredential(tenantId, appId, secret, authority());

it.each([
  ['an application with ReadWrite.All', automation, ['200', '201', '403 Authorization_RequestDenied']],
  [
    'one with Read.All',
    reporter,
    ['200', '403 Authorization_RequestDenied', '403 Authorization_RequestDenied'],
  ],
  [
    'one without roles',
    stranger,
    ['403 Authorization_RequestDenied', '403 Authorization_RequestDenied', '403 Authorization_RequestDenied'],
  ],
  ['one with a role of entitlement management', daemon, ['200', '201', '403 Authorization_RequestDenied']],
])('lets %s read, add access and see its own as its rights say', async (_who, application, expected) => {
  const token = await tokenOf(withSecret(application));
  expect([
    await call(token, 'GET', 'assignments?$top=1'),
    await add(token),
    await call(token, 'GET', own),
  ]).toEqual(expected);
});

describe('ClientSecretCredential', () => {
  it('takes the tenant by name, and scopes for the sandbox’s own address', async () => {
    const credential = new ClientSecretCredential(
      'contoso.example',
      reporter.appId,
      'sandbox-reporter',
      authority(),
    );
    const token = await credential.getToken(`${sandbox.tls?.url}/.default`);
    expect(await call(token.token, 'GET', 'catalogs')).toBe('200');
  });

  it('says what is wrong with its secret', async () => {
    await expect(tokenOf(withSecret(automation, 'guess'))).rejects.toThrow(/invalid_client.*AADSTS7000215/s);
  });
});

const withCertificate = (file: string) =>
  new ClientCertificateCredential(tenantId, gateway.appId, join(folder, file), authority());

it('signs in with a registered certificate', async () => {
  const token = await tokenOf(withCertificate('gateway.pem'));
  expect([await call(token, 'GET', 'accessPackages?$top=1'), await add(token)]).toEqual(['200', '201']);
});

describe('ClientCertificateCredential', () => {
  it('is refused with another', async () => {
    await expect(tokenOf(withCertificate('stray.pem'))).rejects.toThrow(/AADSTS700027/);
  });
});

it('ClientAssertionCredential signs in with a federated token', async () => {
  const credential = new ClientAssertionCredential(
    tenantId,
    gateway.appId,
    () => sandbox.tokens.workloadToken('system:serviceaccount:gateway:gateway'),
    authority(),
  );
  expect(await call(await tokenOf(credential), 'GET', 'catalogs')).toBe('200');
});

const onBehalfOf = async (name: string, proof: { clientSecret: string } | { certificatePath: string }) => {
  const userAssertionToken = await sandbox.tokens.userToken({
    username: `${name}@contoso.example`,
    scope: `api://${gateway.appId}/access_as_user`,
  });
  // The types lack disableInstanceDiscovery, which it obeys; a spread is not checked for more than they have.
  const options = { ...authority(), tenantId, clientId: gateway.appId, userAssertionToken };
  return 'clientSecret' in proof
    ? new OnBehalfOfCredential({ ...options, ...proof })
    : new OnBehalfOfCredential({ ...options, ...proof });
};

describe('OnBehalfOfCredential', () => {
  const bySecret = { clientSecret: 'sandbox-gateway' };

  it.each([
    ['admin', ['200', '201', '200']],
    ['manager', ['200', '201', '200']],
    ['approver', ['200', '403 UnAuthorized', '200']],
    ['member', ['403 UnAuthorized', '403 UnAuthorized', '200']],
    ['guest', ['403 UnAuthorized', '403 UnAuthorized', '200']],
    ['salesreader', ['403 UnAuthorized', '403 UnAuthorized', '200']],
  ])('lets %s do by the gateway what they may do themselves', async (name, expected) => {
    const token = await tokenOf(await onBehalfOf(name, bySecret));
    expect([
      await call(token, 'GET', 'assignments?$top=1'),
      await add(token),
      await call(token, 'GET', own),
    ]).toEqual(expected);
  });

  it('proves the gateway by its certificate, too', async () => {
    const token = await tokenOf(await onBehalfOf('member', { certificatePath: join(folder, 'gateway.pem') }));
    expect(await call(token, 'GET', own)).toBe('200');
  });

  it('fails with the claims that the user must bring', async () => {
    const credential = await onBehalfOf('guarded', bySecret);
    await expect(tokenOf(credential)).rejects.toThrow(/AADSTS50079/);
  });
});
