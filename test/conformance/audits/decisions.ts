import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import { pending, stageOf } from '../kit/pending.ts';

/** Requests of people for themselves, and those who decide. */
export const decisionAudits: readonly Audit[] = [
  {
    id: 'SB-176',
    level: 'MUST',
    says: 'show an approver the approval under its request’s id, with its stages',
    fact: 'graph-v1 §10, graph-beta §3.7 [D]',
    of: ['getApproval', 'listStages'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const approver = bench.as('approver');
      const { stages } = bench.names;
      const approval = `accessPackageAssignmentApprovals/${id}`;
      expectThat(await approver.get(approval)).shows('id', stages);
      const [stage = {}] = expectThat(await approver.get(`${approval}/${stages}`)).listsSome();
      expectMembers(stage, [
        'id',
        'status',
        'reviewResult',
        'reviewedBy',
        'reviewedDateTime',
        'assignedToMe',
      ]);
      expectThat(await approver.get(`${approval}/${stages}/${textAt(stage, 'id')}`)).shows(
        'status',
        'justification',
      );
    },
  },
  {
    id: 'SB-205',
    level: 'MUST',
    says: 'refuse an approval to who is no approver of it',
    fact: 'graph-v1 §10: 403',
    of: ['getApproval', 'rights'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      expectThat(await bench.as('member').get(`accessPackageAssignmentApprovals/${id}`)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-300',
    level: 'MUST',
    says: 'hold a userAdd until it is approved, and then deliver it',
    fact: 'graph-v1 §4, §10 [D]',
    of: ['createRequest', 'decideStage', 'getApproval'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      const answer = await bench
        .as('approver')
        .patch(stage, { reviewResult: 'Approve', justification: 'OK' });
      expectThat(answer).status(204);
      const request = await bench.settled(id);
      expectTrue(request[bench.names.requestState] === bench.word('delivered'), JSON.stringify(request));
    },
  },
  {
    id: 'SB-301',
    level: 'MUST',
    says: 'take the verb of a decision and show its participle',
    fact: 'graph-v1 §10: Approve in, Approved out',
    of: ['decideStage', 'listStages'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      const approver = bench.as('approver');
      const before = expectThat(await approver.get(stage)).shows('status', 'reviewResult', 'assignedToMe');
      expectTrue(
        before['reviewResult'] === 'NotReviewed' && before['status'] === 'InProgress',
        JSON.stringify(before),
      );
      expectTrue(before['assignedToMe'] === true && before['justification'] === '', JSON.stringify(before));
      expectThat(await approver.patch(stage, { reviewResult: 'Deny', justification: 'No' })).status(204);
      const after = expectThat(await approver.get(stage)).shows('reviewedBy', 'reviewedDateTime');
      expectTrue(
        after['reviewResult'] === 'Denied' && after['status'] === 'Completed',
        JSON.stringify(after),
      );
    },
  },
  {
    id: 'SB-302',
    level: 'MUST',
    says: 'deny a request whose stage is denied',
    fact: 'graph-v1 §4, §10',
    of: ['decideStage', 'getRequest'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      expectThat(
        await bench.as('approver').patch(stage, { reviewResult: 'Deny', justification: 'No' }),
      ).status(204);
      const request = await bench.settled(id);
      expectTrue(request[bench.names.requestState] === bench.word('denied'), JSON.stringify(request));
    },
  },
  {
    id: 'SB-303',
    level: 'MUST',
    says: 'refuse a second decision with 409',
    fact: 'graph-v1 §10 [D]',
    of: ['decideStage', 'errors'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      const approver = bench.as('approver');
      expectThat(await approver.patch(stage, { reviewResult: 'Approve', justification: 'OK' })).status(204);
      expectThat(await approver.patch(stage, { reviewResult: 'Deny', justification: 'No' })).refuses(409);
    },
  },
  {
    id: 'SB-304',
    level: 'MUST',
    says: 'refuse a decision by who is no approver',
    fact: 'graph-v1 §10 [D] 403',
    of: ['decideStage', 'rights'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      expectThat(await bench.as('member').patch(stage, { reviewResult: 'Approve' })).refuses([403, 404]);
    },
  },
  {
    id: 'SB-305',
    level: 'MUST',
    says: 'refuse a decision that is none',
    fact: 'graph-v1 §10: verbs on write',
    of: ['decideStage', 'errors'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      expectThat(await bench.as('approver').patch(stage, { reviewResult: 'Perhaps' })).refuses(400);
    },
  },
];
