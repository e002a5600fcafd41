import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';

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
];
