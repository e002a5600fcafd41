import { isMember } from './tenant/eligibility.ts';
import type { RequestRecord, SubjectSet } from './tenant/records.ts';
import type { Store } from './tenant/store.ts';

/** Whether a pending request waits for this person: a primary approver of the policy's first stage. */
export function awaitsDecisionBy(request: RequestRecord, objectId: string, store: Store): boolean {
  const assignment = store.assignments.get(request.assignmentId);
  const policy = assignment && store.policies.get(assignment.assignmentPolicyId);
  const [stage] = policy?.requestApprovalSettings.stages ?? [];
  return stage?.primaryApprovers.some((set) => includes(set, objectId, request, store)) === true;
}

function includes(set: SubjectSet, objectId: string, request: RequestRecord, store: Store): boolean {
  switch (set['@odata.type'].replace('#', '')) {
    case 'microsoft.graph.singleUser':
      return set['userId'] === objectId;
    case 'microsoft.graph.groupMembers':
      return typeof set['groupId'] === 'string' && isMember(store, set['groupId'], objectId);
    case 'microsoft.graph.requestorManager':
      return managerOfRequestor(request, store) === objectId;
    default:
      return false;
  }
}

function managerOfRequestor(request: RequestRecord, store: Store): string | null {
  const requestorId = store.subjects.get(request.requestorId)?.objectId ?? null;
  return requestorId === null ? null : (store.people.get(requestorId)?.managerId ?? null);
}
