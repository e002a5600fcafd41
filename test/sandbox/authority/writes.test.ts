import { afterAll, beforeAll, expect, it } from 'vitest';
import { scopedCatalogName } from '../../../src/sandbox/authority/grants.ts';
import { automation, reporter, type Application } from '../../../src/sandbox/tokens/applications.ts';
import { first, management, startClient, type Answer, type Client } from '../kit.ts';
import { ask, bearer, graphDefault } from '../tokens/kit.ts';

let client: Client;
let ownCatalog: string;
let ownPackage: string;
let foreignCatalog: string;
let foreignPackage: string;
beforeAll(async () => {
  client = await startClient();
  const { catalogs, accessPackages } = client.sandbox.store;
  ownCatalog = first(catalogs.by('displayName', scopedCatalogName)).id;
  foreignCatalog = first(catalogs.by('displayName', 'Finance')).id;
  ownPackage = first(accessPackages.by('catalogId', ownCatalog)).id;
  foreignPackage = first(accessPackages.by('catalogId', foreignCatalog)).id;
});
afterAll(() => client[Symbol.asyncDispose]());

function write(method: string, path: string, body: unknown, name: string, version = 'v1.0'): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return client.send(`/${version}/${management}/${path}`, init, name);
}

const newPackage = (id: string) => ({ displayName: 'New', description: 'New', catalog: { id } });
const unauthorized = { status: 403, code: 'UnAuthorized' };

it.each([
  ['admin', 204, 204],
  ['owner', 204, 204],
  ['salesowner', 204, 403],
  ['salespackages', 204, 403],
  ['manager', 403, 403],
  ['salesassignments', 403, 403],
  ['salesreader', 403, 403],
  ['member', 403, 403],
])('lets %s change a package of Sales: %i, and one of Finance: %i', async (name, own, foreign) => {
  const patch = { description: 'Changed' };
  expect((await write('PATCH', `accessPackages/${ownPackage}`, patch, name)).status).toBe(own);
  expect((await write('PATCH', `accessPackages/${foreignPackage}`, patch, name)).status).toBe(foreign);
});

it.each([
  ['salespackages', 201, 403],
  ['salesassignments', 403, 403],
])('lets %s make a package in Sales: %i, and in Finance: %i', async (name, own, foreign) => {
  expect((await write('POST', 'accessPackages', newPackage(ownCatalog), name)).status).toBe(own);
  expect((await write('POST', 'accessPackages', newPackage(foreignCatalog), name)).status).toBe(foreign);
});

it('lets the owner of a catalog change it, and nobody else’s, and make none', async () => {
  const patch = { description: 'Changed' };
  const catalog = {
    displayName: 'Mine',
    description: 'Mine',
    state: 'published',
    isExternallyVisible: false,
  };
  expect((await write('PATCH', `catalogs/${ownCatalog}`, patch, 'salesowner')).status).toBe(204);
  expect(await write('PATCH', `catalogs/${ownCatalog}`, patch, 'salespackages')).toMatchObject(unauthorized);
  expect(await write('PATCH', `catalogs/${foreignCatalog}`, patch, 'salesowner')).toMatchObject(unauthorized);
  expect(await write('POST', 'catalogs', catalog, 'salesowner')).toMatchObject(unauthorized);
  expect((await write('POST', 'catalogs', catalog, 'owner')).status).toBe(201);
});

it('answers whoever deleted a thing with 403 instead of 404, if their role holds in its catalog alone', async () => {
  const made = await write('POST', 'accessPackages', newPackage(ownCatalog), 'salesowner');
  const path = `accessPackages/${String(made.json['id'])}`;
  expect((await client.v1(path, 'salesowner')).status).toBe(200);
  expect((await write('DELETE', path, undefined, 'salesowner')).status).toBe(204);
  expect(await client.v1(path, 'salesowner')).toMatchObject(unauthorized);
  expect((await client.v1(path, 'owner')).status).toBe(404);
});

it('moves a package only between catalogs that the caller owns', async () => {
  const made = await write('POST', 'accessPackages', newPackage(ownCatalog), 'salesowner');
  const path = `accessPackages/${String(made.json['id'])}/moveToCatalog`;
  const move = (name: string) => write('POST', path, { catalogId: foreignCatalog }, name, 'beta');
  expect(await move('salesowner')).toMatchObject(unauthorized);
  expect((await move('owner')).status).toBe(200);
});

it('leaves the tenant’s settings to its administrators', async () => {
  const patch = { externalUserLifecycleAction: 'none' };
  expect((await write('PATCH', 'settings', patch, 'admin')).status).toBe(204);
  for (const name of ['owner', 'salesowner', 'manager', 'member']) {
    expect(await write('PATCH', 'settings', patch, name)).toMatchObject(unauthorized);
  }
  expect((await client.v1('settings', 'salesreader')).status).toBe(200);
  expect(await client.v1('settings', 'member')).toMatchObject(unauthorized);
});

it('lists resource requests by catalog to those who reach it', async () => {
  expect(
    (await client.v1(`resourceRequests?$filter=catalog/id eq '${ownCatalog}'`, 'salesreader')).status,
  ).toBe(200);
  expect(
    await client.v1(`resourceRequests?$filter=catalog/id eq '${foreignCatalog}'`, 'salesreader'),
  ).toMatchObject(unauthorized);
  expect(await client.v1('resourceRequests', 'salesreader')).toMatchObject(unauthorized);
  const own = first(client.sandbox.store.resourceRequests.by('catalogId', ownCatalog));
  const foreign = first(client.sandbox.store.resourceRequests.by('catalogId', foreignCatalog));
  expect((await client.v1(`resourceRequests/${own.id}`, 'salesreader')).status).toBe(200);
  expect(await client.v1(`resourceRequests/${foreign.id}`, 'salesreader')).toMatchObject(unauthorized);
  expect((await client.v1('connectedOrganizations', 'salesreader')).status).toBe(200);
});

it('lets people and groups be read by scopes of their own, without a role or a licence', async () => {
  await using unlicensed = await startClient({ isLicensed: false });
  const { tokens } = unlicensed.sandbox;
  const read = async (path: string, scope: string) => {
    const token = await tokens.userToken({ username: 'member@contoso.example', scope });
    return (await unlicensed.send(`/v1.0/${path}`, bearer(token), null)).status;
  };
  expect(await read('users?$top=1', 'User.ReadBasic.All')).toBe(200);
  expect(await read('users?$top=1', 'GroupMember.Read.All')).toBe(403);
  expect(await read('groups?$top=1', 'GroupMember.Read.All')).toBe(200);
  expect(await read('groups?$top=1', 'User.ReadBasic.All')).toBe(403);
});

const tokenOf = async ({ appId, secrets }: Application) => {
  const form = { client_id: appId, client_secret: secrets[0] ?? '', scope: graphDefault };
  return (await ask(client.sandbox, { grant_type: 'client_credentials', ...form })).token;
};

const patchAs = async (application: Application) => {
  const init = {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await tokenOf(application)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ description: 'Changed' }),
  };
  return (await client.send(`/v1.0/${management}/accessPackages/${ownPackage}`, init, null)).status;
};
const usersAs = async (application: Application) =>
  (await client.send('/v1.0/users?$top=1', bearer(await tokenOf(application)), null)).status;

it('lets an application write and look up by its roles alone', async () => {
  expect([await patchAs(automation), await patchAs(reporter)]).toEqual([204, 403]);
  expect([await usersAs(automation), await usersAs(reporter)]).toEqual([200, 403]);
});
