import type { AssignmentRecord, PolicyRecord, RequestRecord, Schedule } from '../records.ts';
import { addDuration, endUnder, settledSchedule, soonerEnd } from '../schedules.ts';
import type { Store } from '../store.ts';
import type { Tenant } from '../tenancy.ts';
import { inviteIfAbsent } from '../targets.ts';
import { callOut } from './callouts.ts';
import { noteDirectoryChange } from './directory.ts';
import { moveAssignment, moveRequest } from './moves.ts';

interface Delivered {
  readonly request: RequestRecord;
  readonly assignment: AssignmentRecord;
  readonly policy: PolicyRecord;
}

/** Ends a delivery as the tenant's deliveries end just now: well unless it was told otherwise. */
export function finishDelivery(tenant: Tenant, matter: Delivered): void {
  const { request, assignment } = matter;
  const { store } = tenant;
  const completedDateTime = tenant.now().toISOString();
  const outcome = tenant.deliveryOutcome?.(request) ?? 'delivered';
  if (outcome === 'delivered') return deliver(tenant, matter, completedDateTime);
  const event = outcome === 'deliveryFailed' ? 'fail' : 'deliverInPart';
  moveRequest(store, request, event, { completedDateTime });
  if (!request.requestType.endsWith('Add')) return;
  moveAssignment(store, assignment, event);
  if (outcome === 'partiallyDelivered') noteTarget(store, matter);
}

function deliver(tenant: Tenant, matter: Delivered, completedDateTime: string): void {
  const { request, assignment, policy } = matter;
  const { store } = tenant;
  const isRemoval = request.requestType.endsWith('Remove');
  const isQuiet = isRemoval || policy.notificationSettings.isAssignmentNotificationDisabled;
  if (isRemoval) remove(tenant, matter, completedDateTime);
  else if (request.requestType.endsWith('Update')) update(tenant, matter);
  else add(tenant, assignment);
  const stage = isRemoval ? 'assignmentRequestRemoved' : 'assignmentRequestGranted';
  if (!request.requestType.endsWith('Update')) callOut(tenant, request, policy, stage);
  moveRequest(store, request, isQuiet ? 'deliverQuietly' : 'deliver', { completedDateTime });
  noteTarget(store, matter);
}

function add(tenant: Tenant, assignment: AssignmentRecord): void {
  const { store } = tenant;
  const target = store.subjects.get(assignment.targetId);
  const guest = target && inviteIfAbsent(store, () => tenant.newId(), target);
  if (guest !== undefined) noteDirectoryChange(store, guest.id, 'person');
  moveAssignment(store, assignment, 'deliver');
}

/** Automatic policies left alone what was under way, and look at it now. */
function noteTarget(store: Store, { request, assignment }: Delivered): void {
  const objectId = store.subjects.get(assignment.targetId)?.objectId ?? null;
  const isByHand = request.requestType.endsWith('Remove') && request.requestType !== 'systemRemove';
  const isAutomatic = store.policies
    .by('accessPackageId', assignment.accessPackageId)
    .some(({ automaticRequestSettings }) => automaticRequestSettings !== null);
  if (objectId !== null && isAutomatic && !isByHand) noteDirectoryChange(store, objectId, 'person');
}

/** Access whose time was over ended then, however late the service was to take it back. */
function remove({ store }: Tenant, { request, assignment }: Delivered, completed: string): void {
  const end = assignment.schedule.expiration.endDateTime;
  const isTimeOver =
    request.requestType === 'systemRemove' && end !== null && Date.parse(end) <= Date.parse(completed);
  moveAssignment(store, assignment, 'expire', {
    expiredDateTime: isTimeOver ? end : completed,
    graceEndDateTime: null,
  });
}

function update(tenant: Tenant, { request, assignment, policy }: Delivered): void {
  const before = assignment.schedule.expiration.endDateTime;
  const now = tenant.now().toISOString();
  const end = updatedEnd(request, policy, before, now);
  if (end === undefined) return moveAssignment(tenant.store, assignment, 'update');
  const isLater = before !== null && (end === null || Date.parse(end) > Date.parse(before));
  return moveAssignment(tenant.store, assignment, 'update', {
    schedule: settledSchedule(assignment.schedule.startDateTime ?? now, end),
    isExtended: assignment.isExtended || isLater,
  });
}

/**
 * Undefined: the end stays. Administrators set it as they like. Users may have it sooner, or as late as the policy
 * gives again from the end that was; an update that says nothing else asks for just that.
 */
export function updatedEnd(
  { requestType, schedule, answers }: Pick<RequestRecord, 'requestType' | 'schedule' | 'answers'>,
  policy: PolicyRecord,
  before: string | null,
  now: string,
): string | null | undefined {
  const isSilent = schedule.expiration.type === 'notSpecified';
  if (requestType !== 'userUpdate') return isSilent ? undefined : wantedEnd(schedule, now);
  if (isSilent && answers.length > 0) return undefined;
  return soonerEnd(wantedEnd(schedule, now), endUnder(policy.expiration, before ?? now));
}

function wantedEnd({ startDateTime, expiration }: Schedule, now: string): string | null {
  const { type, duration, endDateTime } = expiration;
  if (type === 'afterDuration') return addDuration(later(startDateTime, now), duration ?? '');
  return type === 'afterDateTime' ? endDateTime : null;
}

function later(start: string | null, now: string): string {
  return start !== null && Date.parse(start) > Date.parse(now) ? start : now;
}
