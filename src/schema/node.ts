import { builder } from './builder.ts';
import { Node } from './fields.ts';
import { decodeId } from './ids.ts';

const found = {
  type: Node,
  nullable: true,
} as const;

builder.queryFields((t) => ({
  node: t.field({
    ...found,
    description: 'Anything by its `id`; null when Graph knows none of that id.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of a node.' }) },
    resolve: (_root, { id }, { source }, info) => {
      const { entity, key } = decodeId(id, 'id');
      return source.one(entity, key, info);
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Several at once, of any types, in the order asked; null where Graph knows none of that id.',
    args: { ids: t.arg.idList({ required: true, description: 'Their `id`s, at most 100.' }) },
    resolve: (_root, { ids }, { source }, info) => {
      const keys = ids.map((id) => decodeId(id, 'ids'));
      return keys.map(({ entity, key }) => source.one(entity, key, info));
    },
  }),
}));
