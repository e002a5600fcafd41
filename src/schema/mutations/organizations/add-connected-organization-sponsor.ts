import { addSponsor } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { keyOfId, objectIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { organizationSaved } from './payload.ts';
import { SponsorKind } from './sponsor-kind.ts';

const AddConnectedOrganizationSponsorInput = builder.inputType('AddConnectedOrganizationSponsorInput', {
  description: 'Who is to be a sponsor, and of which organization.',
  fields: (t) => ({
    connectedOrganizationId: t.id({
      required: true,
      description: 'The connected organization’s `id` or `graphId`.',
    }),
    kind: t.field({ type: SponsorKind, required: true, description: 'On whose side the sponsor is.' }),
    objectId: t.id({
      required: true,
      description: 'The directory object id of a user or a group, or a Subject’s `id`.',
    }),
  }),
});

const result = resultOf({
  name: 'addConnectedOrganizationSponsor',
  success: [organizationSaved.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addConnectedOrganizationSponsor', (t) =>
  t.field({
    ...result.field,
    description:
      'Makes a user or a group a sponsor of a connected organization, whom policies can ask for approval. Needs EntitlementManagement.ReadWrite.All and the role Identity Governance Administrator.',
    args: {
      input: t.arg({
        type: AddConnectedOrganizationSponsorInput,
        required: true,
        description: 'Who is to be a sponsor, and of which organization.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const organizationId = keyOfId(
          input.connectedOrganizationId,
          'ConnectedOrganization',
          'input.connectedOrganizationId',
        );
        const sponsor = objectIdOf(input.objectId, 'input.objectId');
        return organizationSaved.of(
          await context.source.perform(addSponsor(organizationId, input.kind, sponsor)),
        );
      }),
  }),
);
