import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue, NotAuditable } from '../kit/expect.ts';
import { randomUUID } from 'node:crypto';
import { nobody } from './paths.ts';

const organization = (displayName: string) => ({
  displayName,
  description: 'Made by a conformance run, which deletes it',
  identitySources: [
    {
      '@odata.type': '#microsoft.graph.domainIdentitySource',
      domainName: `${randomUUID().slice(0, 8)}.example.com`,
      displayName: 'example.com',
    },
  ],
  state: 'proposed',
});

const requestExtension = {
  '@odata.type': '#microsoft.graph.accessPackageAssignmentRequestWorkflowExtension',
  displayName: 'Check',
  description: 'x',
  endpointConfiguration: {
    '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
    subscriptionId: '38ab2ccc-3747-4567-b36b-9478f5602f0d',
    resourceGroupName: 'group',
    logicAppWorkflowName: 'flow',
  },
  authenticationConfiguration: { '@odata.type': '#microsoft.graph.azureAdPopTokenAuthentication' },
};

/** Organizations, resources, extensions, settings and subjects, written. */
export const serviceAudits: readonly Audit[] = [
  {
    id: 'SB-255',
    level: 'MUST',
    says: 'create, show, change and delete a connected organization',
    fact: 'graph-v1 §9 [D]',
    of: ['createOrganization', 'getOrganization', 'updateOrganization', 'deleteOrganization'],
    kind: 'write',
    async run({ http, scratch }) {
      const made = expectThat(await http.post('connectedOrganizations', organization(scratch.name('org'))))
        .status(201)
        .shows('id', 'state');
      const path = `connectedOrganizations/${textAt(made, 'id')}`;
      scratch.deletesLater(path);
      expectTrue(made['state'] === 'proposed', 'its state is another');
      expectThat(await http.patch(path, { description: 'changed' })).status(200, 204);
      expectTrue(
        at(expectThat(await http.get(path)).shows(), 'description') === 'changed',
        'it is as before',
      );
      expectThat(await http.delete(path)).status(204);
      expectThat(await http.get(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-256',
    level: 'MUST',
    says: 'refuse a connected organization with two identity sources',
    fact: 'graph-v1 §9: exactly one',
    of: ['createOrganization', 'errors'],
    kind: 'write',
    async run({ http, scratch }) {
      const body = organization(scratch.name('org'));
      const identitySources = [...body.identitySources, ...organization('x').identitySources];
      expectThat(await http.post('connectedOrganizations', { ...body, identitySources })).refuses(400);
    },
  },
  {
    id: 'SB-257',
    level: 'MUST',
    says: 'add a sponsor by $ref, list them and remove them',
    fact: 'graph-v1 §1 [D]',
    of: ['sponsors'],
    kind: 'write',
    async run(bench) {
      const { http, scratch, version } = bench;
      const made = expectThat(await http.post('connectedOrganizations', organization(scratch.name('org'))))
        .status(201)
        .shows('id');
      const path = `connectedOrganizations/${textAt(made, 'id')}`;
      scratch.deletesLater(path);
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const id = textAt(target, 'objectId');
      const reference = { '@odata.id': `https://graph.microsoft.com/${version}/users/${id}` };
      expectThat(await http.post(`${path}/internalSponsors/$ref`, reference)).status(204);
      const sponsors = expectThat(await http.get(`${path}/internalSponsors`)).listsSome();
      expectTrue(
        sponsors.some((item) => item['id'] === id),
        'they are not listed',
      );
      expectThat(await http.delete(`${path}/internalSponsors/${id}/$ref`)).status(204);
    },
  },
  {
    id: 'SB-258',
    level: 'MUST',
    says: 'change the settings, and read their words in any case',
    fact: 'graph-v1 §12 [D]: the sample says None',
    of: ['updateSettings'],
    kind: 'write',
    async run({ http }) {
      const before = expectThat(await http.get('settings')).shows('externalUserLifecycleAction');
      expectThat(await http.patch('settings', { externalUserLifecycleAction: 'None' })).status(200, 204);
      const after = textAt(expectThat(await http.get('settings')).shows(), 'externalUserLifecycleAction');
      const { externalUserLifecycleAction } = before;
      await http.patch('settings', { externalUserLifecycleAction });
      expectTrue(after.toLowerCase() === 'none', `it says ${after}`);
    },
  },
  {
    id: 'SB-259',
    level: 'MUST',
    says: 'change a subject’s lifecycle by the alternate key',
    fact: 'graph-v1 §8 [D] 2026',
    of: ['updateSubject'],
    kind: 'write',
    async run(bench) {
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const path = `subjects(objectId='${textAt(target, 'objectId')}')`;
      const subject = expectThat(await bench.http.get(path)).shows('subjectLifecycle');
      expectThat(await bench.http.patch(path, { subjectLifecycle: 'governed' })).status(200, 204);
      const after = expectThat(await bench.http.get(path)).shows();
      await bench.http.patch(path, { subjectLifecycle: subject['subjectLifecycle'] });
      expectTrue(after['subjectLifecycle'] === 'governed', 'it is as before');
    },
  },
  {
    id: 'SB-260',
    level: 'MUST',
    says: 'change nothing else of a subject',
    fact: 'graph-v1 §8: only subjectLifecycle',
    of: ['updateSubject', 'errors'],
    kind: 'write',
    async run(bench) {
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const path = `subjects(objectId='${textAt(target, 'objectId')}')`;
      expectThat(await bench.http.patch(path, { displayName: 'Somebody else' })).refuses(400);
    },
  },
  {
    id: 'SB-261',
    level: 'MUST',
    says: 'refuse a resource that its system has not, or not yet',
    fact: 'graph-protocol §4 [R] ResourceNotFoundInOriginSystem',
    of: ['createResourceRequest', 'errors'],
    kind: 'write',
    async run({ http, names, scratch, version }) {
      const catalogId = await scratch.catalog();
      const resource = { originId: nobody, originSystem: 'AadGroup' };
      const body =
        version === 'v1.0'
          ? { requestType: 'adminAdd', resource, catalog: { id: catalogId } }
          : { requestType: 'AdminAdd', accessPackageResource: resource, catalogId };
      expectThat(await http.post(names.resourceRequests, body)).refuses(
        400,
        'ResourceNotFoundInOriginSystem',
      );
    },
  },
  {
    id: 'SB-262',
    level: 'MUST',
    says: 'refuse a malformed resource request with InvalidModel',
    fact: 'graph-protocol §4 [R] docs-contrib #4569',
    of: ['createResourceRequest', 'errors'],
    kind: 'write',
    async run({ http, names }) {
      expectThat(await http.post(names.resourceRequests, { requestType: 'nonsense' })).refuses(
        400,
        'InvalidModel',
      );
    },
  },
  {
    id: 'SB-263',
    level: 'MUST',
    says: 'refuse to remove a resource that a package still grants',
    fact: 'graph-protocol §4 [R] azuread #1091, #1175',
    of: ['createResourceRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { http, names, version } = bench;
      const expand = `${names.roleScopes}($expand=${names.scope}),${names.catalog}`;
      for (const item of await bench.some(`accessPackages?$top=50&$expand=${expand}`)) {
        const [roleScope] = at(item, names.roleScopes) as Record<string, unknown>[];
        if (roleScope === undefined) continue;
        const catalogId = textAt(item, names.catalog, 'id');
        const originId = textAt(roleScope, names.scope, 'originId');
        const path = `${names.catalogs}/${catalogId}/${names.resources}`;
        const resource = expectThat(await http.get(path))
          .lists()
          .find((found) => found['originId'] === originId);
        if (resource === undefined) continue;
        const body =
          version === 'v1.0'
            ? { requestType: 'adminRemove', resource: { id: resource['id'] }, catalog: { id: catalogId } }
            : { requestType: 'AdminRemove', accessPackageResource: { id: resource['id'] }, catalogId };
        expectThat(await http.post(names.resourceRequests, body)).refuses(
          400,
          'InvalidDeleteResourceHasEntitlements',
          /^The resource: /,
        );
        return;
      }
      throw new NotAuditable('no package grants a resource');
    },
  },
  {
    id: 'SB-264',
    level: 'MUST',
    says: 'refresh a resource',
    fact: 'graph-v1 §1 [C] 2026',
    of: ['refreshResource'],
    kind: 'write',
    async run(bench) {
      const { catalogs, resources } = bench.names;
      const { catalogId, resource } = await bench.catalogWithResources();
      const path = `${catalogs}/${catalogId}/${resources}/${textAt(resource, 'id')}/refresh`;
      expectThat(await bench.http.post(path)).status(200, 202, 204);
    },
  },
  {
    id: 'SB-265',
    level: 'MUST',
    says: 'create, replace and delete a custom extension by its kind',
    fact: 'graph-v1 §7 [D]',
    of: ['extensions'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const list = `${names.catalogs}/${await scratch.catalog()}/${names.extensions}`;
      const body = requestExtension;
      const made = expectThat(await http.post(list, body))
        .status(201)
        .shows('id');
      const path = `${list}/${textAt(made, 'id')}`;
      expectThat(await http.put(path, { ...body, displayName: 'Check again' })).status(200, 204);
      expectTrue(
        expectThat(await http.get(path)).shows()['displayName'] === 'Check again',
        'it is as before',
      );
      expectThat(await http.delete(path)).status(200, 204);
      const { '@odata.type': _, ...untyped } = body;
      expectThat(await http.post(list, untyped)).refuses(400);
    },
  },
  {
    id: 'SB-267',
    level: 'SHOULD',
    says: 'create, read, replace and delete a policy’s stage settings one by one in beta',
    fact: 'graph-beta §1 [D], statuses [?]',
    of: ['stageSettings', 'extensions'],
    versions: ['beta'],
    kind: 'write',
    async run(bench) {
      const { http, names, scratch } = bench;
      const catalogId = await scratch.newCatalog();
      const extensions = `${names.catalogs}/${catalogId}/${names.extensions}`;
      const extension = expectThat(await http.post(extensions, requestExtension))
        .status(201)
        .shows('id');
      scratch.deletesLater(`${extensions}/${textAt(extension, 'id')}`);
      const policyId = await scratch.newPolicy(await scratch.newPackage(catalogId));
      const list = `${names.policies}/${policyId}/customExtensionStageSettings`;
      const body = { stage: 'assignmentRequestCreated', customExtension: { id: extension['id'] } };
      const made = expectThat(await http.post(list, body))
        .status(200, 201)
        .shows('id', 'stage');
      const path = `${list}/${textAt(made, 'id')}`;
      expectThat(await http.get(path)).shows('stage');
      expectThat(await http.put(path, { ...body, stage: 'assignmentRequestApproved' })).status(200, 204);
      expectThat(await http.delete(path)).status(200, 204);
    },
  },
  {
    id: 'SB-268',
    level: 'SHOULD',
    says: 'list a catalog’s old extensions in beta',
    fact: 'graph-beta §1 legacy [D]',
    of: ['legacyExtensions'],
    versions: ['beta'],
    kind: 'read',
    async run(bench) {
      const { catalogs } = bench.names;
      const id = textAt((await bench.some(catalogs))[0], 'id');
      expectThat(await bench.http.get(`${catalogs}/${id}/customAccessPackageWorkflowExtensions`)).lists();
    },
  },
  {
    id: 'SB-266',
    level: 'MAY',
    says: 'serve the connectors of resources from elsewhere',
    fact: 'graph-beta §1 [C] SDK, [P]',
    of: ['externalOrigins'],
    versions: ['beta'],
    kind: 'read',
    unmet: ['beta'],
    async run({ http }) {
      expectThat(await http.get('externalOriginResourceConnectors')).lists();
    },
  },
];
