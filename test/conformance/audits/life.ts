import { at, textAt, type Json } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import type { Bench } from '../kit/bench.ts';
import { expectAbsent, expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import { nobody } from './paths.ts';

export interface Given {
  readonly requestId: string;
  readonly assignmentId: string;
  readonly packageId: string;
  readonly policyId: string;
}

async function adminAddBody(bench: Bench, packageId: string, policyId: string): Promise<Json> {
  const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
  return {
    requestType: bench.word('adminAdd'),
    [bench.names.assignment]: {
      targetId: textAt(target, 'objectId'),
      assignmentPolicyId: policyId,
      accessPackageId: packageId,
    },
  };
}

/** An assignment that an administrator has given, delivered. */
export async function given(bench: Bench, terms: Json = {}): Promise<Given> {
  const packageId = await bench.scratch.newPackage();
  const policyId = await bench.scratch.newPolicy(packageId, terms);
  const body = await adminAddBody(bench, packageId, policyId);
  const made = expectThat(await bench.http.post(bench.names.requests, body))
    .status(201)
    .shows('id');
  const requestId = textAt(made, 'id');
  const request = await bench.settled(requestId);
  expectTrue(
    request[bench.names.requestState] === bench.word('delivered'),
    `it is ${JSON.stringify(request)}`,
  );
  return { requestId, packageId, policyId, assignmentId: textAt(request, bench.names.assignment, 'id') };
}

/** Requests of administrators, from submission to removal. */
export const lifeAudits: readonly Audit[] = [
  {
    id: 'SB-270',
    level: 'MUST',
    says: 'take an adminAdd in as submitted and accepted, with no dates yet and no navigations',
    fact: 'graph-v1 §4 [D]',
    of: ['createRequest'],
    kind: 'write',
    async run(bench) {
      const { names, http, scratch } = bench;
      const packageId = await scratch.newPackage();
      const body = await adminAddBody(bench, packageId, await scratch.newPolicy(packageId));
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id', 'answers', 'schedule');
      expectTrue(
        made[names.requestState] === bench.word('submitted'),
        `its state is ${String(made[names.requestState])}`,
      );
      expectTrue(
        made[names.requestStatus] === 'Accepted',
        `its status is ${String(made[names.requestStatus])}`,
      );
      expectTrue(made['createdDateTime'] === null && made[names.completed] === null, 'it has dates already');
      expectAbsent(made, ['accessPackage', 'requestor', names.assignment]);
      expectTrue(at(made, 'schedule', 'expiration', 'type') === 'notSpecified', 'a schedule is made up');
      await bench.settled(textAt(made, 'id'));
    },
  },
  {
    id: 'SB-271',
    level: 'MUST',
    says: 'deliver an adminAdd without approval, and then show the assignment',
    fact: 'graph-v1 §4 life cycle',
    of: ['createRequest', 'listAssignments', 'getRequest'],
    kind: 'write',
    async run(bench) {
      const { assignmentId, packageId, requestId } = await given(bench);
      const { assignments, requests, state, completed } = bench.names;
      const items = expectThat(
        await bench.http.get(`${assignments}?$filter=accessPackage/id eq '${packageId}'`),
      ).listsSome();
      expectTrue(
        items[0]?.['id'] === assignmentId && items[0][state] === bench.word('delivered'),
        'it is not there',
      );
      const request = expectThat(await bench.http.get(`${requests}/${requestId}`)).shows();
      expectTrue(
        typeof request['createdDateTime'] === 'string' && typeof request[completed] === 'string',
        'it has no dates',
      );
    },
  },
  {
    id: 'SB-272',
    level: 'MUST',
    says: 'add somebody who is not in the directory by email',
    fact: 'graph-v1 §4 [D]',
    of: ['createRequest'],
    kind: 'write',
    async run(bench) {
      const { names, http, scratch } = bench;
      const packageId = await scratch.newPackage();
      const assignmentPolicyId = await scratch.newPolicy(packageId);
      const assignment = {
        target: { email: 'nobody-yet@partner.example' },
        assignmentPolicyId,
        accessPackageId: packageId,
      };
      const body = { requestType: bench.word('adminAdd'), [names.assignment]: assignment };
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id');
      await bench.settled(textAt(made, 'id'));
    },
  },
  {
    id: 'SB-273',
    level: 'MUST',
    says: 'refuse a second adminAdd of who has it already',
    fact: 'our choice of code; graph-protocol §4: 400',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { packageId, policyId } = await given(bench);
      const body = await adminAddBody(bench, packageId, policyId);
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-274',
    level: 'MUST',
    says: 'refuse an adminAdd by a policy of another package',
    fact: 'graph-v1 §4: policy must belong to the package; the code is our choice',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const policyId = await bench.scratch.newPolicy(await bench.scratch.newPackage());
      const body = await adminAddBody(bench, await bench.scratch.newPackage(), policyId);
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 404]);
    },
  },
  {
    id: 'SB-275',
    level: 'MUST',
    says: 'refuse a requestType that is none',
    fact: 'graph-protocol §4 InvalidModel',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run({ http, names }) {
      const body = { requestType: 'nonsense', [names.assignment]: { accessPackageId: nobody } };
      expectThat(await http.post(names.requests, body)).refuses(400);
    },
  },
  {
    id: 'SB-276',
    level: 'MUST',
    says: 'refuse kinds that the service alone sends',
    fact: 'graph-v1 §4: service only',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { assignmentId } = await given(bench);
      const body = {
        requestType: bench.word('systemRemove'),
        [bench.names.assignment]: { id: assignmentId },
      };
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 403]);
    },
  },
  {
    id: 'SB-277',
    level: 'MUST',
    says: 'read requestType in either case',
    fact: 'graph-v1 §4 [D] UserAdd in a v1.0 example',
    of: ['createRequest', 'enums'],
    versions: ['v1.0'],
    kind: 'write',
    async run(bench) {
      const packageId = await bench.scratch.newPackage();
      const body = await adminAddBody(bench, packageId, await bench.scratch.newPolicy(packageId));
      const made = expectThat(
        await bench.http.post('assignmentRequests', { ...body, requestType: 'AdminAdd' }),
      )
        .status(201)
        .shows();
      expectTrue(made['requestType'] === 'adminAdd', `it says ${String(made['requestType'])}`);
      await bench.settled(textAt(made, 'id'));
    },
  },
  {
    id: 'SB-278',
    level: 'MUST',
    says: 'extend an assignment by adminUpdate',
    fact: 'graph-v1 §4 [D]',
    of: ['createRequest', 'getAssignment'],
    kind: 'write',
    async run(bench) {
      const { assignmentId } = await given(bench);
      const { names, http } = bench;
      const endDateTime = '2035-07-01T00:00:00Z';
      const schedule = {
        startDateTime: null,
        recurrence: null,
        expiration: { endDateTime, duration: null, type: 'afterDateTime' },
      };
      const body = {
        requestType: bench.word('adminUpdate'),
        schedule,
        [names.assignment]: { id: assignmentId },
      };
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id');
      await bench.settled(textAt(made, 'id'));
      const after = expectThat(await http.get(`${names.assignments}/${assignmentId}`)).shows('schedule');
      const end = textAt(after, 'schedule', 'expiration', 'endDateTime');
      expectTrue(Date.parse(end) === Date.parse(endDateTime), `it ends ${end}`);
    },
  },
  {
    id: 'SB-279',
    level: 'MUST',
    says: 'end an assignment by adminRemove, and list it as expired or no longer',
    fact: 'graph-v1 §4 [D]: removal is asynchronous',
    of: ['createRequest', 'listAssignments'],
    kind: 'write',
    async run(bench) {
      const { assignmentId } = await given(bench);
      const { names, http } = bench;
      const body = { requestType: bench.word('adminRemove'), [names.assignment]: { id: assignmentId } };
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id');
      await bench.settled(textAt(made, 'id'));
      const after = await http.get(`${names.assignments}/${assignmentId}`);
      expectTrue(
        after.status === 404 || at(after.json, names.state) === bench.word('expired'),
        `it is ${after.text.slice(0, 300)}`,
      );
    },
  },
  {
    id: 'SB-280',
    level: 'MUST',
    says: 'refuse to delete a package and a policy while somebody is assigned',
    fact: 'graph-v1 §5 [R] azuread #1426, §6; the code is our choice',
    of: ['deletePackage', 'deletePolicy', 'errors'],
    kind: 'write',
    async run(bench) {
      const { packageId, policyId } = await given(bench);
      expectThat(await bench.http.delete(`accessPackages/${packageId}`)).refuses([400, 409]);
      expectThat(await bench.http.delete(`${bench.names.policies}/${policyId}`)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-281',
    level: 'MUST',
    says: 'reprocess a delivered assignment',
    fact: 'graph-v1 §3 [D] 202 without a body',
    of: ['reprocessAssignment'],
    kind: 'write',
    async run(bench) {
      const { assignmentId } = await given(bench);
      const answer = await bench.http.post(`${bench.names.assignments}/${assignmentId}/reprocess`);
      expectThat(answer).status(202);
      expectTrue(answer.text === '', 'there is a body');
    },
  },
  {
    id: 'SB-282',
    level: 'MUST',
    says: 'refuse to reprocess what is not there, and an id that is none',
    fact: 'graph-v1 §3: 404, 400',
    of: ['reprocessAssignment', 'paths'],
    kind: 'write',
    async run({ http, names }) {
      expectThat(await http.post(`${names.assignments}/${nobody}/reprocess`)).refuses(404);
      expectThat(await http.post(`${names.assignments}/nonsense/reprocess`)).refuses(400);
    },
  },
  {
    id: 'SB-283',
    level: 'MUST',
    says: 'refuse to reprocess a request that did not fail',
    fact: 'graph-v1 §4: only deliveryFailed, partiallyDelivered',
    of: ['reprocessRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { requestId } = await given(bench);
      expectThat(await bench.http.post(`${bench.names.requests}/${requestId}/reprocess`)).refuses([400, 404]);
    },
  },
  {
    id: 'SB-284',
    level: 'MUST',
    says: 'delete no request on which an assignment hangs',
    fact: 'graph-v1 §4 DELETE',
    of: ['deleteRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { requestId } = await given(bench);
      expectThat(await bench.http.delete(`${bench.names.requests}/${requestId}`)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-285',
    level: 'MUST',
    says: 'resume no request that waits for nothing',
    fact: 'graph-v1 §4: must be WaitingForCallback',
    of: ['resumeRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { requestId } = await given(bench);
      const body = {
        source: 'Contoso.Check',
        type: 'microsoft.graph.accessPackageCustomExtensionStage.assignmentRequestCreated',
        data: {
          '@odata.type': '#microsoft.graph.accessPackageAssignmentRequestCallbackData',
          stage: 'assignmentRequestCreated',
          customExtensionStageInstanceId: nobody,
          customExtensionStageInstanceDetail: 'x',
        },
      };
      expectThat(await bench.http.post(`${bench.names.requests}/${requestId}/resume`, body)).refuses([
        400, 404, 409,
      ]);
    },
  },
  {
    id: 'SB-286',
    level: 'MUST',
    says: 'show what was provisioned by a delivered assignment to its subject',
    fact: 'graph-beta §3.5',
    of: ['listResourceRolesOfAssignments'],
    versions: ['beta'],
    kind: 'read',
    async run(bench) {
      const [item = {}] = await bench.some(
        'accessPackageAssignmentResourceRoles?$top=20&$expand=accessPackageSubject',
      );
      expectMembers(item, ['originId', 'originSystem', 'status', 'accessPackageSubject']);
      expectTrue(
        ['Fulfilled', 'PendingFulfillment'].includes(textAt(item, 'status')),
        `it is ${textAt(item, 'status')}`,
      );
    },
  },
];
