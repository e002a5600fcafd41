import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';

export const nobody = '00000000-1111-2222-3333-444444444444';

/** Addresses: keys, case, what is declared and not served. */
export const pathAudits: readonly Audit[] = [
  {
    id: 'SB-020',
    level: 'MUST',
    says: 'take a key in a segment of its own and in parentheses as the same',
    fact: 'graph-protocol §7 Keys',
    of: ['paths', 'getCatalog'],
    kind: 'read',
    async run(bench) {
      const { http, names } = bench;
      const id = textAt((await bench.some(names.catalogs))[0], 'id');
      const one = expectThat(await http.get(`${names.catalogs}/${id}`)).shows('id');
      const same = expectThat(await http.get(`${names.catalogs}('${id}')`)).shows('id');
      expectTrue(JSON.stringify(one) === JSON.stringify(same), 'they are not');
    },
  },
  {
    id: 'SB-021',
    level: 'SHOULD',
    says: 'read a path’s segments in any case',
    fact: 'graph-beta §1 [?] cancel; graph-protocol §11',
    of: ['paths'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.assignments.toUpperCase()}?$top=1`)).lists();
    },
  },
  {
    id: 'SB-022',
    level: 'MUST',
    says: 'refuse a key that is no id',
    fact: 'our choice: 400 BadRequest; graph-v1 §3 says 400 for a malformed id',
    of: ['paths', 'getAssignment'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.assignments}/nonsense`)).refuses([400, 404]);
    },
  },
  {
    id: 'SB-023',
    level: 'MUST',
    says: 'answer 404 for an id that is not there',
    fact: 'graph-protocol §4; the code is our choice',
    of: ['paths', 'getAssignment', 'getRequest', 'getPolicy', 'getPackage', 'getCatalog'],
    kind: 'read',
    async run({ http, names }) {
      for (const segment of [
        names.assignments,
        names.requests,
        names.policies,
        names.packages,
        names.catalogs,
      ]) {
        expectThat(await http.get(`${segment}/${nobody}`)).refuses(404);
      }
    },
  },
  {
    id: 'SB-024',
    level: 'MUST',
    says: 'answer 404 with an empty code and an internal address where the path is declared and not served',
    fact: 'graph-v1 §1 [R] sdk-powershell #1970, #2505',
    of: ['paths', 'errors'],
    kind: 'read',
    async run(bench) {
      const id = textAt((await bench.some('accessPackages?$top=20'))[0], 'id');
      expectThat(await bench.http.get(`accessPackages/${id}/${bench.names.policiesOfPackage}`)).refuses(
        404,
        '',
        /^No HTTP resource was found that matches the request URI 'https:\/\/igaelm-.*'/,
      );
    },
  },
  {
    id: 'SB-025',
    level: 'MUST',
    says: 'serve no DELETE of an assignment',
    fact: 'graph-beta §5 [R] sdk-powershell #2493',
    of: ['paths', 'errors'],
    kind: 'write',
    async run({ http, names }) {
      expectThat(await http.delete(`${names.assignments}/${nobody}`)).refuses(
        404,
        '',
        /No HTTP resource was found/,
      );
    },
  },
  {
    id: 'SB-026',
    level: 'MUST',
    says: 'serve moveToCatalog in beta alone',
    fact: 'graph-v1 §1 moveToCatalog',
    of: ['paths', 'moveToCatalog'],
    versions: ['v1.0'],
    kind: 'write',
    async run({ http }) {
      expectThat(await http.post(`accessPackages/${nobody}/moveToCatalog`, { catalogId: nobody })).refuses([
        400, 404,
      ]);
    },
  },
  {
    id: 'SB-027',
    level: 'MUST',
    says: 'know nothing by a segment that is not declared',
    fact: 'graph-protocol §4',
    of: ['paths', 'errors'],
    kind: 'read',
    async run({ http }) {
      expectThat(await http.get('noSuchThings')).refuses([400, 404]);
    },
  },
  {
    id: 'SB-028',
    level: 'MUST',
    says: 'refuse another version',
    fact: 'graph-protocol §1 [?]',
    of: ['paths'],
    kind: 'read',
    async run({ http, names }) {
      const path = `${http.root.replace(/[^/]+$/, 'v9.9')}/identityGovernance/entitlementManagement/${names.catalogs}`;
      expectThat(await http.get(path)).status(400, 404);
    },
  },
  {
    id: 'SB-029',
    level: 'MUST',
    says: 'call each version’s collections by its own names',
    fact: 'graph-beta §4.1',
    of: ['paths'],
    kind: 'read',
    async run({ http, version }) {
      const foreign = version === 'v1.0' ? 'accessPackageAssignments' : 'assignments';
      expectThat(await http.get(`${foreign}?$top=1`)).refuses([400, 404]);
    },
  },
  {
    id: 'SB-030',
    level: 'MUST',
    says: 'publish its metadata as XML to anybody',
    fact: 'issue: Build 1; graph-v1 preamble [C]',
    of: ['metadata'],
    kind: 'read',
    async run({ http }) {
      const answer = await http.withToken(null).get('/$metadata');
      expectThat(answer).status(200).header('Content-Type', /xml/);
      expectTrue(answer.text.includes('<edmx:Edmx'), 'it is no CSDL');
    },
  },
  {
    id: 'SB-031',
    level: 'MUST',
    says: 'declare entitlementManagement below the identityGovernance singleton',
    fact: 'graph-v1 preamble [C]',
    of: ['metadata'],
    kind: 'read',
    async run({ http }) {
      const { text } = await http.get('/$metadata');
      expectTrue(/<Singleton [^>]*Name="identityGovernance"/.test(text), 'there is no singleton');
      expectTrue(/<EntityType [^>]*Name="entitlementManagement"/.test(text), 'there is no such type');
    },
  },
  {
    id: 'SB-032',
    level: 'MUST',
    says: 'declare whatever an assignment shows',
    fact: 'graph-v1 §3, graph-beta §4.2 [C]',
    of: ['metadata', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      const { text } = await bench.http.get('/$metadata');
      const [type = ''] =
        /<EntityType [^>]*Name="accessPackageAssignment"[\s\S]*?<\/EntityType>/.exec(text) ?? [];
      const [assignment = {}] = await bench.some(`${bench.names.assignments}?$top=100`);
      const undeclared = Object.keys(assignment).filter(
        (name) => name !== 'id' && !name.includes('@') && !type.includes(`Name="${name}"`),
      );
      expectTrue(undeclared.length === 0, `${undeclared.join(', ')} are not declared`);
    },
  },
];
