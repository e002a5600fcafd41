import type { ManagementRole } from '../operations/needs.ts';
import { personaNamed, type Persona } from '../tenant/personas.ts';
import type { Store } from '../tenant/store.ts';
import { daemon } from '../tokens/applications.ts';
import type { RoleGrant } from './caller.ts';
import { scopedUsers } from './users.ts';

/** Who holds which role. */
export interface Grants {
  of(objectId: string): readonly RoleGrant[];
  add(objectId: string, grant: RoleGrant): void;
}

const tenantWide: readonly (readonly [Persona['name'], ManagementRole])[] = [
  ['admin', 'identityGovernanceAdministrator'],
  ['owner', 'catalogOwner'],
  ['manager', 'accessPackageAssignmentManager'],
  ['approver', 'catalogReader'],
];

const inOneCatalog: Readonly<Record<string, ManagementRole>> = {
  salesowner: 'catalogOwner',
  salespackages: 'accessPackageManager',
  salesassignments: 'accessPackageAssignmentManager',
  salesreader: 'catalogReader',
};

export const scopedCatalogName = 'Sales and Marketing';

export function createGrants(store: Store): Grants {
  const grants = new Map<string, readonly RoleGrant[]>();
  const of: Grants['of'] = (objectId) => grants.get(objectId) ?? [];
  const add: Grants['add'] = (objectId, grant) => void grants.set(objectId, [...of(objectId), grant]);
  for (const [name, role] of tenantWide) add(personaNamed(name).objectId, { role, catalogId: null });
  add(daemon.objectId, { role: 'accessPackageAssignmentManager', catalogId: null });
  const [catalog] = store.catalogs.by('displayName', scopedCatalogName);
  if (catalog === undefined) return { of, add };
  for (const { name, objectId } of scopedUsers) {
    const role = inOneCatalog[name];
    if (role !== undefined) add(objectId, { role, catalogId: catalog.id });
  }
  return { of, add };
}
