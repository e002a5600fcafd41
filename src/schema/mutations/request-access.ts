import { requestAccess } from '../../entities/actions.ts';
import { builder } from '../builder.ts';
import { keyOfId } from '../ids.ts';
import { AnswerInput, answersFrom, ScheduleInput, scheduleFrom } from './access-input.ts';
import { makeRequest, requestResult } from './request-created.ts';

const RequestAccessInput = builder.inputType('RequestAccessInput', {
  description: 'What you ask for.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    policyId: t.id({ description: 'The policy to ask by; Graph finds it where only one is open to you.' }),
    justification: t.string({ description: 'Why you need it, where the policy wants to know.' }),
    answers: t.field({ type: [AnswerInput], description: 'Answers to the policy’s questions.' }),
    schedule: t.field({
      type: ScheduleInput,
      description: 'When you want it, where the policy lets you say so.',
    }),
  }),
});

builder.mutationField('requestAccess', (t) =>
  t.field({
    type: requestResult('RequestAccessResult'),
    nullable: false,
    description: 'Asks for access for the signed-in user (Graph’s userAdd). The policy decides on approval.',
    args: { input: t.arg({ type: RequestAccessInput, required: true, description: 'What you ask for.' }) },
    resolve: (_root, { input }, context) => {
      const action = requestAccess({
        accessPackageId: keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId'),
        policyId: input.policyId ? keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId') : null,
        justification: input.justification,
        answers: answersFrom(input.answers),
        schedule: scheduleFrom(input.schedule),
      });
      return makeRequest(context, action, true);
    },
  }),
);
