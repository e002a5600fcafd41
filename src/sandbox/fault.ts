/** A refusal on its way to the caller, in Graph's words where they are known. */
export class Fault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Fault';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string): Fault {
  return new Fault(400, 'BadRequest', message);
}

/** Seen: docs-contrib #8922. The unbalanced quote and the two full stops are Graph's. */
export function filterNotSupported(clause: string): Fault {
  return invalidFilter(`Filter '${clause} is not supported. .`);
}

export function invalidFilter(detail: string): Fault {
  return new Fault(400, 'InvalidFilter', `OData query is invalid: ${detail}`);
}

export function tokenIsEmpty(): Fault {
  return invalidToken('Access token is empty.');
}

export function tokenIsInvalid(reason = ''): Fault {
  return invalidToken(`Access token validation failure.${reason === '' ? '' : ` ${reason}`}`);
}

export function tokenIsOutOfTime(): Fault {
  return invalidToken('Access token has expired or is not yet valid.');
}

/** Continuous access evaluation: the token was good, and the session behind it has ended. */
export function sessionRevoked(claims: string): Fault {
  const encoded = Buffer.from(claims).toString('base64');
  return invalidToken(
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    `${challenge}, error="insufficient_claims", claims="${encoded}"`,
  );
}

const challenge = 'Bearer realm="", authorization_uri="", client_id=""';

function invalidToken(message: string, header = challenge): Fault {
  return new Fault(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': header });
}

/** The token lacks the permission. The code is the directory's. */
export function insufficientPrivileges(): Fault {
  return new Fault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** Seen: AzureAD-Governance-Assessment #2, the reason alone. */
export function noLicense(): Fault {
  return new Fault(
    403,
    'NoLicense',
    'User is not authorized to perform the operation. Reason: Tenant does not meet license requirement!',
  );
}

/** Seen: msgraph-sdk-powershell #881. */
export function unauthorized(): Fault {
  return new Fault(
    403,
    'UnAuthorized',
    'User is not authorized to perform the operation. Reason: Unauthorized',
  );
}

/** Our choice: the code and text for an unknown id were never captured. */
export function resourceNotFound(): Fault {
  return new Fault(404, 'ResourceNotFound', 'The requested resource was not found.');
}

const internalHost = 'https://igaelm-asev3-ecapi-sandbox.azurewebsites.net';

/** Where the service behind Graph would say that something is; never to be followed. */
export function internalUrl(version: string, path: string): string {
  return `${internalHost}/api/${version === 'v1.0' ? 'v1' : version}/${path}`;
}

/** The address below Graph's own root that such a one stands for; undefined for any other. */
export function publicUrl(url: string, origin: string): string | undefined {
  const [, version, path] = /^\/api\/(v1|beta)\/(.*)$/.exec(url.replace(internalHost, '')) ?? [];
  if (version === undefined || !url.startsWith(internalHost)) return undefined;
  const root = `${origin}/${version === 'v1' ? 'v1.0' : version}`;
  return `${root}/identityGovernance/entitlementManagement/${path}`;
}

/** Seen: msgraph-sdk-powershell #1970, #2493, #2505, #3293. */
export function routeNotServed(version: string, path: string): Fault {
  const uri = internalUrl(version, path);
  return new Fault(404, '', `No HTTP resource was found that matches the request URI '${uri}'.`);
}

/** Our choice, in the directory's words: what entitlement management says of an old nextLink was never captured. */
export function pageTokenExpired(): Fault {
  return new Fault(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  );
}

export function segmentNotFound(segment: string): Fault {
  return badRequest(`Resource not found for the segment '${segment}'.`);
}

/** Not Graph's: says honestly that the gap is the sandbox's own. */
export function notInSandbox(what: string): Fault {
  return new Fault(501, 'NotImplemented', `Graph documents ${what}, which the sandbox does not serve yet.`);
}
