import type { Site } from '../call.ts';
import { tokenIsEmpty, tokenIsInvalid } from '../fault.ts';
import { userAsCaller, type Caller } from './caller.ts';
import { findUser, users } from './users.ts';

/**
 * Who calls, by a token of the sandbox's own or a user's principal name in its place.
 * Verifying a token takes a moment and answering must not, or reads would tear: so this comes first, and
 * what it finds wrong is thrown when it is asked for.
 */
export function identify(
  site: Site,
  authorization: string | undefined,
  origin: string,
): (() => Caller) | Promise<() => Caller> {
  const [scheme = '', token = ''] = (authorization ?? '').split(/\s+/);
  if (scheme.toLowerCase() !== 'bearer' || token === '') return thrower(tokenIsEmpty());
  if (jwt.test(token)) {
    return callerByToken(site, token, origin).then((caller) => () => caller, thrower);
  }
  const user = findUser(token);
  return user === undefined
    ? thrower(tokenIsInvalid())
    : () => userAsCaller(user, site.grants.of(user.objectId));
}

const jwt = /^[\w-]+\.[\w-]+\.[\w-]*$/;

function thrower(error: unknown): () => never {
  return () => {
    throw error;
  };
}

async function callerByToken({ tokens, grants }: Site, token: string, origin: string): Promise<Caller> {
  const { kind, objectId, appId, ...claims } = await tokens.verify(token, origin);
  const permissions = new Set(claims.permissions);
  if (kind === 'user') {
    const user = users.find((known) => known.objectId === objectId);
    if (user === undefined) throw tokenIsInvalid();
    return userAsCaller(user, grants.of(objectId), { appId, permissions });
  }
  const application = tokens.applications.find((known) => known.appId === appId);
  if (application === undefined) throw tokenIsInvalid();
  return {
    kind,
    objectId,
    appId,
    principalName: appId,
    displayName: application.displayName,
    permissions,
    grants: grants.of(objectId),
  };
}
