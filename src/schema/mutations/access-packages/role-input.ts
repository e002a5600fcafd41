import { builder } from '../../builder.ts';
import { words } from '../rules.ts';
import { takes } from '../takes.ts';

export const ResourceRoleInput = builder.inputType('ResourceRoleInput', {
  description: 'A role of a resource, by where it comes from.',
  fields: (t) => ({
    id: t.id({ description: 'The role’s `id` or `graphId`, if some package grants it already.' }),
    originId: t.string({
      ...takes(words),
      required: true,
      description:
        '`Member_<group id>` or `Owner_<group id>`, an application’s role id, or the number of a SharePoint role.',
    }),
    originSystem: t.string({
      ...takes(words),
      required: true,
      description: 'The system that it comes from, such as `AadGroup`.',
    }),
    displayName: t.string({ description: 'Its name, such as `Member`.' }),
  }),
});

export const ResourceScopeInput = builder.inputType('ResourceScopeInput', {
  description: 'The part of a resource that a role is granted in.',
  fields: (t) => ({
    id: t.id({ description: 'The scope’s `id` or `graphId`, if it has one.' }),
    originId: t.string({
      ...takes(words),
      required: true,
      description: 'Of the whole resource, its own originId.',
    }),
    originSystem: t.string({
      ...takes(words),
      required: true,
      description: 'The system that it comes from, such as `AadGroup`.',
    }),
    displayName: t.string({ description: 'Its name; `Root` for the whole resource.' }),
    isRootScope: t.boolean({ description: 'Whether it is the whole resource.' }),
  }),
});
