import { builder } from './builder.ts';
import { ExistingAnswer } from './complex/existing-answer.ts';
import { CredentialRequirement } from './complex/credential-requirement.ts';
import { Question } from './complex/question.ts';
import { fieldsOf } from './fields.ts';
import { Schedule } from './schedule.ts';

const { column, link } = fieldsOf('PolicyRequirements');

builder.objectType('PolicyRequirements', {
  description:
    'What a policy wants of who asks under it: the form to fill in before a request (Graph’s getApplicablePolicyRequirements).',
  fields: (t) => ({
    policyId: t.id({
      ...column('id'),
      description: 'The policy’s `graphId`: the `policyId` of `requestAccess`.',
    }),
    policyDisplayName: t.string({
      ...column('policyDisplayName'),
      description: 'The policy’s name, as requestors see it.',
    }),
    policyDescription: t.string({ ...column('policyDescription'), description: 'What it is for.' }),
    isApprovalRequiredForAdd: t.boolean({
      ...column('isApprovalRequiredForAdd'),
      description: 'Whether a request for access is to be approved.',
    }),
    isApprovalRequiredForUpdate: t.boolean({
      ...column('isApprovalRequiredForUpdate'),
      description: 'Whether a request to change or extend access is to be approved.',
    }),
    isRequestorJustificationRequired: t.boolean({
      ...column('isRequestorJustificationRequired'),
      description: 'Whether the requestor has to say why.',
    }),
    allowCustomAssignmentSchedule: t.boolean({
      ...column('allowCustomAssignmentSchedule'),
      description: 'Whether the requestor may choose when access begins and ends.',
    }),
    schedule: t.field({
      ...column('schedule'),
      type: Schedule,
      description: 'When access would begin and end by the policy.',
    }),
    questions: t.field({
      ...column('questions'),
      type: [Question],
      description: 'What is asked: each answer of `requestAccess` names one by its `graphId`.',
    }),
    existingAnswers: t.field({
      ...column('existingAnswers'),
      type: [ExistingAnswer],
      description: 'What the person has answered before.',
    }),
    verifiableCredentialRequirementStatus: t.field({
      ...column('verifiableCredentialRequirementStatus'),
      type: CredentialRequirement,
      description: 'The credential to be presented first; null where none is wanted.',
    }),
    policy: t.field({
      ...link('policy'),
      type: 'AssignmentPolicy',
      description: 'The policy itself, for those with a role in entitlement management.',
    }),
  }),
});
