import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { instant, text } from './values.ts';

const { field, v1, beta } = graphNames<
  V1.AccessPackageResourceRoleScope,
  Beta.AccessPackageResourceRoleScope
>();

/**
 * accessPackageResourceRoleScope: graph-v1 §6, graph-beta §3.6 and §4.10. Its id is `<role>_<scope>`, so that packages
 * which give the same role have links of one id: the package's belongs to it.
 */
export const resourceRoleScope = {
  name: 'ResourceRoleScope',
  collection: { 'v1.0': 'resourceRoleScopes', beta: 'accessPackageResourceRoleScopes' },
  below: 'AccessPackage',
  found: { 'v1.0': 'list', beta: 'list' },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
    modifiedDateTime: field(null, 'modifiedDateTime', instant),
  },
  edges: {
    // [D] list-resourcerolescopes, both.
    role: {
      target: 'ResourceRole',
      many: false,
      routes: { 'v1.0': [v1.inline('role')], beta: [beta.inline('accessPackageResourceRole')] },
    },
    scope: {
      target: 'ResourceScope',
      many: false,
      routes: { 'v1.0': [v1.inline('scope')], beta: [beta.inline('accessPackageResourceScope')] },
    },
  },
  filters: {
    createdDateTime: by.instant('By when it was put into the package.', 'createdDateTime'),
    roleName: by.text('By the name of the role.', 'role.displayName'),
    originSystem: by.text('By the system that the role comes from.', 'role.originSystem'),
  },
} as const satisfies Entity;
