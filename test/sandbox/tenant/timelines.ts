import type { AssignmentRecord, Expiration, PolicyRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Every date that lies in the future, before its cause, or otherwise than the policy says. */
export function* brokenSchedules(store: Store, now: Date): Iterable<string> {
  const present = now.getTime();
  for (const assignment of store.assignments.values()) {
    const policy = store.policies.get(assignment.assignmentPolicyId);
    if (policy !== undefined) yield* brokenAssignment(assignment, policy, present);
  }
  for (const { id, state, createdDateTime, completedDateTime } of store.requests.values()) {
    const created = Date.parse(createdDateTime);
    if (!(created <= present)) yield `request ${id} was created at ${createdDateTime}`;
    const isOpen = ['submitted', 'pendingApproval', 'scheduled', 'delivering'].includes(state);
    if (isOpen !== (completedDateTime === null))
      yield `request ${id} is ${state}, completed ${completedDateTime}`;
    const completed = completedDateTime === null ? present : Date.parse(completedDateTime);
    if (!(created <= completed && completed <= present))
      yield `request ${id} was completed at ${completedDateTime}`;
  }
}

function* brokenAssignment(
  assignment: AssignmentRecord,
  policy: PolicyRecord,
  present: number,
): Iterable<string> {
  const { id, state, expiredDateTime, schedule } = assignment;
  if ((state === 'expired') !== (expiredDateTime !== null))
    yield `assignment ${id} is ${state}, ${expiredDateTime}`;
  if (expiredDateTime !== null && !(Date.parse(expiredDateTime) <= present))
    yield `assignment ${id} expired in future`;
  if (state === null) return;
  const start = Date.parse(schedule.startDateTime ?? '');
  if (!(start <= present)) yield `assignment ${id} starts at ${schedule.startDateTime}`;
  const { type, endDateTime } = schedule.expiration;
  if ((type === 'afterDateTime') !== (endDateTime !== null)) yield `assignment ${id}: ${type} ${endDateTime}`;
  const end = endDateTime === null ? null : Date.parse(endDateTime);
  if (end !== agreedEnd(assignment, policy, start))
    yield `assignment ${id} ends otherwise than its policy says`;
  const isOver = end !== null && end <= present;
  if (isOver && state !== 'expired' && state !== 'deliveryFailed')
    yield `assignment ${id} is over and ${state}`;
}

/** An extension gives as long again. */
function agreedEnd({ isExtended }: AssignmentRecord, { expiration }: PolicyRecord, start: number) {
  const end = plannedEnd(expiration, start);
  return isExtended && end !== null ? plannedEnd(expiration, end) : end;
}

/** The seeds' durations are whole days. */
function plannedEnd({ type, duration, endDateTime }: Expiration, start: number): number | null {
  if (type === 'afterDateTime') return Date.parse(endDateTime ?? '');
  if (type !== 'afterDuration') return null;
  return start + Number(/^P(\d+)D$/.exec(duration ?? '')?.[1]) * MILLISECONDS_PER_DAY;
}
