import type { AccessPackageRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { accessPackageFilters, byCatalogName } from '../filters.ts';
import { ofAccessPackage } from '../links.ts';

const { column } = propertiesOf<AccessPackageRecord>();

export const accessPackage: EntityType<AccessPackageRecord> = {
  name: 'accessPackage',
  base: 'entity',
  address: (row) => `accessPackages('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('isHidden', 'Edm.Boolean'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'catalog',
      target: 'accessPackageCatalog',
      contained: false,
      related: ofAccessPackage.catalog,
    },
    {
      kind: 'many',
      name: 'assignmentPolicies',
      target: 'accessPackageAssignmentPolicy',
      contained: true,
      related: ofAccessPackage.policies,
    },
    {
      kind: 'many',
      name: 'resourceRoleScopes',
      target: 'accessPackageResourceRoleScope',
      contained: true,
      related: ofAccessPackage.roleScopes,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'incompatibleAccessPackages',
      target: 'accessPackage',
      contained: false,
      related: ofAccessPackage.incompatiblePackages,
      absentWhenExpanded: true,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'incompatibleGroups',
      target: 'group',
      contained: true,
      related: ofAccessPackage.incompatibleGroups,
      absentWhenExpanded: true,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'accessPackagesIncompatibleWith',
      target: 'accessPackage',
      contained: false,
      related: ofAccessPackage.incompatibleWith,
      absentWhenExpanded: true,
      served: { filters: [] },
    },
  ],
};

export const accessPackages: EntitySet<AccessPackageRecord> = {
  name: 'accessPackages',
  type: accessPackage.name,
  filters: [...accessPackageFilters, byCatalogName],
  rows: (store) => store.accessPackages.values(),
  find: (store, id) => store.accessPackages.get(id),
  functions: ['filterByCurrentUser'],
};
