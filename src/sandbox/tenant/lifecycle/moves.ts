import type {
  ApprovalStageRecord,
  AssignmentRecord,
  AssignmentState,
  RequestRecord,
  RequestState,
  ReviewResult,
  StageStatus,
} from '../records.ts';
import type { Store } from '../store.ts';
import {
  transitions,
  type AssignmentEvent,
  type RequestEvent,
  type Row,
  type StageEvent,
} from '../transitions.ts';
import { wake } from './wake.ts';

/** The only way by which a state or status changes: along an edge of the table. */

type Machine = keyof typeof transitions;

const edges: Readonly<Record<Machine, ReadonlyMap<string, string>>> = {
  request: edgesOf(transitions.request),
  assignment: edgesOf(transitions.assignment),
  stage: edgesOf(transitions.stage),
};

function edgesOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(([from, event, to]) => [`${from} ${event}`, to]));
}

export function canMove(request: RequestRecord, event: RequestEvent): boolean {
  return edges.request.has(`${placeOf(request)} ${event}`);
}

export function canAssignmentMove(assignment: AssignmentRecord, event: AssignmentEvent): boolean {
  return edges.assignment.has(`${placeOf(assignment)} ${event}`);
}

/** What a record of the table's first place says. */
export const newRequest = requestPlace(follow('request', 'new', 'submit'));
export const newStage = stagePlace(follow('stage', 'new', 'prepare'));

export function moveRequest(
  store: Store,
  request: RequestRecord,
  event: RequestEvent,
  change: Partial<RequestRecord> = {},
): void {
  const place = requestPlace(follow('request', placeOf(request), event));
  store.requests.update(request, { ...change, ...place });
  wake(store, request.id);
}

export function moveAssignment(
  store: Store,
  assignment: AssignmentRecord,
  event: AssignmentEvent,
  change: Partial<AssignmentRecord> = {},
): void {
  const place = assignmentPlace(follow('assignment', placeOf(assignment), event));
  store.assignments.update(assignment, { ...change, ...place });
  wake(store, assignment.id);
}

export function movedStage(
  stage: ApprovalStageRecord,
  event: StageEvent,
  change: Partial<ApprovalStageRecord> = {},
): ApprovalStageRecord {
  const place = follow('stage', `${stage.status}/${stage.reviewResult}`, event);
  return { ...stage, ...change, ...stagePlace(place) };
}

/** Deletes a request and, when nobody ever had it, the assignment that it asked for. */
export function eraseRequest(store: Store, request: RequestRecord): void {
  follow('request', placeOf(request), 'delete');
  const assignment = store.assignments.get(request.assignmentId);
  if (assignment?.state === null) {
    follow('assignment', placeOf(assignment), 'delete');
    store.assignments.delete(assignment.id);
  }
  store.approvals.delete(request.id);
  store.requests.delete(request.id);
  wake(store, request.id);
}

function follow(machine: Machine, place: string, event: string): string {
  const next = edges[machine].get(`${place} ${event}`);
  if (next === undefined) throw new Error(`A ${machine} that is ${place} cannot meet '${event}'.`);
  return next;
}

function placeOf({
  state,
  status,
}: {
  readonly state: string | null;
  readonly status: string | null;
}): string {
  return state === null ? 'asked' : `${state}/${status}`;
}

function requestPlace(place: string): Pick<RequestRecord, 'state' | 'status'> {
  const [state, status] = cut(place);
  return { state: state as RequestState, status };
}

function assignmentPlace(place: string): Pick<AssignmentRecord, 'state' | 'status'> {
  const [state, status] = cut(place);
  return { state: state as AssignmentState, status };
}

function stagePlace(place: string): Pick<ApprovalStageRecord, 'status' | 'reviewResult'> {
  const [status, reviewResult] = cut(place);
  return { status: status as StageStatus, reviewResult: reviewResult as ReviewResult };
}

function cut(place: string): readonly [string, string] {
  const slash = place.indexOf('/');
  return [place.slice(0, slash), place.slice(slash + 1)];
}
