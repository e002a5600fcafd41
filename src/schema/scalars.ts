import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { DateTimeResolver, DurationResolver, LocalDateResolver } from 'graphql-scalars';
import { builder } from './builder.ts';

builder.addScalarType('DateTime', DateTimeResolver, {
  description: 'An instant in UTC by RFC 3339, such as `2026-11-01T09:30:00Z`. Graph keeps milliseconds.',
});

builder.addScalarType('Date', LocalDateResolver, {
  description: 'A day without a time, such as `2026-11-01`.',
});

/** A mark of a @oneOf input: a `false` would choose the member and deny it in one breath. */
const TrueResolver = new GraphQLScalarType<true, true>({
  name: 'True',
  serialize: (value) => onlyTrue(value),
  parseValue: (value) => onlyTrue(value),
  parseLiteral: (node) => onlyTrue(node.kind === Kind.BOOLEAN ? node.value : print(node), node),
});

function onlyTrue(value: unknown, at?: ASTNode): true {
  if (value === true) return true;
  throw new GraphQLError(
    `True takes \`true\` alone; ${JSON.stringify(value)} came. Name another member instead.`,
    { ...(at && { nodes: at }) },
  );
}

builder.addScalarType('True', TrueResolver, {
  description: 'The value `true` and no other: it chooses a member that has nothing more to say.',
});

builder.addScalarType('Duration', DurationResolver, {
  description: 'A length of time by ISO 8601, such as `P30D` or `PT8H`.',
});
