import { removeResourceRole } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const RemoveResourceRoleInput = builder.inputType('RemoveResourceRoleInput', {
  description: 'What the package is to grant no more.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    resourceRoleScopeId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the link, a ResourceRoleScope.',
    }),
  }),
});

const result = resultOf({
  name: 'removeResourceRole',
  success: [accessPackageSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('removeResourceRole', (t) =>
  t.field({
    ...result.field,
    description:
      'Lets an access package grant a role no more. Who holds the package loses it. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: RemoveResourceRoleInput,
        required: true,
        description: 'What the package is to grant no more.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const link = ownIdOf(input.resourceRoleScopeId, 'ResourceRoleScope', 'input.resourceRoleScopeId');
        return accessPackageSaved.of(await context.source.perform(removeResourceRole(accessPackageId, link)));
      }),
  }),
);
