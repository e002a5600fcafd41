import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopedUsers } from '../../../src/sandbox/authority/users.ts';
import { first, ids, startClient, type Client } from '../kit.ts';
import { em, expectCreated, expectEmpty, expectRefusal, invalid, nobody, settle, versions } from './kit.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
  await settle(client);
});
afterEach(() => client[Symbol.asyncDispose]());

function catalogNamed(name: string) {
  return first(client.sandbox.store.catalogs.by('displayName', name));
}

const segments = { 'v1.0': 'catalogs', beta: 'accessPackageCatalogs' } as const;

describe.each(versions)('catalogs of %s', (version) => {
  const url = (path = '') => em(version, `${segments[version]}${path}`);
  const stateName = version === 'v1.0' ? 'state' : 'catalogStatus';
  const shown = (state: string) => (version === 'v1.0' ? state.toLowerCase() : state);
  const body = { displayName: 'Sales 2', description: 'Another', isExternallyVisible: 'true' };

  it('are made, changed and deleted', async () => {
    const made = await client.post(url(), body);
    const id = expectCreated(made, segments[version]);
    expect(made.json).toMatchObject({
      displayName: 'Sales 2',
      catalogType: version === 'v1.0' ? 'userManaged' : 'UserManaged',
      [stateName]: shown('Published'),
      isExternallyVisible: true,
    });
    expectEmpty(await client.write('PATCH', url(`/${id}`), { [stateName]: 'UNPUBLISHED', description: 'x' }));
    expect((await client.v1(`catalogs/${id}`)).json).toMatchObject({
      state: 'unpublished',
      description: 'x',
      displayName: 'Sales 2',
    });
    expectEmpty(await client.write('DELETE', url(`/${id}`)));
    expect(await client.v1(`catalogs/${id}`)).toMatchObject({ status: 404 });
  });

  it('take their resources and extensions with them', async () => {
    const { store } = client.sandbox;
    const { id } = catalogNamed('Pilot Projects');
    for (const row of store.accessPackages.by('catalogId', id)) store.accessPackages.delete(row.id);
    expectEmpty(await client.write('DELETE', url(`/${id}`)));
    expect(store.resources.by('catalogId', id)).toEqual([]);
    expect(
      [...store.resourceRoles.values()].filter((row) => store.resources.get(row.resourceId) === undefined),
    ).toEqual([]);
  });

  it('are refused', async () => {
    const posted = { method: 'POST', url: url() };
    const post = (change: object) => ({ ...posted, body: { ...body, ...change } });
    await expectRefusal(client, post({ displayName: undefined }), invalid('displayName is missing.'));
    await expectRefusal(
      client,
      post({ catalogType: 'serviceManaged' }),
      invalid("'catalogType' is not known here."),
    );
    await expectRefusal(client, post({ [stateName]: 'open' }), invalid(`${stateName} is unknown.`));
    if (version === 'beta') {
      await expectRefusal(client, post({ description: undefined }), [400, 'InvalidModel']);
    }
    const deleted = { method: 'DELETE' };
    const remove = (name: string) => ({ ...deleted, url: url(`/${catalogNamed(name).id}`) });
    await expectRefusal(client, remove('Finance'), [
      400,
      'InvalidDeleteCatalogHasAccessPackages',
      'The catalog: Finance can not be deleted because there are access packages.',
    ]);
    await expectRefusal(client, remove('General'), [
      400,
      'InvalidDeleteCatalogIsBuiltIn',
      'The catalog: General can not be deleted because it is built in.',
    ]);
  });

  it('refresh a resource from the directory', async () => {
    const { store } = client.sandbox;
    const resource = first([...store.resources.values()].filter((row) => row.originSystem === 'AadGroup'));
    const group = store.groups.get(resource.originId);
    if (group !== undefined) store.groups.update(group, { displayName: 'Renamed in the directory' });
    const below = version === 'v1.0' ? 'resources' : 'accessPackageResources';
    expectEmpty(await client.post(url(`/${resource.catalogId}/${below}/${resource.id}/refresh`), undefined));
    expect(store.resources.get(resource.id)?.displayName).toBe('Renamed in the directory');
    const elsewhere = url(`/${catalogNamed('Finance').id}/${below}/${nobody}/refresh`);
    await expectRefusal(client, { method: 'POST', url: elsewhere }, [404, 'ResourceNotFound']);
  });
});

