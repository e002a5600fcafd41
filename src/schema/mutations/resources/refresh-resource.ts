import { refreshResource } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { writtenBelow } from '../payload.ts';
import { resultOf } from '../result.ts';
import { resourceRefreshed } from './payload.ts';

const RefreshResourceInput = builder.inputType('RefreshResourceInput', {
  description: 'Which resource is to be read anew.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    resourceId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the resource in the catalog.',
    }),
  }),
});

const result = resultOf({
  name: 'refreshResource',
  success: [resourceRefreshed.type],
  failures: ['NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('refreshResource', (t) =>
  t.field({
    ...result.field,
    description:
      'Has Graph read the resource’s name and roles anew where it comes from. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: RefreshResourceInput,
        required: true,
        description: 'Which resource is to be read anew.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const resourceId = ownIdOf(input.resourceId, 'Resource', 'input.resourceId');
        const written = await context.source.perform(refreshResource(catalogId, resourceId));
        return resourceRefreshed.of(writtenBelow(catalogId, written));
      }),
  }),
);
