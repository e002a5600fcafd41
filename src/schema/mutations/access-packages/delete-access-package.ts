import { deleteAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { deleted } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeleteAccessPackageInput = builder.inputType('DeleteAccessPackageInput', {
  description: 'Which access package is to be deleted.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'deleteAccessPackage',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deleteAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes an access package that nobody holds, with its policies. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: DeleteAccessPackageInput,
        required: true,
        description: 'Which access package is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        return deleted.of(
          'AccessPackage',
          await context.source.perform(deleteAccessPackage(accessPackageId)),
        );
      }),
  }),
);
