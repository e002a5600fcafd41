import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asList, asObject, everyPage, first, ids, startClient, type Client } from '../kit.ts';
import { em, nobody, versions } from './kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

const member = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05';

describe.each(versions)('what end users are offered in %s', (version) => {
  const available = em(version, 'availableAccessPackages');

  it('is what they may ask for, for administrators too', async () => {
    for (const persona of ['member', 'guest', 'admin']) {
      const offered = await client.send(available, {}, persona);
      const mine = await client.v1("accessPackages/filterByCurrentUser(on='allowedRequestor')", persona);
      expect(ids(offered.value)).toEqual(ids(mine.value));
      for (const item of offered.value)
        expect(Object.keys(item)).toEqual(['id', 'displayName', 'description']);
    }
  });

  it('shows what a package would bring, and hides what cannot be asked for', async () => {
    const { value } = await client.send(available, {}, 'member');
    const id = String(value[0]?.['id']);
    const { status, value: roleScopes } = await client.send(
      `${available}/${id}/resourceRoleScopes?$top=1`,
      {},
      'member',
    );
    expect({ status, length: roleScopes.length }).toEqual({ status: 200, length: 1 });
    expect((await client.send(`${available}/${id}`, {}, 'member')).json).toMatchObject({ id });
    const closed = first(
      [...client.sandbox.store.accessPackages.values()].filter((row) => !ids(value).includes(row.id)),
    );
    expect(await client.send(`${available}/${closed.id}`, {}, 'member')).toMatchObject({ status: 404 });
  });

  it('is suggested after colleagues and history', async () => {
    const functionUrl = em(version, 'accessPackageSuggestions/filterByCurrentUser');
    const url = (on: string) => `${functionUrl}(on='${on}')?$expand=accessPackage`;
    const both = await client.send(url('RelatedPeopleAssignments,assignmentHistory'), {}, 'member');
    const types = both.value.flatMap((item) =>
      asList(item['reasons']).map((reason) => asObject(reason)['@odata.type']),
    );
    expect(types).toContain('#microsoft.graph.accessPackageSuggestionSelfAssignmentHistoryBased');
    for (const item of both.value) {
      expect(item['accessPackage']).toMatchObject({ id: item['id'], displayName: expect.any(String) });
    }
    const history = await client.send(url('assignmentHistory'), {}, 'member');
    expect(history.value.length).toBeGreaterThan(0);
    expect((await client.send(url('none'), {}, 'member')).value).toEqual([]);
    expect(await client.send(url('everything'), {}, 'member')).toMatchObject({
      status: 400,
      code: 'BadRequest',
    });
  });
});

describe('what assignments brought, in beta', () => {
  it('is a row for each role of each delivered assignment', async () => {
    const { store } = client.sandbox;
    const rows = (
      await everyPage(client, em('beta', 'accessPackageAssignmentResourceRoles?$top=50'))
    ).flatMap(({ value }) => value);
    const expected = [...store.assignments.values()]
      .filter(
        ({ state }) => state === 'delivered' || state === 'delivering' || state === 'partiallyDelivered',
      )
      .flatMap((row) => store.accessPackages.get(row.accessPackageId)?.resourceRoleScopes ?? []);
    expect(rows).toHaveLength(expected.length);
    expect(new Set(ids(rows)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row['status']))).toEqual(new Set(['Fulfilled', 'PendingFulfillment']));
  });

  it('is read by id, found by person and expanded from the assignment', async () => {
    const set = 'accessPackageAssignmentResourceRoles';
    const { value } = await client.beta(
      `${set}?$filter=accessPackageSubject/objectId eq '${member}'&$expand=accessPackageSubject,accessPackageAssignments`,
    );
    expect(value.length).toBeGreaterThan(0);
    for (const row of value) expect(row['accessPackageSubject']).toMatchObject({ objectId: member });
    const id = String(value[0]?.['id']);
    const one = await client.beta(
      `${set}/${id}?$expand=accessPackageResourceRole,accessPackageResourceScope`,
    );
    expect(one.json).toMatchObject({ id, accessPackageResourceRole: { originId: one.json['originId'] } });
    const assignmentId = String(asObject(asList(value[0]?.['accessPackageAssignments'])[0])['id']);
    const { json } = await client.beta(`accessPackageAssignments/${assignmentId}?$expand=${set}`);
    expect(asList(json[set]).map((row) => asObject(row)['id'])).toContain(id);
    expect(await client.beta(`${set}/${nobody}`)).toMatchObject({ status: 404 });
  });
});

describe.each(versions)('the directory in %s', (version) => {
  it('shows users by id, by principal name and by address', async () => {
    const { store } = client.sandbox;
    const guest = first([...store.people.values()].filter((row) => row.userPrincipalName.includes('#EXT#')));
    for (const key of [guest.id, encodeURIComponent(guest.userPrincipalName)]) {
      const { status, json } = await client.send(`/${version}/users/${key}`);
      expect({ status, id: json['id'] }).toEqual({ status: 200, id: guest.id });
      expect(json['@odata.context']).toBe(`${client.sandbox.url}/${version}/$metadata#users/$entity`);
    }
    for (const [path, value] of [
      ['userPrincipalName', guest.userPrincipalName],
      ['mail', guest.mail ?? ''],
    ] as const) {
      const url = `/${version}/users?$filter=${path} eq '${encodeURIComponent(value)}'`;
      expect(ids((await client.send(url)).value)).toEqual([guest.id]);
    }
    expect(await client.send(`/${version}/users/${nobody}`)).toMatchObject({
      status: 404,
      code: 'Request_ResourceNotFound',
      message: `Resource '${nobody}' does not exist or one of its queried reference-property objects are not present.`,
    });
  });

  it('shows a user’s manager, and a group with its members and owners', async () => {
    const { store } = client.sandbox;
    const person = first([...store.people.values()].filter((row) => row.managerId !== null));
    const manager = await client.send(`/${version}/users/${person.id}/manager`);
    expect(manager.json).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: person.managerId });
    const expanded = await client.send(`/${version}/users/${person.id}?$expand=manager`);
    expect(expanded.json['manager']).toMatchObject({ id: person.managerId });
    const group = first([...store.groups.values()].filter((row) => row.memberIds.length > 1));
    expect((await client.send(`/${version}/groups/${group.id}`)).json).toMatchObject({ id: group.id });
    const { value } = await client.send(`/${version}/groups/${group.id}/members`);
    expect(ids(value)).toEqual(group.memberIds);
    expect(value[0]).toMatchObject({ '@odata.type': '#microsoft.graph.user' });
    expect(ids((await client.send(`/${version}/groups/${group.id}/owners`)).value)).toEqual(group.ownerIds);
    const named = await client.send(
      `/${version}/groups?$filter=displayName eq '${encodeURIComponent(group.displayName)}'`,
    );
    expect(ids(named.value)).toContain(group.id);
    expect(await client.send(`/${version}/groups/${nobody}/members`)).toMatchObject({
      code: 'Request_ResourceNotFound',
    });
    expect(await client.write('DELETE', `/${version}/groups/${group.id}`)).toMatchObject({ status: 400 });
  });

  it('pages its lists', async () => {
    const pages = await everyPage(client, `/${version}/users?$top=15`);
    expect(pages.flatMap(({ value }) => value)).toHaveLength(client.sandbox.store.people.size);
  });
});
