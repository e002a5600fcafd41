import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gateway } from '../../../src/sandbox/tokens/applications.ts';
import { management, startClient, type Answer, type Client } from '../kit.ts';
import { ask, bearer, stoppedClock } from '../tokens/kit.ts';

let client: Client;
let clock: ReturnType<typeof stoppedClock>;
beforeEach(async () => {
  clock = stoppedClock();
  client = await startClient({ now: clock.now });
});
afterEach(() => client[Symbol.asyncDispose]());

const username = 'admin@contoso.example';
const catalogs = `/v1.0/${management}/catalogs`;
const read = (token: string): Promise<Answer> => client.send(catalogs, bearer(token), null);
const refusal = (message: string) => ({ status: 401, code: 'InvalidAuthenticationToken', message });

it('lets in a token of its own, whichever of Graph’s names it is for', async () => {
  const { port, tokens, url } = client.sandbox;
  for (const scope of [
    'https://graph.microsoft.com/.default',
    'https://graph.microsoft.com//.default',
    '00000003-0000-0000-c000-000000000000/.default',
    `${url}/.default`,
    'EntitlementManagement.Read.All',
  ]) {
    expect((await read(await tokens.userToken({ username, scope }))).status).toBe(200);
  }
  const byName = { url: `http://localhost:${port}` };
  const { token } = await ask(byName, {
    grant_type: 'urn:sandbox:persona',
    username,
    scope: `${byName.url}/.default`,
  });
  const response = await fetch(`${byName.url}${catalogs}`, bearer(token));
  expect(response.status).toBe(200);
});

it('speaks for another Graph where it is told so', async () => {
  await using national = await startClient({ graphRoot: 'https://graph.microsoft.us' });
  const { tokens } = national.sandbox;
  const token = await tokens.userToken({ username, scope: 'https://graph.microsoft.us/.default' });
  expect((await national.send(catalogs, bearer(token), null)).status).toBe(200);
  await expect(tokens.userToken({ username, scope: 'https://graph.microsoft.com/.default' })).rejects.toThrow(
    'was not found in the tenant',
  );
});

it('refuses an expired token by its clock, and one of the future', async () => {
  const token = await client.sandbox.tokens.userToken({ username });
  clock.pass(3598);
  expect((await read(token)).status).toBe(200);
  clock.pass(1);
  const expired = await read(token);
  expect(expired).toMatchObject(refusal('Access token has expired or is not yet valid.'));
  expect(expired.headers.get('www-authenticate')).toMatch(/^Bearer realm=""/);
  clock.pass(-7200);
  expect(await read(token)).toMatchObject(refusal('Access token has expired or is not yet valid.'));
});

it('refuses a token that is meant for the gateway', async () => {
  const scope = `api://${gateway.appId}/access_as_user`;
  const answer = await read(await client.sandbox.tokens.userToken({ username, scope }));
  expect(answer).toMatchObject(refusal('Access token validation failure. Invalid audience.'));
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

it('refuses what it did not sign', async () => {
  const claims = decodeJwt(await client.sandbox.tokens.userToken({ username }));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [own] = (await client.sandbox.tokens.publishedKeys()).keys;
  const forged = new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: own?.kid ?? '' })
    .sign(privateKey);
  expect(await read(await forged)).toMatchObject(
    refusal('Access token validation failure. Invalid signature.'),
  );
  await using other = await startClient({ now: clock.now });
  const ofOther = await other.sandbox.tokens.userToken({ username });
  expect(await read(ofOther)).toMatchObject(refusal('Access token validation failure. Invalid signature.'));
  for (const token of [new UnsecuredJWT(claims).encode(), 'a.b.c', 'nobody@contoso.example', 'x']) {
    expect(await read(token)).toMatchObject(refusal('Access token validation failure.'));
  }
});

it('says so in a $batch as a whole', async () => {
  const requests = [{ id: '1', method: 'GET', url: `/${management}/catalogs` }];
  const batch = (token: string) =>
    client.send(
      '/v1.0/$batch',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ requests }),
      },
      null,
    );
  const token = await client.sandbox.tokens.userToken({ username });
  expect(await batch(token)).toMatchObject({ status: 200, json: { responses: [{ status: 200 }] } });
  clock.pass(3600);
  expect(await batch(token)).toMatchObject(refusal('Access token has expired or is not yet valid.'));
});

it('meets a revoked session with the claims to sign in by again', async () => {
  const { tokens } = client.sandbox;
  const token = await tokens.userToken({ username });
  const others = await tokens.userToken({ username: 'owner@contoso.example' });
  clock.pass(60);
  tokens.revokeSessions(String(decodeJwt(token)['oid']));
  const answer = await read(token);
  expect(answer).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
  const header = answer.headers.get('www-authenticate') ?? '';
  const [, claims = ''] = /error="insufficient_claims", claims="([^"]+)"/.exec(header) ?? [];
  expect(JSON.parse(Buffer.from(claims, 'base64').toString('utf8'))).toEqual({
    access_token: { nbf: { essential: true, value: String(clock.now().getTime() / 1000) } },
  });
  expect((await read(others)).status).toBe(200);
  expect((await read(await tokens.userToken({ username }))).status).toBe(200);
});
