import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, filter, graphNames, via } from './entity.ts';
import { by, graph } from './filterable.ts';
import { approvalSettings } from './policy/approval-settings.ts';
import { policyExpiration } from './policy/expiration.ts';
import { allowedTargetScope, requestorSettings } from './policy/requestor-settings.ts';
import { reviewSettings } from './policy/review-settings.ts';
import { policySettings } from './policy/settings.ts';
import { instant, text } from './values.ts';

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentPolicy,
  Beta.AccessPackageAssignmentPolicy
>();

/** accessPackageAssignmentPolicy: graph-v1 §5, graph-beta §3.3 and §4.4. */
export const assignmentPolicy = {
  name: 'AssignmentPolicy',
  collection: { 'v1.0': 'assignmentPolicies', beta: 'accessPackageAssignmentPolicies' },
  key: 'id',
  maxPageSize: 999, // [U] graph-v1 §2, paging
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
    ...policyExpiration,
    ...requestorSettings,
    ...approvalSettings,
    ...reviewSettings,
    ...policySettings,
  },
  edges: {
    accessPackage: {
      target: 'AccessPackage',
      many: false,
      // [D] list-assignmentpolicies; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('accessPackage')],
        beta: [beta.key('accessPackageId'), beta.inline('accessPackage')],
      },
    },
    catalog: {
      target: 'Catalog',
      many: false,
      // By the package: the policy's own catalog navigation is declared and nowhere shown to be expandable [?].
      routes: { 'v1.0': [via('accessPackage', 'catalog')], beta: [via('accessPackage', 'catalog')] },
    },
    assignments: {
      target: 'Assignment',
      many: true,
      inverse: 'policy',
      routes: {
        'v1.0': [filter('assignmentPolicy/id', 'id')], // [D] list-assignments
        beta: [filter('accessPackageAssignmentPolicy/id', 'id')], // [D]
      },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName', graph('displayName', 'displayName', 'eq')), // [D]
    description: by.text('By description.', 'description'),
    allowedTargetScope: by.member(allowedTargetScope, 'By who may be given access.', 'allowedTargetScope'),
    // Beta refuses accessPackageId [R]; no more is known of accessPackage/id than that scripts send it [U].
    accessPackageId: by.id('AccessPackage', 'By access package.', 'accessPackage.id'),
    catalogId: by.id('Catalog', 'By the catalog of the access package.', 'catalog.id'),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
    modifiedDateTime: by.instant('By when it was last changed.', 'modifiedDateTime'),
  },
} as const satisfies Entity;
