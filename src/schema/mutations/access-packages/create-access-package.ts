import { createAccessPackage } from '../../../entities/actions/access-packages.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { accessPackageSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';

const CreateAccessPackageInput = builder.inputType('CreateAccessPackageInput', {
  description: 'What the package is to be.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    displayName: t.string({
      ...takes(words),
      required: true,
      description: 'Its name; several may bear one.',
    }),
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
  name: 'createAccessPackage',
  success: [accessPackageSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('createAccessPackage', (t) =>
  t.field({
    ...result.field,
    description:
      'Makes an access package in a catalog. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: CreateAccessPackageInput,
        required: true,
        description: 'What the package is to be.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const { catalogId: _catalog, ...terms } = input;
        return accessPackageSaved.of(await context.source.perform(createAccessPackage(catalogId, terms)));
      }),
  }),
);
