import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/sandbox/operations/needs.ts';
import {
  automation,
  daemon,
  reporter,
  stranger,
  type Application,
} from '../../../src/sandbox/tokens/applications.ts';
import { first, management, startClient, type Answer, type Client } from '../kit.ts';
import { ask, bearer, graphDefault } from '../tokens/kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

const denied = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};
const unauthorized = {
  status: 403,
  code: 'UnAuthorized',
  message: 'User is not authorized to perform the operation. Reason: Unauthorized',
};

type Attempt = (token: string) => Promise<Answer>;

const get =
  (path: string): Attempt =>
  (token) =>
    client.send(`/v1.0/${management}/${path}`, bearer(token), null);

const post =
  (path: string, body: () => unknown): Attempt =>
  (token) =>
    client.send(
      `/v1.0/${management}/${path}`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body()),
      },
      null,
    );

const packageId = () => first(client.sandbox.store.accessPackages.values()).id;
const attempts = {
  list: get('assignments?$top=1'),
  own: get("assignments/filterByCurrentUser(on='target')"),
  requirements: (token) =>
    post(`accessPackages/${packageId()}/getApplicablePolicyRequirements`, () => ({}))(token),
  requestForOneself: post('assignmentRequests', () => ({
    requestType: 'userAdd',
    assignment: { accessPackageId: packageId() },
  })),
  requestForAnother: post('assignmentRequests', () => ({
    requestType: 'adminAdd',
    assignment: {
      accessPackageId: packageId(),
      assignmentPolicyId: packageId(),
      targetId: packageId(),
    },
  })),
} satisfies Record<string, Attempt>;

/** `in`: past authorization, whatever comes of it then. */
async function outcome(attempt: Attempt, token: string): Promise<string> {
  const { status, code } = await attempt(token);
  if (status === 401 || status === 403) return String(code);
  return 'in';
}

async function outcomes(token: string): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const [name, attempt] of Object.entries(attempts)) entries.push([name, await outcome(attempt, token)]);
  return Object.fromEntries(entries);
}

const userToken = (name: string, scope: string) =>
  client.sandbox.tokens.userToken({ username: `${name}@contoso.example`, scope });

const [D, U] = ['Authorization_RequestDenied', 'UnAuthorized'];

describe('a user', () => {
  const all = ['EntitlementManagement.ReadWrite.All', 'EntitlementMgmt-SubjectAccess.ReadWrite'];
  const [readWrite = '', subjectAccess = ''] = all;
  const readAll: Scope = 'EntitlementManagement.Read.All';
  it.each([
    ['admin', readWrite, ['in', 'in', 'in', 'in', 'in']],
    ['admin', readAll, ['in', 'in', D, D, D]],
    ['admin', subjectAccess, [D, 'in', 'in', 'in', D]],
    ['admin', 'User.ReadBasic.All', [D, D, D, D, D]],
    ['manager', readWrite, ['in', 'in', 'in', 'in', 'in']],
    ['approver', readWrite, ['in', 'in', 'in', 'in', U]],
    ['member', readWrite, [U, 'in', 'in', 'in', U]],
    ['member', readAll, [U, 'in', D, D, D]],
    ['guest', subjectAccess, [D, 'in', 'in', 'in', D]],
  ])('%s with %s is let in and refused as the scope and then the role say', async (name, scope, expected) => {
    expect(Object.values(await outcomes(await userToken(name, scope)))).toEqual(expected);
  });

  it('hears a missing scope and a missing role apart', async () => {
    expect(await attempts.list(await userToken('admin', subjectAccess))).toMatchObject(denied);
    expect(await attempts.list(await userToken('member', readAll))).toMatchObject(unauthorized);
  });
});

const appToken = async ({ appId, secrets }: Application) =>
  (
    await ask(client.sandbox, {
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secrets[0] ?? '',
      scope: graphDefault,
    })
  ).token;

it.each([
  ['automation', automation, ['in', D, D, D, 'in']],
  ['reporter', reporter, ['in', D, D, D, D]],
  ['stranger', stranger, [D, D, D, D, D]],
  ['daemon', daemon, ['in', D, D, D, 'in']],
])('%s is refused what only a user may', async (_name, application, expected) => {
  expect(Object.values(await outcomes(await appToken(application)))).toEqual(expected);
});

describe('an application', () => {
  it('is refused what is a user’s, even where its role would do', async () => {
    const [one, two] = [...client.sandbox.store.accessPackages.values()];
    const between = `accessPackageId='${one?.id}',incompatibleAccessPackageId='${two?.id}'`;
    for (const application of [daemon, automation]) {
      const answer = await get(`assignments/additionalAccess(${between})`)(await appToken(application));
      expect(answer).toMatchObject(denied);
    }
    expect((await client.v1(`assignments/additionalAccess(${between})`, 'manager')).status).toBe(200);
  });

  it('is recorded as the requestor of what it adds', async () => {
    const { store } = client.sandbox;
    const policy = first([...store.policies.values()].filter(({ questions }) => questions.length === 0));
    const email = 'newcomer@partner.example';
    const assignment = {
      accessPackageId: policy.accessPackageId,
      assignmentPolicyId: policy.id,
      target: { email },
    };
    const token = await appToken(automation);
    const made = await post('assignmentRequests', () => ({ requestType: 'adminAdd', assignment }))(token);
    expect(made.status).toBe(201);
    const { json } = await get(`assignmentRequests/${String(made.json['id'])}?$expand=requestor`)(token);
    expect(json['requestor']).toMatchObject({
      objectId: automation.objectId,
      displayName: automation.displayName,
      subjectType: 'servicePrincipal',
    });
  });
});

it('refuses everybody everything in a tenant without a licence, after the scope', async () => {
  await using unlicensed = await startClient({ isLicensed: false });
  const noLicense = {
    status: 403,
    code: 'NoLicense',
    message: expect.stringMatching(/Reason: Tenant does not meet license requirement!$/),
  };
  expect(await unlicensed.v1('catalogs')).toMatchObject(noLicense);
  expect(await unlicensed.v1("assignments/filterByCurrentUser(on='target')", 'member')).toMatchObject(
    noLicense,
  );
  const { tokens, licence } = unlicensed.sandbox;
  const token = await tokens.userToken({ username: 'admin@contoso.example', scope: 'User.ReadBasic.All' });
  expect(await unlicensed.send(`/v1.0/${management}/catalogs`, bearer(token), null)).toMatchObject(denied);
  licence.isValid = true;
  expect((await unlicensed.v1('catalogs')).status).toBe(200);
});
