import type { AssignmentRecord, PolicyRecord, RequestRecord } from '../records.ts';
import { agreedEnd, startsLater } from '../requested-schedule.ts';
import { settledSchedule } from '../schedules.ts';
import type { Tenant } from '../tenancy.ts';
import { beginApproval, closeApproval, escalate, needsApproval } from './approval.ts';
import { callOut, endCallouts } from './callouts.ts';
import { finishDelivery } from './delivery.ts';
import { moveAssignment, moveRequest } from './moves.ts';

export interface Case {
  readonly request: RequestRecord;
  readonly assignment: AssignmentRecord;
  readonly policy: PolicyRecord;
}

export function caseOf({ store }: Tenant, request: RequestRecord): Case | undefined {
  const assignment = store.assignments.get(request.assignmentId);
  const policy = assignment && store.policies.get(assignment.assignmentPolicyId);
  return assignment === undefined || policy === undefined ? undefined : { request, assignment, policy };
}

/** What happens to a request when nobody but time acts on it: one step. */
export function stepRequest(tenant: Tenant, matter: Case): void {
  const { request } = matter;
  if (request.status === 'WaitingForCallback') return giveUpCallbacks(tenant, request);
  switch (request.state) {
    case 'submitted':
      return takeUp(tenant, matter);
    case 'pendingApproval':
      return remindApprovers(tenant, request);
    case 'scheduled':
      return beginDelivery(tenant, matter);
    case 'delivering':
      return finishDelivery(tenant, matter);
    case 'delivered':
    case 'deliveryFailed':
    case 'denied':
    case 'canceled':
    case 'partiallyDelivered':
  }
}

function takeUp(tenant: Tenant, matter: Case): void {
  const { request, policy } = matter;
  const isAdd = request.requestType.endsWith('Add');
  if (isAdd && callOut(tenant, request, policy, 'assignmentRequestCreated')) {
    return moveRequest(tenant.store, request, 'callOut');
  }
  if (needsApproval(request, policy)) return beginApproval(tenant, request, policy);
  return goAhead(tenant, matter);
}

/** Nobody has anything against it any more. */
export function goAhead(tenant: Tenant, matter: Case): void {
  const { request, policy } = matter;
  const isAdd = request.requestType.endsWith('Add');
  if (isAdd && callOut(tenant, request, policy, 'assignmentRequestApproved')) {
    return moveRequest(tenant.store, request, 'callOut');
  }
  if (startsLater(request.schedule, tenant.now())) return moveRequest(tenant.store, request, 'postpone');
  return beginDelivery(tenant, matter);
}

function beginDelivery(tenant: Tenant, { request, assignment, policy }: Case): void {
  const { store } = tenant;
  const now = tenant.now().toISOString();
  const start = (request.state === 'scheduled' ? request.schedule.startDateTime : null) ?? now;
  moveRequest(store, request, 'beginDelivery');
  if (!request.requestType.endsWith('Add')) return;
  const schedule = settledSchedule(start, agreedEnd(policy, request.schedule, start));
  moveAssignment(store, assignment, 'beginDelivery', { schedule });
}

function remindApprovers(tenant: Tenant, request: RequestRecord): void {
  const now = tenant.now();
  const isOver =
    request.expirationDateTime !== null && Date.parse(request.expirationDateTime) <= now.getTime();
  if (!isOver) return escalate(tenant.store, request);
  closeApproval(tenant.store, request.id);
  moveRequest(tenant.store, request, 'timeOut', { completedDateTime: now.toISOString() });
}

function giveUpCallbacks(tenant: Tenant, request: RequestRecord): void {
  const now = tenant.now();
  endCallouts(tenant.store, request, ({ deadline }) => Date.parse(deadline ?? '') <= now.getTime(), {
    status: 'callbackTimedOut',
    detail: null,
  });
  moveRequest(tenant.store, request, 'timeOut', { completedDateTime: now.toISOString() });
}
