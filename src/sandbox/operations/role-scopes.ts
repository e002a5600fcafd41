import type { Call, Reply } from '../call.ts';
import { badRequest, resourceNotFound } from '../fault.ts';
import { isGuid } from '../guid.ts';
import { blockOf, objectOf, refuseOthers, requiredText, textOf, type JsonObject } from '../input/json.ts';
import { duplicateKey, roleNotFound, scopeNotFound } from '../tenant/administration-refusals.ts';
import type { AccessPackageRecord, ResourceRoleRecord, ResourceScopeRecord } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { created, named, noContent } from './replies.ts';
import { stampOf } from './stamps.ts';

const names = {
  'v1.0': { segment: 'resourceRoleScopes', role: 'role', scope: 'scope', resource: 'resource' },
  beta: {
    segment: 'accessPackageResourceRoleScopes',
    role: 'accessPackageResourceRole',
    scope: 'accessPackageResourceScope',
    resource: 'accessPackageResource',
  },
} as const;

/** v1.0 answers with the id and the date alone. */
function create(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const { segment, role: roleName, scope: scopeName, resource: resourceName } = named(call, names);
  const accessPackage = recordAt(call, store.accessPackages, key);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, [roleName, scopeName]);
  const given = memberOf(body, roleName, ['type', resourceName]);
  const resource = objectOf(given[resourceName] ?? {}, resourceName);
  const givenScope = memberOf(body, scopeName, ['isRootScope', 'url', 'roleOriginId', resourceName]);
  const role = roleOf(store, accessPackage, given, textOf(resource['id'], "The resource's id"));
  const scope = scopeOf(store, role, givenScope);
  const id = `${role.id}_${scope.id}`;
  if (accessPackage.resourceRoleScopes.some((known) => known.id === id)) throw duplicateKey();
  const record = { id, roleId: role.id, scopeId: scope.id, ...stampOf(call) };
  store.accessPackages.update(accessPackage, {
    resourceRoleScopes: [...accessPackage.resourceRoleScopes, record],
  });
  const path = `accessPackages('${accessPackage.id}')/${segment}`;
  return created(call, path, 'accessPackageResourceRoleScope', record);
}

function memberOf(body: JsonObject, name: string, own: readonly string[]): JsonObject {
  const given = blockOf(body[name], name);
  refuseOthers(given, ['id', 'displayName', 'description', 'originId', 'originSystem', ...own]);
  return given;
}

/** All zeros is the id of a role that no package uses yet (graph-beta §3.6): such a role is known by its origin. */
function ownId(given: JsonObject): string | undefined {
  const id = textOf(given['id'], 'id');
  return id === undefined || /^[0-]*$/.test(id) ? undefined : id;
}

function roleOf(
  store: Store,
  { catalogId }: AccessPackageRecord,
  given: JsonObject,
  resourceId: string | undefined,
): ResourceRoleRecord {
  const id = ownId(given);
  const candidates = id === undefined ? rolesOf(store, resourceId) : [store.resourceRoles.get(id)];
  const originId = id === undefined ? requiredText(given['originId'], "The role's originId") : undefined;
  for (const role of candidates) {
    const resource = role && store.resources.get(role.resourceId);
    if (role === undefined || resource?.catalogId !== catalogId) continue;
    if (resourceId !== undefined && resource.id.toLowerCase() !== resourceId.toLowerCase()) continue;
    if (originId === undefined || role.originId.toLowerCase() === originId.toLowerCase()) return role;
  }
  throw roleNotFound();
}

function rolesOf(store: Store, resourceId: string | undefined): readonly ResourceRoleRecord[] {
  return store.resourceRoles.by('resourceId', requiredText(resourceId, "The resource's id"));
}

function scopeOf(store: Store, role: ResourceRoleRecord, given: JsonObject): ResourceScopeRecord {
  const id = ownId(given)?.toLowerCase();
  const originId =
    id === undefined ? requiredText(given['originId'], "The scope's originId").toLowerCase() : undefined;
  const scope = store.resourceScopes
    .by('resourceId', role.resourceId)
    .find((row) => (id === undefined ? row.originId.toLowerCase() === originId : row.id === id));
  if (scope === undefined) throw scopeNotFound();
  return scope;
}

function remove(call: Call, key: string, roleScopeKey: string): Reply {
  const { accessPackages } = call.site.tenant.store;
  const accessPackage = recordAt(call, accessPackages, key);
  if (!roleScopeKey.split('_').every(isGuid)) throw badRequest(`The key '${roleScopeKey}' is not valid.`);
  const wanted = roleScopeKey.toLowerCase();
  const left = accessPackage.resourceRoleScopes.filter(({ id }) => id.toLowerCase() !== wanted);
  if (left.length === accessPackage.resourceRoleScopes.length) throw resourceNotFound();
  accessPackages.update(accessPackage, { resourceRoleScopes: left });
  return noContent;
}

function paths(tail: string): Operation['path'] {
  return {
    'v1.0': `accessPackages/{id}/${names['v1.0'].segment}${tail}`,
    beta: `accessPackages/{id}/${names.beta.segment}${tail}`,
  };
}

export const roleScopeOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: paths(''),
    needs: needs.administerPackages,
    run: (call, [key = '']) => create(call, key),
  },
  {
    method: 'DELETE',
    path: paths('/{id}'),
    needs: needs.administerPackages,
    run: (call, [key = '', roleScopeKey = '']) => remove(call, key, roleScopeKey),
  },
];
