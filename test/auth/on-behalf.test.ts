import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Proof } from '../../src/auth/identity.ts';
import { Lru } from '../../src/auth/lru.ts';
import { findUser } from '../../src/sandbox/authority/users.ts';
import {
  automation,
  gateway as registration,
  guardedApp,
  stranger,
} from '../../src/sandbox/tokens/applications.ts';
import { makeSelfSigned } from '../../src/sandbox/tls/self-signed.ts';
import { claimsIn, codesOf, forge, registered, type Registered } from './kit.ts';

const everybodys = '{ assignments(first: 2) { nodes { state target { displayName } } } }';
const own = '{ me { assignments(first: 2) { nodes { state } } } }';

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
  await writeFile(join(folder, 'federated'), `${await tenant.sandbox.tokens.workloadToken(subject)}\n`);
});
afterAll(async () => {
  await tenant.close();
  await rm(folder, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

/** The same gateway as another application, or by another proof. */
function gatewayAs({ appId, secrets }: { appId: string; secrets: readonly string[] }, proof?: Proof) {
  return tenant.gateway({
    identity: {
      ...tenant.identity,
      clientId: appId,
      audiences: [appId],
      proof: proof ?? { kind: 'secret', secret: secrets[0] ?? '' },
    },
  });
}

describe('on behalf of its user, the gateway', () => {
  it.each(['admin', 'manager', 'approver'])('reads for %s what that role may', async (persona) => {
    const answer = await tenant.gateway().ask(await tenant.userToken(persona), everybodys);
    expect(answer).toMatchObject({ status: 200, data: { assignments: { nodes: [{}, {}] } } });
    expect(answer.errors).toBeUndefined();
  });

  it.each(['member', 'guest'])('reads for %s their own and nothing else', async (persona) => {
    const gateway = tenant.gateway();
    const token = await tenant.userToken(persona);
    expect(await gateway.ask(token, own)).not.toHaveProperty('errors');
    expect(codesOf(await gateway.ask(token, everybodys))).toEqual(['FORBIDDEN']);
  });

  it.each<[string, () => Proof]>([
    ['its certificate', () => ({ kind: 'certificate', path: join(folder, 'gateway.pem') })],
    ['a federated token', () => ({ kind: 'federated', file: join(folder, 'federated') })],
  ])('proves itself by %s, too', async (_what, proof) => {
    const answer = await gatewayAs(registration, proof()).ask(await tenant.userToken('admin'), everybodys);
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ data: { assignments: { nodes: [{}, {}] } } });
  });

  it('asks for one Graph token for all that one token’s bearer asks, at once and later', async () => {
    const grants = vi.spyOn(tenant.sandbox.tokens, 'grant');
    const gateway = tenant.gateway();
    const [one, other] = [await tenant.userToken('admin'), await tenant.userToken('admin')];
    grants.mockClear();
    await Promise.all(Array.from({ length: 20 }, () => gateway.ask(one, everybodys)));
    await gateway.ask(one, own);
    expect(grants).toHaveBeenCalledTimes(1);
    await gateway.ask(other, own);
    expect(grants).toHaveBeenCalledTimes(2);
  });

  it('sends Graph never the caller’s token', async () => {
    const verify = vi.spyOn(tenant.sandbox.tokens, 'verify');
    const token = await tenant.userToken('admin');
    await tenant.gateway().ask(token, everybodys);
    expect(verify).toHaveBeenCalled();
    for (const [sent] of verify.mock.calls) expect(sent).not.toBe(token);
  });

  it('keeps what it has for its users under digests, which open nothing', async () => {
    const keeping = vi.spyOn(Lru.prototype, 'set');
    const token = await tenant.userToken('admin');
    expect((await tenant.gateway().ask(token, own)).status).toBe(200);
    expect(keeping).toHaveBeenCalled();
    for (const [key] of keeping.mock.calls) expect(key).toMatch(/^[\w-]{43}$/);
  });
});

describe('a challenge', () => {
  const wanted = { access_token: { polids: { essential: true, values: [expect.any(String)] } } };

  it('of the token service reaches the caller, who meets it and gets in', async () => {
    const gateway = tenant.gateway();
    const answer = await gateway.ask(await tenant.userToken('guarded'), own);
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['INTERACTION_REQUIRED']);
    expect(claimsIn(answer.headers)).toEqual(wanted);
    expect(answer.headers.get('www-authenticate')).toMatch(
      new RegExp(
        `^Bearer authorization_uri="https://.+/oauth2/v2.0/authorize", client_id="${registration.appId}", error="insufficient_claims", claims="[A-Za-z0-9+/]+=*"$`,
      ),
    );
    const stronger = await tenant.userToken('guarded', JSON.stringify(claimsIn(answer.headers)));
    expect(await gateway.ask(stronger, own)).toMatchObject({ status: 200, data: { me: {} } });
  });

  it('reaches the users of a guarded gateway alike', async () => {
    const gateway = gatewayAs(guardedApp);
    const answer = await gateway.ask(await tenant.userToken('member', undefined, guardedApp), own);
    expect([answer.status, claimsIn(answer.headers)]).toEqual([401, wanted]);
  });

  it('of Graph, whose session was ended, reaches the caller; the old token is then worth nothing', async () => {
    const gateway = tenant.gateway();
    const token = await tenant.userToken('owner');
    expect((await gateway.ask(token, own)).status).toBe(200);
    tenant.sandbox.tokens.revokeSessions(findUser('owner@contoso.example')?.objectId ?? '');
    const answer = await gateway.ask(token, own);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['INTERACTION_REQUIRED']]);
    expect(claimsIn(answer.headers)).toMatchObject({ access_token: { nbf: { essential: true } } });
    // What Graph refused is kept no more: the token service is asked anew, and says the same in its words.
    const again = await gateway.ask(token, own);
    expect([again.status, codesOf(again)]).toEqual([401, ['TOKEN_INVALID']]);
    expect((await gateway.ask(await tenant.userToken('owner'), own)).status).toBe(200);
  });
});

