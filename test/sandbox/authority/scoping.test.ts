import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopedCatalogName } from '../../../src/sandbox/authority/grants.ts';
import { users } from '../../../src/sandbox/authority/users.ts';
import { first, ids, management, startClient, type Client } from '../kit.ts';

let client: Client;
let own: { catalogId: string; packageIds: string[] };
let foreign: { catalogId: string; packageId: string };
beforeAll(async () => {
  client = await startClient({ pageSize: 999 });
  const { store } = client.sandbox;
  const catalog = first(store.catalogs.by('displayName', scopedCatalogName));
  own = {
    catalogId: catalog.id,
    packageIds: store.accessPackages.by('catalogId', catalog.id).map(({ id }) => id),
  };
  const other = first([...store.accessPackages.values()].filter(({ catalogId }) => catalogId !== catalog.id));
  foreign = { catalogId: other.catalogId, packageId: other.id };
});
afterAll(() => client[Symbol.asyncDispose]());

const unauthorized = {
  status: 403,
  code: 'UnAuthorized',
  message: 'User is not authorized to perform the operation. Reason: Unauthorized',
};
const nowhere = '00000000-1111-4222-8333-444444444444';
function additionalAccess(id: string, other: string): string {
  return `assignments/additionalAccess(accessPackageId='${id}',incompatibleAccessPackageId='${other}')`;
}

const scoped = ['salesowner', 'salespackages', 'salesassignments', 'salesreader'];

describe.each(scoped)('%s', (name) => {
  it.each(['v1', 'beta'] as const)('sees in %s its own catalog and packages alone', async (version) => {
    const set = version === 'v1' ? 'catalogs' : 'accessPackageCatalogs';
    expect(ids((await client[version](set, name)).value)).toEqual([own.catalogId]);
    const packages = ids((await client[version]('accessPackages', name)).value);
    expect(packages).toEqual(own.packageIds);
    expect(packages.length).toBeGreaterThan(1);
    expect((await client[version]('accessPackages', 'admin')).value.length).toBeGreaterThan(packages.length);
  });

  it('sees policies through their packages, and not by a list of their own', async () => {
    expect(await client.v1('assignmentPolicies', name)).toMatchObject(unauthorized);
    const { value } = await client.v1('accessPackages?$expand=assignmentPolicies', name);
    const [policyId] = value.flatMap((row) => ids(row['assignmentPolicies'] as Record<string, unknown>[]));
    expect((await client.v1(`assignmentPolicies/${String(policyId)}`, name)).status).toBe(200);
  });

  it.each([
    ['v1', 'assignments'],
    ['v1', 'assignmentRequests'],
    ['beta', 'accessPackageAssignments'],
    ['beta', 'accessPackageAssignmentRequests'],
  ] as const)('must ask by package in %s/%s', async (version, set) => {
    const read = (query: string) => client[version](`${set}${query}`, name);
    expect(await read('')).toMatchObject(unauthorized);
    expect(await read("?$filter=target/objectId eq '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05'")).toMatchObject({
      status: set.endsWith('Requests') ? 400 : 403,
    });
    expect(await read(`?$filter=accessPackage/id eq '${foreign.packageId}'`)).toMatchObject(unauthorized);
    expect(await read(`?$filter=accessPackage/id eq '${nowhere}'`)).toMatchObject(unauthorized);
    const [packageId] = own.packageIds;
    for (const path of ['accessPackage/id', 'accesspackage/Id']) {
      expect((await read(`?$filter=${path} eq '${packageId}'`)).status).toBe(200);
    }
  });

  it('walks the pages of what it may ask', async () => {
    const { store } = client.sandbox;
    const packageId = first(
      own.packageIds.filter((id) => store.assignments.by('accessPackageId', id).length > 1),
    );
    const page = await client.v1(`assignments?$filter=accessPackage/id eq '${packageId}'&$top=1`, name);
    const next = await client.send(page.nextLink ?? '', {}, name);
    expect(next.value).toHaveLength(1);
  });

  it('is refused by 403, and not 404, what is not its own or is not there', async () => {
    const { store } = client.sandbox;
    const policy = first(store.policies.by('accessPackageId', foreign.packageId));
    const refused = [
      `catalogs/${foreign.catalogId}`,
      `catalogs/${foreign.catalogId}/resources`,
      `catalogs/${nowhere}`,
      `accessPackages/${foreign.packageId}`,
      `accessPackages/${nowhere}`,
      `assignmentPolicies/${policy.id}`,
      `assignmentPolicies/${nowhere}`,
      `assignments/${nowhere}`,
      `assignmentRequests/${nowhere}`,
      `subjects(objectId='${nowhere}')`,
    ];
    for (const path of refused) {
      expect({ path, ...(await client.v1(path, name)) }).toMatchObject({ path, ...unauthorized });
    }
    expect(await client.v1(`accessPackages/${nowhere}`, 'owner')).toMatchObject({ status: 404 });
  });

  it('reads what is its own', async () => {
    const { store } = client.sandbox;
    const [packageId = ''] = own.packageIds;
    const assignment = first(
      own.packageIds.flatMap((id) => [...store.assignments.by('accessPackageId', id)]),
    );
    for (const path of [
      `catalogs/${own.catalogId}/resources`,
      `accessPackages/${packageId}/resourceRoleScopes`,
      `assignments/${assignment.id}`,
      "subjects(objectId='6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05')",
      'subjects?$top=1',
      "assignments/filterByCurrentUser(on='target')",
    ]) {
      expect({ path, ...(await client.v1(path, name)) }).toMatchObject({ path, status: 200 });
    }
  });

  it('asks about additional access between packages of its own', async () => {
    const [one = '', two = ''] = own.packageIds;
    expect((await client.v1(additionalAccess(one, two), name)).status).toBe(200);
    expect(await client.v1(additionalAccess(one, foreign.packageId), name)).toMatchObject(unauthorized);
  });
});