describe.each(versions)('resource requests of %s', (version) => {
  const segment = version === 'v1.0' ? 'resourceRequests' : 'accessPackageResourceRequests';
  const url = em(version, segment);
  const body = (requestType: string, catalogId: string, resource: object) =>
    version === 'v1.0'
      ? { requestType, catalog: { id: catalogId }, resource }
      : { requestType, catalogId, accessPackageResource: resource };
  const state =
    version === 'v1.0' ? { state: 'delivered' } : { requestState: 'Delivered', requestStatus: 'Fulfilled' };

  it('add a group with its roles, update and remove it', async () => {
    const { store } = client.sandbox;
    const catalog = catalogNamed('Finance');
    const group = first([...store.groups.values()].filter((row) => row.displayName.startsWith('All ')));
    const wanted = { originId: group.id, originSystem: 'aadGroup', displayName: 'Test group' };
    const made = await client.post(url, body('AdminAdd', catalog.id, wanted));
    expectCreated(made, segment);
    expect(made.json).toMatchObject(state);
    const { value } = await client.v1(
      `catalogs/${catalog.id}/resources?$filter=originId eq '${group.id}'&$expand=roles,scopes,environment`,
    );
    expect(value).toMatchObject([
      {
        displayName: 'Test group',
        originSystem: 'AadGroup',
        roles: [{ displayName: 'Member', originId: `Member_${group.id}` }, { displayName: 'Owner' }],
        scopes: [{ displayName: 'Root', isRootScope: true }],
        environment: null,
      },
    ]);
    const again = { method: 'POST', url, body: body('adminAdd', catalog.id, wanted) };
    await expectRefusal(client, again, [409, 'DuplicateKey', 'There is already a duplicated entity']);

    const id = String(value[0]?.['id']);
    const destination = { '@odata.type': '#microsoft.graph.accessPackageUserDirectoryAttributeStore' };
    const source = { '@odata.type': '#microsoft.graph.accessPackageResourceAttributeQuestion' };
    const attribute =
      version === 'v1.0'
        ? { name: 'extension_1', destination, source, isEditable: 'true' }
        : { attributeName: 'extension_1', attributeDestination: destination, attributeSource: source };
    await client.post(url, body('adminUpdate', catalog.id, { id, attributes: [attribute] }));
    expect(store.resources.get(id)?.attributes).toMatchObject([{ name: 'extension_1', destination }]);

    expect((await client.post(url, body('adminRemove', catalog.id, { id }))).status).toBe(201);
    expect(store.resources.get(id)).toBeUndefined();
    expect(store.resourceRoles.by('resourceId', id)).toEqual([]);
    const gone = { method: 'POST', url, body: body('adminRemove', catalog.id, { id }) };
    await expectRefusal(client, gone, [404, 'ResourceNotFound']);
  });

  it('add applications and sites', async () => {
    const { store } = client.sandbox;
    const catalog = catalogNamed('Finance');
    const travel = first(
      [...store.servicePrincipals.values()].filter((row) => row.displayName === 'Travel Booking'),
    );
    const site = 'https://contoso-eu.sharepoint.example/sites/treasury';
    for (const resource of [
      { originId: travel.id, originSystem: 'AadApplication' },
      { originId: site, originSystem: 'SharePointOnline' },
    ]) {
      expect((await client.post(url, body('adminAdd', catalog.id, resource))).status).toBe(201);
    }
    const { value } = await client.v1(`catalogs/${catalog.id}/resources?$expand=roles,environment`);
    expect(value.find((row) => row['originId'] === travel.id)).toMatchObject({
      displayName: 'Travel Booking',
      roles: [{ displayName: 'User' }, { displayName: 'Approver' }],
    });
    expect(value.find((row) => row['originId'] === site)).toMatchObject({
      displayName: 'treasury',
      environment: { originId: 'https://contoso-eu-admin.sharepoint.example/' },
    });
  });

  it('are refused', async () => {
    const { store } = client.sandbox;
    const catalog = catalogNamed('Finance');
    const group = first([...store.groups.values()].filter((row) => row.displayName.startsWith('All ')));
    const add = { originId: group.id, originSystem: 'AadGroup' };
    const posted = { method: 'POST', url };
    const post = (sent: unknown, persona = 'admin') => ({ ...posted, body: sent, persona });
    const catalogOwner = first(scopedUsers);
    client.sandbox.grants.add(catalogOwner.objectId, { role: 'catalogOwner', catalogId: catalog.id });
    await expectRefusal(client, post(body('adminAdd', catalog.id, add), 'manager'), [403, 'UnAuthorized']);
    await expectRefusal(client, post(body('adminAdd', catalog.id, add), catalogOwner.name), [
      400,
      'CallerNotResourceOwner',
      'The caller is not the resource owner.',
    ]);
    await expectRefusal(client, post(body('adminAdd', catalog.id, { ...add, originId: nobody })), [
      400,
      'ResourceNotFoundInOriginSystem',
      'The resource was not found in its origin system.',
    ]);
    const used = first(store.resources.by('catalogId', catalog.id));
    await expectRefusal(client, post(body('adminRemove', catalog.id, { id: used.id })), [
      400,
      'InvalidDeleteResourceHasEntitlements',
      `The resource: ${used.displayName} can not be deleted because there are active entitlements.`,
    ]);
    await expectRefusal(client, post(body('adminAdd', nobody, add)), [404, 'CatalogNotFound']);
    await expectRefusal(client, post(body('userAdd', catalog.id, add)), invalid('requestType is unknown.'));
    await expectRefusal(client, post(body('adminAdd', catalog.id, { originId: group.id })), [
      400,
      'InvalidModel',
    ]);
    const unknown = { ...add, originSystem: 'Mainframe' };
    await expectRefusal(
      client,
      post(body('adminAdd', catalog.id, unknown)),
      invalid('originSystem is unknown.'),
    );
  });

  it('are listed by catalog, with what they were about', async () => {
    const catalog = catalogNamed('Finance');
    const path = version === 'v1.0' ? 'catalog/id' : 'catalogId';
    const expand = version === 'v1.0' ? 'catalog,resource' : 'accessPackageResource,requestor';
    const { value } = await client.send(`${url}?$filter=${path} eq '${catalog.id}'&$expand=${expand}`);
    expect(value.length).toBeGreaterThan(0);
    for (const item of value) expect(item).toMatchObject(state);
    const resource = version === 'v1.0' ? 'resource' : 'accessPackageResource';
    expect(value[0]?.[resource]).toMatchObject({ id: expect.any(String) });
    expect(await client.send(`${url}?$filter=requestType eq 'x'`)).toMatchObject({ code: 'InvalidFilter' });
  });
});

