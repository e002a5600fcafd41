import { scopes, type ManagementRole } from '../operations/needs.ts';
import { signInConsole } from '../tokens/applications.ts';
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
  /** Of the application, or of the user's client. */
  readonly appId: string;
  readonly principalName: string;
  readonly displayName: string;
  /** Delegated scopes of a user's token, or the app roles of an application's. */
  readonly permissions: ReadonlySet<string>;
  readonly grants: readonly RoleGrant[];
}

/** By what a user comes, with which scopes. */
interface Client {
  readonly appId: string;
  readonly permissions: ReadonlySet<string>;
}

const ownConsole: Client = { appId: signInConsole.appId, permissions: new Set(scopes) };

/** A user; one who brought a principal name for a token came by a client that holds every scope. */
export function userAsCaller(
  { objectId, principalName, displayName }: SandboxUser,
  grants: readonly RoleGrant[],
  { appId, permissions }: Client = ownConsole,
): Caller {
  return {
    kind: 'user',
    objectId,
    appId,
    principalName,
    displayName,
    permissions,
    grants,
  };
}
