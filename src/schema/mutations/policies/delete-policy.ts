import { deletePolicy } from '../../../entities/actions/policies.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { deleted } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeletePolicyInput = builder.inputType('DeletePolicyInput', {
  description: 'Which policy is to be deleted.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: 'The policy’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'deletePolicy',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deletePolicy', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes a policy by which nobody holds access. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: DeletePolicyInput,
        required: true,
        description: 'Which policy is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const policyId = keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId');
        return deleted.of('AssignmentPolicy', await context.source.perform(deletePolicy(policyId)));
      }),
  }),
);
