import { isMember, type Candidate } from './eligibility.ts';
import type { AccessPackageRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import { activeAssignmentStates, openRequestStates } from './transitions.ts';

/** Refuses whoever has the package or asks for it already, or has what must not go with it. */
export function refuseConflicts(
  store: Store,
  accessPackage: AccessPackageRecord,
  candidate: Candidate,
): void {
  const conflict = conflictOf(store, accessPackage, candidate);
  if (conflict !== undefined) throw conflict;
}

export function conflictOf(
  store: Store,
  accessPackage: AccessPackageRecord,
  candidate: Candidate,
): Refusal | undefined {
  const { subject, person } = candidate;
  for (const assignment of subject === undefined ? [] : store.assignments.by('targetId', subject.id)) {
    if (assignment.accessPackageId === accessPackage.id) {
      const isOpen = store.requests
        .by('assignmentId', assignment.id)
        .some(({ state }) => openRequestStates.has(state));
      if (isOpen) return Refusal.openRequestExists();
      if (activeAssignmentStates.has(assignment.state)) return Refusal.alreadyAssigned();
    } else if (
      activeAssignmentStates.has(assignment.state) &&
      accessPackage.incompatibleAccessPackageIds.includes(assignment.accessPackageId)
    ) {
      const other = store.accessPackages.get(assignment.accessPackageId);
      return Refusal.incompatibleAccess(other?.displayName ?? assignment.accessPackageId);
    }
  }
  if (person === undefined) return undefined;
  for (const groupId of accessPackage.incompatibleGroupIds) {
    if (!isMember(store, groupId, person.id)) continue;
    return Refusal.incompatibleAccess(store.groups.get(groupId)?.displayName ?? groupId);
  }
  return undefined;
}
