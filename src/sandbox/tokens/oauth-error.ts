/** A refusal of the token endpoint, with Entra's numbers where they are known (graph-protocol §10). */
export class OAuthError extends Error {
  readonly error: string;
  readonly code: number;
  readonly status: number;
  readonly suberror: string | undefined;
  readonly claims: string | undefined;

  constructor(
    error: string,
    code: number,
    message: string,
    { suberror, claims }: { suberror?: string; claims?: string } = {},
  ) {
    super(message);
    this.name = 'OAuthError';
    this.error = error;
    this.code = code;
    this.status = statusOf[error] ?? 400;
    this.suberror = suberror;
    this.claims = claims;
  }
}

const statusOf: Readonly<Record<string, number>> = { invalid_client: 401, server_error: 500 };

/** The sandbox's own fault. */
export function failed(cause: unknown): OAuthError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new OAuthError('server_error', 90033, `The sandbox failed: ${detail}`);
}

export function missingParameter(name: string): OAuthError {
  return new OAuthError(
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );
}

export function tenantNotFound(tenant: string): OAuthError {
  return new OAuthError(
    'invalid_request',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
  );
}

export function grantNotSupported(grant: string): OAuthError {
  return new OAuthError(
    'unsupported_grant_type',
    70003,
    `The app requested an unsupported grant type '${grant}'.`,
  );
}

export function applicationNotFound(clientId: string): OAuthError {
  return new OAuthError(
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory 'Contoso'.`,
  );
}

export function userNotFound(username: string): OAuthError {
  return new OAuthError(
    'invalid_grant',
    50034,
    `The user account '${username}' does not exist in the directory 'Contoso'.`,
  );
}

export function secretInvalid(appId: string): OAuthError {
  return new OAuthError(
    'invalid_client',
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
  );
}

export function credentialMissing(): OAuthError {
  return new OAuthError(
    'invalid_client',
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );
}

export function certificateUnknown(appId: string): OAuthError {
  return new OAuthError(
    'invalid_client',
    700027,
    `The certificate with identifier used to sign the client assertion is not registered on application '${appId}', or its signature is not valid.`,
  );
}

export function clientAssertionOutOfTime(): OAuthError {
  return new OAuthError('invalid_client', 700024, 'Client assertion is not within its valid time range.');
}

export function clientAssertionAudience(): OAuthError {
  return new OAuthError(
    'invalid_client',
    700023,
    'Client assertion audience claim does not match Realm issuer.',
  );
}

export function federationUnknown(issuer: string, subject: string): OAuthError {
  return new OAuthError(
    'invalid_client',
    700213,
    `No matching federated identity record found for presented assertion issuer '${issuer}' and subject '${subject}'.`,
  );
}

export function resourceNotFound(resource: string): OAuthError {
  return new OAuthError(
    'invalid_resource',
    500011,
    `The resource principal named ${resource} was not found in the tenant named Contoso.`,
  );
}

export function scopeInvalid(code: number, message: string): OAuthError {
  return new OAuthError('invalid_scope', code, message);
}

export function scopeUnknown(scope: string, resource: string): OAuthError {
  return new OAuthError(
    'invalid_client',
    650053,
    `The application asked for scope '${scope}' that doesn't exist on the resource '${resource}'.`,
  );
}

export function consentMissing(appId: string): OAuthError {
  return new OAuthError(
    'invalid_grant',
    65001,
    `The user or administrator has not consented to use the application with ID '${appId}'. Send an interactive authorization request for this user and resource.`,
    { suberror: 'consent_required' },
  );
}

export function assertionInvalid(reason: string): OAuthError {
  return new OAuthError('invalid_grant', 50013, `Assertion failed validation. [Reason - ${reason}]`);
}

export function assertionAudience(audience: string, appId: string): OAuthError {
  return new OAuthError(
    'invalid_grant',
    500131,
    `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${audience}' and the expected audience is '${appId}'.`,
  );
}

export function assertionOfApplication(appId: string): OAuthError {
  return new OAuthError(
    'invalid_grant',
    7000114,
    `Application '${appId}' is not allowed to make application on-behalf-of calls.`,
  );
}

export function interactionRequired(claims: string): OAuthError {
  return new OAuthError(
    'interaction_required',
    50079,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access the resource.',
    { suberror: 'basic_action', claims },
  );
}
