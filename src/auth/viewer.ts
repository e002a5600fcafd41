import { createHash } from 'node:crypto';
import type { GatewayError } from '../errors.ts';

/** Who is calling, and the Graph token for them. Made anew for each request. */
export interface Viewer {
  /** The same for every request of one user; binds cursors, and never grants anything. */
  readonly key: string;
  /** Whether Graph sees the gateway itself, and not the caller. */
  readonly isGateway: boolean;
  /** Whether the caller is whom the token names: it was verified here, or Graph took it. */
  isProved(): boolean;
  token(): Promise<string>;
  /** Gets a token that meets Graph's claims, where Graph sees the gateway itself. */
  readonly renew?: ((claims: string) => Promise<void>) | undefined;
  /** Hears that Graph took the token. */
  trust(): void;
  /** Hears that Graph refused the token, so that it is handed out no more. */
  distrust(): void;
  /** Why the gateway lets this caller not do what takes these permissions; undefined where that is Graph's to judge. */
  refusal(needs: GraphNeeds): GatewayError | undefined;
}

/** The least Graph permissions of some requests. */
export interface GraphNeeds {
  /** Null where one of them is answered to a signed-in user alone. */
  readonly application: readonly string[] | null;
  /** Those requests, such as `GET assignments/filterByCurrentUser()`. */
  readonly userOnly: readonly string[];
}

/** Who brings a token that Graph itself will judge. The token stays in a closure, so that neither a log nor JSON shows it. */
export function viewerWithOwnToken(token: string): Viewer {
  let wasTaken = false;
  return Object.freeze({
    key: keyOf(token),
    isGateway: false,
    isProved: () => wasTaken,
    token: async () => token,
    trust: () => void (wasTaken = true),
    distrust: () => undefined,
    refusal: () => undefined,
  });
}

export function userKey(tenantId: string, objectId: string): string {
  return `${tenantId}/${objectId}`.toLowerCase();
}

/** By this a token may be remembered: never by itself. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Read from an unproven token: Graph answers nothing behind a cursor to whoever lies here. */
function keyOf(token: string): string {
  const { tid, oid } = claimsOf(token);
  if (isGuid(tid) && isGuid(oid)) return userKey(tid, oid);
  return `sha256:${digestOf(token)}`;
}

function claimsOf(token: string): { readonly tid?: unknown; readonly oid?: unknown } {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}

export function isGuid(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(claim);
}
