import { moveAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const MoveAccessPackageInput = builder.inputType('MoveAccessPackageInput', {
  description: 'Which package, and where to.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    catalogId: t.id({ required: true, description: 'The other catalog’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'moveAccessPackage',
  success: [accessPackageSaved.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('moveAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Moves an access package to another catalog, which must have every resource of the package already. Written by beta alone, in the global cloud alone. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: MoveAccessPackageInput,
        required: true,
        description: 'Which package, and where to.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        return accessPackageSaved.of(
          await context.source.perform(moveAccessPackage(accessPackageId, catalogId)),
        );
      }),
  }),
);
