import { removeResource } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { resourceRequested } from './payload.ts';

const RemoveResourceInput = builder.inputType('RemoveResourceInput', {
  description: 'What is to be removed.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    resourceId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the resource in the catalog.',
    }),
    justification: t.string({ description: 'Why, for the record. Written by beta alone.' }),
  }),
});

const result = resultOf({
  name: 'removeResource',
  success: [resourceRequested.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('removeResource', (t) =>
  t.field({
    ...result.field,
    description:
      'Takes a resource out of a catalog, if no package grants a role of it (Graph’s resource request adminRemove). The answer’s graphId is that of the resource request. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({ type: RemoveResourceInput, required: true, description: 'What is to be removed.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const resourceId = ownIdOf(input.resourceId, 'Resource', 'input.resourceId');
        const action = removeResource(catalogId, resourceId, input.justification);
        return resourceRequested.of(await context.source.perform(action));
      }),
  }),
);
