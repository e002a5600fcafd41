import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by, graph } from './filterable.ts';
import { type Decode, flag, instant, isObject, text } from './values.ts';

/** connectionInfo */
const connectionUrl: Decode<string | null> = (json) => (isObject(json) ? text(json['url']) : null);

const { field, v1, beta } = graphNames<
  V1.AccessPackageResourceEnvironment,
  Beta.AccessPackageResourceEnvironment
>();

/** accessPackageResourceEnvironment: graph-v1 §2, graph-beta §4.10. */
export const resourceEnvironment = {
  name: 'ResourceEnvironment',
  collection: { 'v1.0': 'resourceEnvironments', beta: 'accessPackageResourceEnvironments' },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    originId: field('originId', 'originId', text),
    originSystem: field('originSystem', 'originSystem', text),
    isDefaultEnvironment: field('isDefaultEnvironment', 'isDefaultEnvironment', flag),
    connectionUrl: field('connectionInfo', 'connectionInfo', connectionUrl),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
  },
  edges: {
    resources: {
      target: 'Resource',
      many: true,
      inverse: 'environment',
      routes: { 'v1.0': [v1.inline('resources')], beta: [beta.inline('accessPackageResources')] }, // [C]
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName'),
    // [D] The list is refused without it, and for any other system.
    originSystem: by.text('By the system that it belongs to.', 'originSystem', {
      ...graph('originSystem', 'originSystem', 'eq'),
      isDemanded: true,
    }),
    isDefaultEnvironment: by.flag('By whether it is the default one.', 'isDefaultEnvironment'),
  },
} as const satisfies Entity;
