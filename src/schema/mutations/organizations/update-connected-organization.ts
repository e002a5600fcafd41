import { updateConnectedOrganization } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { withoutNulls } from '../no-nulls.ts';
import { resultOf } from '../result.ts';
import { organizationSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';
import { ConnectedOrganizationStateInput } from '../../enums.ts';

const UpdateConnectedOrganizationInput = builder.inputType('UpdateConnectedOrganizationInput', {
  description: 'Which organization, and what of it is to change; what is left out stays.',
  fields: (t) => ({
    connectedOrganizationId: t.id({
      required: true,
      description: 'The connected organization’s `id` or `graphId`.',
    }),
    displayName: t.string({ ...takes(words), description: 'Its name, as people are to see it.' }),
    description: t.string({ description: 'What one should know of it.' }),
    state: t.field({
      type: ConnectedOrganizationStateInput,
      description: 'Whether policies for all configured organizations count it in.',
    }),
  }),
});

const result = resultOf({
  name: 'updateConnectedOrganization',
  success: [organizationSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updateConnectedOrganization', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of a connected organization; the rest stays. Needs EntitlementManagement.ReadWrite.All and the role Identity Governance Administrator.',
    args: {
      input: t.arg({
        type: UpdateConnectedOrganizationInput,
        required: true,
        description: 'Which organization, and what of it is to change; what is left out stays.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const organizationId = keyOfId(
          input.connectedOrganizationId,
          'ConnectedOrganization',
          'input.connectedOrganizationId',
        );
        const { connectedOrganizationId: _organization, ...terms } = input;
        return organizationSaved.of(
          await context.source.perform(updateConnectedOrganization(organizationId, withoutNulls(terms))),
        );
      }),
  }),
);
