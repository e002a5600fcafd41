import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames, via } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { schedule } from './schedule.ts';
import { flag, instant, member, text } from './values.ts';

export const assignmentState = enumeration('AssignmentState', 'Where an assignment stands.', {
  delivering: 'Access is being given in the resources.',
  partiallyDelivered: 'Some resources could not be given.',
  delivered: 'Access is in place.',
  expired: 'Access has ended; Graph keeps the assignment listed for a while.',
  deliveryFailed: 'No resource could be given.',
});

const { field, v1, beta } = graphNames<V1.AccessPackageAssignment, Beta.AccessPackageAssignment>();

/** accessPackageAssignment: graph-v1 §3, graph-beta §3.1 and §4.2. */
export const assignment = {
  name: 'Assignment',
  collection: { 'v1.0': 'assignments', beta: 'accessPackageAssignments' },
  key: 'id',
  maxPageSize: 999, // [U] graph-v1 §2, paging
  fields: {
    id: field('id', 'id', text),
    state: field('state', 'assignmentState', member(assignmentState)),
    status: field('status', 'assignmentStatus', text),
    expiredDateTime: field('expiredDateTime', 'expiredDateTime', instant),
    schedule: field('schedule', 'schedule', schedule),
    isExtended: field(null, 'isExtended', flag),
  },
  edges: {
    target: {
      target: 'Subject',
      many: false,
      // [D] list-assignments. Beta's targetId is a subject id, which no route takes: never join on it [C].
      routes: { 'v1.0': [v1.inline('target')], beta: [beta.inline('target')] },
    },
    accessPackage: {
      target: 'AccessPackage',
      many: false,
      // [D] list-assignments; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('accessPackage')],
        beta: [beta.key('accessPackageId'), beta.inline('accessPackage')],
      },
    },
    policy: {
      target: 'AssignmentPolicy',
      many: false,
      // [D] list-assignments; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('assignmentPolicy')],
        beta: [beta.key('assignmentPolicyId'), beta.inline('accessPackageAssignmentPolicy')],
      },
    },
    catalog: {
      target: 'Catalog',
      many: false,
      // A package's catalog: both expands are documented, their nesting is [?]; the id as a plain property in beta [C].
      routes: {
        'v1.0': [via('accessPackage', 'catalog')],
        beta: [beta.key('catalogId'), via('accessPackage', 'catalog')],
      },
    },
    requests: {
      target: 'AssignmentRequest',
      many: true,
      inverse: 'assignment',
      routes: {
        // [U] the two terms are seen together in production; no path names the assignment itself, so rows are kept by it.
        'v1.0': [
          {
            kind: 'filter',
            terms: [
              { path: 'accessPackage/id', from: ['accessPackage', 'id'] },
              { path: 'assignment/target/objectId', from: ['target', 'objectId'] },
            ],
            keep: 'assignment',
          },
        ],
        beta: [beta.inline('accessPackageAssignmentRequests')], // [C]
      },
    },
  },
  filters: {
    state: {
      path: { 'v1.0': 'state', beta: 'assignmentState' },
      operators: ['eq', 'in'], // or-ed equality of one state [U]
      literal: { kind: 'enum', of: assignmentState },
    },
    accessPackageId: {
      path: { 'v1.0': 'accessPackage/id', beta: 'accessPackage/id' },
      operators: ['eq'],
      literal: { kind: 'id', of: 'AccessPackage' },
    },
    policyId: {
      path: { 'v1.0': 'assignmentPolicy/id', beta: 'accessPackageAssignmentPolicy/id' },
      operators: ['eq'],
      literal: { kind: 'id', of: 'AssignmentPolicy' },
    },
    targetObjectId: {
      path: { 'v1.0': 'target/objectId', beta: 'target/objectId' },
      operators: ['eq'],
      literal: { kind: 'id', of: 'directory' },
    },
  },
} as const satisfies Entity;