const addTo = (packageId: string, name: string, body: object = {}) => {
  const { store } = client.sandbox;
  const policy = first(store.policies.by('accessPackageId', packageId));
  return client.post(
    `/v1.0/${management}/assignmentRequests`,
    {
      requestType: 'adminAdd',
      assignment: {
        accessPackageId: packageId,
        assignmentPolicyId: policy.id,
        target: { email: `${name}-adds@partner.example` },
      },
      ...body,
    },
    name,
  );
};

const freePackage = () =>
  first(
    own.packageIds.filter((id) =>
      client.sandbox.store.policies
        .by('accessPackageId', id)
        .every(({ questions }) => questions.length === 0),
    ),
  );

it.each(['salesowner', 'salespackages', 'salesassignments'])('%s may in its own catalog', async (name) => {
  expect((await addTo(freePackage(), name)).status).toBe(201);
  expect(await addTo(foreign.packageId, name)).toMatchObject(unauthorized);
});

describe('adding access for others', () => {
  it('a reader may nowhere', async () => {
    expect(await addTo(freePackage(), 'salesreader')).toMatchObject(unauthorized);
  });

  it('of a package that is not there is a 404 to those whose role holds in the tenant', async () => {
    const body = {
      requestType: 'adminAdd',
      assignment: { accessPackageId: nowhere, assignmentPolicyId: nowhere, targetId: nowhere },
    };
    const path = `/v1.0/${management}/assignmentRequests`;
    expect(await client.post(path, body, 'manager')).toMatchObject({ status: 404 });
    expect(await client.post(path, body, 'salesowner')).toMatchObject(unauthorized);
  });
});

it('gives further roles at run time', async () => {
  await using other = await startClient();
  const { grants, store } = other.sandbox;
  const member = first(users.filter(({ name }) => name === 'member'));
  const finance = first(store.catalogs.by('displayName', 'Finance'));
  grants.add(member.objectId, { role: 'catalogReader', catalogId: finance.id });
  expect(ids((await other.v1('catalogs', 'member')).value)).toEqual([finance.id]);
  grants.add(member.objectId, { role: 'catalogReader', catalogId: null });
  expect((await other.v1('catalogs', 'member')).value.length).toBeGreaterThan(1);
});

it('knows the scoped users in the directory', () => {
  const { people } = client.sandbox.store;
  for (const { objectId, principalName } of users) {
    expect(people.get(objectId)?.userPrincipalName).toBe(principalName);
  }
});
