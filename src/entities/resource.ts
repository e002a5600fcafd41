import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { resourceAttributes } from './complex/resource-attribute.ts';
import { flag, instant, text } from './values.ts';

const { field, v1, beta } = graphNames<V1.AccessPackageResource, Beta.AccessPackageResource>();

/** accessPackageResource: graph-v1 §7, graph-beta §3.6 and §4.10. */
export const resource = {
  name: 'Resource',
  collection: { 'v1.0': 'resources', beta: 'accessPackageResources' },
  below: 'Catalog',
  // One by its own path is declared and on no page; the list's filter by id is documented in v1.0 alone [D].
  found: { 'v1.0': 'filter', beta: 'list' },
  anywhere: true, // an id of its own in each catalog [?]: environments, roles and scopes lead to it and name no catalog
  key: 'id',
  maxPageSize: 100, // [?] as accessPackages
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    originId: field('originId', 'originId', text),
    originSystem: field('originSystem', 'originSystem', text),
    attributes: field('attributes', 'attributes', resourceAttributes),
    createdDateTime: field('createdDateTime', 'addedOn', instant),
    modifiedDateTime: field('modifiedDateTime', null, instant),
    addedBy: field(null, 'addedBy', text),
    isPendingOnboarding: field(null, 'isPendingOnboarding', flag),
    resourceType: field(null, 'resourceType', text),
    url: field(null, 'url', text),
  },
  edges: {
    // [D] list-resources, all three.
    environment: {
      target: 'ResourceEnvironment',
      many: false,
      routes: {
        'v1.0': [v1.inline('environment')],
        beta: [beta.inline('accessPackageResourceEnvironment')],
      },
    },
    roles: {
      target: 'ResourceRole',
      many: true,
      inverse: 'resource',
      routes: { 'v1.0': [v1.inline('roles')], beta: [beta.inline('accessPackageResourceRoles')] },
    },
    scopes: {
      target: 'ResourceScope',
      many: true,
      inverse: 'resource',
      routes: { 'v1.0': [v1.inline('scopes')], beta: [beta.inline('accessPackageResourceScopes')] },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName'),
    description: by.text('By description.', 'description'),
    originId: by.text('By its id in the system that it comes from.', 'originId'),
    originSystem: by.text('By the system that it comes from.', 'originSystem'),
    createdDateTime: by.instant('By when it was added to the catalog.', 'createdDateTime'),
  },
} as const satisfies Entity;
