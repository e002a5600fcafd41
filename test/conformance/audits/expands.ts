import { at, isJson, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectAbsent, expectMembers, expectThat, expectTrue } from '../kit/expect.ts';

/** What is absent without `$expand`, and what it brings. */
export const expandAudits: readonly Audit[] = [
  {
    id: 'SB-060',
    level: 'MUST',
    says: 'leave an assignment’s navigations out unless they are expanded',
    fact: 'graph-v1 §2 [D/R]',
    of: ['expand', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      const [item = {}] = await bench.some(`${bench.names.assignments}?$top=100`);
      expectAbsent(item, ['target', 'accessPackage', bench.names.policy]);
    },
  },
  {
    id: 'SB-061',
    level: 'MUST',
    says: 'show the ids of what an assignment leads to in beta, and in v1.0 none of them',
    fact: 'graph-beta §3.1, §4.2; graph-v1 §2',
    of: ['expand', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      const [item = {}] = await bench.some(`${bench.names.assignments}?$top=100`);
      const ids = ['accessPackageId', 'assignmentPolicyId', 'catalogId', 'targetId'];
      if (bench.version === 'beta') expectMembers(item, ids);
      else expectAbsent(item, ids);
    },
  },
  {
    id: 'SB-062',
    level: 'MUST',
    says: 'expand several navigations of an assignment at once',
    fact: 'graph-v1 §2 [D]',
    of: ['expand', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      expectMembers(await bench.assignment(), ['target', 'accessPackage', bench.names.policy]);
    },
  },
  {
    id: 'SB-063',
    level: 'MUST',
    says: 'expand a request’s accessPackage, requestor and assignment with its target',
    fact: 'graph-v1 §2 [D] nested expand',
    of: ['expand', 'listRequests'],
    kind: 'read',
    async run({ http, names }) {
      const expand = `accessPackage,requestor,${names.assignment}($expand=target)`;
      const [item = {}] = expectThat(
        await http.get(`${names.requests}?$top=5&$expand=${expand}`),
      ).listsSome();
      expectMembers(item, ['accessPackage', 'requestor', names.assignment]);
    },
  },
  {
    id: 'SB-064',
    level: 'MUST',
    says: 'expand a package’s policies',
    fact: 'graph-v1 §2 accessPackages [D]',
    of: ['expand', 'listPackages'],
    kind: 'read',
    async run({ http, names }) {
      const { policiesOfPackage } = names;
      const items = expectThat(
        await http.get(`accessPackages?$top=20&$expand=${policiesOfPackage}`),
      ).listsSome();
      expectTrue(
        items.every((item) => Array.isArray(item[policiesOfPackage])),
        `some have no ${policiesOfPackage}`,
      );
    },
  },
  {
    id: 'SB-065',
    level: 'MUST',
    says: 'expand a package’s role scopes two deep',
    fact: 'graph-v1 §1, §2 [D] accesspackage-list-resourcerolescopes',
    of: ['listRoleScopes', 'expand'],
    kind: 'read',
    async run({ http, names }) {
      const { roleScopes, role, scope } = names;
      const expand = `${roleScopes}($expand=${role},${scope})`;
      const items = expectThat(await http.get(`accessPackages?$top=20&$expand=${expand}`)).listsSome();
      const held = items.flatMap((item) => item[roleScopes]).filter(isJson);
      for (const item of held) {
        expectMembers(item, ['id', 'createdDateTime', role, scope]);
        const id = `${textAt(item, role, 'id')}_${textAt(item, scope, 'id')}`;
        expectTrue(item['id'] === id, `${String(item['id'])} is not ${id}`);
      }
    },
  },
  {
    id: 'SB-066',
    level: 'MUST',
    says: 'select within an expand',
    fact: 'graph-v1 §2 [U] EntraFalcon',
    of: ['expand', 'select'],
    kind: 'read',
    async run({ http, names }) {
      const path = `${names.assignments}?$top=5&$expand=target($select=id,objectId),accessPackage($select=id,displayName)`;
      const [item = {}] = expectThat(await http.get(path)).listsSome();
      expectTrue(at(item, 'target', 'objectId') !== undefined, 'the target is not there');
      expectTrue(at(item, 'target', 'displayName') === undefined, 'more is shown');
      expectTrue(at(item, 'accessPackage', 'description') === undefined, 'more is shown');
    },
  },
  {
    id: 'SB-067',
    level: 'MUST',
    says: 'refuse to expand what is no navigation',
    fact: 'graph-v1 §2 [R] docs-contrib #1222',
    of: ['expand'],
    kind: 'read',
    async run({ http, version }) {
      const foreign = version === 'v1.0' ? 'accessPackageAssignmentPolicies' : 'assignmentPolicies';
      expectThat(await http.get(`accessPackages?$top=1&$expand=${foreign}`)).refuses(400);
    },
  },
  {
    id: 'SB-068',
    level: 'MAY',
    says: 'take $expand=* on assignments',
    fact: 'graph-v1 §2 [R] docs-contrib #2664',
    of: ['expand', 'listAssignments'],
    kind: 'read',
    async run({ http, names }) {
      const [item = {}] = expectThat(await http.get(`${names.assignments}?$top=1&$expand=*`)).listsSome();
      expectMembers(item, ['target', 'accessPackage', names.policy]);
    },
  },
  {
    id: 'SB-069',
    level: 'SHOULD',
    says: 'refuse to expand more than two deep',
    fact: 'graph-v1 §2 [?] ASP.NET OData’s limit',
    of: ['expand'],
    kind: 'read',
    async run({ http, names }) {
      const { assignment, policiesOfPackage } = names;
      const deep = `${assignment}($expand=accessPackage($expand=${policiesOfPackage}))`;
      expectThat(await http.get(`${names.requests}?$top=1&$expand=${deep}`)).status(400);
    },
  },
  {
    id: 'SB-070',
    level: 'MUST',
    says: 'show v1.0’s questions by $expand alone, and beta’s always',
    fact: 'graph-v1 §5 [?], graph-beta §4.4',
    of: ['expand', 'listPolicies'],
    kind: 'read',
    async run({ http, names, version }) {
      const [bare = {}] = expectThat(await http.get(`${names.policies}?$top=1`)).listsSome();
      if (version === 'beta') return expectMembers(bare, ['questions']);
      expectAbsent(bare, ['questions']);
      const [item = {}] = expectThat(
        await http.get(`${names.policies}?$top=1&$expand=questions`),
      ).listsSome();
      expectMembers(item, ['questions']);
    },
  },
  {
    id: 'SB-071',
    level: 'MUST',
    says: 'expand the extensions of a policy’s stages',
    fact: 'graph-v1 §2 assignmentPolicies [D]',
    of: ['expand', 'listPolicies', 'extensions'],
    kind: 'read',
    async run({ http, names }) {
      const path = `${names.policies}?$top=5&$expand=customExtensionStageSettings($expand=customExtension)`;
      const [item = {}] = expectThat(await http.get(path)).listsSome();
      expectTrue(Array.isArray(item['customExtensionStageSettings']), 'they are not there');
    },
  },
  {
    id: 'SB-072',
    level: 'MUST',
    says: 'expand a requestor’s connected organization',
    fact: 'graph-beta §3.2 [D]',
    of: ['expand', 'listRequests'],
    versions: ['beta'],
    kind: 'read',
    async run({ http, names }) {
      const path = `${names.requests}?$top=5&$expand=requestor($expand=connectedOrganization)`;
      const [item = {}] = expectThat(await http.get(path)).listsSome();
      expectTrue(at(item, 'requestor', 'connectedOrganization') !== undefined, 'it is not there');
    },
  },
  {
    id: 'SB-073',
    level: 'MUST',
    says: 'expand a catalog’s packages',
    fact: 'graph-v1 §2 catalogs [D]',
    of: ['expand', 'listCatalogs'],
    kind: 'read',
    async run({ http, names }) {
      const [item = {}] = expectThat(
        await http.get(`${names.catalogs}?$top=2&$expand=accessPackages`),
      ).listsSome();
      expectTrue(Array.isArray(item['accessPackages']), 'they are not there');
    },
  },
];
