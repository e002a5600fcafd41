import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue, NotAuditable } from '../kit/expect.ts';

/** Lists that lie below an entity or need a filter, and the singleton. */
export const nestedAudits: readonly Audit[] = [
  {
    id: 'SB-140',
    level: 'MUST',
    says: 'list a catalog’s resources with their roles and scopes',
    fact: 'graph-v1 §2 [D] accesspackagecatalog-list-resources',
    of: ['listResources', 'expand'],
    kind: 'read',
    async run(bench) {
      const { catalogs, resources, roles, scopes } = bench.names;
      const { catalogId, resource } = await bench.catalogWithResources();
      const originId = encodeURIComponent(textAt(resource, 'originId'));
      const path = `${catalogs}/${catalogId}/${resources}?$expand=${roles},${scopes}&$filter=originId eq '${originId}'`;
      const [item = {}] = expectThat(await bench.http.get(path)).listsSome();
      expectMembers(item, ['id', 'displayName', 'originId', 'originSystem', roles, scopes]);
    },
  },
  {
    id: 'SB-141',
    level: 'MUST',
    says: 'ask a filter of a catalog’s resource roles',
    fact: 'graph-v1 §1: filter required',
    of: ['listResourceRoles', 'filter'],
    kind: 'read',
    async run(bench) {
      const { catalogs, resourceRoles } = bench.names;
      const { catalogId } = await bench.catalogWithResources();
      expectThat(await bench.http.get(`${catalogs}/${catalogId}/${resourceRoles}`)).refuses(400);
    },
  },
  {
    id: 'SB-142',
    level: 'MUST',
    says: 'list a resource’s roles',
    fact: 'graph-v1 §2 [D]; graph-beta §3.6',
    of: ['listResourceRoles', 'filter'],
    kind: 'read',
    async run(bench) {
      const { catalogs, resourceRoles, resourceOfRole } = bench.names;
      const { catalogId, resource } = await bench.catalogWithResources();
      const filter = `originSystem eq '${textAt(resource, 'originSystem')}' and ${resourceOfRole}/id eq '${textAt(resource, 'id')}'`;
      const path = `${catalogs}/${catalogId}/${resourceRoles}?$filter=(${filter})&$expand=${resourceOfRole}`;
      const [item = {}] = expectThat(await bench.http.get(path)).listsSome();
      expectMembers(item, ['id', 'displayName', 'originId', 'originSystem', resourceOfRole]);
      expectTrue(at(item, resourceOfRole, 'id') === resource['id'], 'it is another resource’s');
    },
  },
  {
    id: 'SB-143',
    level: 'MUST',
    says: 'ask a filter of the environments',
    fact: 'graph-v1 §1, §2: filter required',
    of: ['listEnvironments', 'filter'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(names.environments)).refuses(400);
    },
  },
  {
    id: 'SB-144',
    level: 'MUST',
    says: 'list SharePoint’s environments, and show each by its key',
    fact: 'graph-v1 §1 [D]',
    of: ['listEnvironments'],
    kind: 'read',
    async run({ http, names }) {
      const path = `${names.environments}?$filter=originSystem eq 'SharePointOnline'`;
      const [item = {}] = expectThat(await http.get(path)).listsSome();
      expectMembers(item, [
        'id',
        'displayName',
        'description',
        'originSystem',
        'originId',
        'isDefaultEnvironment',
      ]);
      expectThat(await http.get(`${names.environments}/${textAt(item, 'id')}`)).shows('originId');
    },
  },
  {
    id: 'SB-145',
    level: 'MUST',
    says: 'show the settings',
    fact: 'graph-v1 §12; graph-beta §4.11 [D]',
    of: ['getSettings'],
    kind: 'read',
    async run({ http, version }) {
      const days = version === 'v1.0' ? 'duration' : 'days';
      const settings = expectThat(await http.get('settings')).shows(
        'id',
        'externalUserLifecycleAction',
        `${days}UntilExternalUserDeletedAfterBlocked`,
      );
      expectTrue(settings['id'] === 'singleton', 'its id is another');
    },
  },
  {
    id: 'SB-146',
    level: 'MUST',
    says: 'show a subject by the alternate key objectId, with an id of its own',
    fact: 'graph-v1 §8 [D] 2026',
    of: ['getSubject', 'paths'],
    kind: 'read',
    async run(bench) {
      const { target } = await bench.assignment((item) => at(item, 'target', 'objectId') !== null);
      const objectId = textAt(target, 'objectId');
      const subject = expectThat(await bench.http.get(`subjects(objectId='${objectId}')`)).shows(
        'displayName',
        'principalName',
        'email',
        'onPremisesSecurityIdentifier',
        bench.names.subjectType,
        'subjectLifecycle',
      );
      expectTrue(subject['objectId'] === objectId && subject['id'] === at(target, 'id'), 'it is another');
    },
  },
  {
    id: 'SB-147',
    level: 'MUST',
    says: 'list what a package is incompatible with, both ways',
    fact: 'graph-v1 §1 [D]',
    of: ['listIncompatible'],
    kind: 'read',
    async run(bench) {
      const id = textAt(await bench.one('accessPackages?$top=50'), 'id');
      for (const below of [
        'incompatibleAccessPackages',
        'incompatibleGroups',
        'accessPackagesIncompatibleWith',
      ]) {
        expectThat(await bench.http.get(`accessPackages/${id}/${below}`)).lists();
      }
    },
  },
  {
    id: 'SB-148',
    level: 'MUST',
    says: 'list both kinds of a connected organization’s sponsors',
    fact: 'graph-v1 §1 [D]',
    of: ['sponsors'],
    kind: 'read',
    async run(bench) {
      const id = textAt(await bench.one('connectedOrganizations'), 'id');
      for (const kind of ['internalSponsors', 'externalSponsors']) {
        for (const item of expectThat(await bench.http.get(`connectedOrganizations/${id}/${kind}`)).lists()) {
          expectMembers(item, ['@odata.type', 'id']);
        }
      }
    },
  },
  {
    id: 'SB-149',
    level: 'MUST',
    says: 'filter connected organizations by name and by their tenant',
    fact: 'graph-v1 §2 [D] identitySources/any',
    of: ['listOrganizations', 'filter'],
    kind: 'read',
    async run({ http }) {
      const tenant = 'microsoft.graph.azureActiveDirectoryTenant';
      const any = `identitySources/any(is:is/${tenant}/tenantId eq '00000000-1111-2222-3333-444444444444')`;
      for (const filter of ["displayName eq 'No such organization'", any]) {
        expectThat(await http.get(`connectedOrganizations?$filter=${filter}`)).lists();
      }
    },
  },
  {
    id: 'SB-150',
    level: 'MUST',
    says: 'filter resource requests by their catalog in v1.0',
    fact: 'graph-v1 §2 [D]',
    of: ['listResourceRequests', 'filter'],
    versions: ['v1.0'],
    kind: 'read',
    async run(bench) {
      const sample = await bench.one('resourceRequests?$expand=catalog,resource');
      const id = textAt(sample, 'catalog', 'id');
      expectThat(await bench.http.get(`resourceRequests?$filter=catalog/id eq '${id}'`)).listsSome();
    },
  },
  {
    id: 'SB-151',
    level: 'MUST',
    says: 'list a catalog’s extensions with the kind of each',
    fact: 'graph-v1 §7 [D]',
    of: ['extensions'],
    kind: 'read',
    async run(bench) {
      const { catalogs, extensions } = bench.names;
      for (const { id } of await bench.some(catalogs)) {
        const items = expectThat(await bench.http.get(`${catalogs}/${String(id)}/${extensions}`)).lists();
        for (const item of items) {
          expectMembers(item, [
            '@odata.type',
            'id',
            'displayName',
            'endpointConfiguration',
            'authenticationConfiguration',
          ]);
        }
        if (items.length > 0) return;
      }
      throw new NotAuditable('no catalog has an extension');
    },
  },
  {
    id: 'SB-152',
    level: 'MUST',
    says: 'find provisioned roles by the subject who has them',
    fact: 'graph-beta §3.5',
    of: ['listResourceRolesOfAssignments', 'filter'],
    versions: ['beta'],
    kind: 'read',
    async run(bench) {
      const segment = 'accessPackageAssignmentResourceRoles';
      const sample = await bench.one(`${segment}?$top=20&$expand=accessPackageSubject`);
      const objectId = textAt(sample, 'accessPackageSubject', 'objectId');
      expectThat(
        await bench.http.get(`${segment}?$filter=accessPackageSubject/objectId eq '${objectId}'`),
      ).listsSome();
    },
  },
  {
    id: 'SB-153',
    level: 'MUST',
    says: 'name states in camel case in v1.0 and in Pascal case in beta',
    fact: 'graph-beta §4.12',
    of: ['values', 'listAssignments', 'listRequests', 'listCatalogs'],
    kind: 'read',
    async run(bench) {
      const { assignments, requests, catalogs, state, requestState, catalogState } = bench.names;
      const initial = bench.version === 'v1.0' ? /^[a-z]/ : /^[A-Z]/;
      for (const [segment, name] of [
        [assignments, state],
        [requests, requestState],
        [catalogs, catalogState],
      ] as const) {
        const [item] = await bench.some(`${segment}?$top=100`);
        expectTrue(initial.test(textAt(item, name)), `${segment} say ${textAt(item, name)}`);
      }
    },
  },
  {
    id: 'SB-154',
    level: 'MUST',
    says: 'serve both of beta’s request segments over the same requests',
    fact: 'graph-beta §2',
    of: ['listRequests'],
    versions: ['beta'],
    kind: 'read',
    async run({ http }) {
      const [old, current] = await Promise.all(
        ['accessPackageAssignmentRequests', 'assignmentRequests'].map((segment) =>
          http.get(`${segment}?$top=5&$select=id,requestState`),
        ),
      );
      expectTrue(
        old !== undefined &&
          current !== undefined &&
          JSON.stringify(old.json?.['value']) === JSON.stringify(current.json?.['value']),
        'they list different requests',
      );
    },
  },
];
