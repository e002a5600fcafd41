import type { AssignmentRecord, RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { brokenAfterlives } from './afterlives.ts';
import { brokenLinks } from './links.ts';
import { brokenSchedules } from './timelines.ts';

/** The pairs that graph-v1 evidence names or that follow its pattern. A null state is only asked for. */
const assignmentStatuses: { readonly [state: string]: readonly string[] } = {
  asked: ['none'],
  delivering: ['Delivering'],
  partiallyDelivered: ['PartiallyDelivered'],
  delivered: ['Delivered', 'AutoAssignmentInGracePeriod', 'NearExpiry1DayNotificationTriggered'],
  expired: ['ExpiredNotificationTriggered'],
  deliveryFailed: ['DeliveryFailed'],
};

const requestStatuses: { readonly [state: string]: readonly string[] } = {
  submitted: ['Accepted'],
  pendingApproval: ['PendingApproval', 'PendingApprovalEscalated'],
  scheduled: ['PendingNotBefore'],
  delivering: ['Delivering'],
  delivered: ['Delivered', 'FulfilledNotificationTriggered'],
  partiallyDelivered: ['PartiallyDelivered'],
  deliveryFailed: ['DeliveryFailed'],
  denied: ['Denied'],
  canceled: ['Canceled'],
};

const openStates = new Set(['submitted', 'pendingApproval', 'scheduled', 'delivering']);
const activeStates = new Set(['delivering', 'partiallyDelivered', 'delivered']);

/** What an add-request has come to, and how its assignment must then stand. */
const assignmentStatesAfter: { readonly [state: string]: readonly (string | null)[] } = {
  submitted: [null],
  pendingApproval: [null],
  scheduled: [null],
  denied: [null],
  canceled: [null],
  delivering: ['delivering'],
  delivered: ['delivered', 'expired'],
  partiallyDelivered: ['partiallyDelivered'],
  deliveryFailed: ['deliveryFailed'],
};

/**
 * Every way in which the store contradicts itself, in words.
 * A tenant forgets requests older than `historyDays`; an assignment begun later has its request.
 */
export function contradictions(store: Store, now: Date, historyDays: number): readonly string[] {
  return [
    ...brokenLinks(store),
    ...brokenStatuses(store),
    ...brokenSchedules(store, now),
    ...missingRequests(store, now, historyDays),
    ...duplicates(store),
    ...brokenAfterlives(store, now),
  ];
}

function* brokenStatuses(store: Store): Iterable<string> {
  for (const { id, state, status } of store.assignments.values()) {
    if (!assignmentStatuses[state ?? 'asked']?.includes(status ?? 'none')) {
      yield `assignment ${id} is ${state}/${status}`;
    }
  }
  for (const request of store.requests.values()) {
    const { id, state, status, requestType } = request;
    if (!requestStatuses[state]?.includes(status)) yield `request ${id} is ${state}/${status}`;
    if (!requestType.endsWith('Add')) continue;
    const assignment = store.assignments.get(request.assignmentId);
    if (!assignmentStatesAfter[state]?.includes(assignment?.state ?? null)) {
      yield `request ${id} is ${state}, its assignment ${assignment?.state}`;
    }
  }
}

function* missingRequests(store: Store, now: Date, historyDays: number): Iterable<string> {
  const oldest = now.getTime() - historyDays * 86_400_000;
  for (const assignment of store.assignments.values()) {
    const makers = store.requests.by('assignmentId', assignment.id).filter(isAdd);
    const begun = Date.parse(assignment.schedule.startDateTime ?? now.toISOString());
    // A request is up to three days older than what it led to.
    const isForgotten = makers.length === 0 && begun < oldest + 4 * 86_400_000;
    if (makers.length !== 1 && !isForgotten) yield `assignment ${assignment.id} has ${makers.length} makers`;
    for (const maker of makers) {
      const isByTarget = maker.requestType === 'adminAdd' || maker.requestorId === assignment.targetId;
      if (!isByTarget) yield `request ${maker.id} was made by another than its target`;
      if (maker.accessPackageId !== assignment.accessPackageId)
        yield `request ${maker.id} has another package`;
    }
  }
}

function* duplicates(store: Store): Iterable<string> {
  const active = new Set<string>();
  const open = new Set<string>();
  for (const assignment of store.assignments.values()) {
    const key = keyOf(assignment);
    if (!activeStates.has(assignment.state ?? '')) continue;
    if (active.has(key)) yield `two active assignments: ${key}`;
    active.add(key);
  }
  for (const request of store.requests.values()) {
    const assignment = store.assignments.get(request.assignmentId);
    if (!openStates.has(request.state) || assignment === undefined) continue;
    const key = keyOf(assignment);
    if (open.has(key)) yield `two open requests: ${key}`;
    open.add(key);
    if (assignment.state === null && active.has(key)) yield `an open request of one who is assigned: ${key}`;
  }
}

function keyOf({ targetId, accessPackageId }: AssignmentRecord): string {
  return `${targetId} ${accessPackageId}`;
}

function isAdd({ requestType }: RequestRecord): boolean {
  return requestType.endsWith('Add');
}