describe('is refused, with what to mend,', () => {
  it('where nobody consented', async () => {
    const answer = await gatewayAs(stranger).ask(await tenant.userToken('admin', undefined, stranger), own);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['CONSENT_REQUIRED']]);
    expect(answer.errors?.[0]?.message).toContain(
      `(AADSTS65001). An administrator of the tenant must grant consent to the delegated permissions of application ${stranger.appId}.`,
    );
  });

  it('a token for another registration than the gateway’s own', async () => {
    const answer = await tenant
      .gateway({
        identity: {
          ...tenant.identity,
          clientId: stranger.appId,
          proof: { kind: 'secret', secret: 'sandbox-stranger' },
        },
      })
      .ask(await tenant.userToken('admin'), own);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['TOKEN_WRONG_AUDIENCE']]);
  });

  it('an application’s own token', async () => {
    const answer = await tenant.gateway().ask(await tenant.appToken(automation), own);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['TOKEN_NOT_DELEGATED']]);
  });

  it('a token without the gateway’s scope', async () => {
    await using forged = await forge(tenant);
    const gateway = tenant.gateway({ identity: forged.identity });
    const answer = await gateway.ask(await forged.sign({ scp: 'User.Read openid', roles: undefined }), own);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['TOKEN_LACKS_SCOPE']]);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="access_as_user"',
    );
  });

  it('the gateway itself, whose secret is wrong: that is no caller’s fault', async () => {
    const gateway = gatewayAs(registration, { kind: 'secret', secret: 'hunter2' });
    const answer = await gateway.ask(await tenant.userToken('admin'), own);
    expect([answer.status, codesOf(answer)]).toEqual([500, ['GATEWAY_IDENTITY_REFUSED']]);
    expect(answer.errors?.[0]?.message).toContain('(AADSTS7000215)');
    expect(answer.headers.get('www-authenticate')).toBeNull();
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it.each<[string, Proof]>([
    ['AZURE_CLIENT_CERTIFICATE_PATH', { kind: 'certificate', path: '/nowhere/gateway.pem' }],
    ['AZURE_FEDERATED_TOKEN_FILE', { kind: 'federated', file: '/nowhere/token' }],
  ])('the gateway itself, whose %s cannot be read', async (variable, proof) => {
    const answer = await gatewayAs(registration, proof).ask(await tenant.userToken('admin'), own);
    expect([answer.status, codesOf(answer)]).toEqual([500, ['GATEWAY_IDENTITY_REFUSED']]);
    expect(answer.errors?.[0]?.message).toContain(`the file that ${variable} names cannot be read`);
    expect(JSON.stringify(answer)).not.toContain('/nowhere');
  });

  it('whoever asks while the token service fails', async () => {
    vi.spyOn(tenant.sandbox.tokens, 'grant').mockRejectedValue(new Error('down'));
    const gateway = tenant.gateway();
    const token = (await forgeUser()) ?? '';
    const answer = await gateway.ask(token, own);
    expect([answer.status, codesOf(answer)]).toEqual([503, ['IDENTITY_UNAVAILABLE']]);
  });
});

/** Without asking the token service, which is down. */
async function forgeUser(): Promise<string> {
  vi.restoreAllMocks();
  const token = await tenant.userToken('admin');
  vi.spyOn(tenant.sandbox.tokens, 'grant').mockRejectedValue(new Error('down'));
  return token;
}

/** Keys are asked for again no sooner than half a minute after the last time. */
const passCooldown = () => vi.setSystemTime(Date.now() + 31_000);

it('takes tokens of a new key at once, keeps those of the one before, and lets those of older ones go', async () => {
  await using other = await registered();
  const { sandbox } = other;
  const gateway = other.gateway();
  const statusOf = async (token: string) => (await gateway.ask(token, own)).status;
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const first = await other.userToken('admin');
    const running = Array.from({ length: 20 }, () => statusOf(first));
    await sandbox.tokens.rotateKeys();
    expect(new Set(await Promise.all(running))).toEqual(new Set([200]));
    passCooldown();
    const second = await other.userToken('admin');
    expect(await Promise.all([statusOf(second), statusOf(first), statusOf(second)])).toEqual([200, 200, 200]);
    await sandbox.tokens.rotateKeys();
    passCooldown();
    const third = await other.userToken('admin');
    expect(await statusOf(third)).toBe(200);
    expect(await statusOf(first)).toBe(401);
    // Nobody brings a token of the next keys, and yet those of this one end.
    await sandbox.tokens.rotateKeys();
    await sandbox.tokens.rotateKeys();
    // No call to Graph, whose own token is of the same key here.
    const statusHere = async () => (await gateway.ask(third, '{ __typename }')).status;
    expect(await statusHere()).toBe(200);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    expect(await statusHere()).toBe(401);
  } finally {
    vi.useRealTimers();
  }
});
