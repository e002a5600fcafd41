import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '../../src/sandbox/authority/users.ts';
import { reporter, stranger } from '../../src/sandbox/tokens/applications.ts';
import { claimsIn, codesOf, registered, type Registered, type gatewayOf } from './kit.ts';

const reading = '{ assignments(first: 1) { nodes { state } } }';
const writing =
  'mutation { createCatalog(input: { displayName: "X", description: "X" }) { ... on Error { __typename message } } }';

let tenant: Registered;
let gateway: ReturnType<typeof gatewayOf>;
beforeAll(async () => {
  tenant = await registered();
  gateway = tenant.gateway({ authMode: 'passthrough', identity: undefined });
});
afterAll(() => tenant.close());

const graphToken = (persona: string, scope?: string) =>
  tenant.sandbox.tokens.userToken({
    username: `${persona}@contoso.example`,
    ...(scope !== undefined && { scope: `https://graph.microsoft.com/${scope}` }),
  });

it('serves whoever brings a Graph token of their own', async () => {
  expect(await gateway.ask(await graphToken('admin'), reading)).toMatchObject({
    status: 200,
    data: { assignments: { nodes: [{}] } },
  });
});

it.each(['nonsense', 'member@contoso.example.nobody'])('passes on that Graph refuses %s', async (token) => {
  const answer = await gateway.ask(token, reading);
  expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
});

it('passes Graph’s claims challenge on', async () => {
  const token = await graphToken('guest');
  tenant.sandbox.tokens.revokeSessions(findUser('guest@contoso.example')?.objectId ?? '');
  const answer = await gateway.ask(token, '{ me { assignments { nodes { state } } } }');
  expect([answer.status, codesOf(answer)]).toEqual([401, ['INTERACTION_REQUIRED']]);
  expect(claimsIn(answer.headers)).toMatchObject({ access_token: { nbf: { essential: true } } });
});

describe('a 403 of Graph names the least that would have sufficed', () => {
  it.each([
    ['to who lacks the role', 'member', undefined],
    ['to who lacks the scope', 'admin', 'EntitlementMgmt-SubjectAccess.ReadWrite'],
  ])('%s', async (_who, persona, scope) => {
    const [error] = (await gateway.ask(await graphToken(persona, scope), reading)).errors ?? [];
    expect(error?.message).toMatch(
      /At least it takes the delegated permission EntitlementManagement\.Read\.All, and of the user the role Catalog reader\. \(request-id /,
    );
    expect(error?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      graphStatus: 403,
      needs: {
        delegated: ['EntitlementManagement.Read.All'],
        application: ['EntitlementManagement.Read.All'],
        role: 'Catalog reader',
      },
    });
  });

  it('for what needs no role', async () => {
    const token = await graphToken('admin', 'User.ReadBasic.All');
    const [error] = (await gateway.ask(token, '{ me { assignments { nodes { state } } } }')).errors ?? [];
    expect(error?.extensions?.['needs']).toEqual({
      delegated: ['EntitlementMgmt-SubjectAccess.ReadWrite'],
      application: null,
      role: null,
    });
  });

  it('for a write, in its failure', async () => {
    const token = await graphToken('admin', 'EntitlementManagement.Read.All');
    const answer = await gateway.ask(token, writing);
    expect(answer.data).toMatchObject({
      createCatalog: {
        __typename: 'ForbiddenError',
        message: expect.stringMatching(
          /permission EntitlementManagement\.ReadWrite\.All, and of the user the role Catalog creator\. \(request-id /,
        ),
      },
    });
  });

  it('for what anybody may ask for themselves, which takes no role', async () => {
    const token = await graphToken('member', 'EntitlementManagement.Read.All');
    const answer = await gateway.ask(
      token,
      'mutation { requestAccess(input: { accessPackageId: "3b44e0dd-2d7a-4e46-a577-61022df18d28", justification: "X" }) { ... on ForbiddenError { delegatedScopes role } } }',
    );
    expect(answer.data).toEqual({
      requestAccess: { delegatedScopes: ['EntitlementMgmt-SubjectAccess.ReadWrite'], role: null },
    });
  });

  it('for the gateway’s own identity', async () => {
    const asItself = tenant.gateway({
      authMode: 'app',
      identity: {
        ...tenant.identity,
        clientId: stranger.appId,
        proof: { kind: 'secret', secret: stranger.secrets[0] ?? '' },
      },
    });
    const [error] = (await asItself.ask(await tenant.appToken(reporter), reading)).errors ?? [];
    expect(error?.message).toMatch(
      /At least the gateway's own identity takes the application permission EntitlementManagement\.Read\.All\. \(request-id /,
    );
  });
});
