import { createHash } from 'node:crypto';
import type { AssignmentRecord, Guid, ResourceRoleScopeRecord } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';

/** A role that an assignment brought, or is about to bring, to its target. Not kept: made from both whenever asked. */
export interface ProvisionedRole {
  readonly id: Guid;
  readonly assignment: AssignmentRecord;
  readonly roleScope: ResourceRoleScopeRecord;
}

const bringing: ReadonlySet<AssignmentRecord['state']> = new Set([
  'delivering',
  'partiallyDelivered',
  'delivered',
] as const);

export function* provisionedRoles(
  assignments: Iterable<AssignmentRecord>,
  store: Store,
): Iterable<ProvisionedRole> {
  for (const assignment of assignments) {
    if (!bringing.has(assignment.state)) continue;
    for (const roleScope of store.accessPackages.get(assignment.accessPackageId)?.resourceRoleScopes ?? []) {
      yield {
        assignment,
        roleScope,
        /** Made when it is read: a page far back walks past many rows. */
        get id() {
          return idOf(assignment, roleScope);
        },
      };
    }
  }
}

export function findProvisionedRole(store: Store, id: Guid): ProvisionedRole | undefined {
  const wanted = id.toLowerCase();
  for (const assignment of store.assignments.values()) {
    if (!wanted.startsWith(assignment.id.slice(0, sharedLength).toLowerCase())) continue;
    for (const role of provisionedRoles([assignment], store))
      if (role.id.toLowerCase() === wanted) return role;
  }
  return undefined;
}

/** The id begins as its assignment's does, so that it can be found without an index. */
const sharedLength = '12345678-1234-1234-'.length;

function idOf(assignment: AssignmentRecord, { id }: ResourceRoleScopeRecord): Guid {
  const digest = createHash('sha256').update(`${assignment.id} ${id}`).digest('hex');
  return `${assignment.id.slice(0, sharedLength)}8${digest.slice(1, 4)}-${digest.slice(4, 16)}`;
}
