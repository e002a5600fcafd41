import type {
  Json,
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
  address: (row) => `accessPackageCatalogs('${row.catalogId}')/accessPackageResources('${row.id}')`,
  properties: [
    ofResourceRecord.column('id', 'Edm.String not null'),
    ofResourceRecord.column('displayName', 'Edm.String'),
    ofResourceRecord.column('description', 'Edm.String'),
    ofResourceRecord.column('url', 'Edm.String'),
    ofResourceRecord.column('resourceType', 'Edm.String'),
    ofResourceRecord.column('originId', 'Edm.String'),
    ofResourceRecord.column('originSystem', 'Edm.String'),
    ofResourceRecord.constant('isPendingOnboarding', 'Edm.Boolean', false),
    ofResourceRecord.renamed('addedBy', 'Edm.String', 'createdBy'),
    ofResourceRecord.renamed('addedOn', 'Edm.DateTimeOffset', 'createdDateTime'),
    ofResourceRecord.computed('attributes', 'Collection(accessPackageResourceAttribute)', attributes),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageResourceEnvironment',
      target: 'accessPackageResourceEnvironment',
      contained: false,
      related: ofResource.environment,
    },
    {
      kind: 'many',
      name: 'accessPackageResourceRoles',
      target: 'accessPackageResourceRole',
      contained: true,
      related: ofResource.roles,
    },
    {
      kind: 'many',
      name: 'accessPackageResourceScopes',
      target: 'accessPackageResourceScope',
      contained: true,
      related: ofResource.scopes,
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
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageResource',
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
    ofScope.constant('roleOriginId', 'Edm.String', null),
    ofScope.computed('url', 'Edm.String', (row, store) => ofRoleOrScope.resource(row, store)?.url ?? null),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageResource',
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
    ofRoleScope.column('createdBy', 'Edm.String'),
    ofRoleScope.column('createdDateTime', 'Edm.DateTimeOffset'),
    ofRoleScope.column('modifiedBy', 'Edm.String'),
    ofRoleScope.column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackageResourceRole',
      target: 'accessPackageResourceRole',
      contained: true,
      related: (row, store) => store.resourceRoles.get(row.roleId),
    },
    {
      kind: 'one',
      name: 'accessPackageResourceScope',
      target: 'accessPackageResourceScope',
      contained: true,
      related: (row, store) => store.resourceScopes.get(row.scopeId),
    },
  ],
};

function attributes(row: ResourceRecord): Json {
  return row.attributes.map(({ name, destination, source, ...alike }) => ({
    ...alike,
    attributeName: name,
    attributeDestination: destination,
    attributeSource: source,
  }));
}
