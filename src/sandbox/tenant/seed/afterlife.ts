import type { AssignmentRecord, PolicyRecord, SubjectRecord } from '../records.ts';
import { addDuration, daysLater, endUnder, settledSchedule } from '../schedules.ts';
import type { Store } from '../store.ts';
import { activeAssignmentStates } from '../transitions.ts';
import type { History } from './history.ts';
import { Random } from './random.ts';

/** Who extended a tenant's extended assignments: two asked, one was given. */
const extensions = ['userUpdate', 'userUpdate', 'adminUpdate'] as const;

/** The service reminds people of the end a fortnight before it, and again on the last day. */
const REMINDED_DAYS_BEFORE = 14;
const LAST_DAY = 1;

const CLEANED_UP = 2;
const DAYS_UNTIL_CLEANUP = 30;

/** Extends a few assignments that would end soon, by as long again as their policy gives. */
export function extendSome(store: Store, history: History, seed: number, now: Date): void {
  const random = new Random(seed, 'extensions');
  const left = [...extensions];
  for (const row of history.assignments()) {
    const policy = store.policies.get(row.assignmentPolicyId);
    const accessPackage = store.accessPackages.get(row.accessPackageId);
    const target = store.subjects.get(row.targetId);
    if (policy === undefined || accessPackage === undefined || target === undefined) continue;
    const end = extendableEnd(row, policy, now);
    const { startDateTime } = row.schedule;
    if (end === null || startDateTime === null) continue;
    const requestType = left.shift();
    if (requestType === undefined) return;
    row.isExtended = true;
    row.schedule = settledSchedule(startDateTime, endUnder(policy.expiration, end));
    const age = 0.5 + random.fraction() * 2;
    history.change({ accessPackage, policy, target }, { age, assignmentId: row.id, requestType }, random);
  }
}

/** When it would end, where that is near and the policy lets it be put off without approval. */
function extendableEnd(
  { state, schedule }: AssignmentRecord,
  policy: PolicyRecord,
  now: Date,
): string | null {
  const { endDateTime } = schedule.expiration;
  const mayExtend =
    policy.canExtend &&
    policy.expiration.type === 'afterDuration' &&
    !policy.requestApprovalSettings.isApprovalRequiredForUpdate;
  if (state !== 'delivered' || endDateTime === null || !mayExtend) return null;
  const end = Date.parse(endDateTime);
  const isNear =
    end > daysLater(now, LAST_DAY).getTime() && end < daysLater(now, REMINDED_DAYS_BEFORE).getTime();
  return isNear ? endDateTime : null;
}

/**
 * Governed guests leave the directory a month after the last of their access. The tenant knows the day of a few:
 * of those all of whose access has an end. Graph documents the property by its name alone; this sense is our choice.
 */
export function scheduleCleanups(store: Store, now: Date): void {
  let left = CLEANED_UP;
  for (const subject of store.subjects.values()) {
    if (left === 0) return;
    const last = lastEnd(store, subject);
    const cleanup = last === null ? null : addDuration(last, `P${DAYS_UNTIL_CLEANUP}D`);
    if (cleanup === null || Date.parse(cleanup) <= now.getTime()) continue;
    store.subjects.update(subject, { cleanupScheduledDateTime: cleanup });
    left -= 1;
  }
}

/** When the last of a governed guest's access ends; null when they have none, or some that does not end or is to come. */
function lastEnd(store: Store, subject: SubjectRecord): string | null {
  if (subject.connectedOrganizationId === null || subject.subjectLifecycle !== 'governed') return null;
  let last: string | null = null;
  for (const { state, schedule } of store.assignments.by('targetId', subject.id)) {
    const end = schedule.expiration.endDateTime;
    if (state === null || (activeAssignmentStates.has(state) && end === null)) return null;
    if (activeAssignmentStates.has(state) && end !== null && (last === null || end > last)) last = end;
  }
  return last;
}
