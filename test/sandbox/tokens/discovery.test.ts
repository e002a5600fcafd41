import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { expect, it } from 'vitest';
import { gateway } from '../../../src/sandbox/tokens/applications.ts';
import { startClient } from '../kit.ts';
import { ask, graphDefault, tenantId } from './kit.ts';

it.each([tenantId, 'contoso.example', tenantId.toUpperCase()])('describes itself to %s', async (tenant) => {
  await using client = await startClient();
  const { url } = client.sandbox;
  const { status, json, headers } = await client.send(
    `/${tenant}/v2.0/.well-known/openid-configuration`,
    {},
    null,
  );
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(json).toMatchObject({
    issuer: `${url}/${tenantId}/v2.0`,
    token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
    authorization_endpoint: expect.stringContaining(url),
  });
});

it('knows no other tenant', async () => {
  await using client = await startClient();
  const discovered = await client.send('/fabrikam.example/v2.0/.well-known/openid-configuration', {}, null);
  expect(discovered).toMatchObject({ status: 400, json: { error: 'invalid_request', error_codes: [90002] } });
  expect(await ask(client.sandbox, { grant_type: 'client_credentials' }, { tenant: 'common' })).toMatchObject(
    {
      status: 400,
      codes: [90002],
    },
  );
});

it('takes GET and POST each in its place', async () => {
  await using client = await startClient();
  for (const [method, path] of [
    ['GET', 'oauth2/v2.0/token'],
    ['POST', 'discovery/v2.0/keys'],
  ] as const) {
    const { json } = await client.send(`/${tenantId}/${path}`, { method }, null);
    expect(json).toMatchObject({ error: 'invalid_request', error_codes: [900561] });
  }
});

it('signs with a key that it publishes, so that a resource can verify its tokens by discovery alone', async () => {
  await using client = await startClient();
  const { url } = client.sandbox;
  const { token } = await ask(client.sandbox, {
    grant_type: 'urn:sandbox:persona',
    username: 'member@contoso.example',
    scope: `api://${gateway.appId}/access_as_user`,
  });
  const keys = createRemoteJWKSet(new URL(`${url}/${tenantId}/discovery/v2.0/keys`));
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: `${url}/${tenantId}/v2.0`,
    audience: gateway.appId,
    currentDate: client.sandbox.clock.now(),
  });
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
  expect(payload).toMatchObject({
    tid: tenantId,
    ver: '2.0',
    idtyp: 'user',
    oid: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05',
    preferred_username: 'member@contoso.example',
    scp: 'access_as_user',
    azp: expect.any(String),
    exp: (payload.iat ?? 0) + 3599,
    nbf: payload.iat,
  });
});

it('rotates its key: the last two are published, and tokens of an older one are refused', async () => {
  await using client = await startClient();
  const { tokens } = client.sandbox;
  const kids = async () => (await tokens.publishedKeys()).keys.map(({ kid }) => kid);
  const read = async (token: string) =>
    (await client.send('/v1.0/identityGovernance/entitlementManagement/catalogs', withToken(token), null))
      .status;
  const old = await tokens.userToken({ username: 'admin@contoso.example' });
  const [first] = await kids();
  await tokens.rotateKeys();
  expect(await kids()).toEqual([expect.not.stringMatching(first ?? ''), first]);
  const young = await tokens.userToken({ username: 'admin@contoso.example' });
  expect([await read(old), await read(young)]).toEqual([200, 200]);
  await tokens.rotateKeys();
  expect(await kids()).not.toContain(first);
  expect([await read(old), await read(young)]).toEqual([401, 200]);
});

it('never publishes a private part', async () => {
  await using client = await startClient();
  const { json } = await client.send(`/${tenantId}/discovery/v2.0/keys`, {}, null);
  const set = json as unknown as JSONWebKeySet;
  expect(set.keys.map((key) => Object.keys(key).toSorted())).toEqual([
    ['alg', 'e', 'kid', 'kty', 'n', 'use'],
  ]);
  expect(createLocalJWKSet(set)).toBeTypeOf('function');
});

it('keeps secrets, assertions and tokens out of its log', async () => {
  await using client = await startClient();
  const { token } = await ask(client.sandbox, {
    grant_type: 'client_credentials',
    client_id: gateway.appId,
    client_secret: 'sandbox-gateway',
    scope: graphDefault,
  });
  const log = JSON.stringify(client.sandbox.log);
  expect(client.sandbox.log).toMatchObject([
    { method: 'POST', status: 200, url: `/${tenantId}/oauth2/v2.0/token` },
  ]);
  expect(log).not.toContain('sandbox-gateway');
  expect(log).not.toContain(token);
});

function withToken(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}
