import { removeIncompatibleAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const RemoveIncompatibleAccessPackageInput = builder.inputType('RemoveIncompatibleAccessPackageInput', {
  description: 'Which packages are incompatible no more.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    incompatibleAccessPackageId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the package whose holders are kept from asking for the first.',
    }),
  }),
});

const result = resultOf({
  name: 'removeIncompatibleAccessPackage',
  success: [accessPackageSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('removeIncompatibleAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Whoever holds the one may ask for the other again. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: RemoveIncompatibleAccessPackageInput,
        required: true,
        description: 'Which packages are incompatible no more.',
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
          await context.source.perform(removeIncompatibleAccessPackage(accessPackageId, other)),
        );
      }),
  }),
);
