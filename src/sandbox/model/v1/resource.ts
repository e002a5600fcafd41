import type {
  ResourceRecord,
  ResourceRoleRecord,
  ResourceRoleScopeRecord,
  ResourceScopeRecord,
} from '../../tenant/records.ts';
import { propertiesOf, type EntityType } from '../edm.ts';
import { ofResource, ofRoleOrScope } from '../links.ts';

const ofResourceRecord = propertiesOf<ResourceRecord>();
const ofRole = propertiesOf<ResourceRoleRecord>();
const ofScope = propertiesOf<ResourceScopeRecord>();
const ofRoleScope = propertiesOf<ResourceRoleScopeRecord>();

export const resource: EntityType<ResourceRecord> = {
  name: 'accessPackageResource',
  base: 'entity',
  address: (row) => `catalogs('${row.catalogId}')/resources('${row.id}')`,
  properties: [
    ofResourceRecord.column('id', 'Edm.String not null'),
    ofResourceRecord.column('displayName', 'Edm.String'),
    ofResourceRecord.column('description', 'Edm.String'),
    ofResourceRecord.column('originId', 'Edm.String'),
    ofResourceRecord.column('originSystem', 'Edm.String'),
    ofResourceRecord.computed('attributes', 'Collection(accessPackageResourceAttribute)', (row) =>
      row.attributes.map(({ id: _id, ...attribute }) => attribute),
    ),
    ofResourceRecord.column('createdDateTime', 'Edm.DateTimeOffset'),
    ofResourceRecord.column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'environment',
      target: 'accessPackageResourceEnvironment',
      contained: false,
      related: ofResource.environment,
    },
    {
      kind: 'many',
      name: 'roles',
      target: 'accessPackageResourceRole',
      contained: true,
      related: ofResource.roles,
    },
    {
      kind: 'many',
      name: 'scopes',
      target: 'accessPackageResourceScope',
      contained: true,
      related: ofResource.scopes,
    },
    {
      kind: 'many',
      name: 'uploadSessions',
      target: 'customDataProvidedResourceUploadSession',
      contained: true,
      related: () => [],
    },
  ],
};

export const resourceRole: EntityType<ResourceRoleRecord> = {
  name: 'accessPackageResourceRole',
  base: 'entity',
  properties: [
    ofRole.column('id', 'Edm.String not null'),
    ofRole.column('displayName', 'Edm.String'),
    ofRole.column('description', 'Edm.String'),
    ofRole.column('originId', 'Edm.String'),
    ofRole.column('originSystem', 'Edm.String'),
    ofRole.constant('type', 'roleType', null),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'resource',
      target: 'accessPackageResource',
      contained: true,
      related: ofRoleOrScope.resource,
    },
  ],
};

export const resourceScope: EntityType<ResourceScopeRecord> = {
  name: 'accessPackageResourceScope',
  base: 'entity',
  properties: [
    ofScope.column('id', 'Edm.String not null'),
    ofScope.column('displayName', 'Edm.String'),
    ofScope.column('description', 'Edm.String'),
    ofScope.column('originId', 'Edm.String'),
    ofScope.column('originSystem', 'Edm.String'),
    ofScope.column('isRootScope', 'Edm.Boolean'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'resource',
      target: 'accessPackageResource',
      contained: true,
      related: ofRoleOrScope.resource,
    },
  ],
};

export const resourceRoleScope: EntityType<ResourceRoleScopeRecord> = {
  name: 'accessPackageResourceRoleScope',
  base: 'entity',
  properties: [
    ofRoleScope.column('id', 'Edm.String not null'),
    ofRoleScope.column('createdDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'role',
      target: 'accessPackageResourceRole',
      contained: true,
      related: (row, store) => store.resourceRoles.get(row.roleId),
    },
    {
      kind: 'one',
      name: 'scope',
      target: 'accessPackageResourceScope',
      contained: true,
      related: (row, store) => store.resourceScopes.get(row.scopeId),
    },
  ],
};
