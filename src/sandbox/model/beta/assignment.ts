import type { AssignmentRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { assignmentFilters } from '../filters.ts';
import { ofAssignment } from '../links.ts';
import { provisionedRoles } from '../provisioned.ts';
import { pascalOrNull, schedule } from '../shapes.ts';

const { column, renamed, computed, constant } = propertiesOf<AssignmentRecord>();

export const assignment: EntityType<AssignmentRecord> = {
  name: 'accessPackageAssignment',
  base: 'entity',
  expandsWildcard: true,
  address: (row) => `accessPackageAssignments('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    computed(
      'catalogId',
      'Edm.String',
      (row, store) => ofAssignment.accessPackage(row, store)?.catalogId ?? null,
    ),
    column('accessPackageId', 'Edm.String'),
    column('assignmentPolicyId', 'Edm.String'),
    /** The subject's id: documents disagree (graph-beta §3.1), and the metadata's word was taken. */
    column('targetId', 'Edm.String'),
    computed('assignmentState', 'Edm.String', (row) => pascalOrNull(row.state)),
    column('isExtended', 'Edm.Boolean'),
    computed('schedule', 'requestSchedule', (row) => schedule(row.schedule)),
    column('expiredDateTime', 'Edm.DateTimeOffset'),
    renamed('assignmentStatus', 'Edm.String', 'status'),
    constant('customExtensionCalloutInstances', 'Collection(customExtensionCalloutInstance)', []),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: 'accessPackage',
      contained: true,
      related: ofAssignment.accessPackage,
    },
    {
      kind: 'one',
      name: 'accessPackageAssignmentPolicy',
      target: 'accessPackageAssignmentPolicy',
      contained: true,
      related: ofAssignment.policy,
    },
    {
      kind: 'many',
      name: 'accessPackageAssignmentRequests',
      target: 'accessPackageAssignmentRequest',
      contained: true,
      related: ofAssignment.requests,
    },
    {
      kind: 'many',
      name: 'accessPackageAssignmentResourceRoles',
      target: 'accessPackageAssignmentResourceRole',
      contained: true,
      related: (row, store) => provisionedRoles([row], store),
    },
    {
      kind: 'one',
      name: 'target',
      target: 'accessPackageSubject',
      contained: true,
      related: ofAssignment.target,
    },
  ],
};

export const assignments: EntitySet<AssignmentRecord> = {
  name: 'accessPackageAssignments',
  type: assignment.name,
  filters: assignmentFilters({
    state: { path: 'assignmentState', isEnum: false },
    policy: 'accessPackageAssignmentPolicy/id',
  }),
  rows: (store) => store.assignments.values(),
  lists: (row) => row.state !== null,
  find: (store, id) => store.assignments.get(id),
  functions: ['filterByCurrentUser', 'additionalAccess'],
};
