import type { AssignmentRecord, Guid, RequestRecord } from '../records.ts';
import { addDuration, daysLater } from '../schedules.ts';
import type { Store } from '../store.ts';
import { openStage } from './stages.ts';

type Due = number | 'at once' | null;

/** The service reminds people of the end on the last day. */
const REMINDED_DAYS_BEFORE = 1;

/** Queues a request or an assignment for when time next does something to it; to be told after every change of it. */
export function wake(store: Store, id: Guid): void {
  const request = store.requests.get(id);
  const assignment = request === undefined ? store.assignments.get(id) : undefined;
  if (request !== undefined) store.openWork.put(id, requestDue(store, request));
  else store.openWork.put(id, assignment === undefined ? null : assignmentDue(store, assignment));
}

/** The queue follows from the records alone, so it may be made anew at any time. */
export function wakeAll(store: Store): void {
  store.openWork.clear();
  for (const { id } of store.requests.values()) wake(store, id);
  for (const { id } of store.assignments.values()) wake(store, id);
}

function requestDue(store: Store, request: RequestRecord): Due {
  if (request.status === 'WaitingForCallback') return callbackDeadline(request);
  switch (request.state) {
    case 'submitted':
      return 'at once';
    case 'scheduled':
      return timeOf(request.schedule.startDateTime) ?? 'at once';
    case 'delivering':
      return timeOf(request.stalledUntil) ?? 'at once';
    case 'pendingApproval':
      return sooner(timeOf(request.expirationDateTime), escalationTime(store, request));
    case 'delivered':
    case 'deliveryFailed':
    case 'denied':
    case 'canceled':
    case 'partiallyDelivered':
      return null;
  }
}

function callbackDeadline({ callouts = [] }: RequestRecord): number | null {
  const waiting = callouts.filter(({ status }) => status === 'waitingForCallback');
  return waiting.reduce<number | null>((due, { deadline }) => sooner(due, timeOf(deadline)), null);
}

export function escalationTime(store: Store, request: RequestRecord): number | null {
  const stage = openStage(store.approvals.get(request.id));
  if (stage === undefined || stage.isEscalated || !stage.setting.isEscalationEnabled) return null;
  return timeOf(
    addDuration(stage.startedDateTime ?? request.createdDateTime, stage.setting.durationBeforeEscalation),
  );
}

function assignmentDue(store: Store, assignment: AssignmentRecord): Due {
  const { state, status, schedule, graceEndDateTime } = assignment;
  if (state !== 'delivered' && state !== 'partiallyDelivered') return null;
  const ends = [timeOf(schedule.expiration.endDateTime), timeOf(graceEndDateTime)];
  const end = sooner(ends[0] ?? null, ends[1] ?? null);
  if (end === null || hasRemovalSince(store, assignment.id, end)) return null;
  return status === 'Delivered' && isReminded(store, assignment) ? reminderTime(end) : end;
}

export function isReminded(store: Store, { assignmentPolicyId }: AssignmentRecord): boolean {
  const policy = store.policies.get(assignmentPolicyId);
  return policy?.notificationSettings.isAssignmentNotificationDisabled === false;
}

function reminderTime(end: number): number {
  return daysLater(new Date(end), -REMINDED_DAYS_BEFORE).getTime();
}

/** A removal that is on its way, or that failed and waits to be reprocessed, is not asked for again. */
function hasRemovalSince(store: Store, assignmentId: Guid, end: number): boolean {
  return store.requests
    .by('assignmentId', assignmentId)
    .some(
      ({ requestType, createdDateTime }) =>
        requestType === 'systemRemove' && Date.parse(createdDateTime) >= end,
    );
}

function timeOf(date: string | null | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}

function sooner(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}
