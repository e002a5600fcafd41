import type { AccessPackageRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { accessPackageFilters } from '../filters.ts';
import { ofAccessPackage } from '../links.ts';

const { column } = propertiesOf<AccessPackageRecord>();

export const accessPackage: EntityType<AccessPackageRecord> = {
  name: 'accessPackage',
  base: 'entity',
  address: (row) => `accessPackages('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('catalogId', 'Edm.String'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('isHidden', 'Edm.Boolean'),
    column('isRoleScopesVisible', 'Edm.Boolean'),
    column('createdBy', 'Edm.String'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedBy', 'Edm.String'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
    column('uniqueName', 'Edm.String'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageCatalog',
      target: 'accessPackageCatalog',
      contained: false,
      related: ofAccessPackage.catalog,
    },
    {
      kind: 'many',
      name: 'accessPackageAssignmentPolicies',
      target: 'accessPackageAssignmentPolicy',
      contained: true,
      related: ofAccessPackage.policies,
    },
    {
      kind: 'many',
      name: 'accessPackageResourceRoleScopes',
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
  filters: accessPackageFilters,
  rows: (store) => store.accessPackages.values(),
  find: (store, id) => store.accessPackages.get(id),
  functions: ['filterByCurrentUser'],
};
