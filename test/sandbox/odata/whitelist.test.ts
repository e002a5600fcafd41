import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { first, ids, startClient, type Client } from '../kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient({ pageSize: 999 });
});
afterAll(() => client[Symbol.asyncDispose]());

const guid = '1afa8ced-6f74-4d8e-8411-cd12c8337027';

function unsupported(clause: string): string {
  return `OData query is invalid: Filter '${clause} is not supported. .`;
}

describe('what is refused', () => {
  it.each([
    ['assignments', `catalogId eq '${guid}'`, `catalogId Equals ${guid}`],
    ['assignments', `target/id eq '${guid}'`, `target/id Equals ${guid}`],
    ['assignments', `accessPackageId eq '${guid}'`, `accessPackageId Equals ${guid}`],
    ['assignments', `status eq 'Delivered'`, 'status Equals Delivered'],
    ['assignments', `state ne 'expired'`, 'state NotEquals expired'],
    ['assignments', `state in ('delivered','expired')`, 'state In (delivered,expired)'],
    ['assignments', `not (state eq 'expired')`, 'Not state Equals expired'],
    ['assignments', `'delivered' eq state`, 'delivered Equals state'],
    ['assignments', 'state eq null', 'state Equals null'],
    [
      'assignments',
      `state eq 'expired' or accessPackage/id eq '${guid}'`,
      `state Equals expired Or accessPackage/id Equals ${guid}`,
    ],
    [
      'assignments',
      `accessPackage/id eq '${guid}' or accessPackage/id eq '${guid}'`,
      `accessPackage/id Equals ${guid} Or accessPackage/id Equals ${guid}`,
    ],
    [
      'assignmentRequests',
      `completedDateTime ge 2026-01-01T00:00:00Z`,
      'completedDateTime GreaterThanOrEquals 2026-01-01T00:00:00Z',
    ],
    ['assignmentRequests', `requestType eq 'adminAdd'`, 'requestType Equals adminAdd'],
    ['assignmentRequests', `requestor/objectId eq '${guid}'`, `requestor/objectId Equals ${guid}`],
    [
      'assignmentRequests',
      `createdDateTime ge '2026-01-01T00:00:00Z'`,
      'createdDateTime GreaterThanOrEquals 2026-01-01T00:00:00Z',
    ],
    ['assignmentPolicies', `accessPackage/id eq '${guid}'`, `accessPackage/id Equals ${guid}`],
    ['assignmentPolicies', `contains(displayName,'a')`, 'displayName Contains a'],
    ['accessPackages', `startswith(displayName,'a')`, 'displayName Startswith a'],
    ['accessPackages', `catalog/id eq '${guid}'`, `catalog/id Equals ${guid}`],
    ['accessPackages', 'isHidden eq true', 'isHidden Equals true'],
    ['catalogs', `tolower(displayName) eq 'general'`, 'tolower(displayName) Equals general'],
    ['catalogs', `accessPackages/any(p:p/displayName eq 'x')`, 'accessPackages Any'],
    ['subjects', `objectId eq '${guid}'`, `objectId Equals ${guid}`],
  ])('%s?$filter=%s', async (set, filter, clause) => {
    const answer = await client.v1(`${set}?$filter=${encodeURIComponent(filter)}`);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidFilter', message: unsupported(clause) });
  });

  it.each([
    ['accessPackageAssignments', `state eq 'delivered'`],
    ['accessPackageAssignments', `assignmentPolicy/id eq '${guid}'`],
    ['accessPackageAssignmentRequests', `assignment/target/objectId eq '${guid}'`],
    ['accessPackageAssignmentPolicies', `accessPackageId eq '${guid}'`],
    ['accessPackageAssignmentPolicies', `requestorSettings/scopeType eq 'NoSubjects'`],
    ['accessPackages', `catalog/displayName eq 'General'`],
  ])('beta %s?$filter=%s', async (set, filter) => {
    const answer = await client.beta(`${set}?$filter=${encodeURIComponent(filter)}`);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidFilter' });
  });

  it('an id that is no GUID', async () => {
    const answer = await client.v1(`assignments?$filter=accessPackage/id eq 'nope'`);
    expect(answer).toMatchObject({
      status: 400,
      code: 'InvalidFilter',
      message: 'OData query is invalid: Unrecognized Guid format.',
    });
  });

  it('a state that is none, in v1.0 where it is an enum', async () => {
    const answer = await client.v1(`assignments?$filter=state eq 'vanished'`);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidFilter' });
    const beta = await client.beta(`accessPackageAssignments?$filter=assignmentState eq 'vanished'`);
    expect(beta).toMatchObject({ status: 200, value: [] });
  });

  it.each([
    '',
    'state',
    'state eq',
    "state eq 'x",
    "(state eq 'expired'",
    "state eq 'expired' and",
    '%',
    '🙂',
  ])('the malformed %j', async (filter) => {
    const answer = await client.v1(`assignments?$filter=${encodeURIComponent(filter)}`);
    expect(answer).toMatchObject({ status: 400, code: 'InvalidFilter' });
  });

  it('more than a hundred nodes, however deep', async () => {
    const deep = `${'('.repeat(2000)}state eq 'expired'${')'.repeat(2000)}`;
    const answer = await client.v1(`assignments?$filter=${encodeURIComponent(deep)}`);
    expect(answer.message).toMatch(/node count limit of '100'/);
  });
});

