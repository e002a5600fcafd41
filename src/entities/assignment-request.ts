import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { schedule } from './schedule.ts';
import { flag, instant, member, text } from './values.ts';

export const requestType = enumeration('RequestType', 'Who asks for what.', {
  notSpecified: 'Graph did not say.',
  userAdd: 'A person asks for access.',
  userUpdate: 'A person asks to change or extend their access.',
  userRemove: 'A person gives their access back.',
  adminAdd: 'An administrator assigns access directly.',
  adminUpdate: 'An administrator changes or extends access.',
  adminRemove: 'An administrator removes access.',
  systemAdd: 'The service gives access, for example by an automatic policy.',
  systemUpdate: 'The service changes access.',
  systemRemove: 'The service removes access, for example when it expires.',
  onBehalfAdd: 'Declared by Graph and not supported by it.',
  approverRemove: 'An approver removes access.',
});

export const requestState = enumeration('RequestState', 'Where a request stands.', {
  submitted: 'Graph has taken it and not yet looked at it.',
  pendingApproval: 'It waits for an approver.',
  delivering: 'Access is being given or taken.',
  delivered: 'Done.',
  deliveryFailed: 'Nothing could be delivered.',
  denied: 'An approver refused it, or nobody decided in time.',
  scheduled: 'It waits for its start.',
  canceled: 'It was withdrawn.',
  partiallyDelivered: 'Some resources could not be delivered.',
});

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentRequest,
  Beta.AccessPackageAssignmentRequest
>();

/** accessPackageAssignmentRequest: graph-v1 §4, graph-beta §2, §3.2 and §4.3. */
export const assignmentRequest = {
  name: 'AssignmentRequest',
  // Beta's accessPackageAssignmentRequests is to be retired in favour of this segment [C].
  collection: { 'v1.0': 'assignmentRequests', beta: 'assignmentRequests' },
  key: 'id',
  maxPageSize: 999, // [?] as assignments
  fields: {
    id: field('id', 'id', text),
    requestType: field('requestType', 'requestType', member(requestType)),
    state: field('state', 'requestState', member(requestState)),
    status: field('status', 'requestStatus', text),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    completedDateTime: field('completedDateTime', 'completedDate', instant),
    schedule: field('schedule', 'schedule', schedule),
    justification: field('justification', 'justification', text),
    isValidationOnly: field(null, 'isValidationOnly', flag),
    expirationDateTime: field(null, 'expirationDateTime', instant),
  },
  edges: {
    requestor: {
      target: 'Subject',
      many: false,
      routes: { 'v1.0': [v1.inline('requestor')], beta: [beta.inline('requestor')] }, // [D] list-assignmentrequests
    },
    accessPackage: {
      target: 'AccessPackage',
      many: false,
      routes: { 'v1.0': [v1.inline('accessPackage')], beta: [beta.inline('accessPackage')] }, // [D]
    },
    assignment: {
      target: 'Assignment',
      many: false,
      // [D], as is assignment($expand=target)
      routes: { 'v1.0': [v1.inline('assignment')], beta: [beta.inline('accessPackageAssignment')] },
    },
  },
  filters: {
    state: {
      path: { 'v1.0': 'state', beta: 'requestState' },
      operators: ['eq', 'in'], // or-ed equality of one state [U]
      literal: { kind: 'enum', of: requestState },
    },
    accessPackageId: {
      path: { 'v1.0': 'accessPackage/id', beta: 'accessPackage/id' },
      operators: ['eq'],
      literal: { kind: 'id', of: 'AccessPackage' },
    },
    targetObjectId: {
      path: { 'v1.0': 'assignment/target/objectId', beta: 'accessPackageAssignment/target/objectId' }, // [U]
      operators: ['eq'],
      literal: { kind: 'id', of: 'directory' },
    },
    createdDateTime: {
      path: { 'v1.0': 'createdDateTime', beta: 'createdDateTime' }, // [D] for v1.0, operators unstated; beta [?]
      operators: ['lt', 'lte', 'gt', 'gte'],
      literal: { kind: 'dateTime' },
    },
  },
} as const satisfies Entity;
