import { conflictOf } from '../conflicts.ts';
import { isInScope, type Candidate } from '../eligibility.ts';
import type { AssignmentRecord, AutomaticRequestSettings, PolicyRecord } from '../records.ts';
import { addDuration } from '../schedules.ts';
import type { Store } from '../store.ts';
import { enrol, findByObjectId } from '../targets.ts';
import type { Tenant } from '../tenancy.ts';
import { activeAssignmentStates } from '../transitions.ts';
import { endGrace, openRequestOf, takeBack } from './expiry.ts';
import { draft, fileAdd, systemWording } from './filing.ts';
import { canAssignmentMove, moveAssignment } from './moves.ts';

interface Automatic {
  readonly policy: PolicyRecord;
  readonly settings: AutomaticRequestSettings;
}

/** Gives and takes what automatic policies say of those who changed since the last time, and of nobody else. */
export function followDirectory(tenant: Tenant): void {
  const { store } = tenant;
  if (store.directoryChanges.size === 0) return;
  const policies = automaticPolicies(store);
  for (const { id, kind } of [...store.directoryChanges.values()]) {
    const affected = kind === 'policy' ? policies.filter(({ policy }) => policy.id === id) : policies;
    const people = kind === 'policy' ? [...store.people.values()].map((person) => person.id) : [id];
    const settled = people.map((personId) => settle(tenant, affected, personId));
    if (settled.every(Boolean)) store.directoryChanges.delete(id);
  }
}

function automaticPolicies(store: Store): readonly Automatic[] {
  return [...store.policies.values()].flatMap((policy) => {
    const settings = policy.automaticRequestSettings;
    return settings === null ? [] : [{ policy, settings }];
  });
}

/** False where a delivery or removal that is under way must end first. What one policy takes another may give again. */
function settle(tenant: Tenant, policies: readonly Automatic[], personId: string): boolean {
  const { store } = tenant;
  const candidate = findByObjectId(store, personId);
  if (candidate === undefined) return true;
  const isFor = ({ policy }: Automatic) => isInScope(store, policy, candidate);
  const taken = policies
    .filter((automatic) => !isFor(automatic))
    .map((automatic) => take(tenant, automatic, candidate));
  const given = policies.filter(isFor).map((automatic) => give(tenant, automatic, candidate));
  return [...taken, ...given].every(Boolean);
}

function give(tenant: Tenant, { policy, settings }: Automatic, candidate: Candidate): boolean {
  const { store } = tenant;
  const held = assignmentOf(store, policy, candidate);
  if (held !== undefined) {
    const isLeaving = openRequestOf(store, held.id)?.requestType.endsWith('Remove') === true;
    if (canAssignmentMove(held, 'leaveGrace')) endGrace(store, held);
    return !isLeaving;
  }
  const accessPackage = store.accessPackages.get(policy.accessPackageId);
  if (!settings.requestAccessForAllowedTargets || accessPackage === undefined) return true;
  if (conflictOf(store, accessPackage, candidate) !== undefined) return true;
  const sent = draft(tenant, systemWording('systemAdd'), accessPackage.id);
  const newcomer = { objectId: null, principalName: null, email: null };
  const target = enrol(store, () => tenant.newId(), candidate, newcomer);
  fileAdd(tenant, sent, policy, target, target.id);
  return true;
}

function take(tenant: Tenant, { policy, settings }: Automatic, candidate: Candidate): boolean {
  const held = assignmentOf(tenant.store, policy, candidate);
  const isOurs =
    held?.assignmentPolicyId === policy.id && settings.removeAccessWhenTargetLeavesAllowedTargets;
  if (held === undefined || !isOurs) return true;
  if (held.state === null || held.state === 'delivering') return false;
  const grace = settings.gracePeriodBeforeAccessRemoval;
  const now = tenant.now().toISOString();
  const graceEndDateTime = grace === null ? null : addDuration(now, grace);
  const isGraceless = graceEndDateTime === null || graceEndDateTime === now;
  if (!isGraceless && canAssignmentMove(held, 'enterGrace')) {
    moveAssignment(tenant.store, held, 'enterGrace', { graceEndDateTime });
  } else if (isGraceless) {
    takeBack(tenant, held);
  }
  return true;
}

/** What the candidate has of the policy's package, or asks for. */
function assignmentOf(
  store: Store,
  { accessPackageId }: PolicyRecord,
  { subject }: Candidate,
): AssignmentRecord | undefined {
  return store.assignments
    .by('targetId', subject?.id ?? '')
    .find(
      (row) =>
        row.accessPackageId === accessPackageId &&
        (row.state === null
          ? openRequestOf(store, row.id) !== undefined
          : activeAssignmentStates.has(row.state)),
    );
}
