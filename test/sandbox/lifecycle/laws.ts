import { wakeAll } from '../../../src/sandbox/tenant/lifecycle/wake.ts';
import { OpenWork } from '../../../src/sandbox/tenant/open-work.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { activeAssignmentStates, openRequestStates } from '../../../src/sandbox/tenant/transitions.ts';

/** Every way in which a tenant that lives contradicts itself, in words. */
export function* brokenLaws(store: Store, now: Date): Iterable<string> {
  yield* brokenAssignments(store, now);
  yield* brokenRequests(store, now);
  yield* brokenApprovals(store);
  yield* brokenQueue(store);
}

function* brokenAssignments(store: Store, now: Date): Iterable<string> {
  const active = new Set<string>();
  for (const {
    id,
    state,
    targetId,
    accessPackageId,
    expiredDateTime,
    schedule,
  } of store.assignments.values()) {
    const requests = store.requests.by('assignmentId', id);
    const makers = requests.filter(({ requestType }) => requestType.endsWith('Add'));
    if (makers.length !== 1) yield `assignment ${id} has ${makers.length} makers`;
    if ((state === 'expired') !== (expiredDateTime !== null))
      yield `assignment ${id} is ${state}, ${expiredDateTime}`;
    if (!activeAssignmentStates.has(state)) continue;
    const key = `${targetId} ${accessPackageId}`;
    if (active.has(key)) yield `two active assignments: ${key}`;
    active.add(key);
    const isOver = Date.parse(schedule.expiration.endDateTime ?? '') <= now.getTime();
    const isLeft = requests.some(
      ({ requestType, state }) => requestType === 'systemRemove' && state !== 'delivered',
    );
    if (isOver && state !== 'delivering' && !isLeft) yield `assignment ${id} is over and nobody removes it`;
  }
}

function* brokenRequests(store: Store, now: Date): Iterable<string> {
  const open = new Set<string>();
  for (const { id, state, assignmentId, createdDateTime, completedDateTime } of store.requests.values()) {
    const isOpen = openRequestStates.has(state);
    if (isOpen !== (completedDateTime === null))
      yield `request ${id} is ${state}, completed ${completedDateTime}`;
    const isInOrder = createdDateTime <= (completedDateTime ?? createdDateTime);
    if (!isInOrder || Date.parse(createdDateTime) > now.getTime()) yield `request ${id} came from the future`;
    const assignment = store.assignments.get(assignmentId);
    if (assignment === undefined) {
      yield `request ${id} has no assignment`;
      continue;
    }
    if (!isOpen) continue;
    const key = `${assignment.targetId} ${assignment.accessPackageId}`;
    if (open.has(key)) yield `two open requests: ${key}`;
    open.add(key);
  }
}

function* brokenApprovals(store: Store): Iterable<string> {
  for (const { id, stages } of store.approvals.values()) {
    const request = store.requests.get(id);
    const isPending = request?.state === 'pendingApproval' && request.status !== 'WaitingForCallback';
    const opened = stages.filter(({ status }) => status === 'InProgress').length;
    if (opened !== (isPending ? 1 : 0))
      yield `approval ${id} has ${opened} open stages, its request is ${request?.status}`;
  }
  for (const { id, status } of store.requests.values()) {
    if (status.startsWith('PendingApproval') && store.approvals.get(id) === undefined)
      yield `request ${id}: no approval`;
  }
}

function* brokenQueue(store: Store): Iterable<string> {
  const anew = { ...store, openWork: new OpenWork() };
  wakeAll(anew);
  const [kept, made] = [store, anew].map(({ openWork }) => [...openWork.values()].join());
  if (kept !== made) yield 'the queue is another than the records say';
}
