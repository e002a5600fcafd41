import { removeIncompatibleGroup } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { graphKey } from '../graph-key.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';

const RemoveIncompatibleGroupInput = builder.inputType('RemoveIncompatibleGroupInput', {
  description: 'Which group is incompatible no more.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    groupId: t.id({ required: true, description: 'The group’s directory object id.' }),
  }),
});

const result = resultOf({
  name: 'removeIncompatibleGroup',
  success: [accessPackageSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('removeIncompatibleGroup', (t) =>
  t.field({
    ...result.field,
    description:
      'Members of the group may ask for the package again. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: RemoveIncompatibleGroupInput,
        required: true,
        description: 'Which group is incompatible no more.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const group = graphKey(input.groupId, 'a group', 'input.groupId');
        return accessPackageSaved.of(
          await context.source.perform(removeIncompatibleGroup(accessPackageId, group)),
        );
      }),
  }),
);
