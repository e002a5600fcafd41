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

/** By the type's name. Types that are not here belong to no catalog. */
export const catalogOf: Readonly<Record<string, CatalogOf>> = {
  accessPackageCatalog: (store, id) => store.catalogs.get(id)?.id,
  accessPackage: catalogOfPackage,
  accessPackageAssignment: catalogOfAssignment,
  accessPackageAssignmentRequest: catalogOfRequest,
  accessPackageAssignmentPolicy: catalogOfPolicy,
};

/** To what catalog a record belongs; a record that is not there to none that could be reached. */
export function targetOf(typeName: string, record: unknown, store: Store): Target {
  const find = catalogOf[typeName];
  if (find === undefined) return record === undefined ? { catalogId: undefined } : 'shared';
  return { catalogId: record === undefined ? undefined : find(store, idOf(record)) };
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

const listed: ReadonlySet<string> = new Set(['accessPackageCatalog', 'accessPackage']);
const filtered: ReadonlySet<string> = new Set(['accessPackageAssignment', 'accessPackageAssignmentRequest']);

/**
 * Catalogs and packages are cut to what the caller reaches; assignments and requests must be asked for
 * by package; other lists span the catalogs and are refused: policies are read through their packages.
 */
export function listScope(reach: Reach, typeName: string, store: Store): ListScope {
  if (reach === 'everywhere') return { permit: () => undefined, shows: () => true };
  if (listed.has(typeName)) {
    return {
      permit: () => undefined,
      shows: (row) => isWithin(reach, targetOf(typeName, row, store)),
    };
  }
  return {
    permit(requirements) {
      if (!filtered.has(typeName) || !namesPackageWithin(requirements, reach, store)) throw unauthorized();
    },
    shows: () => true,
  };
}

function namesPackageWithin(requirements: readonly Requirement[], reach: Reach, store: Store): boolean {
  return requirements.some(
    (alternatives) =>
      alternatives.length > 0 &&
      alternatives.every(
        ({ field, operator, value }) =>
          field.path === 'accessPackage/id' &&
          operator === 'eq' &&
          isWithin(reach, { catalogId: catalogOfPackage(store, value) }),
      ),
  );
}
