import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../src/auth/authenticator.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { GatewayError } from '../../src/errors.ts';

const tid = '11111111-aaaa-bbbb-cccc-000000000001';
const oid = '22222222-aaaa-bbbb-cccc-000000000002';

type Mode = 'sandbox' | 'passthrough';

function arrive(authMode: Mode, authorization?: string): Promise<Viewer> {
  const headers = authorization === undefined ? {} : { authorization };
  const authenticator = createAuthenticator({ authMode, graphEndpoint: 'https://graph.microsoft.com' });
  return authenticator.authenticate(new Request('http://gateway/graphql', { headers }));
}

async function refusalOf(mode: Mode, authorization?: string): Promise<GatewayError> {
  try {
    await arrive(mode, authorization);
  } catch (failure) {
    if (failure instanceof GatewayError) return failure;
    throw failure;
  }
  throw new Error('It was let in.');
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: unknown, signature = 'sig'): string {
  return `${base64url({ alg: 'none' })}.${base64url(claims)}.${signature}`;
}

const keyOf = async (token: string) => (await arrive('passthrough', `Bearer ${token}`)).key;

describe('by their own token', () => {
  it('nobody is the administrator of the sandbox', async () => {
    const viewer = await arrive('sandbox');
    expect(await viewer.token()).toBe('admin@contoso.example');
    expect(viewer.key).toBe((await arrive('sandbox', 'Bearer admin@contoso.example')).key);
  });

  it.each(['member@contoso.example', 'member', jwt({ tid, oid }), 'opaque-_.~+/=='])(
    'the bearer %s is handed on as it came, for Graph to judge',
    async (token) => {
      expect(await (await arrive('sandbox', `Bearer ${token}`)).token()).toBe(token);
      expect(await (await arrive('passthrough', `bearer   ${token}`)).token()).toBe(token);
    },
  );

  it('passthrough needs a token', async () => {
    expect(await refusalOf('passthrough')).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'This gateway needs a Microsoft Graph token: send "Authorization: Bearer …".',
      extensions: { http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } },
    });
  });

  it.each([
    ['Basic dXNlcjpwdw==', 'The Authorization header must have the scheme "Bearer", but has "Basic".'],
    ['Bearer', 'The Authorization header holds no readable bearer token.'],
    ['Bearer a b', 'The Authorization header holds no readable bearer token.'],
    ['Bearer a,b', 'The Authorization header holds no readable bearer token.'],
    ['Bearer "a"', 'The Authorization header holds no readable bearer token.'],
    ['', 'The Authorization header holds no readable bearer token.'],
  ])('%j is refused in either mode', async (authorization, message) => {
    expect(await refusalOf('passthrough', authorization)).toMatchObject({ code: 'UNAUTHENTICATED', message });
    expect(await refusalOf('sandbox', authorization)).toMatchObject({ code: 'UNAUTHENTICATED', message });
  });
});

describe('a viewer', () => {
  it('has the key of its user, whichever token that user brings', async () => {
    const key = `${tid}/${oid}`;
    expect(await keyOf(jwt({ tid, oid, iat: 1 }))).toBe(key);
    expect(await keyOf(jwt({ tid: tid.toUpperCase(), oid, iat: 2 }, 'other'))).toBe(key);
  });

  it.each([
    ['opaque'],
    ['a.b.c'],
    [jwt({ tid })],
    [jwt({ tid: 'x/y', oid: 'z' })],
    [jwt({ tid: 1, oid: 2 })],
    [jwt(null)],
    [jwt([tid, oid])],
    [jwt({ tid, oid }).split('.').slice(0, 2).join('.')],
  ])('has a key of the token %s itself where it names no user', async (token) => {
    const key = await keyOf(token);
    expect(key).toMatch(/^sha256:[\w-]{43}$/);
    expect(await keyOf(`${token}x`)).not.toBe(key);
  });

  it('shows its token to no log', async () => {
    const viewer = await arrive('passthrough', 'Bearer hunter2');
    expect(inspect(viewer, { depth: 9, showHidden: true })).not.toContain('hunter2');
    expect(JSON.stringify(viewer)).not.toContain('hunter2');
    expect(Object.isFrozen(viewer)).toBe(true);
  });
});
