import { reprocessRequest } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { changeRequest, RequestChanged } from './payloads.ts';
import { WaitInput } from './wait.ts';

const ReprocessRequestInput = builder.inputType('ReprocessRequestInput', {
  description: 'Which request is to be tried again.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request’s `id` or `graphId`.' }),
    wait: t.field({ type: WaitInput, description: 'Let the answer wait for it; it does not when left out.' }),
  }),
});

const result = resultOf({
  name: 'reprocessRequest',
  success: [RequestChanged],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('reprocessRequest', (t) =>
  t.field({
    ...result.field,
    description:
      'Tries again to deliver a request whose delivery failed, wholly or in part, in the last 14 days. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    args: {
      input: t.arg({
        type: ReprocessRequestInput,
        required: true,
        description: 'Which request is to be tried again.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const action = reprocessRequest(keyOfId(input.requestId, 'AssignmentRequest', 'input.requestId'));
        return changeRequest({ action, asCreator: false, wait: input.wait }, context, info);
      }),
  }),
);
