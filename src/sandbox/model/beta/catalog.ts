import type { CatalogRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { byRoleName, catalogFilters, resourceFilters, resourceRoleFilters } from '../filters.ts';
import { ofCatalog, rolesWithIdsOnceUsed } from '../links.ts';
import { pascal } from '../shapes.ts';

const { column, computed, constant } = propertiesOf<CatalogRecord>();

export const catalog: EntityType<CatalogRecord> = {
  name: 'accessPackageCatalog',
  base: 'entity',
  address: (row) => `accessPackageCatalogs('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    computed('catalogType', 'Edm.String', (row) => pascal(row.catalogType)),
    computed('catalogStatus', 'Edm.String', (row) => pascal(row.state)),
    column('isExternallyVisible', 'Edm.Boolean'),
    column('createdBy', 'Edm.String'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedBy', 'Edm.String'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
    constant('uniqueName', 'Edm.String', null),
  ],
  navigations: [
    {
      kind: 'many',
      name: 'accessPackages',
      target: 'accessPackage',
      contained: true,
      related: ofCatalog.accessPackages,
    },
    {
      kind: 'many',
      name: 'accessPackageCustomWorkflowExtensions',
      target: 'customCalloutExtension',
      contained: true,
      related: ofCatalog.extensions,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'accessPackageResourceRoles',
      target: 'accessPackageResourceRole',
      contained: true,
      related: ofCatalog.roles,
      served: {
        filters: [...resourceRoleFilters('accessPackageResource/id'), byRoleName],
        filterRequired: true,
        rows: rolesWithIdsOnceUsed,
      },
    },
    {
      kind: 'many',
      name: 'accessPackageResources',
      target: 'accessPackageResource',
      contained: true,
      related: ofCatalog.resources,
      served: { filters: resourceFilters(['displayName', 'originId', 'originSystem']) },
    },
    {
      kind: 'many',
      name: 'accessPackageResourceScopes',
      target: 'accessPackageResourceScope',
      contained: true,
      related: ofCatalog.scopes,
    },
    {
      kind: 'many',
      name: 'customAccessPackageWorkflowExtensions',
      target: 'customAccessPackageWorkflowExtension',
      contained: true,
      related: ofCatalog.legacyExtensions,
      served: { filters: [] },
    },
  ],
};

export const catalogs: EntitySet<CatalogRecord> = {
  name: 'accessPackageCatalogs',
  type: catalog.name,
  filters: catalogFilters,
  rows: (store) => store.catalogs.values(),
  find: (store, id) => store.catalogs.get(id),
};
