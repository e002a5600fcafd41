import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { automation, gateway, reporter, stranger } from '../../../src/sandbox/tokens/applications.ts';
import { ask, assertionType, graphDefault, tenantId } from './kit.ts';

const cluster = generateKeyPairSync('rsa', { modulusLength: 2048 });
const subject = 'system:serviceaccount:reports:nightly';
const issuer = 'https://cluster.example';

let sandbox: Sandbox;
beforeAll(async () => {
  const keys = { keys: [{ ...(await exportJWK(cluster.publicKey)), kid: 'cluster', alg: 'RS256' }] };
  const federated = [{ issuer, subject, keys }];
  sandbox = await createSandbox({ applications: [{ ...reporter, federated }] });
});
afterAll(() => sandbox.close());

const credentials = {
  grant_type: 'client_credentials',
  client_id: automation.appId,
  client_secret: 'sandbox-automation',
  scope: graphDefault,
};

describe('a secret', () => {
  it('gets an application’s token with its roles, and no scope', async () => {
    const { status, json, token, headers } = await ask(sandbox, credentials, { tenant: 'contoso.example' });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store, no-cache');
    expect(json).toEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
    });
    expect(decodeJwt(token)).toMatchObject({
      iss: `${sandbox.url}/${tenantId}/v2.0`,
      aud: 'https://graph.microsoft.com',
      idtyp: 'app',
      appid: automation.appId,
      azp: automation.appId,
      azpacr: '1',
      oid: automation.objectId,
      sub: automation.objectId,
      roles: automation.graphRoles,
    });
    expect(decodeJwt(token)).not.toHaveProperty('scp');
  });

  it('gets a token even without any role', async () => {
    const { status, token } = await ask(sandbox, {
      ...credentials,
      client_id: stranger.appId,
      client_secret: 'sandbox-stranger',
    });
    expect(status).toBe(200);
    expect(decodeJwt(token)['roles']).toEqual([]);
  });

  it('gets a token for the sandbox’s own address, and for another application with its roles there', async () => {
    const own = await ask(sandbox, { ...credentials, scope: `${sandbox.url}/.default` });
    expect(decodeJwt(own.token).aud).toBe(sandbox.url);
    const forGateway = await ask(sandbox, { ...credentials, scope: `api://${gateway.appId}/.default` });
    expect(decodeJwt(forGateway.token)).toMatchObject({
      aud: gateway.appId,
      roles: ['EntitlementManagement.ReadWrite'],
    });
  });
});

const vouched = (claims: Record<string, unknown>, key = cluster.privateKey) =>
  new SignJWT({ aud: 'api://AzureADTokenExchange', iss: issuer, sub: subject, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'cluster' })
    .setExpirationTime('5m')
    .sign(key);
const exchange = async (assertion: string) =>
  ask(sandbox, {
    grant_type: 'client_credentials',
    client_id: reporter.appId,
    client_assertion_type: assertionType,
    client_assertion: assertion,
    scope: graphDefault,
  });

describe('a federated assertion', () => {
  it('is taken from an issuer that the application trusts', async () => {
    const { token } = await exchange(await vouched({}));
    expect(decodeJwt(token)).toMatchObject({ azpacr: '2', roles: ['EntitlementManagement.Read.All'] });
  });

  it('is taken from the sandbox itself for its gateway', async () => {
    const workload = await sandbox.tokens.workloadToken('system:serviceaccount:gateway:gateway');
    const answer = await ask(sandbox, {
      grant_type: 'client_credentials',
      client_id: gateway.appId,
      client_assertion_type: assertionType,
      client_assertion: workload,
      scope: graphDefault,
    });
    expect(answer.status).toBe(200);
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each([
    ['of another subject', () => vouched({ sub: 'system:serviceaccount:other:other' }), 700213],
    ['of another issuer', () => vouched({ iss: 'https://elsewhere.example' }), 700213],
    ['for another audience', () => vouched({ aud: 'https://graph.microsoft.com' }), 700023],
    ['signed by another key', () => vouched({}, other), 700027],
    ['that is none', () => Promise.resolve('x.y.z'), 700027],
  ])('is refused when it is one %s', async (_what, make, code) => {
    expect(await exchange(await make())).toMatchObject({
      status: 401,
      codes: [code],
      json: { error: 'invalid_client' },
    });
  });
});

describe('is refused', () => {
  const { scope: _scope, ...withoutScope } = credentials;
  const { client_secret: _secret, ...withoutSecret } = credentials;
  it.each([
    ['with a wrong secret', { ...credentials, client_secret: 'guess' }, 401, 'invalid_client', 7000215],
    ['without a credential', withoutSecret, 401, 'invalid_client', 7000218],
    ['as an unknown client', { ...credentials, client_id: tenantId }, 400, 'unauthorized_client', 700016],
    ['without a scope', withoutScope, 400, 'invalid_request', 900144],
    [
      'with a scope that is not .default',
      { ...credentials, scope: 'https://graph.microsoft.com/EntitlementManagement.Read.All' },
      400,
      'invalid_scope',
      1002012,
    ],
    [
      'for another cloud’s Graph',
      { ...credentials, scope: 'https://graph.microsoft.us/.default' },
      400,
      'invalid_resource',
      500011,
    ],
    [
      'for two resources',
      { ...credentials, scope: `${graphDefault} api://${gateway.appId}/.default` },
      400,
      'invalid_scope',
      28000,
    ],
    ['for another grant', { ...credentials, grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ] as const)('%s', async (_why, form, status, error, code) => {
    const answer = await ask(sandbox, form, { headers: { 'client-request-id': 'mine' } });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({
      error,
      error_description: expect.stringMatching(
        new RegExp(
          `^AADSTS${code}: .+ Trace ID: .+ Correlation ID: mine Timestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$`,
        ),
      ),
      error_codes: [code],
      correlation_id: 'mine',
      trace_id: expect.any(String),
    });
  });

  it('without a form', async () => {
    const response = await fetch(`${sandbox.url}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: JSON.stringify(credentials),
      headers: { 'content-type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ error_codes: [900144] });
  });
});
