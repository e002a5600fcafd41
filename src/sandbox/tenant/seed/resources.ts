import { personaNamed } from '../personas.ts';
import { frozen } from '../freeze.ts';
import { addRolesAndScope, groupRoles, siteRoles, type Offer, type OriginRole } from '../offers.ts';
import type { Guid, OriginSystem, ResourceAttribute } from '../records.ts';
import type { Store } from '../store.ts';
import type { Random } from './random.ts';
import { stamp } from './stamps.ts';

export type ResourceKind = 'group' | 'application' | 'site';

interface Origin {
  readonly originId: string;
  readonly originSystem: OriginSystem;
  readonly resourceType: string;
  readonly url: string | null;
  readonly roles: readonly OriginRole[];
}

const noAttributes: readonly ResourceAttribute[] = frozen([]);

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
    environmentId: null,
    attributes: noAttributes,
    ...stamp(random, now, 1_100, 1_000),
  });
  return addRolesAndScope(store, resource, origin.roles, () => random.guid());
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
    return {
      originId: url,
      originSystem: 'SharePointOnline',
      resourceType: 'SharePoint Online Site',
      url,
      roles: siteRoles(displayName),
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
  return {
    originId,
    originSystem: 'AadGroup',
    resourceType: 'Security Group',
    url: null,
    roles: groupRoles(originId),
  };
}
