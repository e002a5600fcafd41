import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue, NotAuditable } from '../kit/expect.ts';
import { nobody } from './paths.ts';

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

/** Resources and custom extensions, written. */
export const resourceWriteAudits: readonly Audit[] = [
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
