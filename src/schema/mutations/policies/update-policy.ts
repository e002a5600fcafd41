import { updatePolicy } from '../../../entities/actions/update-policy.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { policyResult, policyResults } from './payload.ts';
import { termsFrom } from './terms-from.ts';
import { PolicyTermsInput } from './terms-input.ts';

const UpdatePolicyInput = builder.inputType('UpdatePolicyInput', {
  description: 'Which policy, what of it is to change, and on what condition.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: 'The policy’s `id` or `graphId`.' }),
    patch: t.field({
      type: PolicyTermsInput,
      required: true,
      description: 'What is to be another; whatever it does not name stays.',
    }),
    ifUnchangedSince: t.field({
      type: 'DateTime',
      description: 'The `modifiedDateTime` that you saw: where it is another by now, nothing is written.',
    }),
    ifVersion: t.string({
      description:
        'The `version` that an update or a dry run has told you: where a setting is another by now, nothing is written, and it is told which.',
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Only tell what would change, and write nothing: the answer is a PolicyDiff. It is written when left out.',
    }),
  }),
});

const result = resultOf({
  name: 'updatePolicy',
  success: policyResults,
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updatePolicy', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of a policy; the rest stays. Graph replaces policies as a whole and has no ETag for them, so the policy is read, merged, written and looked at again: 3 calls, in auto 4, since each version has settings that the other’s write would take away. A change that neither version could write without loss is refused. Pinned to one version, the gateway cannot see what the other alone has, and the write may take that away. Patches of one policy take turns in this process; one that is written past it between our read and our write is overwritten unseen. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: UpdatePolicyInput,
        required: true,
        description: 'Which policy, what of it is to change, and on what condition.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const { policyId, patch, dryRun, ...seen } = input;
        const id = keyOfId(policyId, 'AssignmentPolicy', 'input.policyId');
        const action = updatePolicy({ id, patch: termsFrom(patch, 'input.patch'), dryRun, ...seen });
        return policyResult(await context.source.perform(action), dryRun);
      }),
  }),
);
