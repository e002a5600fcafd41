import { textAt, type Json } from './answer.ts';
import type { Bench } from './bench.ts';
import { expectThat, expectTrue } from './expect.ts';

/** Open to all members; the approver decides. */
export async function byApproval(bench: Bench): Promise<Json> {
  const userId = await bench.objectIdOf('approver');
  const type = '#microsoft.graph.singleUser';
  return bench.version === 'v1.0'
    ? {
        allowedTargetScope: 'allMemberUsers',
        requestorSettings: {
          enableTargetsToSelfAddAccess: true,
          enableTargetsToSelfUpdateAccess: true,
          enableTargetsToSelfRemoveAccess: true,
        },
        requestApprovalSettings: {
          isApprovalRequiredForAdd: true,
          isApprovalRequiredForUpdate: false,
          stages: [
            {
              durationBeforeAutomaticDenial: 'P7D',
              isApproverJustificationRequired: false,
              isEscalationEnabled: false,
              durationBeforeEscalation: 'PT0S',
              primaryApprovers: [{ '@odata.type': type, userId }],
              fallbackPrimaryApprovers: [],
              escalationApprovers: [],
              fallbackEscalationApprovers: [],
            },
          ],
        },
      }
    : {
        requestorSettings: {
          scopeType: 'AllExistingDirectoryMemberUsers',
          acceptRequests: true,
          allowedRequestors: [],
        },
        requestApprovalSettings: {
          isApprovalRequired: true,
          isApprovalRequiredForExtension: false,
          isRequestorJustificationRequired: false,
          approvalMode: 'SingleStage',
          approvalStages: [
            {
              approvalStageTimeOutInDays: 7,
              isApproverJustificationRequired: false,
              isEscalationEnabled: false,
              escalationTimeInMinutes: 0,
              primaryApprovers: [{ '@odata.type': type, id: userId, isBackup: false }],
              escalationApprovers: [],
            },
          ],
        },
      };
}

/** A member's request for a new package, as it awaits the approver. */
export async function pending(bench: Bench): Promise<{ id: string; policyId: string; packageId: string }> {
  const packageId = await bench.scratch.newPackage();
  const policyId = await bench.scratch.newPolicy(packageId, await byApproval(bench));
  const body = {
    requestType: bench.word('userAdd'),
    justification: 'For the audit',
    [bench.names.assignment]: { accessPackageId: packageId },
  };
  const made = expectThat(await bench.as('member').post(bench.names.requests, body))
    .status(201)
    .shows('id');
  const id = textAt(made, 'id');
  bench.scratch.undoesLater(() => bench.as('member').post(`${bench.names.requests}/${id}/cancel`));
  const request = await bench.settled(id, 'pendingApproval');
  expectTrue(request[bench.names.requestState] === bench.word('pendingApproval'), JSON.stringify(request));
  return { id, policyId, packageId };
}

export async function stageOf(bench: Bench, id: string): Promise<string> {
  const { stages } = bench.names;
  const path = `accessPackageAssignmentApprovals/${id}/${stages}`;
  const [stage = {}] = expectThat(await bench.as('approver').get(path)).listsSome();
  return `${path}/${textAt(stage, 'id')}`;
}
