import { createPrivateKey, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { makeSelfSigned } from '../../../src/sandbox/tls/self-signed.ts';
import { gateway, reporter } from '../../../src/sandbox/tokens/applications.ts';
import { ask, assertionType, graphDefault, stoppedClock, tenantId } from './kit.ts';

let sandbox: Sandbox;
let key: ReturnType<typeof createPrivateKey>;
let certificate: X509Certificate;
const clock = stoppedClock();
const start = Math.floor(clock.now().getTime() / 1000);
beforeAll(async () => {
  const made = await makeSelfSigned({ commonName: 'gateway', keyType: 'rsa' });
  key = createPrivateKey(made.key);
  certificate = new X509Certificate(made.cert);
  sandbox = await createSandbox({
    now: clock.now,
    applications: [{ ...gateway, certificates: [made.cert] }],
  });
});
afterAll(() => sandbox.close());

function thumbprint(fingerprint: string): string {
  return Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url');
}

function bySha256(): Record<string, string> {
  return { 'x5t#S256': thumbprint(certificate.fingerprint256) };
}

async function signIn(
  claims: Record<string, unknown>,
  header: Record<string, string> = bySha256(),
  alg = 'PS256',
  clientId = gateway.appId,
) {
  const aud = `${sandbox.url}/${tenantId}/oauth2/v2.0/token`;
  const assertion = new SignJWT({ iss: clientId, sub: clientId, aud, exp: start + 600, ...claims })
    .setProtectedHeader({ alg, ...header })
    .sign(key);
  const { status, codes } = await ask(sandbox, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_assertion_type: assertionType,
    client_assertion: await assertion,
    scope: graphDefault,
  });
  return status === 200 ? 'in' : codes;
}

it('takes either algorithm, either thumbprint, and either name of the tenant and the service', async () => {
  expect(await signIn({})).toBe('in');
  expect(await signIn({}, { x5t: thumbprint(certificate.fingerprint) }, 'RS256')).toBe('in');
  expect(await signIn({ aud: `${sandbox.url}/contoso.example/oauth2/v2.0/token` })).toBe('in');
  expect(await signIn({ aud: `${sandbox.url}/${tenantId}/v2.0` })).toBe('in');
});

it.each([
  ['for another audience', { aud: 'https://elsewhere.example/token' }, 700023],
  ['that has expired, with five minutes’ grace', { exp: start - 301 }, 700024],
  ['of later', { nbf: start + 400 }, 700024],
  ['that never expires', { exp: undefined }, 700024],
  ['about another subject', { sub: reporter.appId }, 700027],
])('refuses an assertion %s', async (_what, claims, code) => {
  expect(await signIn(claims)).toEqual([code]);
});

it('refuses an assertion that names no registered certificate', async () => {
  expect(await signIn({}, {})).toEqual([700027]);
  expect(await signIn({}, { 'x5t#S256': 'AAAA' })).toEqual([700027]);
  expect(await signIn({}, bySha256(), 'PS256', reporter.appId)).toEqual([700027]);
});

it('needs to be told that it is one', async () => {
  const form = { grant_type: 'client_credentials', client_id: gateway.appId, client_assertion: 'x' };
  expect(await ask(sandbox, { ...form, scope: graphDefault })).toMatchObject({ codes: [900144] });
});
