import { scopes, type ManagementRole } from '../operations/needs.ts';
import type { SandboxUser } from './users.ts';

export interface RoleGrant {
  readonly role: ManagementRole;
  /** Null: in the whole tenant. */
  readonly catalogId: string | null;
}

/** Who calls, by what right. */
export interface Caller {
  readonly kind: 'user' | 'application';
  readonly objectId: string;
  readonly principalName: string;
  readonly displayName: string;
  /** Delegated scopes of a user's token, or the app roles of an application's. */
  readonly permissions: ReadonlySet<string>;
  readonly grants: readonly RoleGrant[];
}

/** A user; one who brought a principal name for a token came by a client that holds every scope. */
export function userAsCaller(
  { objectId, principalName, displayName }: SandboxUser,
  grants: readonly RoleGrant[],
  granted: readonly string[] = scopes,
): Caller {
  return {
    kind: 'user',
    objectId,
    principalName,
    displayName,
    permissions: new Set(granted),
    grants,
  };
}
