import { createPolicy, faultInNewPolicy } from '../../../entities/actions/policies.ts';
import { GatewayError } from '../../../errors.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { policyCreated } from './payload.ts';
import { termsFrom } from './terms-from.ts';
import { PolicyTermsInput } from './terms-input.ts';

const CreatePolicyInput = builder.inputType('CreatePolicyInput', {
  description: 'What the policy is to be.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    terms: t.field({
      type: PolicyTermsInput,
      required: true,
      description: 'Its settings; `displayName` is needed, and what is left out Graph fills in.',
    }),
  }),
});

const result = resultOf({
  name: 'createPolicy',
  success: [policyCreated.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('createPolicy', (t) =>
  t.field({
    ...result.field,
    description:
      'Makes a policy, by which an access package can be requested or assigned. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({ type: CreatePolicyInput, required: true, description: 'What the policy is to be.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const terms = termsFrom(input.terms, 'input.terms');
        // A rehearsal's values stand for others.
        const fault = context.isRehearsal ? undefined : faultInNewPolicy(terms);
        if (fault !== undefined) {
          throw new GatewayError(fault.refused, fault.message, { extensions: fault.details ?? {} });
        }
        return policyCreated.of(await context.source.perform(createPolicy(accessPackageId, terms)));
      }),
  }),
);
