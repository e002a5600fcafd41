import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { automation, gateway, guardedApp, stranger } from '../../../src/sandbox/tokens/applications.ts';
import { ask, graphDefault, obo, stoppedClock } from './kit.ts';

let sandbox: Sandbox;
let clock: ReturnType<typeof stoppedClock>;
beforeEach(async () => {
  clock = stoppedClock();
  sandbox = await createSandbox({ now: clock.now });
});
afterEach(() => sandbox.close());

const forApp = (appId: string) => `api://${appId}/access_as_user`;
const signIn = (name = 'member', scope = forApp(gateway.appId), claims?: string) =>
  sandbox.tokens.userToken({
    username: `${name}@contoso.example`,
    scope,
    ...(claims !== undefined && { claims }),
  });

const exchange = (assertion: string, given: Record<string, string> = {}) =>
  ask(sandbox, {
    grant_type: obo,
    requested_token_use: 'on_behalf_of',
    client_id: gateway.appId,
    client_secret: 'sandbox-gateway',
    scope: graphDefault,
    assertion,
    ...given,
  });

it('carries the user and the scopes, and never a role of the application', async () => {
  const { status, token, json } = await exchange(await signIn());
  expect(status).toBe(200);
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({
    aud: 'https://graph.microsoft.com',
    idtyp: 'user',
    azp: gateway.appId,
    azpacr: '1',
    preferred_username: 'member@contoso.example',
    scp: gateway.consented.join(' '),
  });
  expect(claims).not.toHaveProperty('roles');
  expect(json['scope']).toBe(
    gateway.consented.map((scope) => `https://graph.microsoft.com/${scope}`).join(' '),
  );
});

it('narrows to the scopes that are asked', async () => {
  const { token } = await exchange(await signIn(), {
    scope: 'https://graph.microsoft.com/EntitlementManagement.Read.All openid offline_access profile',
  });
  expect(decodeJwt(token)['scp']).toBe('EntitlementManagement.Read.All');
});

const refused = async (assertion: string, given?: Record<string, string>) => {
  const { status, json, codes } = await exchange(assertion, given);
  return [status, json['error'], codes];
};

describe('is refused', () => {
  it('when the assertion is for another audience', async () => {
    const answer = await exchange(await sandbox.tokens.userToken({ username: 'member@contoso.example' }));
    expect(answer).toMatchObject({ status: 400, codes: [500131], json: { error: 'invalid_grant' } });
    expect(answer.json['error_description']).toContain('Assertion audience does not match');
  });

  it('when the assertion is out of time', async () => {
    const assertion = await signIn();
    clock.pass(3598);
    expect((await exchange(assertion)).status).toBe(200);
    clock.pass(1);
    expect(await refused(assertion)).toEqual([400, 'invalid_grant', [50013]]);
    const early = await signIn();
    clock.pass(-60);
    expect(await refused(early)).toEqual([400, 'invalid_grant', [50013]]);
  });

  it('when the assertion was tampered with, or is none of ours', async () => {
    const [head = '', , signature = ''] = (await signIn()).split('.');
    const [, foreign = ''] = (await signIn('admin')).split('.');
    expect(await refused([head, foreign, signature].join('.'))).toEqual([400, 'invalid_grant', [50013]]);
    expect(await refused('member@contoso.example')).toEqual([400, 'invalid_grant', [50013]]);
  });

  it('when the assertion is an application’s', async () => {
    const { token } = await ask(sandbox, {
      grant_type: 'client_credentials',
      client_id: automation.appId,
      client_secret: 'sandbox-automation',
      scope: `api://${gateway.appId}/.default`,
    });
    expect(await refused(token)).toEqual([400, 'invalid_grant', [7000114]]);
  });

  it('when the client’s secret is wrong', async () => {
    expect(await refused(await signIn(), { client_secret: 'guess' })).toEqual([
      401,
      'invalid_client',
      [7000215],
    ]);
  });

  it('when nobody consented', async () => {
    const asStranger = { client_id: stranger.appId, client_secret: 'sandbox-stranger' };
    const answer = await exchange(await signIn('member', forApp(stranger.appId)), asStranger);
    expect(answer).toMatchObject({
      status: 400,
      codes: [65001],
      json: { error: 'invalid_grant', suberror: 'consent_required' },
    });
    const asGuarded = { client_id: guardedApp.appId, client_secret: 'sandbox-guarded' };
    const claims = String(
      (await exchange(await signIn('member', forApp(guardedApp.appId)), asGuarded)).json['claims'],
    );
    const strong = await signIn('member', forApp(guardedApp.appId), claims);
    const scope = 'https://graph.microsoft.com/EntitlementManagement.ReadWrite.All';
    expect(await refused(strong, { ...asGuarded, scope })).toEqual([400, 'invalid_grant', [65001]]);
  });

  it('when the scope does not exist', async () => {
    const scope = 'https://graph.microsoft.com/Everything.All';
    expect(await refused(await signIn(), { scope })).toEqual([401, 'invalid_client', [650053]]);
  });

  it('when it says not on whose behalf', async () => {
    expect(await refused(await signIn(), { requested_token_use: 'other' })).toEqual([
      400,
      'invalid_request',
      [900144],
    ]);
  });

  it('when the session was revoked', async () => {
    const assertion = await signIn();
    sandbox.tokens.revokeSessions(String(decodeJwt(assertion)['oid']));
    expect(await refused(assertion)).toEqual([400, 'invalid_grant', [50013]]);
  });
});

