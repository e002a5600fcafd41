import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { answeredQuestions, answers } from './complex/answer.ts';
import { verifiedCredentials } from './complex/credential.ts';
import { calloutInstances, handlerInstances } from './complex/custom-extension.ts';
import { requestActivities } from './complex/request-activity.ts';
import { type Entity, graphNames, sameId } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by, graph } from './filterable.ts';
import { schedule, scheduledStart } from './schedule.ts';
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
    startDateTime: field('schedule', 'schedule', scheduledStart),
    justification: field('justification', 'justification', text),
    isValidationOnly: field(null, 'isValidationOnly', flag),
    expirationDateTime: field(null, 'expirationDateTime', instant),
    answers: field('answers', 'answers', answers),
    answeredQuestions: field(null, 'answers', answeredQuestions),
    history: field(null, 'history', requestActivities),
    verifiedCredentialsData: field(null, 'verifiedCredentialsData', verifiedCredentials),
    customExtensionCalloutInstances: field(
      'customExtensionCalloutInstances',
      'customExtensionCalloutInstances',
      calloutInstances,
    ),
    customExtensionHandlerInstances: field(null, 'customExtensionHandlerInstances', handlerInstances),
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
      // Until delivery Graph answers 404 to its id, and shows it here alone; nothing of its state tells which it is.
      keyed: false,
      // [D], as is assignment($expand=target)
      routes: { 'v1.0': [v1.inline('assignment')], beta: [beta.inline('accessPackageAssignment')] },
    },
    approval: {
      target: 'Approval',
      many: false,
      routes: { 'v1.0': [sameId], beta: [sameId] }, // [D] approval-get
    },
  },
  filters: {
    // [D] list-assignmentrequests; of one state or-ed equality [U], and the target's path [U].
    state: by.member(requestState, 'By state.', 'state', graph('state', 'requestState', 'eq', 'in')),
    accessPackageId: by.id(
      'AccessPackage',
      'By access package.',
      'accessPackage.id',
      graph('accessPackage/id', 'accessPackage/id', 'eq'),
    ),
    assignmentId: by.id('Assignment', 'By the assignment that it led to or is about.', 'assignment.id'),
    targetObjectId: by.id(
      'directory',
      'By the directory object id of the person whose access is asked for.',
      'assignment.target.objectId',
      graph('assignment/target/objectId', 'accessPackageAssignment/target/objectId', 'eq'),
    ),
    // [D] for v1.0, operators unstated; beta [?]. completedDateTime is refused [R].
    createdDateTime: by.instant(
      'By when it was made.',
      'createdDateTime',
      graph('createdDateTime', 'createdDateTime', 'lt', 'lte', 'gt', 'gte'),
    ),
    completedDateTime: by.instant(
      'By when it was done with; an open one has no such instant.',
      'completedDateTime',
    ),
    startDateTime: by.instant('By when access is to begin: `schedule.startDateTime`.', 'startDateTime'),
    requestType: by.member(requestType, 'By who asks for what.', 'requestType'),
    status: by.text('By Graph’s own word for where it stands.', 'status'),
    justification: by.text('By the requestor’s words.', 'justification'),
    catalogId: by.id('Catalog', 'By the catalog of the access package.', 'accessPackage.catalog.id'),
    accessPackageName: by.text('By the name of the access package.', 'accessPackage.displayName'),
    requestorObjectId: by.id('directory', 'By the directory object id of who asked.', 'requestor.objectId'),
    requestorName: by.text('By the display name of who asked.', 'requestor.displayName'),
    requestorPrincipalName: by.text('By the sign-in name of who asked.', 'requestor.principalName'),
    isValidationOnly: by.flag('By whether it was a rehearsal.', 'isValidationOnly'),
  },
} as const satisfies Entity;
