import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { first, ids, management, startClient, type Client } from './kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

const nobody = '00000000-1111-2222-3333-444444444444';

function internal(path: string): string {
  return `No HTTP resource was found that matches the request URI 'https://igaelm-asev3-ecapi-sandbox.azurewebsites.net/api/v1/${path}'.`;
}

describe('keys', () => {
  it('stand in parentheses or in a segment of their own', async () => {
    const { id } = first(client.sandbox.store.assignments.values());
    for (const path of [
      `assignments/${id}`,
      `assignments('${id}')`,
      `assignments(${id})`,
      `ASSIGNMENTS/${id.toUpperCase()}`,
    ]) {
      const answer = await client.v1(path);
      expect(answer).toMatchObject({ status: 200, json: { id } });
      expect(answer.json['@odata.context']).toMatch(/\/v1\.0\/\$metadata#.*assignments\/\$entity$/);
    }
    expect((await client.beta(`accessPackageAssignments/${id}`)).json['id']).toBe(id);
  });

  it('of a subject may be the object id', async () => {
    const subject = first([...client.sandbox.store.subjects.values()].filter((row) => row.objectId !== null));
    const path = `subjects(objectId='${subject.objectId}')`;
    expect((await client.v1(path)).json['id']).toBe(subject.id);
    expect((await client.beta(path)).json['id']).toBe(subject.id);
    expect(await client.v1(`subjects(objectId='${nobody}')`)).toMatchObject({ status: 404 });
    expect(await client.v1(`subjects(email='a@b')`)).toMatchObject({ status: 400 });
    expect(await client.v1(`subjects(constructor='${nobody}')`)).toMatchObject({ status: 400 });
  });

  it('that are no GUIDs are refused, and unknown ones not found', async () => {
    expect(await client.v1('assignments/nope')).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(await client.v1(`assignments('o''neil')`)).toMatchObject({ status: 400 });
    expect(await client.v1(`assignments('`)).toMatchObject({ status: 400 });
    expect(await client.v1(`assignments/${nobody}`)).toMatchObject({ status: 404, code: 'ResourceNotFound' });
  });

  it('of an assignment that is only asked for find nothing, though its request shows it', async () => {
    const { store } = client.sandbox;
    const asked = first([...store.assignments.values()].filter((row) => row.state === null));
    const request = first(store.requests.by('assignmentId', asked.id));
    expect(await client.v1(`assignments/${asked.id}`)).toMatchObject({ status: 404 });
    const all = await client.v1('assignments?$top=999&$select=id');
    expect(ids(all.value)).not.toContain(asked.id);
    const { json } = await client.v1(`assignmentRequests/${request.id}?$expand=assignment`);
    expect(json['assignment']).toMatchObject({ id: asked.id, state: null });
  });
});

describe('what Graph declares and does not serve', () => {
  it.each([
    ['GET', `accessPackages/${nobody}/assignmentPolicies`],
    ['POST', `accessPackages/${nobody}/assignmentPolicies`],
    ['GET', `catalogs/${nobody}/accessPackages`],
    ['GET', `catalogs/${nobody}/resourceScopes`],
    ['GET', `assignments/${nobody}/target`],
    ['GET', `assignmentPolicies/${nobody}/questions`],
    ['GET', `accessPackages/${nobody}/resourceRoleScopes/1_2`],
    ['GET', 'resources'],
    ['DELETE', `assignments/${nobody}`],
    ['PATCH', `assignments/${nobody}`],
    ['POST', 'assignments'],
  ])('%s %s is a 404 with an empty code', async (method, path) => {
    const answer = await client.send(`/v1.0/${management}/${path}`, { method });
    expect(answer).toMatchObject({ status: 404, code: '', message: internal(path) });
  });
});

describe('what Graph does not know', () => {
  it.each([
    `/v1.0/${management}/accessPackageAssignments`,
    `/v1.0/${management}/accessPackageAssignmentRequests`,
    `/beta/${management}/assignments`,
    `/beta/${management}/catalogs`,
    `/v1.0/${management}/accessPackages/${nobody}/nonsense`,
    `/beta/${management}/accessPackages/${nobody}/resourceRoleScopes`,
    '/v1.0/devices',
    '/v1.0',
    '/v2.0/users',
    '/',
    `/v1.0/${management}/%E0%A4%A`,
  ])('%s is a 400', async (path) => {
    expect(await client.send(path)).toMatchObject({ status: 400, code: 'BadRequest' });
  });
});

describe('collections below an entity', () => {
  it('role scopes, with what they lead to', async () => {
    const { store } = client.sandbox;
    const row = first([...store.accessPackages.values()].filter((one) => one.resourceRoleScopes.length > 0));
    const v1 = await client.v1(
      `accessPackages/${row.id}/resourceRoleScopes?$expand=role($expand=resource),scope`,
    );
    expect(ids(v1.value)).toEqual(row.resourceRoleScopes.map(({ id }) => id));
    expect(v1.value[0]).toMatchObject({
      role: { resource: { id: expect.any(String) } },
      scope: { isRootScope: true },
    });
    const beta = await client.beta(
      `accessPackages/${row.id}/accessPackageResourceRoleScopes?$expand=accessPackageResourceRole`,
    );
    expect(ids(beta.value)).toEqual(ids(v1.value));
    expect(await client.v1(`accessPackages/${nobody}/resourceRoleScopes`)).toMatchObject({ status: 404 });
  });

  it('a catalog’s resources, filtered', async () => {
    const resource = first(client.sandbox.store.resources.values());
    const { value } = await client.v1(
      `catalogs/${resource.catalogId}/resources?$filter=originId eq '${resource.originId}'&$expand=roles,scopes`,
    );
    expect(ids(value)).toEqual([resource.id]);
    expect(value[0]).toMatchObject({ roles: expect.any(Array), scopes: expect.any(Array) });
    const refused = await client.v1(`catalogs/${resource.catalogId}/resources?$filter=displayName eq 'x'`);
    expect(refused).toMatchObject({ status: 400, code: 'InvalidFilter' });
    expect(
      await client.beta(
        `accessPackageCatalogs/${resource.catalogId}/accessPackageResources?$filter=displayName eq 'x'`,
      ),
    ).toMatchObject({ status: 200, value: [] });
  });

  it('a catalog’s roles, only by a filter; in beta without ids until they are used', async () => {
    const { store } = client.sandbox;
    const used = new Set(
      [...store.accessPackages.values()].flatMap((row) => row.resourceRoleScopes.map(({ roleId }) => roleId)),
    );
    const role = first([...store.resourceRoles.values()].filter(({ id }) => !used.has(id)));
    const { catalogId = '' } = store.resources.get(role.resourceId) ?? {};
    const filter = (name: string) =>
      `originSystem eq '${role.originSystem}' and ${name}/id eq '${role.resourceId}'`;
    expect(await client.v1(`catalogs/${catalogId}/resourceRoles`)).toMatchObject({ code: 'InvalidFilter' });
    const v1 = await client.v1(`catalogs/${catalogId}/resourceRoles?$filter=${filter('resource')}`);
    expect(ids(v1.value)).toContain(role.id);
    const beta = await client.beta(
      `accessPackageCatalogs/${catalogId}/accessPackageResourceRoles?$filter=${filter('accessPackageResource')}`,
    );
    const shown = beta.value.find((item) => item['originId'] === role.originId);
    expect(shown?.['id']).toBe('00000000-0000-0000-0000-000000000000');
  });
});
