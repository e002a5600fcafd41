import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { authenticate, type AuthMode, type Viewer } from '../../src/auth/viewer.ts';
import { GatewayError } from '../../src/errors.ts';

const tid = '11111111-aaaa-bbbb-cccc-000000000001';
const oid = '22222222-aaaa-bbbb-cccc-000000000002';

function arrive(mode: AuthMode, authorization?: string): Viewer {
  const headers = authorization === undefined ? {} : { authorization };
  return authenticate(mode, new Request('http://gateway/graphql', { headers }));
}

function refusalOf(mode: AuthMode, authorization?: string): GatewayError {
  try {
    arrive(mode, authorization);
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

describe('authenticate', () => {
  it('in the sandbox takes nobody for the administrator', async () => {
    expect(await arrive('sandbox').token()).toBe('admin@contoso.example');
    expect(arrive('sandbox').key).toBe(arrive('sandbox', 'Bearer admin@contoso.example').key);
  });

  it.each(['member@contoso.example', 'member', jwt({ tid, oid }), 'opaque-_.~+/=='])(
    'hands on the bearer %s as it came, for Graph to judge',
    async (token) => {
      expect(await arrive('sandbox', `Bearer ${token}`).token()).toBe(token);
      expect(await arrive('passthrough', `bearer   ${token}`).token()).toBe(token);
    },
  );

  it('in passthrough needs a token', () => {
    expect(refusalOf('passthrough')).toMatchObject({
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
  ])('refuses %j in either mode', (authorization, message) => {
    expect(refusalOf('passthrough', authorization)).toMatchObject({ code: 'UNAUTHENTICATED', message });
    expect(refusalOf('sandbox', authorization)).toMatchObject({ code: 'UNAUTHENTICATED', message });
  });
});

describe('a viewer', () => {
  it('has the key of its user, whichever token that user brings', () => {
    const key = `${tid}/${oid}`;
    expect(arrive('passthrough', `Bearer ${jwt({ tid, oid, iat: 1 })}`).key).toBe(key);
    expect(arrive('passthrough', `Bearer ${jwt({ tid: tid.toUpperCase(), oid, iat: 2 }, 'other')}`).key).toBe(
      key,
    );
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
  ])('has a key of the token %s itself where it names no user', (token) => {
    const { key } = arrive('passthrough', `Bearer ${token}`);
    expect(key).toMatch(/^sha256:[\w-]{43}$/);
    expect(arrive('passthrough', `Bearer ${token}x`).key).not.toBe(key);
  });

  it('shows its token to no log', () => {
    const viewer = arrive('passthrough', 'Bearer hunter2');
    expect(inspect(viewer, { depth: 9, showHidden: true })).not.toContain('hunter2');
    expect(JSON.stringify(viewer)).not.toContain('hunter2');
    expect(Object.isFrozen(viewer)).toBe(true);
  });
});
