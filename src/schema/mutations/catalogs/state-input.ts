import { builder } from '../../builder.ts';

export const CatalogStateInput = builder.enumType('CatalogStateInput', {
  description: 'Whether packages of a catalog can be requested.',
  values: {
    PUBLISHED: { value: 'published', description: 'They can.' },
    UNPUBLISHED: { value: 'unpublished', description: 'They cannot.' },
  } as const,
});
