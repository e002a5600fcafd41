import { builder } from './builder.ts';
import { ApprovalStageStatus, ReviewResult } from './enums.ts';
import { fieldsOf, globalId, graphId, Node } from './fields.ts';
import { Identity } from './complex/identity.ts';

const approval = fieldsOf('Approval');
const stage = fieldsOf('ApprovalStage');

/** Graph takes three (graph-v1 §5). */
const mostStages = 100;

builder.objectType('Approval', {
  description:
    'How a request is decided, stage by stage. Graph shows it to its approvers alone: to others reading it is FORBIDDEN. Reading it needs EntitlementManagement.Read.All of a signed-in user and no role.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('Approval')),
    graphId: t.field({
      ...graphId,
      description: 'Graph’s own id, which is the request’s; the same in v1.0 and beta.',
    }),
    stages: t.field({
      ...approval.handful('stages', mostStages),
      type: ['ApprovalStage'],
      description: 'The decisions that it takes, in their order: up to three (beta calls them steps).',
    }),
    request: t.field({
      ...approval.link('request'),
      type: 'AssignmentRequest',
      description:
        'The request to be decided. Reading it takes a role in entitlement management; an approver without one finds it in `me { requests(on: APPROVER) }`.',
    }),
  }),
});

builder.objectType('ApprovalStage', {
  description: 'One decision of an approval: by whom, and what became of it.',
  fields: (t) => ({
    graphId: t.field({ ...graphId, description: 'Graph’s own id of the stage, the same in v1.0 and beta.' }),
    displayName: t.string({
      ...stage.column('displayName'),
      description: 'Its name, where the policy gives one; mostly null.',
    }),
    status: t.field({
      ...stage.column('status'),
      type: ApprovalStageStatus,
      description: 'Where it stands: whether it waits for a decision.',
    }),
    reviewResult: t.field({
      ...stage.column('reviewResult'),
      type: ReviewResult,
      description: 'What was decided, if anything was yet.',
    }),
    reviewedBy: t.field({
      ...stage.column('reviewedBy'),
      type: Identity,
      description: 'Who decided; null until somebody has.',
    }),
    reviewedDateTime: t.field({
      ...stage.column('reviewedDateTime'),
      type: 'DateTime',
      description: 'When it was decided; null until then.',
    }),
    assignedToMe: t.boolean({
      ...stage.column('assignedToMe'),
      description: 'Whether you are among its approvers. It awaits you if its status is IN_PROGRESS, too.',
    }),
    justification: t.string({
      ...stage.column('justification'),
      description: 'Why it was decided so, in the approver’s words; empty until then.',
    }),
  }),
});
