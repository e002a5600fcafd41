import type { Json } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import type { Target } from './reach.ts';
import { catalogOf } from './scoping.ts';

/** The type of what a first segment's key names, in either version; lower-case. Others belong to no catalog. */
const typeOfSegment: Readonly<Record<string, string>> = {
  catalogs: 'accessPackageCatalog',
  accesspackagecatalogs: 'accessPackageCatalog',
  accesspackages: 'accessPackage',
  assignments: 'accessPackageAssignment',
  accesspackageassignments: 'accessPackageAssignment',
  assignmentrequests: 'accessPackageAssignmentRequest',
  accesspackageassignmentrequests: 'accessPackageAssignmentRequest',
  assignmentpolicies: 'accessPackageAssignmentPolicy',
  accesspackageassignmentpolicies: 'accessPackageAssignmentPolicy',
  resourcerequests: 'accessPackageResourceRequest',
  accesspackageresourcerequests: 'accessPackageResourceRequest',
};

/** By what name a body says to what it belongs: `catalog: { id }` as in v1.0, or `catalogId` as in beta. */
const memberOfType = { accessPackageCatalog: 'catalog', accessPackage: 'accessPackage' } as const;

/** The type to whose record a new one belongs. */
const parentInBody: Readonly<Record<string, keyof typeof memberOfType>> = {
  accesspackages: 'accessPackageCatalog',
  resourcerequests: 'accessPackageCatalog',
  accesspackageresourcerequests: 'accessPackageCatalog',
  assignmentpolicies: 'accessPackage',
  accesspackageassignmentpolicies: 'accessPackage',
};

export interface Act {
  readonly store: Store;
  readonly method: string;
  /** The first below entitlementManagement. */
  readonly segment: string;
  readonly key: string | undefined;
  readonly body: () => Json | undefined;
}

/** Where an operation acts, by its path's first key or else by what its body belongs to. */
export function operationTarget({ store, method, segment, key, body }: Act): Target {
  const name = segment.toLowerCase();
  // A person is of no catalog: what changes them is for those whose role holds in the tenant.
  if (name.startsWith('subjects') && method !== 'GET') return 'tenant';
  const typeName = typeOfSegment[name];
  if (key !== undefined) {
    return typeName === undefined ? 'shared' : { catalogId: catalogOf[typeName]?.(store, key) };
  }
  const parent = parentInBody[name];
  if (parent === undefined) return typeName === undefined ? 'shared' : 'tenant';
  if (method !== 'POST') return 'tenant';
  const id = parentId(body(), parent);
  return { catalogId: catalogOf[parent]?.(store, id) };
}

function parentId(body: Json | undefined, type: keyof typeof memberOfType): string {
  const name = memberOfType[type];
  const id = memberOf(memberOf(body, name), 'id') ?? memberOf(body, `${name}Id`);
  return typeof id === 'string' ? id : '';
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, Json>>)[name];
}
