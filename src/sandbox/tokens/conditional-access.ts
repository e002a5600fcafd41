import type { SandboxUser } from '../authority/users.ts';
import type { Application } from './applications.ts';
import { OAuthError } from './oauth-error.ts';

const policyId = '9d0f3b6a-5c2e-4e7b-8f41-7a6c5d4e3f00';

/** What a client must send along when it signs the user in again. */
export const challengeClaims = JSON.stringify({
  access_token: { polids: { essential: true, values: [policyId] } },
});

export function isSatisfied(
  { name }: SandboxUser,
  { isGuarded }: Application,
  policies: readonly string[],
): boolean {
  return (name !== 'guarded' && isGuarded !== true) || policies.includes(policyId);
}

/** Whoever signs in with the challenge's claims has met it. */
export function satisfiedBy(claims: string | null): string[] {
  if (claims === null) return [];
  try {
    JSON.parse(claims);
  } catch {
    throw new OAuthError('invalid_request', 9002325, "The value of the parameter 'claims' is no JSON.");
  }
  return claims.includes(policyId) ? [policyId] : [];
}
