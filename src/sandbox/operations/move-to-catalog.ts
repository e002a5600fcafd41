import { authorize } from '../authority.ts';
import type { Call, Reply } from '../call.ts';
import { objectOf, refuseOthers, requiredId } from '../input/json.ts';
import { catalogNotFound, resourceMissingInTarget } from '../tenant/administration-refusals.ts';
import type { Guid, ResourceRecord, ResourceRoleScopeRecord } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { changeStamp } from './stamps.ts';

/** Each catalog has resources of its own: what the package grants is found again in the other one, by its origin. */
function move(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const accessPackage = recordAt(call, store.accessPackages, key);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['catalogId']);
  const catalog = store.catalogs.get(requiredId(body['catalogId'], 'catalogId'));
  authorize(call, needs.administerCatalogs, { catalogId: catalog?.id });
  if (catalog === undefined) throw catalogNotFound();
  const resourceRoleScopes =
    catalog.id === accessPackage.catalogId
      ? accessPackage.resourceRoleScopes
      : accessPackage.resourceRoleScopes.map((roleScope) => twinOf(store, roleScope, catalog.id));
  store.accessPackages.update(accessPackage, {
    catalogId: catalog.id,
    resourceRoleScopes,
    ...changeStamp(call),
  });
  return { status: 200 };
}

function twinOf(store: Store, roleScope: ResourceRoleScopeRecord, catalogId: Guid): ResourceRoleScopeRecord {
  const role = store.resourceRoles.get(roleScope.roleId);
  const scope = store.resourceScopes.get(roleScope.scopeId);
  const resource = role && store.resources.get(role.resourceId);
  const other = resource && resourceLike(store, resource, catalogId);
  const [otherRole] = store.resourceRoles
    .by('resourceId', other?.id ?? '')
    .filter(({ originId }) => originId === role?.originId);
  const [otherScope] = store.resourceScopes
    .by('resourceId', other?.id ?? '')
    .filter(({ originId }) => originId === scope?.originId);
  if (otherRole === undefined || otherScope === undefined) {
    throw resourceMissingInTarget(resource?.displayName ?? roleScope.id);
  }
  const id = `${otherRole.id}_${otherScope.id}`;
  return { ...roleScope, id, roleId: otherRole.id, scopeId: otherScope.id };
}

export function resourceLike(
  store: Store,
  { originId, originSystem }: Pick<ResourceRecord, 'originId' | 'originSystem'>,
  catalogId: Guid,
): ResourceRecord | undefined {
  const wanted = originId.toLowerCase();
  return store.resources
    .by('catalogId', catalogId)
    .find((row) => row.originId.toLowerCase() === wanted && row.originSystem === originSystem);
}

export const moveOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: { beta: 'accessPackages/{id}/moveToCatalog' },
    needs: needs.administerCatalogs,
    run: (call, [key = '']) => move(call, key),
  },
];
