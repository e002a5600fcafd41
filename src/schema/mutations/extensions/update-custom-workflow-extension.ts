import { updateExtension } from '../../../entities/actions/custom-extensions.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { writtenBelow } from '../payload.ts';
import { withoutNulls } from '../no-nulls.ts';
import { resultOf } from '../result.ts';
import { ExtensionTermsInput, termsFrom } from './extension-input.ts';
import { extensionSaved } from './payload.ts';

const UpdateCustomWorkflowExtensionInput = builder.inputType('UpdateCustomWorkflowExtensionInput', {
  description: 'What is to change.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    customWorkflowExtensionId: t.id({
      required: true,
      description: 'The custom extension’s `id` or `graphId`.',
    }),
    terms: t.field({
      type: ExtensionTermsInput,
      required: true,
      description: 'What it is to be from now on; what is left out stays.',
    }),
  }),
});

const result = resultOf({
  name: 'updateCustomWorkflowExtension',
  success: [extensionSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updateCustomWorkflowExtension', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of a custom extension; the rest stays. Graph replaces it as a whole, so it is read first: one call more. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: UpdateCustomWorkflowExtensionInput,
        required: true,
        description: 'What is to change.',
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
        const { callbackTimeout: _mayBeNull, ...lasting } = input.terms;
        withoutNulls(lasting, 'input.terms');
        const action = updateExtension(catalogId, extensionId, termsFrom(input.terms));
        return extensionSaved.of(writtenBelow(catalogId, await context.source.perform(action)));
      }),
  }),
);
