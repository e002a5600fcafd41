import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import { given } from '../kit/given.ts';
import { nobody } from './paths.ts';

/** What becomes of an access that was given: extended, removed, reprocessed. */
export const endingAudits: readonly Audit[] = [
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
