import { entities } from '../entities/registry.ts';
import type { JsonObject } from '../entities/values.ts';
import type { EntityName, Version } from '../entities/entity.ts';
import { collectionPath, entityPath } from './compile.ts';
import { quote } from './literal.ts';

/** Lists and questions that Graph has at paths of their own, which are neither an entity's collection nor an edge. */

export interface OwnPath {
  /** Names the place among the ways that Graph may refuse. */
  readonly title: string;
  readonly path: (version: Version) => string;
  readonly filter: (version: Version) => readonly string[];
  /** Of `$expand`. */
  readonly levels: number;
  /** The version that knows the rows' ids, where the other does not know all. */
  readonly best?: Version;
  /** The row that each of the list leads to, and by which edge. */
  readonly back?: OwnPathBack;
}

export interface OwnPathBack {
  readonly edge: string;
  readonly entity: EntityName;
  readonly parent: string;
  readonly id: string;
}

export interface Question {
  readonly path: (version: Version) => string;
  readonly body: JsonObject | undefined;
  /** The one version that takes it, and the name of what it takes. */
  readonly only: { readonly version: Version; readonly what: string } | undefined;
}

/** Assignments to one package whose holders have another, too: graph-v1 §3. */
export function additionalAccess(accessPackageId: string, incompatibleAccessPackageId: string): OwnPath {
  const given = Object.entries({ accessPackageId, incompatibleAccessPackageId })
    .map(([name, id]) => `${name}=${encodeURIComponent(quote(id))}`)
    .join(',');
  return {
    title: 'additionalAccess',
    path: (version) => `${collectionPath(entities.Assignment, version)}/additionalAccess(${given})`,
    filter: () => [],
    levels: 2, // [D] $expand is supported; how deep [?]
  };
}

/** The roles of one resource in a catalog's list, which Graph refuses without just this filter: graph-v1 §2. */
export function resourceRolesOf(catalogId: string, resourceId: string, originSystem: string): OwnPath {
  const names = { 'v1.0': 'resource/id', beta: 'accessPackageResource/id' };
  const segments = { 'v1.0': 'resourceRoles', beta: 'accessPackageResourceRoles' };
  return {
    title: 'of a catalog',
    path: (version) => `${entityPath(entities.Catalog, version, catalogId)}/${segments[version]}`,
    filter: (version) => [
      `originSystem eq ${quote(originSystem)}`,
      `${names[version]} eq ${quote(resourceId)}`,
    ],
    levels: 1, // [D] resource
    best: 'v1.0', // beta has zeros for roles that no package uses yet [D tutorial]
    back: { edge: 'resource', entity: 'Resource', parent: catalogId, id: resourceId },
  };
}

/** What each policy that is open to the caller, or to somebody else, wants: graph-v1 §6, graph-beta §3.4. */
export function applicableRequirements(accessPackageId: string, subjectObjectId: string | null): Question {
  return {
    path: (version) =>
      `${entityPath(entities.AccessPackage, version, accessPackageId)}/getApplicablePolicyRequirements`,
    body: subjectObjectId === null ? undefined : { subject: { objectId: subjectObjectId } },
    only:
      subjectObjectId === null
        ? undefined
        : { version: 'beta', what: 'AccessPackage.applicableRequirements of another subject' },
  };
}
