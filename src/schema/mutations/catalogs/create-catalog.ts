import { createCatalog } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { resultOf } from '../result.ts';
import { catalogSaved } from './payload.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';
import { CatalogStateInput } from '../../enums.ts';

const CreateCatalogInput = builder.inputType('CreateCatalogInput', {
  description: 'What the catalog is to be.',
  fields: (t) => ({
    displayName: t.string({
      ...takes(words),
      required: true,
      description: 'Its name, as people are to see it.',
    }),
    description: t.string({ required: true, defaultValue: '', description: 'What is kept in it.' }),
    state: t.field({
      type: CatalogStateInput,
      description: 'Whether its packages can be requested; PUBLISHED when left out.',
    }),
    isExternallyVisible: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether people from outside can request its packages.',
    }),
  }),
});

const result = resultOf({
  name: 'createCatalog',
  success: [catalogSaved.type],
  failures: [],
  inDoubt: 'form',
});

builder.mutationField('createCatalog', (t) =>
  t.field({
    ...result.field,
    description: 'Makes a catalog. Needs EntitlementManagement.ReadWrite.All and the role Catalog creator.',
    args: {
      input: t.arg({ type: CreateCatalogInput, required: true, description: 'What the catalog is to be.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        return catalogSaved.of(await context.source.perform(createCatalog(input)));
      }),
  }),
);
