import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { identity } from './complex/identity.ts';
import { flag, instant, member, text } from './values.ts';

export const approvalStageStatus = enumeration(
  'ApprovalStageStatus',
  'Where a stage of an approval stands.',
  {
    initializing: 'It has not begun: an earlier stage is not decided yet.',
    inProgress: 'It waits for a decision.',
    completed: 'It is decided.',
    expired: 'Nobody decided in time, or it needs no decision any more.',
  },
);

export const reviewResult = enumeration('ReviewResult', 'What was decided in a stage of an approval.', {
  notReviewed: 'Nothing yet.',
  approved: 'The request may go on.',
  denied: 'The request ends here.',
});

const { field } = graphNames<V1.ApprovalStage, Beta.ApprovalStep>();

/** approvalStage in v1.0, approvalStep in beta: graph-v1 §10, graph-beta §3.7. */
export const approvalStage = {
  name: 'ApprovalStage',
  collection: { 'v1.0': 'stages', beta: 'steps' },
  below: 'Approval',
  key: 'id',
  maxPageSize: 100, // [?] a policy has three stages at most
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    status: field('status', 'status', member(approvalStageStatus)),
    reviewResult: field('reviewResult', 'reviewResult', member(reviewResult)),
    reviewedBy: field('reviewedBy', 'reviewedBy', identity),
    reviewedDateTime: field('reviewedDateTime', 'reviewedDateTime', instant),
    assignedToMe: field('assignedToMe', 'assignedToMe', flag),
    justification: field('justification', 'justification', text),
  },
  edges: {},
  filters: {},
} as const satisfies Entity;
