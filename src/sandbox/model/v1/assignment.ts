import type { AssignmentRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { assignmentFilters } from '../filters.ts';
import { ofAssignment } from '../links.ts';
import { schedule } from '../shapes.ts';

const { column, computed, constant } = propertiesOf<AssignmentRecord>();

export const assignment: EntityType<AssignmentRecord> = {
  name: 'accessPackageAssignment',
  base: 'entity',
  expandsWildcard: true,
  address: (row) => `assignments('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('state', 'accessPackageAssignmentState'),
    column('status', 'Edm.String'),
    column('expiredDateTime', 'Edm.DateTimeOffset'),
    computed('schedule', 'entitlementManagementSchedule', (row) => schedule(row.schedule)),
    constant('customExtensionCalloutInstances', 'Collection(customExtensionCalloutInstance)', []),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: 'accessPackage',
      contained: false,
      related: ofAssignment.accessPackage,
    },
    {
      kind: 'one',
      name: 'assignmentPolicy',
      target: 'accessPackageAssignmentPolicy',
      contained: false,
      related: ofAssignment.policy,
    },
    {
      kind: 'one',
      name: 'target',
      target: 'accessPackageSubject',
      contained: false,
      related: ofAssignment.target,
    },
  ],
};

export const assignments: EntitySet<AssignmentRecord> = {
  name: 'assignments',
  type: assignment.name,
  filters: assignmentFilters({ state: { path: 'state', isEnum: true }, policy: 'assignmentPolicy/id' }),
  rows: (store) => store.assignments.values(),
  lists: (row) => row.state !== null,
  find: (store, id) => store.assignments.get(id),
  functions: ['filterByCurrentUser', 'additionalAccess'],
};
