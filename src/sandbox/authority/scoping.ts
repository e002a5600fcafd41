import { resourceNotFound, unauthorized } from '../fault.ts';
import { idOf } from '../odata/page.ts';
import type { Requirement } from '../odata/whitelist.ts';
import type { Store } from '../tenant/store.ts';
import { isWithin, type Reach, type Target } from './reach.ts';

type CatalogOf = (store: Store, id: string) => string | undefined;

export const catalogOfPackage: CatalogOf = (store, id) => store.accessPackages.get(id)?.catalogId;

const catalogOfAssignment: CatalogOf = (store, id) =>
  catalogOfPackage(store, store.assignments.get(id)?.accessPackageId ?? '');

const catalogOfRequest: CatalogOf = (store, id) =>
  catalogOfPackage(store, store.requests.get(id)?.accessPackageId ?? '');

const catalogOfPolicy: CatalogOf = (store, id) =>
  catalogOfPackage(store, store.policies.get(id)?.accessPackageId ?? '');

/** By the name of a type whose records belong each to a catalog. */
export const catalogOf: Readonly<Record<string, CatalogOf>> = {
  accessPackageCatalog: (store, id) => store.catalogs.get(id)?.id,
  accessPackage: catalogOfPackage,
  accessPackageAssignment: catalogOfAssignment,
  accessPackageAssignmentRequest: catalogOfRequest,
  accessPackageAssignmentPolicy: catalogOfPolicy,
  accessPackageResourceRequest: (store, id) => store.resourceRequests.get(id)?.catalogId,
};

/** Types of which nothing belongs to a catalog. Of others that are in neither list, only the tenant's own may see. */
const shared: ReadonlySet<string> = new Set([
  'accessPackageSubject',
  'connectedOrganization',
  'accessPackageResourceEnvironment',
]);

/** To what catalog a record belongs; a record that is not there to none that could be reached. */
function targetOf(typeName: string, record: unknown, store: Store): Target {
  if (record === undefined) return { catalogId: undefined };
  const find = catalogOf[typeName];
  if (find !== undefined) return { catalogId: find(store, idOf(record)) };
  return shared.has(typeName) ? 'shared' : 'tenant';
}

/**
 * Whoever reaches some catalogs alone is refused what is gone just as what is not theirs:
 * 403, and not 404 (terraform-provider-msgraph #159, #161).
 */
export function demandWithin(reach: Reach, typeName: string, record: unknown, store: Store): void {
  if (!isWithin(reach, targetOf(typeName, record, store))) throw unauthorized();
  if (record === undefined) throw resourceNotFound();
}

export interface ListScope {
  /** Throws when the filter asks for more than the caller may see. */
  permit(requirements: readonly Requirement[]): void;
  shows(row: unknown): boolean;
}

const cut: ReadonlySet<string> = new Set(['accessPackageCatalog', 'accessPackage']);

/** By the lower-case path of a filter that names where its rows belong. */
const placeByPath: Readonly<Record<string, CatalogOf>> = {
  'accesspackage/id': catalogOfPackage,
  'catalog/id': (_store, id) => id,
};

/**
 * Catalogs and packages are cut to what the caller reaches; what else belongs to catalogs must be asked for
 * by package or catalog. Policies cannot be, and so are read through their packages.
 */
export function listScope(reach: Reach, typeName: string, store: Store): ListScope {
  if (reach === 'everywhere' || shared.has(typeName)) return { permit: () => undefined, shows: () => true };
  if (cut.has(typeName)) {
    return { permit: () => undefined, shows: (row) => isWithin(reach, targetOf(typeName, row, store)) };
  }
  return {
    permit(requirements) {
      if (!requirements.some((requirement) => staysWithin(requirement, reach, store))) throw unauthorized();
    },
    shows: () => true,
  };
}

function staysWithin(requirement: Requirement, reach: Reach, store: Store): boolean {
  const [condition, ...others] = requirement;
  if (condition === undefined || others.length > 0 || condition.operator !== 'eq') return false;
  const placeOf = placeByPath[condition.field.path.toLowerCase()];
  return placeOf !== undefined && isWithin(reach, { catalogId: placeOf(store, condition.value) });
}
