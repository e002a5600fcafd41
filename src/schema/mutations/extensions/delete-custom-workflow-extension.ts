import { deleteExtension } from '../../../entities/actions/custom-extensions.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { deleted, writtenBelow } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeleteCustomWorkflowExtensionInput = builder.inputType('DeleteCustomWorkflowExtensionInput', {
  description: 'Which extension is to be deleted.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    customWorkflowExtensionId: t.id({
      required: true,
      description: 'The custom extension’s `id` or `graphId`.',
    }),
  }),
});

const result = resultOf({
  name: 'deleteCustomWorkflowExtension',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deleteCustomWorkflowExtension', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes a custom extension that no policy names. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: DeleteCustomWorkflowExtensionInput,
        required: true,
        description: 'Which extension is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const extensionId = ownIdOf(
          input.customWorkflowExtensionId,
          'CustomWorkflowExtension',
          'input.customWorkflowExtensionId',
        );
        const written = await context.source.perform(deleteExtension(catalogId, extensionId));
        return deleted.of('CustomWorkflowExtension', writtenBelow(catalogId, written));
      }),
  }),
);
