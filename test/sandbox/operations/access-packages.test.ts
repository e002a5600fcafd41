import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { first, startClient, type Client } from '../kit.ts';
import { em, expectCreated, expectEmpty, expectRefusal, invalid, nobody, settle, versions } from './kit.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
  await settle(client);
});
afterEach(() => client[Symbol.asyncDispose]());

function general(): string {
  return first(client.sandbox.store.catalogs.by('displayName', 'General')).id;
}

function packageNamed(name: string) {
  return first(client.sandbox.store.accessPackages.by('displayName', name));
}

function reference(root: string, path: string) {
  return { '@odata.id': `${root}/v1.0/${path}` };
}

function ofPackage(id: string): string {
  return `identityGovernance/entitlementManagement/accessPackages/${id}`;
}

function grantable() {
  const { store } = client.sandbox;
  const accessPackage = packageNamed('Sales Reps Dynamics 365');
  const role = first(
    store.resources
      .by('catalogId', accessPackage.catalogId)
      .flatMap(({ id }) => store.resourceRoles.by('resourceId', id))
      .filter(({ id }) => !accessPackage.resourceRoleScopes.some(({ roleId }) => roleId === id)),
  );
  const scope = first(store.resourceScopes.by('resourceId', role.resourceId));
  return { accessPackage, role, scope };
}

const text = { displayName: 'Sales reps', description: 'Outside sales' };

