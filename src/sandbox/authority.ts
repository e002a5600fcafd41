import type { Caller } from './authority/caller.ts';
import { isWithin, reachOf, type Reach, type Target } from './authority/reach.ts';
import type { Call } from './call.ts';
import { noLicense, unauthorized } from './fault.ts';
import type { Need } from './operations/needs.ts';

/** Refuses a caller who lacks what is needed, or lacks it where the target is. */
export function authorize(call: Call, need: Need, target: Target = 'tenant'): void {
  if (!isWithin(reachIn(call, need), target)) throw unauthorized();
}

/** Where the caller may do what is needed; refuses who may nowhere. */
export function reachIn({ site, caller, incoming }: Call, need: Need): Reach {
  const reach = reachOf(caller, need, incoming.method !== 'GET');
  if (!site.licence.isValid && isOfGovernance(need)) throw noLicense();
  return reach;
}

/** Whether the caller may bring something of theirs into a catalog; an administrator may bring anything. */
export function mayOffer({ caller }: Call, ownerIds: readonly string[]): boolean {
  return isAdministrator(caller) || ownerIds.includes(caller.objectId);
}

/** An app needs a permission beside that of the operation (graph-protocol §10). */
function isAdministrator({ kind, grants, permissions }: Caller): boolean {
  if (kind === 'application' && permissions.has('Group.ReadWrite.All')) return true;
  return grants.some(({ role }) => role === 'identityGovernanceAdministrator');
}

/** The directory needs no licence. */
function isOfGovernance({ scope }: Need): boolean {
  return scope.startsWith('Entitlement');
}
