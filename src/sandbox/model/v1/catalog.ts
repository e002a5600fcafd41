import type { CatalogRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { catalogFilters, resourceFilters, resourceRoleFilters } from '../filters.ts';
import { ofCatalog } from '../links.ts';

const { column } = propertiesOf<CatalogRecord>();

export const catalog: EntityType<CatalogRecord> = {
  name: 'accessPackageCatalog',
  base: 'entity',
  address: (row) => `catalogs('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('catalogType', 'accessPackageCatalogType'),
    column('state', 'accessPackageCatalogState'),
    column('isExternallyVisible', 'Edm.Boolean'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
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
      name: 'customWorkflowExtensions',
      target: 'customCalloutExtension',
      contained: true,
      related: ofCatalog.extensions,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'resourceRoles',
      target: 'accessPackageResourceRole',
      contained: true,
      related: ofCatalog.roles,
      served: { filters: resourceRoleFilters('resource/id'), filterRequired: true },
    },
    {
      kind: 'many',
      name: 'resources',
      target: 'accessPackageResource',
      contained: true,
      related: ofCatalog.resources,
      served: { filters: resourceFilters(['id', 'originId']) },
    },
    {
      kind: 'many',
      name: 'resourceScopes',
      target: 'accessPackageResourceScope',
      contained: true,
      related: ofCatalog.scopes,
    },
  ],
};

export const catalogs: EntitySet<CatalogRecord> = {
  name: 'catalogs',
  type: catalog.name,
  filters: catalogFilters,
  rows: (store) => store.catalogs.values(),
  find: (store, id) => store.catalogs.get(id),
};
