import { requestAccess } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId, objectIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { AnswerInput, ScheduleInput, wordingFrom } from './access-input.ts';
import { createRequest, RequestCreated } from './payloads.ts';
import { WaitInput } from './wait.ts';

const RequestAccessInput = builder.inputType('RequestAccessInput', {
  description:
    'Which package you ask for, for whom, and what you say to it. `applicableRequirements` of the package tells what is wanted.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    policyId: t.id({
      description:
        'The `id` or `graphId` of the policy to ask by; Graph finds it where only one is open to you. Needed with `onBehalfOf`.',
    }),
    onBehalfOf: t.id({
      description:
        'For somebody else, where the policy lets you: their directory object id, or a Subject’s `id`.',
    }),
    justification: t.string({ description: 'Why it is needed, where the policy wants to know.' }),
    answers: t.field({ type: [AnswerInput], description: 'Answers to the policy’s questions.' }),
    schedule: t.field({
      type: ScheduleInput,
      description: 'When it is wanted, where the policy lets you say so.',
    }),
    wait: t.field({ type: WaitInput, description: 'Let the answer wait for it; it does not when left out.' }),
  }),
});

const result = resultOf({
  name: 'requestAccess',
  success: [RequestCreated],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('requestAccess', (t) =>
  t.field({
    ...result.field,
    description:
      'Asks for access for the signed-in user, or on behalf of another (Graph’s userAdd). The policy decides on approval. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
    args: {
      input: t.arg({
        type: RequestAccessInput,
        required: true,
        description:
          'Which package you ask for, for whom, and what you say to it. `applicableRequirements` of the package tells what is wanted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const { policyId, onBehalfOf, wait } = input;
        const action = requestAccess({
          ...wordingFrom(input),
          accessPackageId: keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId'),
          policyId: policyId ? keyOfId(policyId, 'AssignmentPolicy', 'input.policyId') : undefined,
          onBehalfOf: onBehalfOf ? objectIdOf(onBehalfOf, 'input.onBehalfOf') : undefined,
        });
        return createRequest({ action, asCreator: true, wait }, context, info);
      }),
  }),
);
