import { assignAccess } from '../../entities/actions.ts';
import { builder } from '../builder.ts';
import { keyOfId, objectIdOf } from '../ids.ts';
import { AnswerInput, answersFrom, ScheduleInput, scheduleFrom } from './access-input.ts';
import { makeRequest, requestResult } from './request-created.ts';

const AssignAccessInput = builder.inputType('AssignAccessInput', {
  description: 'Whom to give what.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    policyId: t.id({ required: true, description: 'The policy to assign by; it must be the package’s.' }),
    targetObjectId: t.id({
      required: true,
      description: 'The person’s directory object id, or a Subject’s `id`.',
    }),
    justification: t.string({ description: 'Why, for the record.' }),
    answers: t.field({ type: [AnswerInput], description: 'Answers to the policy’s questions.' }),
    schedule: t.field({
      type: ScheduleInput,
      description: 'When access begins and ends; by the policy when left out.',
    }),
  }),
});

builder.mutationField('assignAccess', (t) =>
  t.field({
    type: requestResult('AssignAccessResult'),
    nullable: false,
    description:
      'Gives access directly (Graph’s adminAdd). No approver is asked, whatever the policy says: Graph skips approval for administrators.',
    args: { input: t.arg({ type: AssignAccessInput, required: true, description: 'Whom to give what.' }) },
    resolve: (_root, { input }, context) => {
      const action = assignAccess({
        accessPackageId: keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId'),
        policyId: keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId'),
        targetObjectId: objectIdOf(input.targetObjectId, 'input.targetObjectId'),
        justification: input.justification,
        answers: answersFrom(input.answers),
        schedule: scheduleFrom(input.schedule),
      });
      return makeRequest(context, action, false);
    },
  }),
);
