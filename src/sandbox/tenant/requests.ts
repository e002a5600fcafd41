import { admitAdminAdd, admitUserAdd, type Admission, type Caller, type Submission } from './admission.ts';
import type { AssignmentRecord, PolicyRecord, RequestRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import { agreedEnd, startsLater } from './requested-schedule.ts';
import { addDuration, settledSchedule } from './schedules.ts';
import type { Store } from './store.ts';
import { enrol, findByObjectId, inviteIfAbsent } from './targets.ts';
import { assignmentSteps, requestSteps, type Event } from './transitions.ts';

export type { Caller, Submission } from './admission.ts';

export interface Tenant {
  readonly store: Store;
  now(): Date;
  newId(): string;
}

/**
 * Takes a request in or throws a {@link Refusal}, and then the store is as it was.
 * A request that only asks to be validated is answered as if taken in, but not kept.
 */
export function submitRequest(tenant: Tenant, caller: Caller, submission: Submission): RequestRecord {
  const { store } = tenant;
  switch (submission.requestType) {
    case 'adminAdd':
      return takeIn(tenant, caller, submission, admitAdminAdd(store, caller, submission, tenant.now()));
    case 'userAdd':
      return takeIn(tenant, caller, submission, admitUserAdd(store, caller, submission, tenant.now()));
    case 'userUpdate':
    case 'userRemove':
    case 'adminUpdate':
    case 'adminRemove':
    case 'systemAdd':
    case 'systemUpdate':
    case 'systemRemove':
    case 'approverRemove':
      throw Refusal.requestTypeNotSupported(submission.requestType);
  }
}

/** Moves each request that is due on by one step; what only waits for its start costs nothing. */
export function advance(tenant: Tenant): void {
  const { store } = tenant;
  for (const id of store.openWork.due(tenant.now())) {
    const request = store.requests.get(id);
    const assignment = request === undefined ? undefined : store.assignments.get(request.assignmentId);
    const policy = assignment === undefined ? undefined : store.policies.get(assignment.assignmentPolicyId);
    if (request === undefined || assignment === undefined || policy === undefined) store.openWork.delete(id);
    else step(tenant, request, assignment, policy);
  }
}

function takeIn(tenant: Tenant, caller: Caller, submission: Submission, admission: Admission): RequestRecord {
  const { store } = tenant;
  const { accessPackage, policy, schedule, answers } = admission;
  const isValidationOnly = submission.isValidationOnly ?? false;
  const request = {
    id: tenant.newId(),
    requestType: submission.requestType,
    state: 'submitted',
    status: 'Accepted',
    createdDateTime: tenant.now().toISOString(),
    completedDateTime: null,
    schedule,
    justification: submission.justification ?? null,
    answers,
    accessPackageId: accessPackage.id,
    assignmentId: tenant.newId(),
    isValidationOnly,
    expirationDateTime: null,
  } as const;
  if (isValidationOnly) {
    const [requestor] = store.subjects.by('objectId', caller.objectId);
    return { ...request, requestorId: requestor?.id ?? caller.objectId };
  }

  const newId = () => tenant.newId();
  const target = enrol(store, newId, admission.target, {
    objectId: null,
    principalName: null,
    email: submission.targetEmail ?? null,
  });
  const callerAsCandidate = findByObjectId(store, caller.objectId) ?? {
    person: undefined,
    subject: undefined,
  };
  const requestor = enrol(store, newId, callerAsCandidate, { ...caller, email: null });
  store.assignments.insert({
    id: request.assignmentId,
    accessPackageId: accessPackage.id,
    assignmentPolicyId: policy.id,
    targetId: target.id,
    state: null,
    status: null,
    expiredDateTime: null,
    isExtended: false,
    schedule,
  });
  const kept = store.requests.insert({ ...request, requestorId: requestor.id });
  store.openWork.put(kept);
  return kept;
}

function step(
  tenant: Tenant,
  request: RequestRecord,
  assignment: AssignmentRecord,
  policy: PolicyRecord,
): void {
  const { store } = tenant;
  const now = tenant.now();
  const event = nextEvent(request, policy, now);
  if (event === undefined) return;
  const nextRequest = requestSteps[request.state]?.[event];
  if (nextRequest === undefined) throw new Error(`A ${request.state} request cannot meet '${event}'.`);
  const wasScheduled = request.state === 'scheduled';
  store.requests.update(request, nextRequest);

  const nextAssignment = assignmentSteps[assignment.state ?? 'asked']?.[event];
  if (nextAssignment !== undefined) store.assignments.update(assignment, nextAssignment);

  switch (event) {
    case 'awaitApproval': {
      const patience = policy.requestApprovalSettings.stages[0]?.durationBeforeAutomaticDenial ?? 'P14D';
      store.requests.update(request, { expirationDateTime: addDuration(now.toISOString(), patience) });
      break;
    }
    case 'beginDelivery': {
      const start = (wasScheduled ? request.schedule.startDateTime : null) ?? now.toISOString();
      const end = agreedEnd(policy, request.schedule, start);
      store.assignments.update(assignment, { schedule: settledSchedule(start, end) });
      break;
    }
    case 'deliver':
    case 'deliverQuietly': {
      const target = store.subjects.get(assignment.targetId);
      if (target !== undefined) inviteIfAbsent(store, () => tenant.newId(), target);
      store.requests.update(request, { completedDateTime: now.toISOString() });
      break;
    }
    case 'postpone':
  }
  store.openWork.put(request);
}

/** What happens to a request when nobody but time acts on it; undefined while it has to wait. */
function nextEvent(
  { state, requestType, schedule }: RequestRecord,
  policy: PolicyRecord,
  now: Date,
): Event | undefined {
  const mustWait = startsLater(schedule, now);
  const { isApprovalRequiredForAdd } = policy.requestApprovalSettings;
  const isQuiet = policy.notificationSettings.isAssignmentNotificationDisabled;
  if (state === 'submitted' && requestType === 'userAdd' && isApprovalRequiredForAdd) return 'awaitApproval';
  if (state === 'submitted') return mustWait ? 'postpone' : 'beginDelivery';
  if (state === 'scheduled') return mustWait ? undefined : 'beginDelivery';
  if (state === 'delivering') return isQuiet ? 'deliverQuietly' : 'deliver';
  return undefined;
}
