import type {
  ApprovalStageRecord,
  ApprovalStageSetting,
  AssignmentRecord,
  Guid,
  RequestRecord,
  SubjectRecord,
  SubjectSet,
} from '../records.ts';
import type { Store } from '../store.ts';
import { openStage } from './stages.ts';

/** Between whom a request passes: object ids, null for who is not in the directory yet. */
export interface Parties {
  readonly requestorId: Guid | null;
  readonly target: SubjectRecord | undefined;
}

export function partiesOf(store: Store, request: RequestRecord): Parties {
  const assignment = store.assignments.get(request.assignmentId);
  return {
    requestorId: store.subjects.get(request.requestorId)?.objectId ?? null,
    target: assignment && store.subjects.get(assignment.targetId),
  };
}

/** Whether a pending request waits for this person. */
export function awaitsDecisionBy(request: RequestRecord, objectId: Guid, store: Store): boolean {
  const stage = openStage(store.approvals.get(request.id));
  return stage !== undefined && isApproverOf(store, stage, partiesOf(store, request), objectId);
}

export function isApproverOf(
  store: Store,
  { setting, isEscalated }: ApprovalStageRecord,
  parties: Parties,
  objectId: Guid,
): boolean {
  const wanted = objectId.toLowerCase();
  if (chosen(store, parties, setting.primaryApprovers, setting.fallbackPrimaryApprovers).has(wanted))
    return true;
  if (!isEscalated) return false;
  return chosen(store, parties, setting.escalationApprovers, setting.fallbackEscalationApprovers).has(wanted);
}

/** Whether this person decides, in any stage, on access such as this assignment's. */
export function isApproverUnder(
  store: Store,
  stages: readonly ApprovalStageSetting[],
  assignment: AssignmentRecord,
  objectId: Guid,
): boolean {
  const target = store.subjects.get(assignment.targetId);
  const parties = { requestorId: target?.objectId ?? null, target };
  const sets = stages.flatMap((stage) => [
    ...stage.primaryApprovers,
    ...stage.fallbackPrimaryApprovers,
    ...stage.escalationApprovers,
    ...stage.fallbackEscalationApprovers,
  ]);
  return membersOf(store, parties, sets).has(objectId.toLowerCase());
}

/** Fallbacks are asked when nobody else is found; nobody decides on what they ask for themselves. */
function chosen(
  store: Store,
  parties: Parties,
  sets: readonly SubjectSet[],
  fallbacks: readonly SubjectSet[],
): ReadonlySet<string> {
  const found = membersOf(store, parties, sets);
  return found.size > 0 ? found : membersOf(store, parties, fallbacks);
}

function membersOf(store: Store, parties: Parties, sets: readonly SubjectSet[]): ReadonlySet<string> {
  const members = new Set(
    sets.flatMap((set) => [...personsIn(store, set, parties)]).map((id) => id.toLowerCase()),
  );
  for (const id of [parties.requestorId, parties.target?.objectId]) members.delete(id?.toLowerCase() ?? '');
  return members;
}

function personsIn(store: Store, set: SubjectSet, { requestorId, target }: Parties): readonly Guid[] {
  const organization = store.connectedOrganizations.get(target?.connectedOrganizationId ?? '');
  switch (set['@odata.type'].replace('#', '')) {
    case 'microsoft.graph.singleUser':
      return typeof set['userId'] === 'string' ? [set['userId']] : [];
    case 'microsoft.graph.groupMembers':
      return typeof set['groupId'] === 'string' ? (store.groups.get(set['groupId'])?.memberIds ?? []) : [];
    case 'microsoft.graph.requestorManager':
      return managerAbove(store, requestorId, levelOf(set));
    case 'microsoft.graph.targetManager':
      return managerAbove(store, target?.objectId ?? null, levelOf(set));
    case 'microsoft.graph.internalSponsors':
      return directPersons(store, organization?.internalSponsorIds ?? []);
    case 'microsoft.graph.externalSponsors':
      return directPersons(store, organization?.externalSponsorIds ?? []);
    default:
      return [];
  }
}

/** Sponsors may be groups. */
function directPersons(store: Store, ids: readonly Guid[]): readonly Guid[] {
  return ids.flatMap((id) => store.groups.get(id)?.memberIds ?? [id]);
}

/** Level 1 is one's own manager, 2 theirs. */
export function managerAbove(store: Store, personId: Guid | null, level: number): readonly Guid[] {
  let at = personId;
  for (let step = 0; step < level && at !== null; step += 1) at = store.people.get(at)?.managerId ?? null;
  return at === null ? [] : [at];
}

export function levelOf(set: SubjectSet): number {
  return typeof set['managerLevel'] === 'number' ? set['managerLevel'] : 1;
}
