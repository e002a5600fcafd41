import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, type Field, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by } from './filterable.ts';
import { member, text } from './values.ts';

export const resourceRoleType = enumeration('ResourceRoleType', 'How a role of a resource is held.', {
  active: 'It holds at once.',
  eligible: 'Its holder may activate it.',
  application: 'It is an application’s own.',
  delegated: 'It is used on behalf of a person.',
});

const decodeType = member(resourceRoleType);

/** In v1.0's CSDL of 2026-08, and not yet in the published types. */
const type: Field<ReturnType<typeof decodeType>> = {
  'v1.0': { properties: ['type'], read: (json) => decodeType(json['type']) },
  beta: null,
};

const { field, v1, beta } = graphNames<V1.AccessPackageResourceRole, Beta.AccessPackageResourceRole>();

/** accessPackageResourceRole: graph-v1 §7, graph-beta §3.6 and §4.10. */
export const resourceRole = {
  name: 'ResourceRole',
  collection: { 'v1.0': 'roles', beta: 'accessPackageResourceRoles' },
  below: 'Resource',
  found: { 'v1.0': null, beta: null },
  key: 'id',
  // A catalog's list in beta gives zeros to roles that no package uses yet [D tutorial].
  otherwise: 'originId',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    originId: field('originId', 'originId', text),
    originSystem: field('originSystem', 'originSystem', text),
    type,
  },
  edges: {
    resource: {
      target: 'Resource',
      many: false,
      // [D] list-resourceroles
      routes: { 'v1.0': [v1.inline('resource')], beta: [beta.inline('accessPackageResource')] },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName'),
    description: by.text('By description.', 'description'),
    originId: by.text('By its id in the system that it comes from.', 'originId'),
    originSystem: by.text('By the system that it comes from.', 'originSystem'),
  },
} as const satisfies Entity;
