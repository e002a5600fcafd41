import { GatewayError } from '../errors.ts';
import { builder } from './builder.ts';
import { Node } from './fields.ts';
import { decodeId } from './ids.ts';

const maxNodes = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
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
      if (ids.length > maxNodes) {
        throw new GatewayError(
          'BAD_USER_INPUT',
          `Argument "ids" takes at most ${maxNodes} ids; ${ids.length} came.`,
          {
            extensions: { argument: 'ids' },
          },
        );
      }
      const keys = ids.map((id) => decodeId(id, 'ids'));
      return keys.map(({ entity, key }) => source.one(entity, key, info));
    },
  }),
}));
