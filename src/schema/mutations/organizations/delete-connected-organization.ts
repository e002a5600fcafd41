import { deleteConnectedOrganization } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { deleted } from '../payload.ts';
import { resultOf } from '../result.ts';

const DeleteConnectedOrganizationInput = builder.inputType('DeleteConnectedOrganizationInput', {
  description: 'Which organization is to be deleted.',
  fields: (t) => ({
    connectedOrganizationId: t.id({
      required: true,
      description: 'The connected organization’s `id` or `graphId`.',
    }),
  }),
});

const result = resultOf({
  name: 'deleteConnectedOrganization',
  success: [deleted.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('deleteConnectedOrganization', (t) =>
  t.field({
    ...result.field,
    description:
      'Deletes a connected organization that no policy names. Needs EntitlementManagement.ReadWrite.All and the role Identity Governance Administrator.',
    args: {
      input: t.arg({
        type: DeleteConnectedOrganizationInput,
        required: true,
        description: 'Which organization is to be deleted.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const organizationId = keyOfId(
          input.connectedOrganizationId,
          'ConnectedOrganization',
          'input.connectedOrganizationId',
        );
        return deleted.of(
          'ConnectedOrganization',
          await context.source.perform(deleteConnectedOrganization(organizationId)),
        );
      }),
  }),
);
