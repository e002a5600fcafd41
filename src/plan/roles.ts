import type { BilledRead } from './bill.ts';
import { root } from './compile.ts';
import type { Permissions } from './permissions.ts';

/** Roles of entitlement management, as the Entra admin center names them; each may do what those before it may, but that a Catalog creator only makes catalogs. */
export type ManagementRole =
  | 'Catalog creator'
  | 'Catalog reader'
  | 'Access package assignment manager'
  | 'Access package manager'
  | 'Catalog owner'
  | 'Identity Governance Administrator';

/** Whoever is asked to decide, may. */
const withoutRole = /^accessPackageAssignmentApprovals/;

/** By the method and the collection that is written to; the first that matches. Graph's page of each says so. */
const writers: readonly [RegExp, ManagementRole][] = [
  [/\/moveToCatalog$/, 'Catalog owner'],
  [/^POST (catalogs|accessPackageCatalogs)$/, 'Catalog creator'],
  [/^\w+ (connectedOrganizations|settings|controlConfigurations)/, 'Identity Governance Administrator'],
  [
    /^\w+ (catalogs|accessPackageCatalogs|resourceRequests|accessPackageResourceRequests|subjects)/,
    'Catalog owner',
  ],
  [
    /^\w+ (assignments|assignmentRequests|accessPackageAssignments|accessPackageAssignmentRequests)(\/|$)/,
    'Access package assignment manager',
  ],
  [/^/, 'Access package manager'],
];

/** The least role with which Graph lets a user do this, if the permissions are held besides; null: none is needed. */
export function leastRole(
  { method, path }: Pick<BilledRead, 'method' | 'path'>,
  { delegated }: Pick<Permissions, 'delegated'>,
): ManagementRole | null {
  const [address = ''] = path.split('?');
  const place = address.startsWith(`${root}/`) ? address.slice(root.length + 1) : address;
  // What people do for themselves their policies decide.
  if (delegated.includes('EntitlementMgmt-SubjectAccess.ReadWrite') || withoutRole.test(place)) return null;
  if (method === 'GET') return 'Catalog reader';
  return writers.find(([pattern]) => pattern.test(`${method} ${place}`))?.[1] ?? null;
}
