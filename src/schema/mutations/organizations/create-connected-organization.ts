import { createConnectedOrganization } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { resultOf } from '../result.ts';
import { IdentitySourceInput, sourceFrom } from './identity-source-input.ts';
import { organizationSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';
import { ConnectedOrganizationStateInput } from '../../enums.ts';

const CreateConnectedOrganizationInput = builder.inputType('CreateConnectedOrganizationInput', {
  description: 'Which organization to connect with, and by what its people are known.',
  fields: (t) => ({
    displayName: t.string({
      ...takes(words),
      required: true,
      description: 'Its name, as people are to see it.',
    }),
    description: t.string({ description: 'What one should know of it.' }),
    state: t.field({
      type: ConnectedOrganizationStateInput,
      description: 'Whether policies for all configured organizations count it in.',
    }),
    identitySource: t.field({
      type: IdentitySourceInput,
      required: true,
      description: 'By what its people are known. Graph takes exactly one.',
    }),
  }),
});

const result = resultOf({
  name: 'createConnectedOrganization',
  success: [organizationSaved.type],
  failures: ['ConflictError'],
  inDoubt: 'form',
});

builder.mutationField('createConnectedOrganization', (t) =>
  t.field({
    ...result.field,
    description:
      'Makes a connected organization, whose people can be let in. Needs EntitlementManagement.ReadWrite.All and the role Identity Governance Administrator.',
    args: {
      input: t.arg({
        type: CreateConnectedOrganizationInput,
        required: true,
        description: 'Which organization to connect with, and by what its people are known.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const { identitySource, ...terms } = input;
        const action = createConnectedOrganization(terms, sourceFrom(identitySource));
        return organizationSaved.of(await context.source.perform(action));
      }),
  }),
);
