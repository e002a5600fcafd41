import { addIncompatibleAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const AddIncompatibleAccessPackageInput = builder.inputType('AddIncompatibleAccessPackageInput', {
  description: 'Which packages are incompatible.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    incompatibleAccessPackageId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the package whose holders are kept from asking for the first.',
    }),
  }),
});

const result = resultOf({
  name: 'addIncompatibleAccessPackage',
  success: [accessPackageSaved.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addIncompatibleAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Nobody who holds the one may ask for the other. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: AddIncompatibleAccessPackageInput,
        required: true,
        description: 'Which packages are incompatible.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const other = keyOfId(
          input.incompatibleAccessPackageId,
          'AccessPackage',
          'input.incompatibleAccessPackageId',
        );
        return accessPackageSaved.of(
          await context.source.perform(addIncompatibleAccessPackage(accessPackageId, other)),
        );
      }),
  }),
);
