import { cancelRequest } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { changeRequest, RequestChanged } from './payloads.ts';

const CancelRequestInput = builder.inputType('CancelRequestInput', {
  description: 'Which request is to be withdrawn.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'cancelRequest',
  success: [RequestChanged],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('cancelRequest', (t) =>
  t.field({
    ...result.field,
    description:
      'Withdraws a request that you made and that waits for approval or for its start. Only the requestor may. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
    args: {
      input: t.arg({
        type: CancelRequestInput,
        required: true,
        description: 'Which request is to be withdrawn.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const action = cancelRequest(keyOfId(input.requestId, 'AssignmentRequest', 'input.requestId'));
        return changeRequest({ action, asCreator: true }, context, info);
      }),
  }),
);
