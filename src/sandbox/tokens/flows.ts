import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { findUser, type SandboxUser } from '../authority/users.ts';
import { signInConsole, type Application } from './applications.ts';
import { applicationClaims, userClaims, type Issue, type Session } from './claims.ts';
import { findApplication, proveClient, type ClientCheck } from './client.ts';
import { challengeClaims, isSatisfied, satisfiedBy } from './conditional-access.ts';
import {
  assertionAudience,
  assertionInvalid,
  assertionOfApplication,
  consentMissing,
  grantNotSupported,
  interactionRequired,
  missingParameter,
  scopeInvalid,
  userNotFound,
} from './oauth-error.ts';
import { readScope, type Resources, type Wanted } from './resource.ts';

/** What a grant may use of the token service. */
export interface Desk extends ClientCheck {
  readonly origin: string;
  readonly resources: Resources;
  ownKeys(): Promise<JWTVerifyGetKey>;
  sessionOf(objectId: string): string;
}

export interface Granted {
  readonly claims: JWTPayload;
  /** As the response names them; an application's has none. */
  readonly scope?: string;
}

export const personaGrant = 'urn:sandbox:persona';
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

export function grant(form: URLSearchParams, desk: Desk): Promise<Granted> {
  const type = form.get('grant_type');
  switch (type) {
    case 'client_credentials':
      return grantToClient(form, desk);
    case onBehalfOf:
      return grantOnBehalf(form, desk);
    case personaGrant:
      return grantToPersona(form, desk);
    case null:
      throw missingParameter('grant_type');
    default:
      throw grantNotSupported(type);
  }
}

async function grantToClient(form: URLSearchParams, desk: Desk): Promise<Granted> {
  const { application: client, proof } = await proveClient(form, desk);
  const { resource, scopes } = readScope(form.get('scope') ?? undefined, desk.resources);
  if (scopes !== null) {
    throw scopeInvalid(
      1002012,
      `The provided value for scope ${form.get('scope')} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  const issue: Issue = { ...desk, audience: resource.audience, client, proof };
  const roles = resource.kind === 'graph' ? client.graphRoles : client.assigned?.[resource.application.appId];
  return { claims: applicationClaims(issue, desk.sessionOf(client.objectId), roles ?? []) };
}

async function grantOnBehalf(form: URLSearchParams, desk: Desk): Promise<Granted> {
  const { application: client, proof } = await proveClient(form, desk);
  const assertion = form.get('assertion');
  if (assertion === null) throw missingParameter('assertion');
  if (form.get('requested_token_use') !== 'on_behalf_of') throw missingParameter('requested_token_use');
  const session = await readAssertion(assertion, client, desk);
  const wanted = readScope(form.get('scope') ?? undefined, desk.resources);
  if (!isSatisfied(session.user, client, session.policies)) throw interactionRequired(challengeClaims);
  return userToken({ ...desk, audience: wanted.resource.audience, client, proof }, session, wanted);
}

/** Needs no password: whoever reaches the sandbox may be anybody in it. */
async function grantToPersona(form: URLSearchParams, desk: Desk): Promise<Granted> {
  const username = form.get('username');
  if (username === null) throw missingParameter('username');
  const user = findUser(username);
  if (user === undefined) throw userNotFound(username);
  const client = findApplication(desk.applications, form.get('client_id') ?? signInConsole.appId);
  const wanted = readScope(form.get('scope') ?? defaultScope, desk.resources);
  const session = {
    user,
    id: desk.sessionOf(user.objectId),
    policies: satisfiedBy(form.get('claims')),
  };
  return userToken({ ...desk, audience: wanted.resource.audience, client, proof: '0' }, session, wanted);
}

const defaultScope = '00000003-0000-0000-c000-000000000000/.default';

function userToken(issue: Issue, session: Session, { resource, scopes }: Wanted): Granted {
  const { client, audience } = issue;
  const allowed: readonly string[] =
    resource.kind === 'graph' ? client.consented : resource.application.offers;
  const granted = scopes ?? allowed;
  if (granted.length === 0 || granted.some((scope) => !allowed.includes(scope))) {
    throw consentMissing(client.appId);
  }
  const prefix = resource.kind === 'graph' ? audience : `api://${audience}`;
  return {
    claims: userClaims(issue, session, granted),
    scope: granted.map((scope) => `${prefix}/${scope}`).join(' '),
  };
}

async function readAssertion(token: string, client: Application, desk: Desk): Promise<Session> {
  const claims = await verifiedAssertion(token, desk);
  const audience = [claims.aud].flat().join(' ');
  if (audience !== client.appId && audience !== `api://${client.appId}`) {
    throw assertionAudience(audience, client.appId);
  }
  if (claims['idtyp'] !== 'user') throw assertionOfApplication(client.appId);
  const user = userOf(claims);
  const { sid, polids } = claims;
  if (sid !== desk.sessionOf(user.objectId)) throw assertionInvalid('The session was revoked.');
  return {
    user,
    id: desk.sessionOf(user.objectId),
    policies: Array.isArray(polids) ? polids.filter((id) => typeof id === 'string') : [],
  };
}

async function verifiedAssertion(token: string, desk: Desk): Promise<JWTPayload> {
  try {
    const options = { algorithms: ['RS256'], requiredClaims: ['exp'], currentDate: desk.now };
    return (await jwtVerify(token, await desk.ownKeys(), options)).payload;
  } catch (error) {
    const isOutOfTime =
      error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed;
    throw assertionInvalid(
      isOutOfTime
        ? 'Assertion is not within its valid time range.'
        : 'The key was not found, or the signature is not valid.',
    );
  }
}

function userOf({ preferred_username: name }: JWTPayload): SandboxUser {
  const user = typeof name === 'string' ? findUser(name) : undefined;
  if (user === undefined) throw assertionInvalid('The assertion names no user.');
  return user;
}
