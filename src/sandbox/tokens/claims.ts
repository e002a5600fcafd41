import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { SandboxUser } from '../authority/users.ts';
import type { Application } from './applications.ts';
import type { ClientProof } from './client.ts';
import { tenantId } from './directory.ts';

/** Seconds for which every token is good. */
export const tokenLifetime = 3599;

export interface Issue {
  /** Where the token service was reached. */
  readonly origin: string;
  readonly now: Date;
  readonly audience: string;
  readonly client: Application;
  readonly proof: ClientProof;
}

export interface Session {
  readonly user: SandboxUser;
  readonly id: string;
  /** Conditional access policies that the sign-in satisfied. */
  readonly policies: readonly string[];
}

export function issuerAt(origin: string): string {
  return `${origin}/${tenantId}/v2.0`;
}

export function userClaims(
  issue: Issue,
  { user, id, policies }: Session,
  scopes: readonly string[],
): JWTPayload {
  return {
    ...commonClaims(issue),
    idtyp: 'user',
    oid: user.objectId,
    sub: user.objectId,
    name: user.displayName,
    preferred_username: user.principalName,
    scp: scopes.join(' '),
    sid: id,
    ...(policies.length > 0 && { polids: [...policies] }),
  };
}

/** `sid`: our choice, so that an application's tokens can be revoked, too. */
export function applicationClaims(issue: Issue, sid: string, roles: readonly string[]): JWTPayload {
  const { objectId } = issue.client;
  return { ...commonClaims(issue), idtyp: 'app', oid: objectId, sub: objectId, sid, roles: [...roles] };
}

function commonClaims({ origin, now, audience, client, proof }: Issue): JWTPayload {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: issuerAt(origin),
    aud: audience,
    tid: tenantId,
    azp: client.appId,
    appid: client.appId,
    azpacr: proof,
    iat: seconds,
    nbf: seconds,
    exp: seconds + tokenLifetime,
    uti: randomUUID(),
    ver: '2.0',
  };
}
