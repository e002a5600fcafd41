import type { ResourceEnvironmentRecord, ResourceRequestRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { byOriginSystem, resourceRequestFilters } from '../filters.ts';
import { ofEnvironment, ofResourceRequest } from '../links.ts';
import { pascal } from '../shapes.ts';

const { column, computed, constant } = propertiesOf<ResourceRequestRecord>();
const ofEnvironmentRecord = propertiesOf<ResourceEnvironmentRecord>();

export const resourceRequest: EntityType<ResourceRequestRecord> = {
  name: 'accessPackageResourceRequest',
  base: 'entity',
  address: (row) => `accessPackageResourceRequests('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('catalogId', 'Edm.String'),
    column('executeImmediately', 'Edm.Boolean'),
    column('isValidationOnly', 'Edm.Boolean'),
    computed('requestType', 'Edm.String', (row) => pascal(row.requestType)),
    constant('requestState', 'Edm.String', 'Delivered'),
    constant('requestStatus', 'Edm.String', 'Fulfilled'),
    column('justification', 'Edm.String'),
    constant('expirationDateTime', 'Edm.DateTimeOffset', null),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageResource',
      target: 'accessPackageResource',
      contained: false,
      related: ofResourceRequest.resource,
    },
    {
      kind: 'one',
      name: 'requestor',
      target: 'accessPackageSubject',
      contained: true,
      related: ofResourceRequest.requestor,
    },
  ],
};

export const resourceRequests: EntitySet<ResourceRequestRecord> = {
  name: 'accessPackageResourceRequests',
  type: resourceRequest.name,
  filters: resourceRequestFilters('catalogId'),
  rows: (store) => store.resourceRequests.values(),
  find: (store, id) => store.resourceRequests.get(id),
};

export const resourceEnvironment: EntityType<ResourceEnvironmentRecord> = {
  name: 'accessPackageResourceEnvironment',
  base: 'entity',
  address: (row) => `accessPackageResourceEnvironments('${row.id}')`,
  properties: [
    ofEnvironmentRecord.column('id', 'Edm.String not null'),
    ofEnvironmentRecord.column('displayName', 'Edm.String'),
    ofEnvironmentRecord.column('description', 'Edm.String'),
    ofEnvironmentRecord.column('originSystem', 'Edm.String not null'),
    ofEnvironmentRecord.column('originId', 'Edm.String not null'),
    ofEnvironmentRecord.column('isDefaultEnvironment', 'Edm.Boolean'),
    ofEnvironmentRecord.computed('connectionInfo', 'connectionInfo', (row) => ({ url: row.connectionUrl })),
    ofEnvironmentRecord.column('createdBy', 'Edm.String'),
    ofEnvironmentRecord.column('createdDateTime', 'Edm.DateTimeOffset'),
    ofEnvironmentRecord.column('modifiedBy', 'Edm.String'),
    ofEnvironmentRecord.column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'many',
      name: 'accessPackageResources',
      target: 'accessPackageResource',
      contained: false,
      related: ofEnvironment.resources,
    },
  ],
};

export const resourceEnvironments: EntitySet<ResourceEnvironmentRecord> = {
  name: 'accessPackageResourceEnvironments',
  type: resourceEnvironment.name,
  filters: byOriginSystem,
  filterRequired: true,
  rows: (store) => store.resourceEnvironments.values(),
  find: (store, id) => store.resourceEnvironments.get(id),
};
