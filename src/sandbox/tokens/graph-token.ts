import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { sessionRevoked, tokenIsInvalid, tokenIsOutOfTime, type Fault } from '../fault.ts';
import { tenantId } from './directory.ts';

/** What Graph reads in a token that it accepts. */
export interface GraphToken {
  readonly kind: 'user' | 'application';
  readonly objectId: string;
  readonly appId: string;
  /** Delegated scopes, or app roles. */
  readonly permissions: readonly string[];
}

export interface GraphTokenCheck {
  readonly key: JWTVerifyGetKey;
  readonly audiences: readonly string[];
  readonly now: Date;
  sessionOf(objectId: string): string;
}

export async function verifyGraphToken(token: string, check: GraphTokenCheck): Promise<GraphToken> {
  const claims = await verified(token, check);
  const { oid, appid, idtyp, tid, scp, roles, sid } = claims;
  if (typeof oid !== 'string' || typeof appid !== 'string' || tid !== tenantId) throw tokenIsInvalid();
  if (sid !== check.sessionOf(oid)) throw sessionRevoked(signInAgain(check.now));
  if (idtyp === 'app') {
    const permissions = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
    return { kind: 'application', objectId: oid, appId: appid, permissions };
  }
  const permissions = typeof scp === 'string' ? scp.split(' ') : [];
  return { kind: 'user', objectId: oid, appId: appid, permissions };
}

async function verified(token: string, { key, audiences, now }: GraphTokenCheck): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      audience: [...audiences],
      requiredClaims: ['exp', 'oid'],
      currentDate: now,
    });
    return payload;
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof errors.JWTExpired) return tokenIsOutOfTime();
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return tokenIsInvalid('Invalid audience.');
    if (error.claim === 'nbf') return tokenIsOutOfTime();
  }
  const isForeign =
    error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey;
  return tokenIsInvalid(isForeign ? 'Invalid signature.' : '');
}

function signInAgain(now: Date): string {
  const value = String(Math.floor(now.getTime() / 1000));
  return JSON.stringify({ access_token: { nbf: { essential: true, value } } });
}
