import { conflictOf } from '../conflicts.ts';
import { isInScope, type Candidate } from '../eligibility.ts';
import type { AssignmentRecord, AutomaticRequestSettings, PolicyRecord } from '../records.ts';
import { addDuration } from '../schedules.ts';
import type { Store } from '../store.ts';
import { enrol, findByObjectId } from '../targets.ts';
import type { Tenant } from '../tenancy.ts';
import { activeAssignmentStates } from '../transitions.ts';
import { endGrace, takeBack } from './expiry.ts';
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
  for (const { id, kind } of store.directoryChanges.values()) {
    const affected = kind === 'policy' ? policies.filter(({ policy }) => policy.id === id) : policies;
    const people = kind === 'policy' ? [...store.people.values()].map((person) => person.id) : [id];
    for (const personId of people) settle(tenant, affected, personId);
    store.directoryChanges.delete(id);
  }
}

function automaticPolicies(store: Store): readonly Automatic[] {
  return [...store.policies.values()].flatMap((policy) => {
    const settings = policy.automaticRequestSettings;
    return settings === null ? [] : [{ policy, settings }];
  });
}

/** What one policy takes another may give again. */
function settle(tenant: Tenant, policies: readonly Automatic[], personId: string): void {
  const { store } = tenant;
  const candidate = findByObjectId(store, personId);
  if (candidate === undefined) return;
  const isFor = ({ policy }: Automatic) => isInScope(store, policy, candidate);
  for (const automatic of policies) if (!isFor(automatic)) take(tenant, automatic, candidate);
  for (const automatic of policies) if (isFor(automatic)) give(tenant, automatic, candidate);
}

function give(tenant: Tenant, { policy, settings }: Automatic, candidate: Candidate): void {
  const { store } = tenant;
  const held = assignmentOf(store, policy, candidate);
  if (held !== undefined && canAssignmentMove(held, 'leaveGrace')) endGrace(store, held);
  const accessPackage = store.accessPackages.get(policy.accessPackageId);
  if (accessPackage === undefined || !settings.requestAccessForAllowedTargets) return;
  if (conflictOf(store, accessPackage, candidate) !== undefined) return;
  const sent = draft(tenant, systemWording('systemAdd'), accessPackage.id);
  const newcomer = { objectId: null, principalName: null, email: null };
  const target = enrol(store, () => tenant.newId(), candidate, newcomer);
  fileAdd(tenant, sent, policy, target, target.id);
}

/** What is still being delivered is looked at again when it is. */
function take(tenant: Tenant, { policy, settings }: Automatic, candidate: Candidate): void {
  const held = assignmentOf(tenant.store, policy, candidate);
  const isOurs =
    held?.assignmentPolicyId === policy.id && settings.removeAccessWhenTargetLeavesAllowedTargets;
  if (held === undefined || !isOurs || held.state === 'delivering') return;
  if (canAssignmentMove(held, 'leaveGrace')) return;
  const now = tenant.now().toISOString();
  const grace = settings.gracePeriodBeforeAccessRemoval;
  const graceEndDateTime = grace === null ? null : addDuration(now, grace);
  const hasGrace = graceEndDateTime !== null && graceEndDateTime !== now;
  if (hasGrace && canAssignmentMove(held, 'enterGrace')) {
    moveAssignment(tenant.store, held, 'enterGrace', { graceEndDateTime });
  } else {
    takeBack(tenant, held);
  }
}

/** What the candidate has of the policy's package. */
function assignmentOf(
  store: Store,
  { accessPackageId }: PolicyRecord,
  { subject }: Candidate,
): AssignmentRecord | undefined {
  return store.assignments
    .by('targetId', subject?.id ?? '')
    .find((row) => row.accessPackageId === accessPackageId && activeAssignmentStates.has(row.state));
}
