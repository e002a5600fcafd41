import { notInOriginSystem, resourceHasEntitlements } from './administration-refusals.ts';
import { groupRoles, siteRoles, type OriginRole } from './offers.ts';
import type { Guid, OriginSystem, ResourceRecord } from './records.ts';
import type { Store } from './store.ts';

/** What the origin system says of something that is to become a resource. */
export interface Origin {
  readonly displayName: string;
  readonly description: string;
  readonly resourceType: string;
  readonly url: string | null;
  readonly environmentId: Guid | null;
  readonly roles: readonly OriginRole[];
  /** Undefined where anybody who manages the catalog may add it. */
  readonly ownerIds: readonly Guid[] | undefined;
}

export function originOf(
  store: Store,
  originSystem: OriginSystem,
  originId: string,
  environmentId: Guid | null,
): Origin {
  switch (originSystem) {
    case 'AadGroup':
      return groupOrigin(store, originId);
    case 'AadApplication':
      return applicationOrigin(store, originId);
    case 'SharePointOnline':
      return siteOrigin(store, originId, environmentId);
  }
}

function groupOrigin(store: Store, originId: string): Origin {
  const group = store.groups.get(originId);
  if (group === undefined) throw notInOriginSystem();
  const { id, displayName, description, ownerIds } = group;
  const roles = groupRoles(id);
  return {
    displayName,
    description: description ?? displayName,
    resourceType: 'Security Group',
    url: null,
    environmentId: null,
    roles,
    ownerIds,
  };
}

function applicationOrigin(store: Store, originId: string): Origin {
  const application = store.servicePrincipals.get(originId);
  if (application === undefined) throw notInOriginSystem();
  const { displayName, appRoles, ownerIds } = application;
  return {
    displayName,
    description: displayName,
    resourceType: 'Application',
    url: null,
    environmentId: null,
    roles: appRoles.map((role): OriginRole => [role.id, role.displayName]),
    ownerIds,
  };
}

/** Every site below an environment's address is taken to exist. */
function siteOrigin(store: Store, originId: string, environmentId: Guid | null): Origin {
  const environments = [...store.resourceEnvironments.values()];
  const environment = environments.find(
    (row) => originId.startsWith(row.connectionUrl) && (environmentId === null || row.id === environmentId),
  );
  if (environment === undefined) throw notInOriginSystem();
  const displayName = originId.replace(/\/+$/, '').split('/').at(-1) ?? originId;
  return {
    displayName,
    description: originId,
    resourceType: 'SharePoint Online Site',
    url: originId,
    environmentId: environment.id,
    roles: siteRoles(displayName),
    ownerIds: undefined,
  };
}

/** The resource with its roles and scopes, unless some package grants one of them. */
export function removeResource(store: Store, resource: ResourceRecord, isReal = true): void {
  const roles = [...store.resourceRoles.by('resourceId', resource.id)];
  const roleIds = new Set(roles.map(({ id }) => id));
  for (const accessPackage of store.accessPackages.by('catalogId', resource.catalogId)) {
    if (accessPackage.resourceRoleScopes.some(({ roleId }) => roleIds.has(roleId))) {
      throw resourceHasEntitlements(resource.displayName);
    }
  }
  if (!isReal) return;
  for (const role of roles) store.resourceRoles.delete(role.id);
  for (const scope of store.resourceScopes.by('resourceId', resource.id))
    store.resourceScopes.delete(scope.id);
  store.resources.delete(resource.id);
}
