import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectAbsent, expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import { nobody } from './paths.ts';

/** Functions and actions that find something out. */
export const findingAudits: readonly Audit[] = [
  {
    id: 'SB-169',
    level: 'MUST',
    says: 'list who has a package beside an incompatible one, each item with its type',
    fact: 'graph-v1 §3 [D] additionalaccess',
    of: ['additionalAccess'],
    kind: 'read',
    async run(bench) {
      const [one, other] = (await bench.some('accessPackages?$top=50')).map((item) => textAt(item, 'id'));
      const ids = `accessPackageId='${String(one)}',incompatibleAccessPackageId='${String(other)}'`;
      const path = `${bench.names.assignments}/additionalAccess(${ids})?$expand=target`;
      for (const item of expectThat(await bench.http.get(path)).lists()) {
        expectMembers(item, ['@odata.type', 'id', 'target']);
      }
    },
  },
  {
    id: 'SB-170',
    level: 'MUST',
    says: 'refuse additionalAccess of a package beside itself',
    fact: 'graph-v1 §3: must differ [D]',
    of: ['additionalAccess'],
    kind: 'read',
    async run(bench) {
      const id = textAt((await bench.some('accessPackages?$top=50'))[0], 'id');
      const ids = `accessPackageId='${id}',incompatibleAccessPackageId='${id}'`;
      expectThat(await bench.http.get(`${bench.names.assignments}/additionalAccess(${ids})`)).refuses(400);
    },
  },
  {
    id: 'SB-171',
    level: 'MUST',
    says: 'say what each policy asks of the caller, in the version’s names and with beta’s questions',
    fact: 'graph-v1 §6 [D] 2026; graph-beta §3.4',
    of: ['policyRequirements'],
    kind: 'read',
    async run(bench) {
      const member = bench.as('member');
      const path = "accessPackages/filterByCurrentUser(on='allowedRequestor')";
      const [{ id } = { id: '' }] = expectThat(await member.get(path)).listsSome();
      const answer = await member.post(`accessPackages/${String(id)}/getApplicablePolicyRequirements`);
      const [item = {}] = expectThat(answer).listsSome();
      const own =
        bench.version === 'v1.0'
          ? ['isApprovalRequiredForAdd', 'isApprovalRequiredForUpdate', 'allowCustomAssignmentSchedule']
          : [
              'isApprovalRequired',
              'isApprovalRequiredForExtension',
              'isCustomAssignmentScheduleAllowed',
              'existingAnswers',
            ];
      expectMembers(item, [
        'policyId',
        'policyDisplayName',
        'policyDescription',
        'schedule',
        'questions',
        ...own,
      ]);
    },
  },
  {
    id: 'SB-172',
    level: 'MUST',
    says: 'find no package to state the requirements of where there is none',
    fact: 'graph-protocol §4',
    of: ['policyRequirements', 'paths'],
    kind: 'read',
    async run(bench) {
      const path = `accessPackages/${nobody}/getApplicablePolicyRequirements`;
      expectThat(await bench.as('member').post(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-173',
    level: 'MUST',
    says: 'suggest packages by both kinds of insight, joined by a comma',
    fact: 'graph-v1 §11 [D] 2026',
    of: ['suggestions'],
    kind: 'read',
    async run(bench) {
      const on = 'relatedPeopleAssignments,assignmentHistory';
      const path = `accessPackageSuggestions/filterByCurrentUser(on='${on}')?$expand=accessPackage`;
      for (const item of expectThat(await bench.as('member').get(path)).lists()) {
        expectMembers(item, ['id', 'reasons', 'accessPackage']);
        expectTrue(at(item, 'accessPackage', 'id') === item['id'], 'its id is not the package’s');
      }
    },
  },
  {
    id: 'SB-174',
    level: 'MUST',
    says: 'list the packages that are available to the caller, and what they grant',
    fact: 'graph-v1 §1, §11 [D/C] 2026',
    of: ['availablePackages'],
    kind: 'read',
    async run(bench) {
      const member = bench.as('member');
      const [item = {}] = expectThat(await member.get('availableAccessPackages')).listsSome();
      expectMembers(item, ['id', 'displayName', 'description']);
      const path = `availableAccessPackages/${textAt(item, 'id')}/resourceRoleScopes`;
      for (const scope of expectThat(await member.get(path)).lists()) {
        expectMembers(scope, ['id', 'createdDateTime']);
        expectAbsent(scope, ['role', 'scope']);
      }
    },
  },
  {
    id: 'SB-175',
    level: 'MUST',
    says: 'list the approvals that the caller can decide, each with its type',
    fact: 'graph-v1 §1, §10 [D]',
    of: ['approvalsOfCaller'],
    kind: 'read',
    async run(bench) {
      const path = "accessPackageAssignmentApprovals/filterByCurrentUser(on='approver')";
      for (const item of expectThat(await bench.as('approver').get(path)).lists()) {
        expectMembers(item, ['@odata.type', 'id']);
      }
    },
  },
];
