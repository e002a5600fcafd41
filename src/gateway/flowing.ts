import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLObjectType,
  GraphQLSchema,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Flow, ListEdge } from '../context.ts';
import type { Part, Payload } from './payload.ts';

export type Execute = (
  args: ExecutionArgs,
) => Payload | AsyncIterable<Payload> | Promise<Payload | AsyncIterable<Payload>>;

/**
 * The payloads of a list that flows. Each page is executed by itself, as if the connection were the root: the
 * executor's own streams hold on to every item until the last, and take pages faster than anybody reads them.
 */
export async function* payloadsOf(
  { stream, pages }: Flow,
  args: ExecutionArgs,
  execute: Execute,
): AsyncGenerator<readonly Part[], void, undefined> {
  const { path, label, nodes, type } = stream;
  const document = pageDocument(args, nodes);
  const schema = schemaOf(args.schema, type);
  const named = label === undefined ? {} : { label };
  let offset = stream.initialCount;
  try {
    for (;;) {
      const start = [...path, offset];
      let edges: readonly ListEdge[];
      try {
        const page = await pages.next();
        if (page.done === true) return;
        edges = page.value;
      } catch (failure) {
        yield [{ items: null, path: start, ...named, errors: [locatedError(failure, nodes, start)] }];
        return;
      }
      const result = await execute({ ...args, schema, document, rootValue: { edges } });
      const moved = mover(path, offset);
      for await (const payload of Symbol.asyncIterator in result ? result : [result]) {
        const { data, errors, incremental } = payload;
        if (data !== undefined) {
          const items = data === null ? null : (Object.values(data)[0] as unknown[]);
          yield [{ items, path: start, ...named, ...(errors ? { errors: errors.map(moved.error) } : {}) }];
          if (items === null) return;
        }
        if (incremental !== undefined) yield incremental.map(moved.part);
      }
      offset += edges.length;
    }
  } finally {
    await pages.return();
  }
}

/** The operation's variables and fragments, with nothing selected but the list. */
function pageDocument({ document, operationName }: ExecutionArgs, nodes: Flow['stream']['nodes']) {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('A list flows of no operation.');
  const selections = nodes.map((node) => ({
    ...node,
    directives: (node.directives ?? []).filter(({ name }) => name.value !== 'stream'),
  }));
  const root: OperationDefinitionNode = {
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const others = document.definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [root, ...others] } as const;
}

const schemas = new WeakMap<GraphQLSchema, Map<GraphQLObjectType, GraphQLSchema>>();

/** The schema with a connection as its root. */
function schemaOf(schema: GraphQLSchema, root: GraphQLObjectType): GraphQLSchema {
  let byRoot = schemas.get(schema);
  if (byRoot === undefined) schemas.set(schema, (byRoot = new Map<GraphQLObjectType, GraphQLSchema>()));
  let rooted = byRoot.get(root);
  if (rooted === undefined) {
    rooted = new GraphQLSchema({ ...schema.toConfig(), query: root, mutation: null, assumeValid: true });
    byRoot.set(root, rooted);
  }
  return rooted;
}

/** From places in a page to places in the answer. */
function mover(path: readonly string[], offset: number) {
  const moved = ([, index, ...rest]: readonly (string | number)[]) =>
    typeof index === 'number' ? [...path, offset + index, ...rest] : path;
  const error = (failure: GraphQLError) =>
    new GraphQLError(failure.message, {
      nodes: failure.nodes ?? null,
      path: moved(failure.path ?? []),
      originalError: failure.originalError ?? null,
      extensions: failure.extensions,
    });
  const part = (one: Part): Part => ({
    ...one,
    path: moved(one.path ?? []),
    ...(one.errors ? { errors: one.errors.map(error) } : {}),
  });
  return { error, part };
}
