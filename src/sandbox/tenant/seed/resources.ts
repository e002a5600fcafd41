import { personaNamed } from '../personas.ts';
import type {
  Guid,
  OriginSystem,
  ResourceRecord,
  ResourceRoleRecord,
  ResourceScopeRecord,
} from '../records.ts';
import type { Store } from '../store.ts';
import type { Random } from './random.ts';
import { stamp } from './stamps.ts';

export type ResourceKind = 'group' | 'application' | 'site';

/** A role of a resource in its root scope, as a package can grant it. */
export interface Offer {
  readonly resource: ResourceRecord;
  readonly role: ResourceRoleRecord;
  readonly scope: ResourceScopeRecord;
}

interface Origin {
  readonly originId: string;
  readonly originSystem: OriginSystem;
  readonly resourceType: string;
  readonly url: string | null;
  readonly roles: readonly (readonly [originId: string, displayName: string])[];
}

/** SharePoint numbers a site's groups in the order in which it makes them. */
const siteRoles = [
  ['3', 'Owners'],
  ['4', 'Visitors'],
  ['5', 'Members'],
] as const;

export function seedResource(
  store: Store,
  catalogId: Guid,
  kind: ResourceKind,
  displayName: string,
  memberIds: readonly Guid[],
  random: Random,
  now: Date,
): readonly Offer[] {
  const origin = originOf(store, kind, displayName, memberIds, random);
  const { originSystem } = origin;
  const resource = store.resources.insert({
    id: random.guid(),
    catalogId,
    displayName,
    description: `${displayName} (${origin.resourceType})`,
    originId: origin.originId,
    originSystem,
    url: origin.url,
    resourceType: origin.resourceType,
    ...stamp(random, now, 1_100, 1_000),
  });
  const scope = store.resourceScopes.insert({
    id: random.guid(),
    resourceId: resource.id,
    displayName: 'Root',
    description: 'Root Scope',
    originId: origin.originId,
    originSystem,
    isRootScope: true,
  });
  return origin.roles.map(([originId, roleName]) => {
    const record = {
      resourceId: resource.id,
      displayName: roleName,
      description: null,
      originId,
      originSystem,
    };
    return { resource, scope, role: store.resourceRoles.insert({ id: random.guid(), ...record }) };
  });
}

function originOf(
  store: Store,
  kind: ResourceKind,
  displayName: string,
  memberIds: readonly Guid[],
  random: Random,
): Origin {
  if (kind === 'site') {
    const path = displayName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const url = `https://contoso.sharepoint.example/sites/${path}`;
    const roles = siteRoles.map(([sequence, name]) => [sequence, `${displayName} ${name}`] as const);
    return {
      originId: url,
      originSystem: 'SharePointOnline',
      resourceType: 'SharePoint Online Site',
      url,
      roles,
    };
  }
  const originId = random.guid();
  if (kind === 'application') {
    const roles = ['User', 'Administrator'].map((name) => [random.guid(), `${displayName} ${name}`] as const);
    return { originId, originSystem: 'AadApplication', resourceType: 'Application', url: null, roles };
  }
  store.groups.insert({
    id: originId,
    displayName,
    description: null,
    mailNickname: displayName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    memberIds: Array.from({ length: Math.min(6, memberIds.length) }, () => random.pick(memberIds)).filter(
      (id, at, ids) => ids.indexOf(id) === at,
    ),
    ownerIds: [personaNamed('owner').objectId],
  });
  const roles = [
    [`Member_${originId}`, 'Member'],
    [`Owner_${originId}`, 'Owner'],
  ] as const;
  return { originId, originSystem: 'AadGroup', resourceType: 'Security Group', url: null, roles };
}
