import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';
import { nobody } from './paths.ts';

const unauthorized = /^User is not authorized to perform the operation\. Reason: /;

/** Who is refused, and how; and the enum members that must be asked for. */
export const rightAudits: readonly Audit[] = [
  {
    id: 'SB-200',
    level: 'MUST',
    says: 'ask for a token',
    fact: 'graph-protocol §4 [M]',
    of: ['rights', 'errors'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.withToken(null).get(names.catalogs))
        .refuses(401, 'InvalidAuthenticationToken', /empty/)
        .header('WWW-Authenticate', /^Bearer/);
    },
  },
  {
    id: 'SB-201',
    level: 'MUST',
    says: 'refuse a token that is none',
    fact: 'graph-protocol §4 [M]',
    of: ['rights', 'errors'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.withToken('nonsense').get(names.catalogs)).refuses(
        401,
        'InvalidAuthenticationToken',
      );
    },
  },
  {
    id: 'SB-202',
    level: 'MUST',
    says: 'refuse the lists to users without a role',
    fact: 'graph-v1 §14; graph-protocol §4 [R] sdk-powershell #881',
    of: ['rights', 'listAssignments', 'listRequests', 'listPolicies'],
    kind: 'read',
    async run(bench) {
      const member = bench.as('member');
      const { assignments, requests, policies } = bench.names;
      for (const segment of [assignments, requests, policies]) {
        expectThat(await member.get(segment)).refuses(403, 'UnAuthorized', unauthorized);
      }
    },
  },
  {
    id: 'SB-203',
    level: 'MUST',
    says: 'refuse administration to users without a role',
    fact: 'graph-v1 §14',
    of: ['rights', 'createCatalog', 'createPackage', 'createPolicy', 'updateSettings'],
    kind: 'write',
    async run(bench) {
      const member = bench.as('member');
      for (const segment of [bench.names.catalogs, 'accessPackages', bench.names.policies]) {
        expectThat(await member.post(segment, { displayName: 'x', description: 'x' })).refuses([400, 403]);
      }
      expectThat(await member.patch('settings', { externalUserLifecycleAction: 'none' })).refuses(403);
    },
  },
  {
    id: 'SB-204',
    level: 'MUST',
    says: 'let an application list, and do nothing that takes a person',
    fact: 'graph-protocol §10; graph-v1 §1',
    of: ['rights', 'listAssignments', 'assignmentsOfCaller', 'additionalAccess', 'approvalsOfCaller'],
    kind: 'read',
    async run(bench) {
      const application = bench.as('application');
      const { assignments } = bench.names;
      expectThat(await application.get(`${assignments}?$top=1`)).lists();
      for (const path of [
        `${assignments}/filterByCurrentUser(on='target')`,
        "accessPackages/filterByCurrentUser(on='allowedRequestor')",
        "accessPackageAssignmentApprovals/filterByCurrentUser(on='approver')",
      ]) {
        expectThat(await application.get(path)).refuses(403);
      }
    },
  },
  {
    id: 'SB-206',
    level: 'MUST',
    says: 'know no approval by an id that is none',
    fact: 'graph-v1 §10: 404',
    of: ['getApproval', 'paths'],
    kind: 'read',
    async run(bench) {
      const path = `accessPackageAssignmentApprovals/${nobody}`;
      expectThat(await bench.as('approver').get(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-207',
    level: 'MUST',
    says: 'read with a catalog reader’s role and write nothing with it',
    fact: 'graph-v1 §14',
    of: ['rights'],
    kind: 'write',
    async run(bench) {
      const approver = bench.as('approver');
      const listed = await approver.get(`${bench.names.catalogs}?$top=1`);
      expectThat(listed).lists();
      const id = textAt(expectThat(listed).listsSome()[0], 'id');
      const answer = await approver.patch(`${bench.names.catalogs}/${id}`, { description: 'x' });
      expectThat(answer).refuses(403);
    },
  },
  {
    id: 'SB-208',
    level: 'MUST',
    says: 'hide enum members beyond unknownFutureValue from who does not ask for them, and say that it heard',
    fact: 'graph-protocol §8 [D] best-practices-concept.md',
    of: ['enums', 'listRequests'],
    versions: ['v1.0'],
    kind: 'read',
    async run({ http }) {
      const path = 'assignmentRequests?$top=100';
      const plain = expectThat(await http.get(path)).lists();
      expectTrue(!plain.some((item) => item['requestType'] === 'approverRemove'), 'one is shown');
      const asked = await http.get(path, { prefer: 'include-unknown-enum-members' });
      expectThat(asked)
        .status(200)
        .header('Preference-Applied', /include-unknown-enum-members/);
    },
  },
];
