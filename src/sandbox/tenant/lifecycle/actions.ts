import type { Guid, RequestRecord } from '../records.ts';
import { Refusal } from '../refusal.ts';
import { daysLater } from '../schedules.ts';
import type { Store } from '../store.ts';
import type { Tenant } from '../tenancy.ts';
import { activeAssignmentStates, openRequestStates } from '../transitions.ts';
import { closeApproval } from './approval.ts';
import { openRequestOf } from './expiry.ts';
import { fileBySystem } from './filing.ts';
import { canMove, eraseRequest, moveAssignment, moveRequest } from './moves.ts';
import { refusals } from './refusals.ts';

/** For how long after its end a request may be reprocessed (graph-v1 §4). */
const REPROCESSABLE_DAYS = 14;

/** Whoever asked may think better of it; what the service asks for stands. */
export function cancelRequest(tenant: Tenant, request: RequestRecord, callerId: Guid): void {
  const { store } = tenant;
  const requestor = store.subjects.get(request.requestorId)?.objectId ?? '';
  const isOwn = requestor.toLowerCase() === callerId.toLowerCase();
  if (!isOwn || request.requestType.startsWith('system')) throw Refusal.unauthorized();
  if (!canMove(request, 'cancel')) throw refusals.requestNotCancelable(request.status);
  closeApproval(store, request.id);
  moveRequest(store, request, 'cancel', { completedDateTime: tenant.now().toISOString() });
}

export function reprocessRequest(tenant: Tenant, request: RequestRecord): void {
  const { store } = tenant;
  if (!canMove(request, 'reprocess')) throw refusals.requestNotReprocessable(`it is ${request.state}.`);
  const ended = new Date(request.completedDateTime ?? request.createdDateTime);
  if (daysLater(ended, REPROCESSABLE_DAYS) < tenant.now()) {
    throw refusals.requestNotReprocessable(`it ended more than ${REPROCESSABLE_DAYS} days ago.`);
  }
  const assignment = store.assignments.get(request.assignmentId);
  if (assignment === undefined) throw refusals.assignmentNotFound();
  if (assignment.state === 'expired') throw refusals.requestNotReprocessable('its assignment has ended.');
  refuseOthers(store, request);
  moveRequest(store, request, 'reprocess', { completedDateTime: null });
  if (request.requestType.endsWith('Add')) moveAssignment(store, assignment, 'beginDelivery');
}

export function reprocessAssignment(tenant: Tenant, id: Guid): void {
  const { store } = tenant;
  const assignment = store.assignments.get(id);
  if (assignment === undefined || assignment.state === null) throw refusals.assignmentNotFound();
  if (assignment.state !== 'delivered') throw refusals.assignmentNotReprocessable(assignment.state);
  if (openRequestOf(store, id) !== undefined) throw Refusal.openRequestExists();
  fileBySystem(tenant, assignment, 'systemUpdate');
}

export function deleteRequest({ store }: Tenant, request: RequestRecord): void {
  if (!canMove(request, 'delete')) throw refusals.requestNotDeletable(request.status);
  const state = store.assignments.get(request.assignmentId)?.state ?? null;
  const isMaker = request.requestType.endsWith('Add');
  if (isMaker ? state !== null : activeAssignmentStates.has(state)) throw refusals.requestHasAssignment();
  eraseRequest(store, request);
}

/** What a person has or asks for by another request meanwhile is not given to them twice. */
function refuseOthers(store: Store, request: RequestRecord): void {
  const targetId = store.assignments.get(request.assignmentId)?.targetId ?? '';
  for (const other of store.assignments.by('targetId', targetId)) {
    if (other.accessPackageId !== request.accessPackageId) continue;
    const isOpen = store.requests
      .by('assignmentId', other.id)
      .some(({ state }) => openRequestStates.has(state));
    if (isOpen) throw Refusal.openRequestExists();
    const isAnother = other.id !== request.assignmentId && activeAssignmentStates.has(other.state);
    if (isAnother) throw Refusal.alreadyAssigned();
  }
}
