import { isInScope } from '../eligibility.ts';
import type { AssignmentRecord, Guid, RequestRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { Tenant } from '../tenancy.ts';
import { openRequestStates } from '../transitions.ts';
import { closeApproval } from './approval.ts';
import { fileBySystem } from './filing.ts';
import { canMove, moveAssignment, moveRequest } from './moves.ts';
import { isReminded } from './wake.ts';

/** What happens to an assignment when nobody but time acts on it: one step. */
export function stepAssignment(tenant: Tenant, assignment: AssignmentRecord): void {
  const { store } = tenant;
  const present = tenant.now().getTime();
  const { schedule, graceEndDateTime, status } = assignment;
  if (isPast(schedule.expiration.endDateTime, present)) return takeBack(tenant, assignment);
  if (isPast(graceEndDateTime, present)) {
    return isTargetBack(store, assignment) ? endGrace(store, assignment) : takeBack(tenant, assignment);
  }
  if (status === 'Delivered' && isReminded(store, assignment)) moveAssignment(store, assignment, 'remind');
}

/** Files the removal by the service, as soon as nothing else is being done about the assignment. */
export function takeBack(tenant: Tenant, assignment: AssignmentRecord): void {
  const { store } = tenant;
  const open = openRequestOf(store, assignment.id);
  if (open !== undefined) {
    if (open.requestType.endsWith('Remove') || !canMove(open, 'supersede')) return;
    closeApproval(store, open.id);
    moveRequest(store, open, 'supersede', { completedDateTime: tenant.now().toISOString() });
  }
  fileBySystem(tenant, assignment, 'systemRemove');
}

export function endGrace(store: Store, assignment: AssignmentRecord): void {
  moveAssignment(store, assignment, 'leaveGrace', { graceEndDateTime: null });
}

export function openRequestOf(store: Store, assignmentId: Guid): RequestRecord | undefined {
  return store.requests.by('assignmentId', assignmentId).find(({ state }) => openRequestStates.has(state));
}

function isTargetBack(store: Store, assignment: AssignmentRecord): boolean {
  const policy = store.policies.get(assignment.assignmentPolicyId);
  const subject = store.subjects.get(assignment.targetId);
  const person = store.people.get(subject?.objectId ?? '');
  return policy !== undefined && isInScope(store, policy, { person, subject });
}

function isPast(date: string | null | undefined, present: number): boolean {
  return Date.parse(date ?? '') <= present;
}
