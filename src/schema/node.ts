import { GatewayError } from '../errors.ts';
import { builder } from './builder.ts';
import { Node } from './fields.ts';
import { decodeId, type NodeKey } from './ids.ts';

const maxNodes = 100;

/** An id that leads to nothing any more spoils its own place in the list alone; one that no gateway gave spoils all. */
function keyOrMissing(id: string): NodeKey | GatewayError {
  try {
    return decodeId(id, 'ids');
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'NOT_FOUND') return error;
    throw error;
  }
}

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
      return ids
        .map(keyOrMissing)
        .map((node) =>
          node instanceof GatewayError ? Promise.reject(node) : source.one(node.entity, node.key, info),
        );
    },
  }),
}));