it('beta only validates where that is asked', async () => {
  const catalog = catalogNamed('Finance');
  const travel = first(
    [...client.sandbox.store.servicePrincipals.values()].filter(
      (row) => row.displayName === 'Travel Booking',
    ),
  );
  const before = client.sandbox.store.resources.size;
  const made = await client.post(em('beta', 'accessPackageResourceRequests'), {
    requestType: 'AdminAdd',
    catalogId: catalog.id,
    isValidationOnly: true,
    executeImmediately: true,
    justification: 'a try',
    accessPackageResource: {
      originId: travel.id,
      originSystem: 'AadApplication',
      'accessPackageResourceEnvironment@odata.bind': `accessPackageResourceEnvironments/${first(client.sandbox.store.resourceEnvironments.values()).id}`,
    },
  });
  expect(made).toMatchObject({
    status: 201,
    json: { isValidationOnly: true, executeImmediately: true, justification: 'a try' },
  });
  expect(client.sandbox.store.resources.size).toBe(before);
});

describe.each(versions)('environments of %s', (version) => {
  const segment = version === 'v1.0' ? 'resourceEnvironments' : 'accessPackageResourceEnvironments';

  it('are listed by a filter alone, and read by id', async () => {
    const url = em(version, segment);
    expect(await client.send(url)).toMatchObject({ status: 400, code: 'InvalidFilter' });
    const { value } = await client.send(`${url}?$filter=originSystem eq 'SharePointOnline'`);
    expect(value).toMatchObject([{ isDefaultEnvironment: true }, { isDefaultEnvironment: false }]);
    const resources = version === 'v1.0' ? 'resources' : 'accessPackageResources';
    const one = await client.send(`${url}/${String(value[0]?.['id'])}?$expand=${resources}`);
    expect(one.json[resources]).toContainEqual(expect.objectContaining({ originSystem: 'SharePointOnline' }));
  });
});

