import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { assignmentsOf } from '../filters.ts';
import { ofAssignment } from '../links.ts';
import { findProvisionedRole, provisionedRoles, type ProvisionedRole } from '../provisioned.ts';

const { column, computed } = propertiesOf<ProvisionedRole>();

export const assignmentResourceRole: EntityType<ProvisionedRole> = {
  name: 'accessPackageAssignmentResourceRole',
  base: 'entity',
  address: (row) => `accessPackageAssignmentResourceRoles('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    computed(
      'originId',
      'Edm.String',
      ({ roleScope }, store) => store.resourceRoles.get(roleScope.roleId)?.originId ?? null,
    ),
    computed(
      'originSystem',
      'Edm.String',
      ({ roleScope }, store) => store.resourceRoles.get(roleScope.roleId)?.originSystem ?? null,
    ),
    computed('status', 'Edm.String', ({ assignment }) =>
      assignment.state === 'delivered' ? 'Fulfilled' : 'PendingFulfillment',
    ),
  ],
  navigations: [
    {
      kind: 'many',
      name: 'accessPackageAssignments',
      target: 'accessPackageAssignment',
      contained: true,
      related: ({ assignment }) => [assignment],
    },
    {
      kind: 'one',
      name: 'accessPackageResourceRole',
      target: 'accessPackageResourceRole',
      contained: true,
      related: ({ roleScope }, store) => store.resourceRoles.get(roleScope.roleId),
    },
    {
      kind: 'one',
      name: 'accessPackageResourceScope',
      target: 'accessPackageResourceScope',
      contained: true,
      related: ({ roleScope }, store) => store.resourceScopes.get(roleScope.scopeId),
    },
    {
      kind: 'one',
      name: 'accessPackageSubject',
      target: 'accessPackageSubject',
      contained: true,
      related: ({ assignment }, store) => ofAssignment.target(assignment, store),
    },
  ],
};

export const assignmentResourceRoles: EntitySet<ProvisionedRole> = {
  name: 'accessPackageAssignmentResourceRoles',
  type: assignmentResourceRole.name,
  filters: [
    {
      path: 'accessPackageSubject/objectId',
      operators: ['eq'],
      literal: 'guid',
      value: ({ assignment }, store) => store.subjects.get(assignment.targetId)?.objectId,
      candidates: (store, objectId) => [...provisionedRoles(assignmentsOf(objectId, store), store)],
    },
  ],
  rows: (store) => provisionedRoles(store.assignments.values(), store),
  find: findProvisionedRole,
};
