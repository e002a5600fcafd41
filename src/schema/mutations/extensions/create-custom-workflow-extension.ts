import { createExtension } from '../../../entities/actions/custom-extensions.ts';
import { builder } from '../../builder.ts';
import { CustomExtensionKindInput } from '../../enums.ts';
import { keyOfId } from '../../ids.ts';
import { writtenBelow } from '../payload.ts';
import { resultOf } from '../result.ts';
import { untaken } from '../takes.ts';
import { ExtensionTermsInput, termsFrom } from './extension-input.ts';
import { extensionSaved } from './payload.ts';

const CreateCustomWorkflowExtensionInput = builder.inputType('CreateCustomWorkflowExtensionInput', {
  description: 'What the extension is to be.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    kind: t.field({
      type: CustomExtensionKindInput,
      required: true,
      description: 'What it is called for; it stays so.',
    }),
    terms: t.field({ type: ExtensionTermsInput, required: true, description: 'What it is to be.' }),
  }),
});

/** What a change may leave out, and Graph wants of a new one (graph-v1 §7). */
function refuseIncomplete({
  displayName,
  endpoint,
  authentication,
}: typeof ExtensionTermsInput.$inferInput): void {
  for (const [name, value] of Object.entries({ displayName, endpoint, authentication })) {
    if (value === null || value === undefined) {
      throw untaken(`input.terms.${name}`, 'a value, which a new extension needs', null);
    }
  }
}

const result = resultOf({
  name: 'createCustomWorkflowExtension',
  success: [extensionSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('createCustomWorkflowExtension', (t) =>
  t.field({
    ...result.field,
    description:
      'Makes a custom extension: a logic app that Graph calls at stages that policies name. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: CreateCustomWorkflowExtensionInput,
        required: true,
        description: 'What the extension is to be.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        if (!context.isRehearsal) refuseIncomplete(input.terms);
        const action = createExtension(catalogId, input.kind, termsFrom(input.terms));
        return extensionSaved.of(writtenBelow(catalogId, await context.source.perform(action)));
      }),
  }),
);