describe('conditional access', () => {
  it.each([
    ['a guarded user', 'guarded', gateway.appId, 'sandbox-gateway'],
    ['a guarded application', 'member', guardedApp.appId, 'sandbox-guarded'],
  ])(
    'asks more of %s, and is content with a sign-in that brings its claims',
    async (_who, name, appId, secret) => {
      const as = { client_id: appId, client_secret: secret };
      const challenge = await exchange(await signIn(name, forApp(appId)), as);
      expect(challenge).toMatchObject({
        status: 400,
        codes: [50079],
        json: {
          error: 'interaction_required',
          suberror: 'basic_action',
          error_description: expect.stringContaining('AADSTS50079'),
          timestamp: '2026-11-01 00:00:00Z',
          claims: expect.any(String),
        },
      });
      const claims = String(challenge.json['claims']);
      expect(JSON.parse(claims)).toEqual({
        access_token: { polids: { essential: true, values: [expect.any(String)] } },
      });
      expect((await exchange(await signIn(name, forApp(appId), claims), as)).status).toBe(200);
    },
  );
});

const persona = (form: Record<string, string>) =>
  ask(sandbox, { grant_type: 'urn:sandbox:persona', ...form });

it('needs no password and brings a token for Graph', async () => {
  const { json, token } = await persona({ username: 'Admin@Contoso.Example' });
  expect(json).toMatchObject({
    token_type: 'Bearer',
    scope: expect.stringContaining('EntitlementManagement.Read.All'),
  });
  expect(decodeJwt(token)).toMatchObject({ preferred_username: 'admin@contoso.example', azpacr: '0' });
});

describe('a persona’s sign-in', () => {
  it('takes a client and a scope', async () => {
    const { token } = await persona({
      username: 'owner@contoso.example',
      client_id: gateway.appId,
      scope: 'EntitlementManagement.Read.All',
    });
    expect(decodeJwt(token)).toMatchObject({ azp: gateway.appId, scp: 'EntitlementManagement.Read.All' });
  });

  it.each([
    [{}, 900144],
    [{ username: 'nobody@contoso.example' }, 50034],
    [{ username: 'admin@contoso.example', client_id: stranger.appId }, 65001],
    [{ username: 'admin@contoso.example', claims: '{' }, 9002325],
  ])('is refused for %o', async (form, code) => {
    expect(await persona(form)).toMatchObject({ status: 400, codes: [code] });
  });
});
