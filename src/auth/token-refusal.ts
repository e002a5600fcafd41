import { decodeJwt, errors, type JWTPayload } from 'jose';
import { type ErrorCode, GatewayError } from '../errors.ts';
import { invalidToken } from './challenge.ts';

/** What a token was held against. */
export interface Wanted {
  readonly issuer: string;
  readonly tenantId: string;
  readonly audiences: readonly string[];
}

/** The token service's keys were not to be had. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';

  constructor(cause: unknown) {
    super('The keys of the token service could not be read.', { cause });
  }
}

/** Says why a token was not taken, and what to bring instead. Never quotes the token. */
export function refusalOfToken(failure: unknown, token: string, wanted: Wanted): GatewayError {
  if (failure instanceof KeysUnavailable) {
    return new GatewayError(
      'IDENTITY_UNAVAILABLE',
      'The token could not be proved, because the keys of the token service could not be read. Try again; if it stays so, AZURE_AUTHORITY_HOST or AZURE_TENANT_ID is wrong, or the way there is closed.',
      { cause: failure },
    );
  }
  if (failure instanceof errors.JWTExpired) {
    return invalidToken(
      'TOKEN_EXPIRED',
      `The token has expired${at(failure.payload.exp)}. Get a fresh one.`,
      failure,
    );
  }
  if (failure instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(failure, wanted);
  if (failure instanceof errors.JOSEError) return unproved(failure, token, wanted);
  throw failure;
}

export function wrongTenant(tid: unknown, tenantId: string): GatewayError {
  return invalidToken(
    'TOKEN_WRONG_TENANT',
    `The token is of tenant ${show(tid)}, and this gateway serves ${tenantId} alone. Sign in to that tenant.`,
  );
}

export function tokenWithoutCaller(): GatewayError {
  return invalidToken(
    'TOKEN_INVALID',
    'The token does not name its caller ("oid") and the client that got it ("azp" or "appid"). Send an access token for this gateway; an ID token is for the client alone.',
  );
}

function refusalOfClaim(failure: errors.JWTClaimValidationFailed, wanted: Wanted): GatewayError {
  const { claim, payload } = failure;
  switch (claim) {
    case 'aud':
      return wrongAudience(payload, wanted, failure);
    case 'nbf':
      return invalidToken(
        'TOKEN_NOT_YET_VALID',
        `The token is not good yet${at(payload.nbf)}. If it was just issued, the clock of this machine is slow.`,
        failure,
      );
    case 'iss':
      return isForeign(payload, wanted)
        ? wrongTenant(payload['tid'], wanted.tenantId)
        : invalidToken(
            'TOKEN_WRONG_ISSUER',
            `The token was issued by ${show(payload.iss)}; wanted ${wanted.issuer}. A token of version 1.0 comes from elsewhere: set requestedAccessTokenVersion to 2 in the manifest of the gateway's registration.`,
            failure,
          );
    default:
      return invalidToken(
        'TOKEN_INVALID',
        `The token's claim "${claim}" is missing or is not what it must be.`,
        failure,
      );
  }
}

/** Nothing that such a token says is believed; who sent one that was meant for another is told so all the same. */
function unproved(failure: errors.JOSEError, token: string, wanted: Wanted): GatewayError {
  const payload = claimedBy(token);
  const { aud } = payload;
  const isSigned =
    failure instanceof errors.JWSSignatureVerificationFailed || failure instanceof errors.JWKSNoMatchingKey;
  if (isSigned && aud !== undefined && ![aud].flat().some((each) => wanted.audiences.includes(each))) {
    return wrongAudience(payload, wanted, failure);
  }
  return invalidToken(
    'TOKEN_INVALID',
    `${reason(failure)} Send an access token that ${wanted.issuer} issued for this gateway.`,
    failure,
  );
}

function reason(failure: errors.JOSEError): string {
  if (failure instanceof errors.JOSEAlgNotAllowed) return 'The token is not signed with RS256.';
  if (failure instanceof errors.JWKSNoMatchingKey)
    return 'The token is signed by a key that the token service does not publish.';
  if (failure instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature of the token is not the token service’s.';
  return 'The bearer token is no signed JSON Web Token.';
}

function wrongAudience({ aud }: JWTPayload, { audiences }: Wanted, cause: unknown): GatewayError {
  const code: ErrorCode = 'TOKEN_WRONG_AUDIENCE';
  return invalidToken(
    code,
    `The token is for ${show(aud)}; wanted one for ${audiences[0]}. Ask the token service for a scope of this gateway, such as api://${audiences[0]?.replace(/^api:\/\//, '')}/.default.`,
    cause,
  );
}

function isForeign({ tid }: JWTPayload, { tenantId }: Wanted): boolean {
  return typeof tid === 'string' && tid.toLowerCase() !== tenantId.toLowerCase();
}

function claimedBy(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {}; // it is refused anyway
  }
}

function at(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` (${new Date(seconds * 1000).toISOString()})`;
}

function show(claim: unknown): string {
  const text = JSON.stringify(claim) ?? 'nobody';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
