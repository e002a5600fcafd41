import { createHmac } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import {
  codesOf,
  forge,
  type Forge,
  forgedKid,
  graphLog,
  registered,
  type Registered,
  type gatewayOf,
} from './kit.ts';

const query = '{ catalogs(first: 1) { nodes { displayName } } }';
const now = Math.floor(SEED_NOW.getTime() / 1000);
const elsewhere = '77777777-7777-4777-8777-777777777777';

let tenant: Registered;
let forged: Forge;
let gateway: ReturnType<typeof gatewayOf>;
beforeAll(async () => {
  tenant = await registered();
  forged = await forge(tenant);
  gateway = tenant.gateway({ authMode: 'app', identity: forged.identity });
});
afterAll(async () => {
  await forged[Symbol.asyncDispose]();
  await tenant.close();
});

/** Asks, and makes sure that nothing was asked of Graph. */
async function refused(token: string) {
  tenant.sandbox.clearLog();
  const answer = await gateway.ask(token, query);
  expect(graphLog(tenant.sandbox)).toEqual([]);
  expect(answer.data ?? null).toBeNull();
  expect(JSON.stringify(answer)).not.toContain(token.padEnd(30, ' ').slice(0, 100));
  return { codes: codesOf(answer), status: answer.status, challenge: answer.headers.get('www-authenticate') };
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('lets a good token in, so that what follows is refused for its own fault', async () => {
  const answer = await gateway.ask(await forged.sign(), query);
  expect(answer.errors).toBeUndefined();
  expect(answer).toMatchObject({ status: 200, data: { catalogs: { nodes: [{}] } } });
});

describe.each([
  ['expired', 'TOKEN_EXPIRED', { exp: now - 61 }],
  ['not yet valid', 'TOKEN_NOT_YET_VALID', { nbf: now + 61 }],
  ['of another issuer', 'TOKEN_WRONG_ISSUER', { iss: `https://sts.windows.net/${elsewhere}/` }],
  ['for another audience', 'TOKEN_WRONG_AUDIENCE', { aud: 'https://graph.microsoft.com' }],
  [
    'of a foreign tenant',
    'TOKEN_WRONG_TENANT',
    { tid: elsewhere, iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` },
  ],
  ['of a foreign tenant under our issuer', 'TOKEN_WRONG_TENANT', { tid: elsewhere }],
  ['without a time to end', 'TOKEN_INVALID', { exp: undefined }],
  ['without a caller', 'TOKEN_INVALID', { oid: undefined }],
  ['without a client, as ID tokens are', 'TOKEN_INVALID', { azp: undefined }],
])('a well-signed token %s', (_what, code, claims) => {
  it(`is refused with ${code}`, async () => {
    expect(await refused(await forged.sign(claims))).toEqual({
      codes: [code],
      status: 401,
      challenge: 'Bearer error="invalid_token"',
    });
  });
});

it.each([
  ['exp', { exp: now - 59 }],
  ['nbf', { nbf: now + 59 }],
])('allows the clocks to differ by a minute: %s', async (_claim, claims) => {
  expect((await gateway.ask(await forged.sign(claims), query)).status).toBe(200);
});

describe('a token that nobody who is trusted has signed', () => {
  const invalid = { codes: ['TOKEN_INVALID'], status: 401, challenge: 'Bearer error="invalid_token"' };

  it('is refused with alg "none", with and without a signature', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const unsigned = `${base64url({ alg, typ: 'JWT' })}.${base64url(forged.claims())}`;
      expect(await refused(`${unsigned}.`)).toEqual(invalid);
      expect(await refused(`${unsigned}.c2ln`)).toEqual(invalid);
    }
  });

  it('is refused as an HMAC by the public key, however that is written', async () => {
    const key = await importJWK(forged.publicJwk, 'RS256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('The key is no public one.');
    for (const secret of [
      await exportSPKI(key),
      JSON.stringify(forged.publicJwk),
      forged.publicJwk.n ?? '',
    ]) {
      const text = `${base64url({ alg: 'HS256', kid: forgedKid })}.${base64url(forged.claims())}`;
      const mac = createHmac('sha256', secret).update(text).digest('base64url');
      expect(await refused(`${text}.${mac}`)).toEqual(invalid);
    }
  });

  it('is refused by another key under the known name, by an unknown name, and by a key that it brings itself', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    for (const header of [
      { kid: forgedKid },
      { kid: 'unknown' },
      { kid: forgedKid, jwk },
      { kid: 'x', jku: 'https://127.0.0.1:1/keys' },
    ]) {
      const token = await new SignJWT(forged.claims())
        .setProtectedHeader({ alg: 'RS256', ...header })
        .sign(privateKey);
      expect(await refused(token)).toEqual(invalid);
    }
  });

  it('is refused once a byte of it is changed', async () => {
    const [header = '', , signature = ''] = (await forged.sign()).split('.');
    const claims = base64url(forged.claims({ roles: ['EntitlementManagement.ReadWrite'] }));
    expect(await refused(`${header}.${claims}.${signature}`)).toEqual(invalid);
  });

  it.each(['opaque', 'a.b.c', 'admin@contoso.example', 'e30.e30.e30', 'a.b.c.d.e'])(
    'is refused where it is none at all: %s',
    async (token) => {
      expect(await refused(token)).toEqual(invalid);
    },
  );
});

it('tells whoever brings a Graph token, which no API but Graph can prove, for whom the token must be', async () => {
  const graphToken = await tenant.sandbox.tokens.userToken({ username: 'admin@contoso.example' });
  expect(await refused(graphToken)).toMatchObject({ codes: ['TOKEN_WRONG_AUDIENCE'], status: 401 });
});

it('asks for the keys once, however many tokens name keys that there are not', async () => {
  const own = tenant.gateway({ authMode: 'app' });
  tenant.sandbox.clearLog();
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) =>
      own.ask(await forged.sign({}, { kid: `k${index}` }), query),
    ),
  );
  expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['TOKEN_INVALID']));
  expect(tenant.sandbox.log.filter(({ url }) => url.endsWith('/keys'))).toHaveLength(1);
});

it('asks for a token where none came', async () => {
  const answer = await gateway.ask(null, query);
  expect(answer).toMatchObject({ status: 401 });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
});

it('says with 503 that the keys cannot be read, and blames no token', async () => {
  const lost = tenant.gateway({
    authMode: 'app',
    identity: { ...forged.identity, ca: tenant.identity.ca }, // its certificate is not trusted
  });
  const answer = await lost.ask(await forged.sign(), query);
  expect(codesOf(answer)).toEqual(['IDENTITY_UNAVAILABLE']);
  expect(answer.status).toBe(503);
});
