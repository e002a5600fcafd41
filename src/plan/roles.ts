import type { BilledRead } from './bill.ts';
import { root } from './compile.ts';

/** Roles of entitlement management, as the Entra admin center names them; each may do what those before it may. */
export type ManagementRole =
  | 'Catalog reader'
  | 'Access package assignment manager'
  | 'Access package manager'
  | 'Catalog owner'
  | 'Identity Governance Administrator';

/** What people do for themselves, or decide as approvers, takes no role (graph-v1 §14). */
const ownPath =
  /\/filterByCurrentUser\(|\/additionalAccess\(|^accessPackageAssignmentApprovals|^accessPackageSuggestions|^availableAccessPackages|\/cancel$|\/getApplicablePolicyRequirements$/;

/** By the collection that is written to; the first that matches. */
const writers: readonly [RegExp, ManagementRole][] = [
  [/^(connectedOrganizations|settings|controlConfigurations)/, 'Identity Governance Administrator'],
  [
    /^(catalogs|accessPackageCatalogs|resourceRequests|accessPackageResourceRequests|subjects)/,
    'Catalog owner',
  ],
  [
    /^(assignments|assignmentRequests|accessPackageAssignments|accessPackageAssignmentRequests)(\/|$)/,
    'Access package assignment manager',
  ],
  [/^/, 'Access package manager'],
];

/** The least role with which Graph lets a user do this, if a permission is held besides; null: none is needed. */
export function leastRole(method: BilledRead['method'], path: string): ManagementRole | null {
  const [address = ''] = path.split('?');
  const place = address.startsWith(`${root}/`) ? address.slice(root.length + 1) : address;
  if (ownPath.test(place)) return null;
  if (method === 'GET') return 'Catalog reader';
  return writers.find(([pattern]) => pattern.test(place))?.[1] ?? null;
}
