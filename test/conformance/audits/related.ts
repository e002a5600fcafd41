import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue, NotAuditable } from '../kit/expect.ts';

/** Lists of what packages, organizations and catalogs lead to. */
export const relatedAudits: readonly Audit[] = [
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
