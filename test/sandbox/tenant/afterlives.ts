import type { AssignmentRecord, RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';

/** Every extension that nobody asked for or nobody got, and every guest who is to go too soon. */
export function* brokenAfterlives(store: Store, now: Date): Iterable<string> {
  for (const assignment of store.assignments.values()) yield* brokenExtension(store, assignment);
  for (const request of store.requests.values()) {
    const assignment = store.assignments.get(request.assignmentId);
    if (isUpdate(request) && assignment?.isExtended !== true) yield `request ${request.id} extended nothing`;
  }
  yield* brokenCleanups(store, now);
}

function* brokenExtension(store: Store, assignment: AssignmentRecord): Iterable<string> {
  const { id, isExtended, schedule, targetId } = assignment;
  if (!isExtended) return;
  const policy = store.policies.get(assignment.assignmentPolicyId);
  if (policy?.canExtend !== true) yield `assignment ${id} is extended against its policy`;
  const updates = store.requests.by('assignmentId', id).filter(isUpdate);
  if (updates.length !== 1) yield `assignment ${id} is extended by ${updates.length} requests`;
  for (const { id: requestId, requestType, requestorId, createdDateTime, completedDateTime } of updates) {
    const isByTarget = requestorId === targetId;
    if ((requestType === 'userUpdate') !== isByTarget) yield `request ${requestId} was made by another`;
    const maySelf = policy?.requestorSettings.enableTargetsToSelfUpdateAccess;
    if (requestType === 'userUpdate' && maySelf !== true) yield `request ${requestId} was not the target's`;
    const isInTime =
      Date.parse(schedule.startDateTime ?? '') < Date.parse(createdDateTime) &&
      Date.parse(completedDateTime ?? '') < Date.parse(schedule.expiration.endDateTime ?? '');
    if (!isInTime) yield `request ${requestId} came when there was nothing to extend`;
  }
}

function* brokenCleanups(store: Store, now: Date): Iterable<string> {
  for (const subject of store.subjects.values()) {
    const { id, cleanupScheduledDateTime: cleanup, connectedOrganizationId, subjectLifecycle } = subject;
    if (cleanup === null) continue;
    const isExternal = connectedOrganizationId !== null && subjectLifecycle === 'governed';
    if (!isExternal) yield `subject ${id} is not ours to clean up`;
    if (!(Date.parse(cleanup) > now.getTime())) yield `subject ${id} should be gone since ${cleanup}`;
    for (const { state, schedule } of store.assignments.by('targetId', id)) {
      const hasEnded = state === 'expired' || state === 'deliveryFailed';
      const isBefore = Date.parse(schedule.expiration.endDateTime ?? '') < Date.parse(cleanup);
      if (!hasEnded && !isBefore) yield `subject ${id} is to go at ${cleanup}, before their access`;
    }
  }
}

function isUpdate({ requestType }: RequestRecord): boolean {
  return requestType.endsWith('Update');
}