describe.each(versions)('%s', (version) => {
  const inCatalog = (id: string) => (version === 'v1.0' ? { catalog: { id } } : { catalogId: id });
  const url = (path = '') => em(version, `accessPackages${path}`);

  it('makes, changes and deletes a package', async () => {
    const made = await client.post(url(), { ...text, ...inCatalog(general()), isHidden: 'false' });
    const id = expectCreated(made, 'accessPackages');
    expect(made.json).toMatchObject({ ...text, isHidden: false });
    expect(made.json).toMatchObject(
      version === 'beta' ? { catalogId: general(), createdBy: 'admin@contoso.example' } : {},
    );
    const read = await client.v1(`accessPackages/${id}?$expand=catalog`);
    expect(read.json).toMatchObject({ ...text, catalog: { id: general() } });
    expect(String(read.json['createdDateTime'])).toMatch(/T\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);
    expectEmpty(await client.write('PATCH', url(`/${id}`), { displayName: 'Renamed', isHidden: true }));
    const changed = await client.v1(`accessPackages/${id}`);
    expect(changed.json).toMatchObject({
      displayName: 'Renamed',
      description: 'Outside sales',
      isHidden: true,
    });
    expectEmpty(await client.write('DELETE', url(`('${id}')`)));
    expect(await client.v1(`accessPackages/${id}`)).toMatchObject({ status: 404 });
  });

  it('refuses what is no package', async () => {
    const posted = { method: 'POST', url: url() };
    const post = (body: unknown) => ({ ...posted, body });
    const catalog = inCatalog(general());
    await expectRefusal(client, post({ ...catalog }), invalid('displayName is missing.'));
    await expectRefusal(
      client,
      post({ ...text, ...catalog, isHidden: 'perhaps' }),
      invalid('isHidden is no boolean.'),
    );
    await expectRefusal(
      client,
      post({ ...text, ...catalog, createdDateTime: null }),
      invalid("'createdDateTime' is not known here."),
    );
    await expectRefusal(client, post(text), [400, 'InvalidModel']);
    const other = version === 'v1.0' ? { catalogId: general() } : { catalog: { id: general() } };
    await expectRefusal(client, post({ ...text, ...other }), [400, 'InvalidModel']);
    await expectRefusal(client, post({ ...text, ...inCatalog(nobody) }), [
      404,
      'CatalogNotFound',
      'The catalog was not found.',
    ]);
  });

  it('refuses to delete a package that somebody has', async () => {
    const { id, displayName } = packageNamed('Sales Reps Dynamics 365');
    await expectRefusal(client, { method: 'DELETE', url: url(`/${id}`) }, [
      400,
      'InvalidDeleteAccessPackageHasAssignments',
      `The access package: ${displayName} can not be deleted because there are active assignments.`,
    ]);
  });

  it('forgets what is over with the package, and every link to it', async () => {
    const { store } = client.sandbox;
    const accessPackage = packageNamed('Payments Clerk');
    for (const row of store.assignments.by('accessPackageId', accessPackage.id)) {
      if (row.state !== null) store.assignments.update(row, { state: 'expired' });
    }
    expectEmpty(await client.write('DELETE', url(`/${accessPackage.id}`)));
    expect(store.policies.by('accessPackageId', accessPackage.id)).toEqual([]);
    expect(store.assignments.by('accessPackageId', accessPackage.id)).toEqual([]);
    expect(store.requests.by('accessPackageId', accessPackage.id)).toEqual([]);
    const linked = [...store.accessPackages.values()].flatMap((row) => row.incompatibleAccessPackageIds);
    expect(linked).not.toContain(accessPackage.id);
  });

  describe('incompatible', () => {
    it.each(['own', 'public'])('packages and groups are linked by the %s root', async (root) => {
      const { store, url: own } = client.sandbox;
      const base = root === 'own' ? own : 'https://graph.microsoft.com';
      const one = packageNamed('Sales Reps Dynamics 365');
      const other = packageNamed('Engineering Onboarding');
      const group = first(store.groups.values());
      for (const [segment, path, id] of [
        ['incompatibleAccessPackages', ofPackage(other.id), other.id],
        ['incompatibleGroups', `groups/${group.id}`, group.id],
      ] as const) {
        const link = { method: 'POST', url: url(`/${one.id}/${segment}/$ref`), body: reference(base, path) };
        expectEmpty(await client.post(link.url, link.body));
        const { value } = await client.v1(`accessPackages/${one.id}/${segment}`);
        expect(value.map((row) => row['id'])).toEqual([id]);
        await expectRefusal(client, link, [409, 'DuplicateKey', 'There is already a duplicated entity']);
        const unlink = { method: 'DELETE', url: url(`/${one.id}/${segment}/${id}/$ref`) };
        expectEmpty(await client.write('DELETE', unlink.url));
        await expectRefusal(client, unlink, [404, 'ResourceNotFound']);
      }
    });

    it('refuses references that lead nowhere', async () => {
      const one = packageNamed('Sales Reps Dynamics 365');
      const own = client.sandbox.url;
      const to = (segment: string, body: unknown) => ({
        method: 'POST',
        url: url(`/${one.id}/${segment}/$ref`),
        body,
      });
      const packages = 'incompatibleAccessPackages';
      const nothing = invalid('@odata.id names nothing that can be linked here.');
      await expectRefusal(
        client,
        to(packages, reference('https://evil.example', ofPackage(one.id))),
        nothing,
      );
      await expectRefusal(client, to(packages, reference(own, `groups/${one.id}`)), nothing);
      await expectRefusal(client, to(packages, {}), invalid('@odata.id is missing.'));
      await expectRefusal(client, to(packages, reference(own, ofPackage(nobody))), [
        404,
        'AccessPackageNotFound',
      ]);
      await expectRefusal(client, to(packages, reference(own, ofPackage(one.id))), [
        400,
        'InvalidIncompatibleAccessPackage',
        'An access package can not be incompatible with itself.',
      ]);
      await expectRefusal(client, to('incompatibleGroups', reference(own, `groups/${nobody}`)), [
        404,
        'DirectoryObjectNotFound',
        'The object was not found in the directory.',
      ]);
    });
  });
});

describe('moveToCatalog', () => {
  it('moves a package whose resources are all in the other catalog too', async () => {
    const { store } = client.sandbox;
    const accessPackage = packageNamed('R&D Lab #1 (50% shared)');
    const url = em('beta', `accessPackages/${accessPackage.id}/moveToCatalog`);
    const move = { method: 'POST', url, body: { catalogId: general() } };
    await expectRefusal(client, move, [
      400,
      'InvalidMoveResourceNotInCatalog',
      'The access package can not be moved because the resource: R&D Lab #1 is not in the target catalog.',
    ]);
    await expectRefusal(client, { ...move, body: { catalogId: nobody } }, [404, 'CatalogNotFound']);
    const group = first([...store.groups.values()].filter((row) => row.displayName === 'R&D Lab #1'));
    const added = await client.post(em('v1.0', 'resourceRequests'), {
      requestType: 'adminAdd',
      catalog: { id: general() },
      resource: { originId: group.id, originSystem: 'AadGroup' },
    });
    expect(added.status).toBe(201);
    const answer = await client.post(url, move.body);
    expect(answer).toMatchObject({ status: 200, text: '' });
    const { json } = await client.v1(
      `accessPackages/${accessPackage.id}?$expand=catalog,resourceRoleScopes($expand=role,scope)`,
    );
    expect(json).toMatchObject({
      catalog: { id: general() },
      resourceRoleScopes: [{ role: { originId: `Member_${group.id}` }, scope: { originId: group.id } }],
    });
  });

  it('is beta’s alone', async () => {
    const { id } = packageNamed('Engineering Onboarding');
    const answer = await client.post(em('v1.0', `accessPackages/${id}/moveToCatalog`), {});
    expect(answer).toMatchObject({ status: 404, code: '' });
  });
});