describe('what is allowed', () => {
  it('a state in either case, with the same answer', async () => {
    const lower = await client.v1(`assignments?$filter=state eq 'delivered'`);
    const upper = await client.v1(`assignments?$filter=STATE eq 'Delivered'`);
    const beta = await client.beta(`accessPackageAssignments?$filter=assignmentState eq 'delivered'`);
    expect(lower.value.length).toBeGreaterThan(1);
    expect(lower.value.every((item) => item['state'] === 'delivered')).toBe(true);
    expect(ids(upper.value)).toEqual(ids(lower.value));
    expect(ids(beta.value)).toEqual(ids(lower.value));
  });

  it('the indexed paths, joined by and, and states joined by or', async () => {
    const { store } = client.sandbox;
    const chosen = first([...store.assignments.values()].filter((row) => row.state === 'delivered'));
    const objectId = store.subjects.get(chosen.targetId)?.objectId;
    const filter = `accessPackage/id eq '${chosen.accessPackageId}' and target/objectid eq '${objectId}' and (state eq 'delivering' or state eq 'partiallyDelivered' or state eq 'delivered')`;
    const answer = await client.v1(`assignments?$filter=${encodeURIComponent(filter)}`);
    expect(ids(answer.value)).toContain(chosen.id);
    const expected = [...store.assignments.values()].filter(
      (row) =>
        row.accessPackageId === chosen.accessPackageId &&
        row.targetId === chosen.targetId &&
        (row.state === 'delivering' || row.state === 'partiallyDelivered' || row.state === 'delivered'),
    );
    expect(ids(answer.value)).toEqual(expected.map((row) => row.id));
  });

  it('requests by the target of their assignment, under each version’s name', async () => {
    const { store } = client.sandbox;
    const request = first(store.requests.values());
    const assignment = store.assignments.get(request.assignmentId);
    const objectId = store.subjects.get(assignment?.targetId ?? '')?.objectId;
    const v1 = await client.v1(`assignmentRequests?$filter=assignment/target/objectId eq '${objectId}'`);
    const beta = await client.beta(
      `assignmentRequests?$filter=accessPackageAssignment/target/objectId eq '${objectId}'`,
    );
    expect(ids(v1.value)).toContain(request.id);
    expect(ids(beta.value)).toEqual(ids(v1.value));
  });

  it('requests by the time of their creation', async () => {
    const all = [...client.sandbox.store.requests.values()];
    const instant = all[Math.floor(all.length / 2)]?.createdDateTime ?? '';
    const answers = await Promise.all(
      ['lt', 'eq', 'gt'].map((word) =>
        client.v1(`assignmentRequests?$filter=createdDateTime ${word} ${instant}`),
      ),
    );
    const counts = answers.map((answer) => answer.value.length);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  it('names, by eq, contains and contains(tolower())', async () => {
    const { displayName } = first(client.sandbox.store.accessPackages.values());
    const literal = encodeURIComponent(displayName.replaceAll("'", "''"));
    for (const filter of [
      `displayName eq '${literal}'`,
      `contains(displayName,'${literal}')`,
      `contains(tolower(displayName),'${literal.toLowerCase()}')`,
    ]) {
      const answer = await client.v1(`accessPackages?$filter=${filter}`);
      expect(answer.value.map((item) => item['displayName'])).toContain(displayName);
    }
    const none = await client.v1(`accessPackages?$filter=contains(displayName,'${literal.toUpperCase()}')`);
    expect(none.value).toEqual([]);
  });

  it('packages by their catalog’s name', async () => {
    const { store } = client.sandbox;
    const catalog = first(
      [...store.catalogs.values()].filter(({ id }) => store.accessPackages.by('catalogId', id).length > 0),
    );
    const answer = await client.v1(
      `accessPackages?$filter=${encodeURIComponent(`catalog/displayName eq '${catalog.displayName.replaceAll("'", "''")}'`)}`,
    );
    expect(ids(answer.value)).toEqual(store.accessPackages.by('catalogId', catalog.id).map(({ id }) => id));
  });

  it.each(["O'Brien & Söhne #1 100% +1; $top=1", "x' or state eq 'delivered", '中文 🙂', 'z'.repeat(10_000)])(
    'a literal as it is: %.40s',
    async (name) => {
      const [row] = client.sandbox.store.catalogs.values();
      if (row === undefined) throw new Error('There is no catalog.');
      const before = row.displayName;
      client.sandbox.store.catalogs.update(row, { displayName: name });
      const literal = encodeURIComponent(`'${name.replaceAll("'", "''")}'`);
      const answer = await client.v1(`catalogs?$filter=displayName eq ${literal}`);
      client.sandbox.store.catalogs.update(row, { displayName: before });
      expect(ids(answer.value)).toEqual([row.id]);
    },
  );
});
