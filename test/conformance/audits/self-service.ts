import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';
import { byApproval, pending, stageOf } from '../kit/pending.ts';

/** What people do for themselves: cancel, ask again, end their access. */
export const selfServiceAudits: readonly Audit[] = [
  {
    id: 'SB-306',
    level: 'MUST',
    says: 'bring a pending request to its approver, by both functions',
    fact: 'graph-v1 §1, §4 [D]',
    of: ['approvalsOfCaller', 'requestsOfCaller'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const approver = bench.as('approver');
      for (const segment of ['accessPackageAssignmentApprovals', bench.names.requests]) {
        const pages = await approver.pages(`${segment}/filterByCurrentUser(on='approver')`, 50);
        const ids = pages.flatMap((page) =>
          expectThat(page)
            .lists()
            .map((item) => item['id']),
        );
        expectTrue(ids.includes(id), `${segment} do not hold it`);
      }
    },
  },
  {
    id: 'SB-307',
    level: 'MUST',
    says: 'let the requestor cancel what awaits approval, and nobody twice',
    fact: 'graph-v1 §4 [D]: any 2xx; refusals are our choice',
    of: ['cancelRequest'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const member = bench.as('member');
      expectThat(await member.post(`${bench.names.requests}/${id}/cancel`)).status(200, 204);
      const request = await bench.settled(id);
      expectTrue(request[bench.names.requestState] === bench.word('canceled'), JSON.stringify(request));
      expectThat(await member.post(`${bench.names.requests}/${id}/cancel`)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-308',
    level: 'MUST',
    says: 'delete a request that was canceled or denied',
    fact: 'graph-v1 §4 DELETE: denied or completed',
    of: ['deleteRequest'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      expectThat(
        await bench.as('approver').patch(stage, { reviewResult: 'Deny', justification: 'No' }),
      ).status(204);
      await bench.settled(id);
      expectThat(await bench.http.delete(`${bench.names.requests}/${id}`)).status(204);
      expectThat(await bench.http.get(`${bench.names.requests}/${id}`)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-309',
    level: 'MUST',
    says: 'refuse a second request while one is open',
    fact: 'our choice of code; graph-protocol §4: 400',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { packageId } = await pending(bench);
      const body = {
        requestType: bench.word('userAdd'),
        [bench.names.assignment]: { accessPackageId: packageId },
      };
      expectThat(await bench.as('member').post(bench.names.requests, body)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-310',
    level: 'MUST',
    says: 'refuse a userAdd of a package that only administrators assign',
    fact: 'graph-v1 §4: governed by the policy; graph-protocol §4 [R] entra-docs #967',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const packageId = await bench.scratch.newPackage();
      await bench.scratch.newPolicy(packageId);
      const body = {
        requestType: bench.word('userAdd'),
        [bench.names.assignment]: { accessPackageId: packageId },
      };
      expectThat(await bench.as('member').post(bench.names.requests, body)).refuses([400, 403, 404]);
    },
  },
  {
    id: 'SB-311',
    level: 'MUST',
    says: 'refuse an adminAdd by a user without a role',
    fact: 'graph-v1 §4 authorisation, §14',
    of: ['createRequest', 'rights'],
    kind: 'write',
    async run(bench) {
      const packageId = await bench.scratch.newPackage();
      const assignmentPolicyId = await bench.scratch.newPolicy(packageId);
      const assignment = {
        targetId: await bench.objectIdOf('member'),
        assignmentPolicyId,
        accessPackageId: packageId,
      };
      const body = { requestType: bench.word('adminAdd'), [bench.names.assignment]: assignment };
      expectThat(await bench.as('member').post(bench.names.requests, body)).refuses(403);
    },
  },
  {
    id: 'SB-312',
    level: 'MUST',
    says: 'let people end their own access by userRemove',
    fact: 'graph-v1 §4 [C]',
    of: ['createRequest'],
    versions: ['v1.0'],
    kind: 'write',
    async run(bench) {
      const { id } = await pending(bench);
      const stage = await stageOf(bench, id);
      expectThat(
        await bench.as('approver').patch(stage, { reviewResult: 'Approve', justification: 'OK' }),
      ).status(204);
      const request = await bench.settled(id);
      const assignmentId = at(request, bench.names.assignment, 'id');
      const body = { requestType: 'userRemove', [bench.names.assignment]: { id: assignmentId } };
      const made = expectThat(await bench.as('member').post(bench.names.requests, body))
        .status(201)
        .shows('id');
      const removal = await bench.settled(textAt(made, 'id'));
      expectTrue(removal[bench.names.requestState] === bench.word('delivered'), JSON.stringify(removal));
    },
  },
  {
    id: 'SB-313',
    level: 'MUST',
    says: 'take assignment and accessPackageAssignment in a beta body alike, in both segments',
    fact: 'graph-beta §2',
    of: ['createRequest'],
    versions: ['beta'],
    kind: 'write',
    async run(bench) {
      const member = bench.as('member');
      for (const segment of ['assignmentRequests', 'accessPackageAssignmentRequests']) {
        for (const name of ['assignment', 'accessPackageAssignment']) {
          const packageId = await bench.scratch.newPackage();
          await bench.scratch.newPolicy(packageId, await byApproval(bench));
          const body = { requestType: 'userAdd', justification: 'x', [name]: { accessPackageId: packageId } };
          const made = expectThat(await member.post(segment, body))
            .status(201)
            .shows('requestState', 'requestStatus');
          const { id } = made;
          bench.scratch.undoesLater(() => member.post(`${segment}/${String(id)}/cancel`));
          expectTrue(made['requestState'] === 'Submitted', JSON.stringify(made));
        }
      }
    },
  },
];
