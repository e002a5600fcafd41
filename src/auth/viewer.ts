import { createHash } from 'node:crypto';
import { GatewayError } from '../errors.ts';

/** `sandbox`: a persona or a token of the embedded tenant. `passthrough`: the caller's own Graph token. */
export type AuthMode = 'sandbox' | 'passthrough';

/** Who is calling, and the Graph token for them. */
export interface Viewer {
  /** The same for every request of one user. Read from an unproven token: it may bind cursors, never grant anything. */
  readonly key: string;
  token(): Promise<string>;
}

const DEFAULT_PERSONA = 'admin@contoso.example';

export function authenticate(mode: AuthMode, request: Request): Viewer {
  const authorization = request.headers.get('authorization');
  if (authorization === null) {
    if (mode === 'sandbox') return createViewer(DEFAULT_PERSONA);
    throw unauthenticated('This gateway needs a Microsoft Graph token: send "Authorization: Bearer …".');
  }
  return createViewer(bearerOf(authorization));
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-2.1, and "@" for the sandbox's principal names. */
function bearerOf(authorization: string): string {
  const bearer = /^bearer +([\w\-.~+/@]+=*)$/i.exec(authorization.trim())?.[1];
  if (bearer !== undefined) return bearer;
  const scheme = /^[A-Za-z][\w-]*(?= |$)/.exec(authorization)?.[0] ?? '';
  throw unauthenticated(
    scheme === '' || scheme.toLowerCase() === 'bearer'
      ? 'The Authorization header holds no readable bearer token.'
      : `The Authorization header must have the scheme "Bearer", but has "${scheme}".`,
  );
}

/** The token stays in a closure, so that neither a log nor JSON shows it. */
function createViewer(token: string): Viewer {
  return Object.freeze({ key: keyOf(token), token: async () => token });
}

function keyOf(token: string): string {
  const { tid, oid } = claimsOf(token);
  if (isGuid(tid) && isGuid(oid)) return `${tid}/${oid}`.toLowerCase();
  return `sha256:${createHash('sha256').update(token).digest('base64url')}`;
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

function isGuid(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(claim);
}

function unauthenticated(message: string): GatewayError {
  return new GatewayError('UNAUTHENTICATED', message, {
    extensions: { http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } },
  });
}
