import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { calloutInstances } from './complex/custom-extension.ts';
import { type Entity, graphNames, via } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by, graph } from './filterable.ts';
import { schedule, scheduledEnd, scheduledStart } from './schedule.ts';
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
    startDateTime: field('schedule', 'schedule', scheduledStart),
    endDateTime: field('schedule', 'schedule', scheduledEnd),
    isExtended: field(null, 'isExtended', flag),
    customExtensionCalloutInstances: field(
      'customExtensionCalloutInstances',
      'customExtensionCalloutInstances',
      calloutInstances,
    ),
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
    resourceRoles: {
      target: 'AssignmentResourceRole',
      many: true,
      routes: { 'v1.0': [], beta: [beta.inline('accessPackageAssignmentResourceRoles')] }, // [D] the tutorial
    },
  },
  filters: {
    // [D] list-assignments, all four; of one state or-ed equality [U].
    state: by.member(assignmentState, 'By state.', 'state', graph('state', 'assignmentState', 'eq', 'in')),
    accessPackageId: by.id(
      'AccessPackage',
      'By access package.',
      'accessPackage.id',
      graph('accessPackage/id', 'accessPackage/id', 'eq'),
    ),
    policyId: by.id(
      'AssignmentPolicy',
      'By policy.',
      'policy.id',
      graph('assignmentPolicy/id', 'accessPackageAssignmentPolicy/id', 'eq'),
    ),
    targetObjectId: by.id(
      'directory',
      'By the person’s directory object id.',
      'target.objectId',
      graph('target/objectId', 'target/objectId', 'eq'),
    ),
    catalogId: by.id('Catalog', 'By the catalog of the access package.', 'catalog.id'),
    status: by.text('By Graph’s own word for where it stands.', 'status'),
    accessPackageName: by.text('By the name of the access package.', 'accessPackage.displayName'),
    targetName: by.text('By the person’s display name.', 'target.displayName'),
    targetPrincipalName: by.text('By the person’s sign-in name.', 'target.principalName'),
    targetEmail: by.text('By the person’s mail address.', 'target.email'),
    expiredDateTime: by.instant(
      'By when it expired; access that holds has no such instant.',
      'expiredDateTime',
    ),
    startDateTime: by.instant('By when it begins: `schedule.startDateTime`.', 'startDateTime'),
    endDateTime: by.instant(
      'By when it is to end: `schedule.expiration.endDateTime`; access without such a date has none.',
      'endDateTime',
    ),
    isExtended: by.flag('By whether it was extended.', 'isExtended'),
  },
} as const satisfies Entity;
