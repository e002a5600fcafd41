import { updateAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { withoutNulls } from '../no-nulls.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';

const UpdateAccessPackageInput = builder.inputType('UpdateAccessPackageInput', {
  description: 'Which package, and what of it is to change; what is left out stays.',
  fields: (t) => ({
    accessPackageId: t.id({ required: true, description: 'The access package’s `id` or `graphId`.' }),
    displayName: t.string({ ...takes(words), description: 'Its name, as people are to see it.' }),
    description: t.string({ description: 'What it is for, as requestors read it.' }),
    isHidden: t.boolean({
      description: 'Whether it is left out of what people can find; a link still leads to it.',
    }),
    isRoleScopesVisible: t.boolean({
      description: 'Whether requestors see what it grants. Written by beta alone.',
    }),
  }),
});

const result = resultOf({
  name: 'updateAccessPackage',
  success: [accessPackageSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updateAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of an access package; the rest stays. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: UpdateAccessPackageInput,
        required: true,
        description: 'Which package, and what of it is to change; what is left out stays.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const accessPackageId = keyOfId(input.accessPackageId, 'AccessPackage', 'input.accessPackageId');
        const { accessPackageId: _package, ...terms } = input;
        return accessPackageSaved.of(
          await context.source.perform(updateAccessPackage(accessPackageId, withoutNulls(terms))),
        );
      }),
  }),
);