const places = [
  ['v1.0', 'catalogs', 'customWorkflowExtensions', 'accessPackageAssignmentRequestWorkflowExtension'],
  ['v1.0', 'catalogs', 'customWorkflowExtensions', 'accessPackageAssignmentWorkflowExtension'],
  [
    'beta',
    'accessPackageCatalogs',
    'accessPackageCustomWorkflowExtensions',
    'accessPackageAssignmentRequestWorkflowExtension',
  ],
  [
    'beta',
    'accessPackageCatalogs',
    'customAccessPackageWorkflowExtensions',
    'customAccessPackageWorkflowExtension',
  ],
] as const;

describe.each(places)('%s %s/{id}/%s of %s', (version, catalogs, segment, kind) => {
  const isLegacy = kind === 'customAccessPackageWorkflowExtension';
  const body = {
    '@odata.type': `#microsoft.graph.${kind}`,
    displayName: 'Check',
    description: 'Asks a logic app',
    endpointConfiguration: {
      '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
      subscriptionId: nobody,
      resourceGroupName: 'group',
      logicAppWorkflowName: 'check',
    },
    authenticationConfiguration: { '@odata.type': 'microsoft.graph.azureAdPopTokenAuthentication' },
    ...(!isLegacy && {
      callbackConfiguration: { '@odata.type': '#microsoft.graph.x', durationBeforeTimeout: 'PT1H' },
    }),
  };

  it('is made, read, replaced and deleted', async () => {
    const { id: catalogId } = catalogNamed('Finance');
    const url = em(version, `${catalogs}/${catalogId}/${segment}`);
    const made = await client.post(url, { value: body });
    const id = expectCreated(made, `${catalogs}('${catalogId}')/${segment}`);
    expect(made.json).toMatchObject({
      '@odata.type': `#microsoft.graph.${kind}`,
      displayName: 'Check',
      endpointConfiguration: { ...body.endpointConfiguration, url: null },
      ...(!isLegacy && {
        callbackConfiguration: { timeoutDuration: 'PT1H' },
        createdBy: 'admin@contoso.example',
      }),
    });
    const listed = await client.send(url);
    expect(ids(listed.value)).toEqual([id]);
    const { status, json } = await client.send(`${url}/${id}`);
    expect({ status, id: json['id'], type: json['@odata.type'] }).toEqual({
      status: 200,
      id,
      type: `#microsoft.graph.${kind}`,
    });
    const put = await client.write('PUT', `${url}/${id}`, {
      ...body,
      displayName: 'Check again',
      description: undefined,
    });
    expect(put).toMatchObject({ status: 200, json: { displayName: 'Check again', description: null } });
    expectEmpty(await client.write('DELETE', `${url}/${id}`));
    await expectRefusal(client, { method: 'DELETE', url: `${url}/${id}` }, [404, 'ResourceNotFound']);
  });

  it('is refused', async () => {
    const url = em(version, `${catalogs}/${catalogNamed('Finance').id}/${segment}`);
    const post = (change: object) => ({ method: 'POST', url, body: { ...body, ...change } });
    await expectRefusal(client, post({ '@odata.type': '#microsoft.graph.custom' }), [400, 'InvalidModel']);
    await expectRefusal(
      client,
      post({ endpointConfiguration: undefined }),
      invalid('endpointConfiguration is no object.'),
    );
    await expectRefusal(
      client,
      post({ authenticationConfiguration: { '@odata.type': '#microsoft.graph.basic' } }),
      invalid('authenticationConfiguration needs a known @odata.type.'),
    );
    await expectRefusal(
      client,
      post({ callbackConfiguration: { timeoutDuration: 'PT4M' } }),
      isLegacy
        ? [400, 'InvalidModel']
        : invalid('timeoutDuration must be from five minutes to fourteen days.'),
    );
  });
});
