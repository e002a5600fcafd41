import { deleteCatalog } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { deleted } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeleteCatalogInput = builder.inputType('DeleteCatalogInput', {
  description: 'Which catalog is to be deleted.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'deleteCatalog',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deleteCatalog', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes a catalog that has no access packages any more. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: DeleteCatalogInput,
        required: true,
        description: 'Which catalog is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        return deleted.of('Catalog', await context.source.perform(deleteCatalog(catalogId)));
      }),
  }),
);
