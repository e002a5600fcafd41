import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';

/** Incremental delivery (https://github.com/graphql/graphql-spec/pull/742), in which the executor knows them by name. */

const label = { type: GraphQLString, description: 'Comes back with the payload, to tell it by.' };

export const deferDirective = new GraphQLDirective({
  name: 'defer',
  description:
    'The fragment comes in a payload of its own, after the rest. The answer is whole where the client does not accept multipart/mixed or text/event-stream, and for mutations.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: {
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'Whether it is deferred at all.',
    },
    label,
  },
});

export const streamDirective = new GraphQLDirective({
  name: 'stream',
  description:
    'The list’s items come in payloads of their own. `nodes` or `edges` of a connection are read page by page, as the client reads; where `pageInfo` or `totalCount` is selected beside them and not deferred, the list is read first.',
  locations: [DirectiveLocation.FIELD],
  args: {
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'Whether it is streamed at all.',
    },
    label,
    initialCount: {
      type: new GraphQLNonNull(GraphQLInt),
      defaultValue: 0,
      description: 'How many items come with the first payload.',
    },
  },
});
