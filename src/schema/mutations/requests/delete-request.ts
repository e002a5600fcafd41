import { deleteRequest } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { deleted } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeleteRequestInput = builder.inputType('DeleteRequestInput', {
  description: 'Which request is to be deleted.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'deleteRequest',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deleteRequest', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes a request that is done with and that no assignment hangs on. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    args: {
      input: t.arg({
        type: DeleteRequestInput,
        required: true,
        description: 'Which request is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const requestId = keyOfId(input.requestId, 'AssignmentRequest', 'input.requestId');
        return deleted.of('AssignmentRequest', await context.source.perform(deleteRequest(requestId)));
      }),
  }),
);
