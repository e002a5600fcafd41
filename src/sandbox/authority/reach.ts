import { insufficientPrivileges, unauthorized } from '../fault.ts';
import { managementRoles, type ManagementRole, type Need } from '../operations/needs.ts';
import type { Caller, RoleGrant } from './caller.ts';

/** The catalogs in which a caller may do something; ids in lower case. */
export type Reach = 'everywhere' | ReadonlySet<string>;

/**
 * What an operation touches: something of a catalog (undefined: of one that is not there);
 * what belongs to none, open to whoever holds the role in any; or the tenant at large.
 */
export type Target = { readonly catalogId: string | undefined } | 'shared' | 'tenant';

/** Where the caller may do it; throws Graph's refusal of those who may nowhere. */
export function reachOf(caller: Caller, need: Need, writes: boolean): Reach {
  return caller.kind === 'application' ? reachOfApp(caller, need) : reachOfUser(caller, need, writes);
}

export function isWithin(reach: Reach, target: Target): boolean {
  if (reach === 'everywhere' || target === 'shared') return true;
  if (target === 'tenant' || target.catalogId === undefined) return false;
  return reach.has(target.catalogId.toLowerCase());
}

/** An application may be assigned a role instead of a permission (graph-protocol §10). */
function reachOfApp({ permissions, grants }: Caller, { appRole, role, admitsAppsByRole }: Need): Reach {
  if (appRole === null) throw insufficientPrivileges();
  if (holds(permissions, appRole)) return 'everywhere';
  if (grants.length === 0) throw insufficientPrivileges();
  if (admitsAppsByRole === true) return 'everywhere';
  if (role === null) throw insufficientPrivileges();
  return reachByRole(grants, role);
}

function reachOfUser({ permissions, grants }: Caller, { scope, role }: Need, writes: boolean): Reach {
  // Reading one's own is allowed by the permission to read all.
  const isOwnRead = !writes && scope === 'EntitlementMgmt-SubjectAccess.ReadWrite';
  const isGranted =
    holds(permissions, scope) || (isOwnRead && permissions.has('EntitlementManagement.Read.All'));
  if (!isGranted) throw insufficientPrivileges();
  return role === null ? 'everywhere' : reachByRole(grants, role);
}

function reachByRole(grants: readonly RoleGrant[], least: ManagementRole): Reach {
  const rank = managementRoles.indexOf(least);
  const counting = grants.filter(({ role }) => managementRoles.indexOf(role) >= rank);
  if (counting.length === 0) throw unauthorized();
  const catalogs = counting.map(({ catalogId }) => catalogId).filter((id) => id !== null);
  return catalogs.length < counting.length
    ? 'everywhere'
    : new Set(catalogs.map((catalogId) => catalogId.toLowerCase()));
}

/** What does as well as the least permission. */
const greater: Readonly<Record<string, readonly string[]>> = {
  'EntitlementManagement.Read.All': ['EntitlementManagement.ReadWrite.All'],
  'EntitlementMgmt-SubjectAccess.ReadWrite': ['EntitlementManagement.ReadWrite.All'],
  'User.ReadBasic.All': ['User.Read.All', 'Directory.Read.All'],
  'User.Read.All': ['Directory.Read.All'],
  'GroupMember.Read.All': ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'],
};

function holds(permissions: ReadonlySet<string>, least: string): boolean {
  return permissions.has(least) || (greater[least] ?? []).some((other) => permissions.has(other));
}
