import { assignAccess, type Target } from '../../../entities/actions/requests.ts';
import { GatewayError } from '../../../errors.ts';
import { builder } from '../../builder.ts';
import { keyOfId, objectIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { AnswerInput, ScheduleInput, wordingFrom } from './access-input.ts';
import { createRequest, RequestCreated } from './payloads.ts';
import { WaitInput } from './wait.ts';

const AccessTargetInput = builder.inputType('AccessTargetInput', {
  description: 'Who is to have access.',
  isOneOf: true,
  fields: (t) => ({
    objectId: t.id({ description: 'By directory object id, or by a Subject’s `id`.' }),
    email: t.string({
      description:
        'By e-mail address, for somebody who is not in the directory yet: Graph invites them, if the policy admits people from outside.',
    }),
  }),
});

const AssignAccessInput = builder.inputType('AssignAccessInput', {
  description: 'Whom to give which package, by which of its policies.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    policyId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the policy to assign by; it must be the package’s.',
    }),
    target: t.field({ type: AccessTargetInput, required: true, description: 'Who is to have access.' }),
    acknowledgeBypass: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'That you know that no approver will be asked. Needed where the policy asks for approval; when false or left out, the policy is read first, which is one call more.',
    }),
    justification: t.string({ description: 'Why, for the record.' }),
    answers: t.field({ type: [AnswerInput], description: 'Answers to the policy’s questions.' }),
    schedule: t.field({
      type: ScheduleInput,
      description: 'When access begins and ends; by the policy when left out.',
    }),
    wait: t.field({ type: WaitInput, description: 'Let the answer wait for it; it does not when left out.' }),
  }),
});

const result = resultOf({
  name: 'assignAccess',
  success: [RequestCreated],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('assignAccess', (t) =>
  t.field({
    ...result.field,
    description:
      'Gives access directly (Graph’s adminAdd). No approver is asked, whatever the policy says: Graph skips approval for administrators. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    args: {
      input: t.arg({
        type: AssignAccessInput,
        required: true,
        description: 'Whom to give which package, by which of its policies.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const action = assignAccess({
          ...wordingFrom(input),
          accessPackageId: keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId'),
          policyId: keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId'),
          target: targetFrom(input.target),
          acknowledgesBypass: input.acknowledgeBypass,
        });
        return createRequest({ action, asCreator: false, wait: input.wait }, context, info);
      }),
  }),
);

function targetFrom({ objectId, email }: typeof AccessTargetInput.$inferInput): Target {
  if (objectId) return { objectId: objectIdOf(objectId, 'input.target.objectId') };
  if (email?.trim()) return { email };
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "input.target.email" takes an e-mail address; ${JSON.stringify(email)} came.`,
    { extensions: { argument: 'input.target.email' } },
  );
}
