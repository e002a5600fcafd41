import type { Call } from '../call.ts';
import type { Json } from '../tenant/records.ts';
import type { Target } from './reach.ts';
import { catalogOf, catalogOfPackage } from './scoping.ts';

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
};

/** New ones say in their body to what they belong. */
const parentInBody: Readonly<Record<string, 'catalog' | 'accessPackage'>> = {
  accesspackages: 'catalog',
  resourcerequests: 'catalog',
  accesspackageresourcerequests: 'catalog',
  assignmentpolicies: 'accessPackage',
  accesspackageassignmentpolicies: 'accessPackage',
};

/** Where an operation acts, by its path's first key or else by what its body belongs to. */
export function operationTarget(call: Call, [key]: readonly string[]): Target {
  const { store } = call.site.tenant;
  const segment = call.segments[0]?.name.toLowerCase() ?? '';
  const typeName = typeOfSegment[segment];
  if (key !== undefined) {
    return typeName === undefined ? 'shared' : { catalogId: catalogOf[typeName]?.(store, key) };
  }
  const parent = parentInBody[segment];
  if (parent === undefined) return typeName === undefined ? 'shared' : 'tenant';
  if (call.incoming.method !== 'POST') return 'tenant';
  const id = parentId(call.incoming.body(), parent);
  if (parent === 'accessPackage') return { catalogId: catalogOfPackage(store, id) };
  return { catalogId: store.catalogs.get(id)?.id };
}

/** `catalog: { id }` as in v1.0, or `catalogId` as in beta. */
function parentId(body: Json | undefined, name: string): string {
  const parent = memberOf(body, name);
  const id = memberOf(parent, 'id') ?? memberOf(body, `${name}Id`);
  return typeof id === 'string' ? id : '';
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, Json>>)[name];
}
