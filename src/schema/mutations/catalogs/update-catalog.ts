import { updateCatalog } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { withoutNulls } from '../no-nulls.ts';
import { resultOf } from '../result.ts';
import { catalogSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';
import { CatalogStateInput } from '../../enums.ts';

const UpdateCatalogInput = builder.inputType('UpdateCatalogInput', {
  description: 'Which catalog, and what of it is to change; what is left out stays.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    displayName: t.string({ ...takes(words), description: 'Its name, as people are to see it.' }),
    description: t.string({ description: 'What is kept in it.' }),
    state: t.field({ type: CatalogStateInput, description: 'Whether its packages can be requested.' }),
    isExternallyVisible: t.boolean({ description: 'Whether people from outside can request its packages.' }),
  }),
});

const result = resultOf({
  name: 'updateCatalog',
  success: [catalogSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updateCatalog', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of a catalog; the rest stays. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: UpdateCatalogInput,
        required: true,
        description: 'Which catalog, and what of it is to change; what is left out stays.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const { catalogId: _catalog, ...terms } = input;
        return catalogSaved.of(await context.source.perform(updateCatalog(catalogId, withoutNulls(terms))));
      }),
  }),
);
