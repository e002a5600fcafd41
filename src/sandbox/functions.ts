import { authorize, reachIn } from './authority.ts';
import { isWithin } from './authority/reach.ts';
import { catalogOfPackage } from './authority/scoping.ts';
import type { Call, Reply } from './call.ts';
import { badRequest, segmentNotFound, unauthorized } from './fault.ts';
import { isGuid } from './guid.ts';
import type { EntitySet } from './model/edm.ts';
import { assignmentsOf, requestsAbout } from './model/filters.ts';
import { needs } from './operations/needs.ts';
import { list, typeNamed } from './read.ts';
import { awaitsDecisionBy } from './tenant/lifecycle/approvers.ts';
import type { AssignmentRecord, RequestRecord } from './tenant/records.ts';
import { requestablePackages } from './tenant/requestable.ts';
import type { Store } from './tenant/store.ts';
import { activeAssignmentStates } from './tenant/transitions.ts';

export function callFunction(
  call: Call,
  set: EntitySet,
  name: string,
  given: ReadonlyMap<string, string>,
): Reply {
  if (name === 'additionalAccess') return additionalAccess(call, set, given);
  return filterByCurrentUser(call, set, given);
}

type Rows = (store: Store, objectId: string) => Iterable<unknown>;

/** By type, and by `on`. */
const currentUserRows: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
  accessPackageAssignment: {
    target: (store, objectId) => assignmentsOf(objectId, store),
    createdBy: assignmentsAskedForBy,
    targetManager: assignmentsOfReports,
    targetAgentIdentitySponsorOrOwner: nothing,
  },
  accessPackageAssignmentRequest: {
    target: (store, objectId) => requestsAbout(objectId, store),
    createdBy: requestsOf,
    approver: requestsAwaiting,
    targetOrRequestor: requestsInvolving,
    targetManager: requestsAboutReports,
    requestForOthers: requestsForOthers,
    targetAgentIdentitySponsorOrOwner: nothing,
  },
  accessPackage: { allowedRequestor: requestablePackages },
};

/** `$filter` is documented for none of them, and refused. */
function filterByCurrentUser(call: Call, set: EntitySet, given: ReadonlyMap<string, string>): Reply {
  const { store } = call.site.tenant;
  authorize(call, needs.ownAccess);
  const on = argument(given, 'on', 'filterByCurrentUser');
  const options = Object.entries(currentUserRows[set.type] ?? {});
  const [option, rows] = options.find(([known]) => known.toLowerCase() === on.toLowerCase()) ?? [];
  if (option === undefined || rows === undefined) {
    throw badRequest(`The value '${on}' is not valid for the parameter 'on' of filterByCurrentUser.`);
  }
  return list(call, {
    type: typeNamed(call.model, set.type),
    path: `${set.name}/filterByCurrentUser(on='${option}')`,
    filters: undefined,
    expandsWhole: true,
    rows: () => rows(store, call.caller.objectId),
    lists: (row) => set.lists?.(row) !== false,
  });
}

function additionalAccess(call: Call, set: EntitySet, given: ReadonlyMap<string, string>): Reply {
  const reach = reachIn(call, needs.readAsPerson);
  const { store } = call.site.tenant;
  const packageId = guidArgument(given, 'accessPackageId');
  const otherId = guidArgument(given, 'incompatibleAccessPackageId');
  for (const id of [packageId, otherId]) {
    if (!isWithin(reach, { catalogId: catalogOfPackage(store, id) })) throw unauthorized();
  }
  if (packageId.toLowerCase() === otherId.toLowerCase()) {
    throw badRequest('accessPackageId and incompatibleAccessPackageId must be different.');
  }
  return list(call, {
    type: typeNamed(call.model, set.type),
    path: `${set.name}/additionalAccess(accessPackageId='${packageId}',incompatibleAccessPackageId='${otherId}')`,
    filters: set.filters,
    isTyped: true,
    rows: () => assignmentsBeside(store, packageId, otherId),
  });
}

function* assignmentsBeside(store: Store, packageId: string, otherId: string): Iterable<AssignmentRecord> {
  const others = store.assignments.by('accessPackageId', otherId).filter(isActive);
  const holders = new Set(others.map((assignment) => assignment.targetId));
  for (const assignment of store.assignments.by('accessPackageId', packageId)) {
    if (isActive(assignment) && holders.has(assignment.targetId)) yield assignment;
  }
}

function isActive({ state }: AssignmentRecord): boolean {
  return activeAssignmentStates.has(state);
}

function* requestsOf(store: Store, objectId: string): Iterable<RequestRecord> {
  for (const { id } of store.subjects.by('objectId', objectId)) {
    yield* store.requests.by('requestorId', id);
  }
}

function* assignmentsAskedForBy(store: Store, objectId: string): Iterable<AssignmentRecord> {
  for (const request of requestsOf(store, objectId)) {
    const assignment = store.assignments.get(request.assignmentId);
    if (request.requestType.endsWith('Add') && assignment !== undefined) yield assignment;
  }
}

/** The tenant has no agent identities. */
function nothing(): readonly unknown[] {
  return [];
}

function* assignmentsOfReports(store: Store, objectId: string): Iterable<AssignmentRecord> {
  for (const { id } of store.people.by('managerId', objectId)) yield* assignmentsOf(id, store);
}

function* requestsAboutReports(store: Store, objectId: string): Iterable<RequestRecord> {
  for (const { id } of store.people.by('managerId', objectId)) yield* requestsAbout(id, store);
}

function* requestsForOthers(store: Store, objectId: string): Iterable<RequestRecord> {
  const own = new Set(requestsAbout(objectId, store));
  for (const request of requestsOf(store, objectId)) if (!own.has(request)) yield request;
}

function* requestsInvolving(store: Store, objectId: string): Iterable<RequestRecord> {
  yield* requestsAbout(objectId, store);
  yield* requestsForOthers(store, objectId);
}

function* requestsAwaiting(store: Store, objectId: string): Iterable<RequestRecord> {
  for (const request of store.requests.values()) {
    if (request.state === 'pendingApproval' && awaitsDecisionBy(request, objectId, store)) yield request;
  }
}

function guidArgument(given: ReadonlyMap<string, string>, name: string): string {
  const value = argument(given, name, 'additionalAccess');
  if (!isGuid(value)) throw badRequest(`The value '${value}' is not valid. Unrecognized Guid format.`);
  return value;
}

function argument(given: ReadonlyMap<string, string>, name: string, functionName: string): string {
  const value = given.get(name);
  if (value === undefined) throw segmentNotFound(functionName);
  return value;
}
