import type { Guid, ResourceRecord, ResourceRoleRecord, ResourceScopeRecord } from './records.ts';
import type { Store } from './store.ts';

/** A role of a resource in its root scope, as a package can grant it. */
export interface Offer {
  readonly resource: ResourceRecord;
  readonly role: ResourceRoleRecord;
  readonly scope: ResourceScopeRecord;
}

export type OriginRole = readonly [originId: string, displayName: string];

/** What a resource that was just taken in offers. */
export function addRolesAndScope(
  store: Store,
  resource: ResourceRecord,
  roles: readonly OriginRole[],
  newId: () => Guid,
): readonly Offer[] {
  const { originSystem } = resource;
  const scope = store.resourceScopes.insert({
    id: newId(),
    resourceId: resource.id,
    displayName: 'Root',
    description: 'Root Scope',
    originId: resource.originId,
    originSystem,
    isRootScope: true,
  });
  return roles.map(([originId, displayName]) => {
    const record = { resourceId: resource.id, displayName, description: null, originId, originSystem };
    return { resource, scope, role: store.resourceRoles.insert({ id: newId(), ...record }) };
  });
}

export function groupRoles(groupId: Guid): OriginRole[] {
  return [
    [`Member_${groupId}`, 'Member'],
    [`Owner_${groupId}`, 'Owner'],
  ];
}

/** SharePoint numbers a site's groups in the order in which it makes them. */
export function siteRoles(displayName: string): OriginRole[] {
  return [
    ['3', `${displayName} Owners`],
    ['4', `${displayName} Visitors`],
    ['5', `${displayName} Members`],
  ];
}
