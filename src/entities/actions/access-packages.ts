import type { Version } from '../entity.ts';
import type { JsonObject } from '../values.ts';
import { type Action, at } from './action.ts';
import { bodyIn, changes, creates, given } from './spelling.ts';

/** Writes of access packages and of what they hold (graph-v1 §6, graph-beta §3.4). */

const packageManager = 'Access package manager';

export interface PackageTerms {
  readonly displayName?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly isHidden?: boolean | null | undefined;
  /** Beta's own. */
  readonly isRoleScopesVisible?: boolean | null | undefined;
}

export function createAccessPackage(catalogId: string, terms: PackageTerms): Action {
  return creates(
    (version) => ({
      method: 'POST',
      path: 'accessPackages',
      body: {
        ...termsIn(version, terms),
        ...(version === 'v1.0' ? { catalog: { id: catalogId } } : { catalogId }),
      },
    }),
    { role: packageManager, look: 'Look at the access packages of the catalog before you send it again.' },
  );
}

export function updateAccessPackage(id: string, terms: PackageTerms): Action {
  return onPackage(id, (version) => ({
    method: 'PATCH',
    path: at`accessPackages/${id}`,
    body: termsIn(version, terms),
  }));
}

export function deleteAccessPackage(id: string): Action {
  return onPackage(id, () => ({ method: 'DELETE', path: at`accessPackages/${id}` }));
}

function termsIn(version: Version, terms: PackageTerms): JsonObject {
  return bodyIn(version, [
    ['displayName', 'displayName', given(terms.displayName)],
    ['description', 'description', given(terms.description)],
    ['isHidden', 'isHidden', given(terms.isHidden)],
    [null, 'isRoleScopesVisible', given(terms.isRoleScopesVisible)],
  ]);
}

/** Only beta has it: every resource of the package must be in the other catalog already (graph-beta §1). */
export function moveAccessPackage(id: string, catalogId: string): Action {
  const move = onPackage(id, (version) => ({
    method: 'POST',
    path: at`accessPackages/${id}/moveToCatalog`,
    body: bodyIn(version, [[null, 'catalogId', catalogId]]),
  }));
  return { ...move, role: 'Catalog owner' };
}

export interface NewRoleScope {
  readonly resourceId: string;
  readonly role: Origin;
  readonly scope: Origin & { readonly isRootScope?: boolean | null | undefined };
}

interface Origin {
  readonly id?: string | null | undefined;
  readonly originId: string;
  readonly originSystem: string;
  readonly displayName?: string | null | undefined;
}

/** Roles are known by their origin: the id of one that no package uses yet is all zeros (graph-beta §3.6). */
export function addResourceRole(packageId: string, { resourceId, role, scope }: NewRoleScope): Action {
  return creates(
    (version) => {
      const [segment, roleName, scopeName, resourceName] = roleScopeNames[version];
      return {
        method: 'POST',
        path: `${at`accessPackages/${packageId}`}/${segment}`,
        body: {
          [roleName]: {
            ...originBody(role),
            [resourceName]: { id: resourceId, originSystem: role.originSystem },
          },
          [scopeName]: {
            ...originBody(scope),
            ...(typeof scope.isRootScope === 'boolean' && { isRootScope: scope.isRootScope }),
          },
        },
      };
    },
    {
      role: packageManager,
      look: 'Look at the resource roles of the access package before you send it again.',
    },
  );
}

export function removeResourceRole(packageId: string, roleScopeId: string): Action {
  return onPackage(packageId, (version) => ({
    method: 'DELETE',
    path: `${at`accessPackages/${packageId}`}/${roleScopeNames[version][0]}/${encodeURIComponent(roleScopeId)}`,
  }));
}

const roleScopeNames = {
  'v1.0': ['resourceRoleScopes', 'role', 'scope', 'resource'],
  beta: [
    'accessPackageResourceRoleScopes',
    'accessPackageResourceRole',
    'accessPackageResourceScope',
    'accessPackageResource',
  ],
} as const;

function originBody({ id, originId, originSystem, displayName }: Origin): JsonObject {
  return bodyIn('v1.0', [
    ['id', null, given(id)],
    ['originId', null, originId],
    ['originSystem', null, originSystem],
    ['displayName', null, given(displayName)],
  ]);
}

export function addIncompatibleAccessPackage(id: string, otherId: string): Action {
  return onPackage(id, () => ({
    method: 'POST',
    path: at`accessPackages/${id}/incompatibleAccessPackages/$ref`,
    links: at`identityGovernance/entitlementManagement/accessPackages/${otherId}`,
  }));
}

export function removeIncompatibleAccessPackage(id: string, otherId: string): Action {
  return onPackage(id, () => ({
    method: 'DELETE',
    path: at`accessPackages/${id}/incompatibleAccessPackages/${otherId}/$ref`,
  }));
}

export function addIncompatibleGroup(id: string, groupId: string): Action {
  return onPackage(id, () => ({
    method: 'POST',
    path: at`accessPackages/${id}/incompatibleGroups/$ref`,
    links: at`groups/${groupId}`,
  }));
}

export function removeIncompatibleGroup(id: string, groupId: string): Action {
  return onPackage(id, () => ({
    method: 'DELETE',
    path: at`accessPackages/${id}/incompatibleGroups/${groupId}/$ref`,
  }));
}

function onPackage(id: string, spell: Parameters<typeof changes>[1]): Action {
  return changes(id, spell, {
    role: packageManager,
    look: `Look at accessPackage(id: "${id}") before you send it again.`,
  });
}
