import { builder } from './builder.ts';
import { Answer, answersOfEachKind } from './complex/answer.ts';
import { VerifiedCredential } from './complex/credential.ts';
import {
  CustomExtensionCalloutInstance,
  CustomExtensionHandlerInstance,
} from './complex/custom-extension.ts';
import { RequestActivity } from './complex/request-activity.ts';
import { AssignmentRequestConnection } from './connections.ts';
import { RequestState, RequestType } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';
import { Schedule } from './schedule.ts';

const { column, link, list } = fieldsOf('AssignmentRequest');

builder.objectType('AssignmentRequest', {
  description:
    'A wish to add, change or remove access, and what became of it. Graph keeps it about three months. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('AssignmentRequest')),
    graphId: t.field(graphId),
    requestType: t.field({ ...column('requestType'), type: RequestType, description: 'Who asks for what.' }),
    state: t.field({
      ...column('state'),
      type: RequestState,
      description: 'Where it stands, from SUBMITTED to its end.',
    }),
    status: t.string({
      ...column('status'),
      description: 'More on its life, in Graph’s words, such as `Accepted` or `PendingApproval`.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made; null for a moment after that.',
    }),
    completedDateTime: t.field({
      ...column('completedDateTime'),
      type: 'DateTime',
      description: 'When it was done with, one way or the other; null while it is open.',
    }),
    schedule: t.field({
      ...column('schedule'),
      type: Schedule,
      description: 'When access is to begin and end.',
    }),
    justification: t.string({
      ...column('justification'),
      description: 'Why, in the requestor’s words; null where nothing was said.',
    }),
    isValidationOnly: t.boolean({
      ...column('isValidationOnly'),
      description: 'Whether it was a rehearsal that gives nothing.',
    }),
    expirationDateTime: t.field({
      ...column('expirationDateTime'),
      type: 'DateTime',
      description: 'When the access it asks for ends; null where no such date was asked for.',
    }),
    answers: t.field({
      type: [Answer],
      nullable: true,
      extensions: { reads: ['answers'], part: true },
      description: 'What the requestor answered to the questions of the policy; empty where none were asked.',
      resolve: async (request, _args, { source }, info) => {
        const answers = await source.items(request, 'answers', answersOfEachKind, info);
        return answers?.map((answer) => ({ ...answer, request })) ?? null;
      },
    }),
    customExtensionCalloutInstances: t.field({
      ...column('customExtensionCalloutInstances'),
      type: [CustomExtensionCalloutInstance],
      description: 'The calls of custom extensions that it has caused.',
    }),
    customExtensionHandlerInstances: t.field({
      ...column('customExtensionHandlerInstances'),
      deprecationReason: 'Graph replaces this kind of extension: see `customExtensionCalloutInstances`.',
      type: [CustomExtensionHandlerInstance],
      description: 'The calls of custom extensions of beta’s old kind that it has caused.',
    }),
    history: t.field({
      ...column('history'),
      type: [RequestActivity],
      description: 'What was done about it, step by step.',
    }),
    verifiedCredentialsData: t.field({
      ...column('verifiedCredentialsData'),
      type: [VerifiedCredential],
      description: 'The verifiable credentials that the requestor has shown.',
    }),
    requestor: t.field({
      ...link('requestor'),
      type: 'Subject',
      description: 'Who asked, for themselves or for another.',
    }),
    accessPackage: t.field({
      ...link('accessPackage'),
      type: 'AccessPackage',
      description: 'The access package that is asked for.',
    }),
    assignment: t.field({
      ...link('assignment'),
      type: 'Assignment',
      description: 'The assignment that it makes, changes or ends; before delivery it may have no state yet.',
    }),
    approval: t.field({
      ...link('approval'),
      type: 'Approval',
      description:
        'How it is decided; null where no approval was ever asked for. Graph shows it to its approvers alone: for others this is FORBIDDEN.',
    }),
  }),
});

builder.queryFields((t) => ({
  request: t.field({
    ...oneById('AssignmentRequest'),
    description: 'One request; null when Graph knows none of that id.',
  }),
  requests: t.field({
    ...list,
    type: AssignmentRequestConnection,
    description: 'Requests for all access packages.',
    args: argsOf('AssignmentRequest'),
  }),
}));
