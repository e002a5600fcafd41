import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { flag, text } from './values.ts';

const { field, v1, beta } = graphNames<V1.AccessPackageResourceScope, Beta.AccessPackageResourceScope>();

/** accessPackageResourceScope: graph-v1 §6 and §7, graph-beta §4.10. */
export const resourceScope = {
  name: 'ResourceScope',
  collection: { 'v1.0': 'scopes', beta: 'accessPackageResourceScopes' },
  below: 'Resource',
  found: { 'v1.0': null, beta: null },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    originId: field('originId', 'originId', text),
    originSystem: field('originSystem', 'originSystem', text),
    isRootScope: field('isRootScope', 'isRootScope', flag),
    roleOriginId: field(null, 'roleOriginId', text),
    url: field(null, 'url', text),
  },
  edges: {
    resource: {
      target: 'Resource',
      many: false,
      routes: { 'v1.0': [v1.inline('resource')], beta: [beta.inline('accessPackageResource')] }, // [C]
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName'),
    originId: by.text('By its id in the system that it comes from.', 'originId'),
    originSystem: by.text('By the system that it comes from.', 'originSystem'),
    isRootScope: by.flag('By whether it is the whole of the resource.', 'isRootScope'),
  },
} as const satisfies Entity;
