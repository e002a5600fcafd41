import type { ResourceEnvironmentRecord, ResourceRequestRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { byOriginSystem, resourceRequestFilters } from '../filters.ts';
import { ofEnvironment, ofResourceRequest } from '../links.ts';

const { column, constant } = propertiesOf<ResourceRequestRecord>();
const ofEnvironmentRecord = propertiesOf<ResourceEnvironmentRecord>();

export const resourceRequest: EntityType<ResourceRequestRecord> = {
  name: 'accessPackageResourceRequest',
  base: 'entity',
  address: (row) => `resourceRequests('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('requestType', 'accessPackageRequestType'),
    constant('state', 'accessPackageRequestState', 'delivered'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'catalog',
      target: 'accessPackageCatalog',
      contained: true,
      related: ofResourceRequest.catalog,
    },
    {
      kind: 'one',
      name: 'resource',
      target: 'accessPackageResource',
      contained: true,
      related: ofResourceRequest.resource,
    },
  ],
};

export const resourceRequests: EntitySet<ResourceRequestRecord> = {
  name: 'resourceRequests',
  type: resourceRequest.name,
  filters: resourceRequestFilters('catalog/id'),
  rows: (store) => store.resourceRequests.values(),
  find: (store, id) => store.resourceRequests.get(id),
};

export const resourceEnvironment: EntityType<ResourceEnvironmentRecord> = {
  name: 'accessPackageResourceEnvironment',
  base: 'entity',
  address: (row) => `resourceEnvironments('${row.id}')`,
  properties: [
    ofEnvironmentRecord.column('id', 'Edm.String not null'),
    ofEnvironmentRecord.column('displayName', 'Edm.String'),
    ofEnvironmentRecord.column('description', 'Edm.String'),
    ofEnvironmentRecord.column('originSystem', 'Edm.String'),
    ofEnvironmentRecord.column('originId', 'Edm.String'),
    ofEnvironmentRecord.column('isDefaultEnvironment', 'Edm.Boolean'),
    ofEnvironmentRecord.computed('connectionInfo', 'connectionInfo', (row) => ({ url: row.connectionUrl })),
    ofEnvironmentRecord.column('createdDateTime', 'Edm.DateTimeOffset'),
    ofEnvironmentRecord.column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'many',
      name: 'resources',
      target: 'accessPackageResource',
      contained: true,
      related: ofEnvironment.resources,
    },
  ],
};

export const resourceEnvironments: EntitySet<ResourceEnvironmentRecord> = {
  name: 'resourceEnvironments',
  type: resourceEnvironment.name,
  filters: byOriginSystem,
  filterRequired: true,
  rows: (store) => store.resourceEnvironments.values(),
  find: (store, id) => store.resourceEnvironments.get(id),
};
