import type { Json } from '../tenant/records.ts';
import { issuerAt } from './claims.ts';
import { isTenant } from './directory.ts';
import { failed, missingParameter, OAuthError, tenantNotFound } from './oauth-error.ts';
import type { TokenService } from './service.ts';

export interface TokenRequest {
  readonly method: string;
  readonly path: string;
  /** Scheme and host by which the caller reached us. */
  readonly origin: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly now: Date;
  /** Of this request. */
  readonly id: string;
}

export interface TokenReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

const route =
  /^\/([^/]+)\/(v2\.0\/\.well-known\/openid-configuration|discovery\/v2\.0\/keys|oauth2\/v2\.0\/token)$/i;

export function isTokenPath(path: string): boolean {
  return route.test(path);
}

/** Answers as Entra's v2.0 endpoints do. Never throws: what goes wrong is an answer too. */
export async function answerTokenRequest(service: TokenService, request: TokenRequest): Promise<TokenReply> {
  try {
    return reply(200, request, await answer(service, request));
  } catch (error) {
    const refusal = error instanceof OAuthError ? error : failed(error);
    return reply(refusal.status, request, errorBody(refusal, request));
  }
}

async function answer(service: TokenService, request: TokenRequest): Promise<Json> {
  const { path, method, origin, headers, body } = request;
  const [, tenant = '', leaf = ''] = route.exec(path) ?? [];
  if (!isTenant(tenant)) throw tenantNotFound(tenant);
  const isToken = leaf.toLowerCase().startsWith('oauth2');
  if (method !== (isToken ? 'POST' : 'GET')) {
    throw new OAuthError(
      'invalid_request',
      900561,
      `The endpoint only accepts ${isToken ? 'POST' : 'GET'} requests.`,
    );
  }
  if (!isToken) {
    return leaf.toLowerCase().startsWith('discovery')
      ? asJson(await service.publishedKeys())
      : configuration(service, origin, tenant);
  }
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  if (!isForm) throw missingParameter('grant_type');
  return asJson(await service.grant(new URLSearchParams(body), origin));
}

function configuration({ tenantId }: TokenService, origin: string, tenant: string): Json {
  const authority = `${origin}/${tenant}`;
  return {
    issuer: issuerAt(origin),
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'oid', 'tid', 'azp', 'scp', 'roles', 'ver'],
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
    tenant_id: tenantId,
  };
}

function errorBody(error: OAuthError, { origin, now, id, headers }: TokenRequest): Json {
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const correlationId = headers['client-request-id'] ?? id;
  return {
    error: error.error,
    error_description: `AADSTS${error.code}: ${error.message} Trace ID: ${id} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [error.code],
    timestamp,
    trace_id: id,
    correlation_id: correlationId,
    error_uri: `${origin}/error?code=${error.code}`,
    ...(error.suberror !== undefined && { suberror: error.suberror }),
    ...(error.claims !== undefined && { claims: error.claims }),
  };
}

function reply(status: number, { id, headers, now }: TokenRequest, body: Json): TokenReply {
  return {
    status,
    body,
    headers: {
      Date: now.toUTCString(),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store, no-cache',
      Pragma: 'no-cache',
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'x-ms-request-id': id,
      'client-request-id': headers['client-request-id'] ?? id,
    },
  };
}

/** Through text, so that what is not JSON cannot pass for it. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
