import { GatewayError } from '../errors.ts';
import type { GraphNeeds } from './viewer.ts';

/** What the gateway does for those who hold its app roles, in Graph's application permissions. */
const permissionsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['EntitlementManagement.Read', ['EntitlementManagement.Read.All']],
  [
    'EntitlementManagement.ReadWrite',
    ['EntitlementManagement.Read.All', 'EntitlementManagement.ReadWrite.All'],
  ],
]);

/** Why a caller of these roles may not do by the gateway's identity what takes these permissions. */
export function refusalByRoles(roles: ReadonlySet<string>, needs: GraphNeeds): GatewayError | undefined {
  if (needs.application === null) {
    return new GatewayError(
      'DELEGATED_ONLY',
      `Graph answers ${needs.userOnly.join(', ')} to a signed-in user alone, and in AUTH_MODE=app the gateway asks as itself. Leave those fields out, or ask a gateway whose AUTH_MODE is obo or passthrough.`,
      { extensions: { userOnly: needs.userOnly } },
    );
  }
  const held = new Set([...roles].flatMap((role) => permissionsOf.get(role) ?? []));
  const missing = needs.application.find((permission) => !held.has(permission));
  if (missing === undefined) return undefined;
  const [role = missing] = [...permissionsOf].find(([, permissions]) => permissions.includes(missing)) ?? [];
  return new GatewayError(
    'FORBIDDEN',
    `This takes the app role ${role} of the gateway, which the token does not hold. An administrator assigns it to the caller under Enterprise applications, Users and groups, or as an application permission.`,
    { extensions: { role, needs: { application: needs.application } } },
  );
}
