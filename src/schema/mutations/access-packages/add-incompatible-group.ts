import { addIncompatibleGroup } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { graphKey } from '../graph-key.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const AddIncompatibleGroupInput = builder.inputType('AddIncompatibleGroupInput', {
  description: 'Which group is incompatible.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    groupId: t.id({ required: true, description: 'The group’s directory object id.' }),
  }),
});

const result = resultOf({
  name: 'addIncompatibleGroup',
  success: [accessPackageSaved.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addIncompatibleGroup', (t) =>
  t.field({
    ...result.field,
    description:
      'No member of the group may ask for the package. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: AddIncompatibleGroupInput,
        required: true,
        description: 'Which group is incompatible.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const group = graphKey(input.groupId, 'a group', 'input.groupId');
        return accessPackageSaved.of(
          await context.source.perform(addIncompatibleGroup(accessPackageId, group)),
        );
      }),
  }),
);
