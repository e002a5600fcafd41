import { afterAll, beforeAll, expect, it } from 'vitest';
import { personaNamed } from '../../src/sandbox/tenant/personas.ts';
import { everyPage, first, ids, management, startClient, type Client } from './kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

const objectId = personaNamed('member').objectId;

it('filterByCurrentUser brings the caller’s own assignments in either version', async () => {
  const { store } = client.sandbox;
  const subject = first(store.subjects.by('objectId', objectId));
  const expected = store.assignments
    .by('targetId', subject.id)
    .filter((row) => row.state !== null)
    .map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  const v1 = await client.v1("assignments/filterByCurrentUser(on='target')", 'member');
  expect(ids(v1.value)).toEqual(expected);
  const beta = await client.beta("accessPackageAssignments/FilterByCurrentUser(on='Target')", 'member');
  expect(ids(beta.value)).toEqual(expected);
  const pages = await everyPage(
    client,
    `/v1.0/${management}/assignments/filterByCurrentUser(on='target')?$top=1&$expand=target($select=objectId)`,
    'member',
  );
  expect(ids(pages.flatMap((page) => page.value))).toEqual(expected);
  expect(pages[0]?.value[0]).toMatchObject({ target: { objectId } });
});

it('never cuts what is expanded of the caller’s own, whose next page they might not read', async () => {
  await using stingy = await startClient({ expandPageSize: 1 });
  const path =
    "accessPackages/filterByCurrentUser(on='allowedRequestor')?$expand=catalog($expand=accessPackages)";
  const { value } = await stingy.v1(path, 'member');
  expect(JSON.stringify(value)).not.toContain('nextLink');
  const packages = value.map(
    (row) => (row as { catalog: { accessPackages: unknown[] } }).catalog.accessPackages,
  );
  expect(Math.max(...packages.map(({ length }) => length))).toBeGreaterThan(1);
});

it('brings what the caller asked for', async () => {
  const { store } = client.sandbox;
  const subject = first(store.subjects.by('objectId', objectId));
  const requests = await client.v1(
    "assignmentRequests/filterByCurrentUser(on='createdBy')?$top=999",
    'member',
  );
  expect(ids(requests.value)).toEqual(store.requests.by('requestorId', subject.id).map(({ id }) => id));
  const about = await client.v1(
    "assignmentRequests/filterByCurrentUser(on='target')?$expand=assignment($expand=target)",
    'member',
  );
  for (const item of about.value) expect(item).toMatchObject({ assignment: { target: { objectId } } });
  expect(await client.v1("assignments/filterByCurrentUser(on='createdBy')", 'member')).toMatchObject({
    status: 200,
  });
});

it('brings an approver the requests that wait for them, and nobody else', async () => {
  const waiting = await client.v1("assignmentRequests/filterByCurrentUser(on='approver')", 'approver');
  expect(waiting.value.length).toBeGreaterThan(0);
  expect(waiting.value.every((item) => item['state'] === 'pendingApproval')).toBe(true);
  expect((await client.v1("assignmentRequests/filterByCurrentUser(on='approver')", 'guest')).value).toEqual(
    [],
  );
});

it('brings the packages that the caller may ask for, with what each policy demands', async () => {
  const { value } = await client.v1("accessPackages/filterByCurrentUser(on='allowedRequestor')", 'member');
  expect(value.length).toBeGreaterThan(0);
  const [accessPackage] = value;
  const path = `${management}/accessPackages/${String(accessPackage?.['id'])}/getApplicablePolicyRequirements`;
  const v1 = await client.send(`/v1.0/${path}`, { method: 'POST' }, 'member');
  expect(v1.value[0]).toMatchObject({
    policyId: expect.any(String),
    isApprovalRequiredForAdd: expect.any(Boolean),
  });
  const beta = await client.send(`/beta/${path}`, { method: 'POST' }, 'member');
  expect(beta.value[0]).toMatchObject({ policyId: v1.value[0]?.['policyId'], existingAnswers: [] });
});

it.each([
  ["assignments/filterByCurrentUser(on='nobody')", 400],
  ["assignments/filterByCurrentUser(on='targetManager')", 200],
  ['assignments/filterByCurrentUser()', 400],
  ['assignments/filterByCurrentUser', 400],
  ["assignments/filterByCurrentUser(on='target')?$filter=state eq 'expired'", 400],
  ["catalogs/filterByCurrentUser(on='target')", 400],
  ["assignments/filterByCurrentUser(on='target", 400],
])('answers %s with %i', async (path, status) => {
  expect((await client.v1(path, 'admin')).status).toBe(status);
});

it('additionalAccess brings those who have the one package beside the other', async () => {
  const { store } = client.sandbox;
  const delivered = [...store.assignments.values()].filter(({ state }) => state === 'delivered');
  const beside = (row: (typeof delivered)[number]) =>
    delivered.find(
      (other) => other.targetId === row.targetId && other.accessPackageId !== row.accessPackageId,
    );
  const row = first(delivered.filter((candidate) => beside(candidate) !== undefined));
  const [one, other] = [row.accessPackageId, beside(row)?.accessPackageId];
  const name = `additionalAccess(accessPackageId='${one}',incompatibleAccessPackageId='${other}')`;
  const { value } = await client.v1(`assignments/${name}?$expand=target,accessPackage($select=id)`);
  expect(ids(value)).toContain(row.id);
  for (const item of value) {
    expect(item).toMatchObject({
      '@odata.type': '#microsoft.graph.accessPackageAssignment',
      accessPackage: { id: one },
    });
    const targetId = store.assignments.get(String(item['id']))?.targetId ?? '';
    expect(store.assignments.by('targetId', targetId).map((held) => held.accessPackageId)).toContain(other);
  }
  expect(await client.v1(`assignments/${name}`, 'member')).toMatchObject({ status: 403 });
  const same = `additionalAccess(accessPackageId='${one}',incompatibleAccessPackageId='${one}')`;
  expect(await client.v1(`assignments/${same}`)).toMatchObject({ status: 400 });
});
