import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectAbsent, expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import { nobody } from './paths.ts';

/** Functions, and the actions that only read. */
export const functionAudits: readonly Audit[] = [
  {
    id: 'SB-160',
    level: 'MUST',
    says: 'list the caller’s own assignments by target and createdBy',
    fact: 'graph-v1 §3 [D]',
    of: ['assignmentsOfCaller'],
    kind: 'read',
    async run(bench) {
      const member = bench.as('member');
      const { assignments } = bench.names;
      for (const on of ['target', 'createdBy']) {
        expectThat(await member.get(`${assignments}/filterByCurrentUser(on='${on}')`)).lists();
      }
    },
  },
  {
    id: 'SB-161',
    level: 'MUST',
    says: 'show the caller themself as the target of what it lists by target',
    fact: 'graph-v1 §3 [D]',
    of: ['assignmentsOfCaller', 'expand'],
    kind: 'read',
    async run(bench) {
      const path = `${bench.names.assignments}/filterByCurrentUser(on='target')?$expand=target`;
      const items = expectThat(await bench.as('member').get(path)).listsSome();
      const ids = new Set(items.map((item) => at(item, 'target', 'objectId')));
      expectTrue(ids.size === 1 && ids.has(bench.objectIdOf('member')), 'there are others');
    },
  },
  {
    id: 'SB-162',
    level: 'MUST',
    says: 'list the caller’s own requests by target, createdBy and approver',
    fact: 'graph-v1 §4 [D]',
    of: ['requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      for (const on of ['target', 'createdBy', 'approver']) {
        const path = `${bench.names.requests}/filterByCurrentUser(on='${on}')`;
        expectThat(await bench.as('member').get(path)).lists();
      }
    },
  },
  {
    id: 'SB-163',
    level: 'MUST',
    says: 'bring an approver only requests that await approval',
    fact: 'graph-v1 §4: pending ones awaiting the caller',
    of: ['requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      const path = `${bench.names.requests}/filterByCurrentUser(on='approver')`;
      const items = expectThat(await bench.as('approver').get(path)).lists();
      const states = new Set(items.map((item) => item[bench.names.requestState]));
      states.delete(bench.word('pendingApproval'));
      expectTrue(states.size === 0, `there are ${[...states].join()}`);
    },
  },
  {
    id: 'SB-164',
    level: 'MUST',
    says: 'list the packages that the caller may ask for',
    fact: 'graph-v1 §1 [D] accesspackage-filterbycurrentuser',
    of: ['packagesOfCaller'],
    kind: 'read',
    async run(bench) {
      const path = "accessPackages/filterByCurrentUser(on='allowedRequestor')";
      const [item = {}] = expectThat(await bench.as('member').get(path)).listsSome();
      expectMembers(item, ['id', 'displayName', 'description', 'isHidden', 'createdDateTime']);
    },
  },
  {
    id: 'SB-165',
    level: 'MUST',
    says: 'refuse an option that filterByCurrentUser has not',
    fact: 'graph-v1 §3, §4 [C] enums',
    of: ['assignmentsOfCaller', 'requestsOfCaller', 'packagesOfCaller'],
    kind: 'read',
    async run(bench) {
      const { assignments, requests } = bench.names;
      for (const segment of [assignments, requests, 'accessPackages']) {
        expectThat(await bench.http.get(`${segment}/filterByCurrentUser(on='nonsense')`)).refuses(400);
      }
    },
  },
  {
    id: 'SB-166',
    level: 'SHOULD',
    says: 'take the options that the metadata declare beyond the documented ones',
    fact: 'graph-v1 §3, §4 [C] targetManager and the like',
    of: ['assignmentsOfCaller', 'requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      const { assignments, requests } = bench.names;
      const member = bench.as('member');
      expectThat(await member.get(`${assignments}/filterByCurrentUser(on='targetManager')`)).lists();
      for (const on of ['targetOrRequestor', 'targetManager', 'requestForOthers']) {
        expectThat(await member.get(`${requests}/filterByCurrentUser(on='${on}')`)).lists();
      }
    },
  },
  {
    id: 'SB-167',
    level: 'SHOULD',
    says: 'refuse $filter on filterByCurrentUser',
    fact: 'graph-v1 §2: none documented',
    of: ['assignmentsOfCaller', 'options'],
    kind: 'read',
    async run(bench) {
      const { assignments, state } = bench.names;
      const path = `${assignments}/filterByCurrentUser(on='target')?$filter=${state} eq 'delivered'`;
      expectThat(await bench.as('member').get(path)).refuses(400);
    },
  },
  {
    id: 'SB-168',
    level: 'MUST',
    says: 'page what filterByCurrentUser lists',
    fact: 'graph-v1 §2: pages with nextLink',
    of: ['packagesOfCaller', 'paging'],
    kind: 'read',
    async run(bench) {
      const path = "accessPackages/filterByCurrentUser(on='allowedRequestor')?$top=1";
      const pages = await bench.as('member').pages(path, 3);
      const ids = pages.flatMap((page) =>
        expectThat(page)
          .lists()
          .map((item) => item['id']),
      );
      expectTrue(new Set(ids).size === ids.length, 'some come twice');
    },
  },
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
