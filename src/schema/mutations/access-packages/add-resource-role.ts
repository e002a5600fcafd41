import { addResourceRole } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { resourceRoleAdded } from './payload.ts';
import { ResourceRoleInput, ResourceScopeInput } from './role-input.ts';

const AddResourceRoleInput = builder.inputType('AddResourceRoleInput', {
  description: 'What the package is to grant.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    resourceId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the resource in the catalog.',
    }),
    role: t.field({ type: ResourceRoleInput, required: true, description: 'Which of the resource’s roles.' }),
    scope: t.field({ type: ResourceScopeInput, required: true, description: 'Which part of the resource.' }),
  }),
});

const result = resultOf({
  name: 'addResourceRole',
  success: [resourceRoleAdded.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addResourceRole', (t) =>
  t.field({
    ...result.field,
    description:
      'Lets an access package grant a role of a resource of its catalog. The answer’s graphId is that of the link, `<role>_<scope>`, by which removeResourceRole() takes it away. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: AddResourceRoleInput,
        required: true,
        description: 'What the package is to grant.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const { resourceId, role, scope } = input;
        const link = {
          resourceId: ownIdOf(resourceId, 'Resource', 'input.resourceId'),
          role: { ...role, id: role.id && ownIdOf(role.id, 'ResourceRole', 'input.role.id') },
          scope: { ...scope, id: scope.id && ownIdOf(scope.id, 'ResourceScope', 'input.scope.id') },
        };
        return resourceRoleAdded.of(
          accessPackageId,
          await context.source.perform(addResourceRole(accessPackageId, link)),
        );
      }),
  }),
);
