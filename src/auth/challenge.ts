import { type ErrorCode, GatewayError } from '../errors.ts';

/** The parameters of a Bearer challenge: RFC 6750 §3, and `claims` as Entra's clients read it. */
interface Challenge {
  readonly authorization_uri?: string;
  readonly client_id?: string;
  readonly error?: 'invalid_token' | 'insufficient_scope' | 'insufficient_claims';
  readonly scope?: string;
  readonly claims?: string;
}

export function unauthenticated(message: string): GatewayError {
  return challenged('UNAUTHENTICATED', message, {});
}

export function invalidToken(code: ErrorCode, message: string, cause?: unknown): GatewayError {
  return challenged(code, message, { error: 'invalid_token' }, { cause });
}

export function insufficientScope(message: string, scope: string): GatewayError {
  return challenged('TOKEN_LACKS_SCOPE', message, { error: 'insufficient_scope', scope }, { status: 403 });
}

/** `claims` in JSON, as a token service gives them; the client sends them along when its user signs in again. */
export function interactionRequired(
  message: string,
  claims: string | undefined,
  asked: Pick<Challenge, 'authorization_uri' | 'client_id'>,
  extensions: Readonly<Record<string, unknown>> = {},
): GatewayError {
  const encoded = claims === undefined ? undefined : Buffer.from(claims).toString('base64');
  const challenge: Challenge =
    encoded === undefined
      ? { ...asked, error: 'invalid_token' }
      : { ...asked, error: 'insufficient_claims', claims: encoded };
  return challenged('INTERACTION_REQUIRED', message, challenge, {
    extensions: { ...extensions, ...(encoded !== undefined && { claims: encoded }) },
  });
}

interface Besides {
  readonly status?: number;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

function challenged(
  code: ErrorCode,
  message: string,
  challenge: Challenge,
  { status = 401, extensions, cause }: Besides = {},
): GatewayError {
  const http = { status, headers: { 'WWW-Authenticate': header(challenge) } };
  return new GatewayError(code, message, { extensions: { ...extensions, http }, cause });
}

function header(challenge: Challenge): string {
  const parameters = Object.entries(challenge).map(([name, value]) => `${name}="${value}"`);
  return ['Bearer', parameters.join(', ')].join(' ').trim();
}
