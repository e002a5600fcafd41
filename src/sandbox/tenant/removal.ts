import { packageHasAssignments, policyHasAssignments } from './administration-refusals.ts';
import type { AccessPackageRecord, AssignmentRecord, PolicyRecord } from './records.ts';
import type { Store } from './store.ts';
import { openRequestStates } from './transitions.ts';

/** Removes the package with its policies and what is over of its assignments, unless somebody has it or asks for it. */
export function removePackage(store: Store, accessPackage: AccessPackageRecord): void {
  const { id, displayName } = accessPackage;
  const assignments = [...store.assignments.by('accessPackageId', id)];
  if (assignments.some((row) => isInUse(store, row))) throw packageHasAssignments(displayName);
  for (const assignment of assignments) forget(store, assignment);
  for (const policy of store.policies.by('accessPackageId', id)) store.policies.delete(policy.id);
  for (const other of store.accessPackages.values()) {
    if (!other.incompatibleAccessPackageIds.includes(id)) continue;
    const incompatibleAccessPackageIds = other.incompatibleAccessPackageIds.filter((one) => one !== id);
    store.accessPackages.update(other, { incompatibleAccessPackageIds });
  }
  store.accessPackages.delete(id);
}

export function removePolicy(store: Store, { id, displayName }: PolicyRecord): void {
  const assignments = [...store.assignments.by('assignmentPolicyId', id)];
  if (assignments.some((row) => isInUse(store, row))) throw policyHasAssignments(displayName);
  for (const assignment of assignments) forget(store, assignment);
  store.policies.delete(id);
}

/** An expired assignment is history; one that is only asked for counts while its request is open. */
function isInUse(store: Store, { id, state }: AssignmentRecord): boolean {
  if (state !== null) return state !== 'expired';
  return store.requests.by('assignmentId', id).some((request) => openRequestStates.has(request.state));
}

function forget(store: Store, { id }: AssignmentRecord): void {
  for (const request of store.requests.by('assignmentId', id)) {
    store.openWork.delete(request.id);
    store.approvals.delete(request.id);
    store.requests.delete(request.id);
  }
  store.openWork.delete(id);
  store.assignments.delete(id);
}