describe.each(versions)('role scopes of %s', (version) => {
  const names =
    version === 'v1.0'
      ? { segment: 'resourceRoleScopes', role: 'role', scope: 'scope', resource: 'resource' }
      : {
          segment: 'accessPackageResourceRoleScopes',
          role: 'accessPackageResourceRole',
          scope: 'accessPackageResourceScope',
          resource: 'accessPackageResource',
        };

  it('are added by the role’s origin or id, and removed', async () => {
    const { accessPackage, role, scope } = grantable();
    const url = em(version, `accessPackages/${accessPackage.id}/${names.segment}`);
    const { originId, originSystem, displayName } = role;
    const byOrigin = {
      [names.role]: { originId, originSystem, displayName, [names.resource]: { id: role.resourceId } },
      [names.scope]: { originId: scope.originId, originSystem, isRootScope: true },
    };
    const made = await client.post(url, byOrigin);
    const id = expectCreated(made, `accessPackages('${accessPackage.id}')/${names.segment}`);
    expect(id).toBe(`${role.id}_${scope.id}`);
    const more = version === 'v1.0' ? [] : ['createdBy', 'modifiedBy', 'modifiedDateTime'];
    expect(new Set(Object.keys(made.json))).toEqual(
      new Set(['@odata.context', 'id', 'createdDateTime', ...more]),
    );
    const again = { method: 'POST', url, body: byOrigin };
    await expectRefusal(client, again, [409, 'DuplicateKey', 'There is already a duplicated entity']);
    expectEmpty(await client.write('DELETE', `${url}/${id}`));
    await expectRefusal(client, { method: 'DELETE', url: `${url}/${id}` }, [404, 'ResourceNotFound']);
    await expectRefusal(client, { method: 'DELETE', url: `${url}/x_y` }, [400, 'BadRequest']);
    const byId = await client.post(url, { [names.role]: { id: role.id }, [names.scope]: { id: scope.id } });
    expect(byId.status).toBe(201);
  });

  it('are refused where the role is not in the resource', async () => {
    const { accessPackage, role, scope } = grantable();
    const url = em(version, `accessPackages/${accessPackage.id}/${names.segment}`);
    const post = (ofRole: object, ofScope: object = { id: scope.id }) => ({
      method: 'POST',
      url,
      body: { [names.role]: ofRole, [names.scope]: ofScope },
    });
    const notFound = [404, 'RoleNotFound', 'The role was not found.'] as const;
    const resource = { [names.resource]: { id: role.resourceId } };
    const zeros = '00000000-0000-0000-0000-000000000000';
    await expectRefusal(client, post({ originId: 'Member_x', ...resource }), notFound);
    await expectRefusal(client, post({ id: nobody }), notFound);
    await expectRefusal(client, post({ id: zeros, originId: 'none', ...resource }), notFound);
    const foreign = first(
      [...client.sandbox.store.resourceRoles.values()].filter(
        (row) => client.sandbox.store.resources.get(row.resourceId)?.catalogId !== accessPackage.catalogId,
      ),
    );
    await expectRefusal(client, post({ id: foreign.id }), notFound);
    await expectRefusal(client, post({ id: role.id }, { id: nobody }), [
      404,
      'ScopeNotFound',
      'The scope was not found.',
    ]);
    await expectRefusal(client, post({ originId: role.originId }), invalid("The resource's id is missing."));
  });
});
