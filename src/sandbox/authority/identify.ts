import type { Site } from '../call.ts';
import { tokenIsEmpty, tokenIsInvalid } from '../fault.ts';
import { userAsCaller, type Caller } from './caller.ts';
import { findUser, users } from './users.ts';

/**
 * Who calls, by a token of the sandbox's own or a user's principal name in its place.
 * Verifying takes a moment and answering must not, or reads would tear: so this comes first, and
 * what it finds wrong is thrown when it is asked for.
 */
export async function identify(
  site: Site,
  authorization: string | undefined,
  origin: string,
): Promise<() => Caller> {
  try {
    const caller = await callerBy(site, authorization, origin);
    return () => caller;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const jwt = /^[\w-]+\.[\w-]+\.[\w-]*$/;

async function callerBy(
  { tokens, grants }: Site,
  authorization: string | undefined,
  origin: string,
): Promise<Caller> {
  const [scheme = '', token = ''] = (authorization ?? '').split(/\s+/);
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw tokenIsEmpty();
  if (!jwt.test(token)) {
    const user = findUser(token);
    if (user === undefined) throw tokenIsInvalid();
    return userAsCaller(user, grants.of(user.objectId));
  }
  const claims = await tokens.verify(token, origin);
  const { kind, objectId, appId, permissions } = claims;
  if (kind === 'user') {
    const user = users.find((known) => known.objectId === objectId);
    if (user === undefined) throw tokenIsInvalid();
    return userAsCaller(user, grants.of(objectId), claims);
  }
  const application = tokens.applications.find((known) => known.appId === appId);
  if (application === undefined) throw tokenIsInvalid();
  return {
    kind,
    objectId,
    appId,
    principalName: appId,
    displayName: application.displayName,
    permissions: new Set(permissions),
    grants: grants.of(objectId),
  };
}
