import type { GraphQLResolveInfo } from 'graphql';
import type { Connection, Context, ListArgs, Row } from '../context.ts';
import type { BelowName, EntityName, StandingName } from '../entities/entity.ts';
import { type EdgesWhere, entities, type FieldKey, type TargetOf } from '../entities/registry.ts';
import { builder } from './builder.ts';
import { checkedArgs, type GivenArgs } from './criteria.ts';
import { filterOf } from './filters.ts';
import { encodeId, encodeIdBelow, isFound, keyOfId } from './ids.ts';
import { orderOf } from './orders.ts';
import { listedBy, servedBy } from './served.ts';

/**
 * What a schema field of an entity stands for. The extensions tell the planner, the resolver reads what it planned:
 * both come from the one key, and a key that the entity does not have does not compile.
 */
export function fieldsOf<N extends EntityName>(name: N) {
  return {
    column: <K extends FieldKey<N>>(key: K) => ({
      nullable: true as const,
      extensions: { reads: [key], ...servedBy(name, key) },
      resolve: (row: Row<N>, _args: object, { source }: Context, info: GraphQLResolveInfo) =>
        source.value(row, key, info),
    }),
    /** A part of the row, whose fields are the row's own; null where Graph has nothing there. */
    part: <K extends FieldKey<N>>(key: K) => ({
      nullable: true as const,
      extensions: { reads: [key], part: true, ...servedBy(name, key) },
      resolve: async (row: Row<N>, _args: object, { source }: Context, info: GraphQLResolveInfo) =>
        (await source.has(row, key, info)) ? row : null,
    }),
    link: <K extends EdgesWhere<N, false>>(key: K) => ({
      nullable: true as const,
      extensions: { edge: key, ...servedBy(name, key) },
      resolve: (
        row: Row<N>,
        _args: object,
        { source }: Context,
        info: GraphQLResolveInfo,
      ): Promise<Row<TargetOf<N, K>> | null> => source.follow(row, key, info),
    }),
    links: <K extends EdgesWhere<N, true>>(key: K) => {
      const checked = (args: GivenArgs): ListArgs =>
        checkedArgs(entities[name].edges[key]?.target ?? name, args);
      return {
        nullable: true as const,
        extensions: { edge: key, args: checked, ...servedBy(name, key) },
        resolve: (
          row: Row<N>,
          args: GivenArgs,
          { source }: Context,
          info: GraphQLResolveInfo,
        ): Promise<Connection<TargetOf<N, K>>> => source.followMany(row, key, checked(args), info),
      };
    },
    /** The rows of a to-many edge that has a handful of them, as a plain list. */
    handful: <K extends EdgesWhere<N, true>>(key: K, most: number) => {
      const args: ListArgs = { first: most };
      return {
        nullable: true as const,
        extensions: { edge: key, args: () => args, ...servedBy(name, key) },
        resolve: (
          row: Row<N>,
          _args: object,
          { source }: Context,
          info: GraphQLResolveInfo,
        ): Promise<readonly Row<TargetOf<N, K>>[]> => source.handful(row, key, most, info),
      };
    },
    /** The root field that lists the entity's own collection. */
    list: {
      nullable: true as const,
      extensions: listedBy(name),
      resolve: (
        _root: object,
        args: GivenArgs,
        { source }: Context,
        info: GraphQLResolveInfo,
      ): Promise<Connection<N>> => source.list(name, checkedArgs(name, args), info),
    },
  };
}

const byId = builder.args((t) => ({ id: t.id({ required: true, description: 'Its `id` or `graphId`.' }) }));

/** The root field that reads one row by its id. */
export function oneById<N extends Exclude<StandingName, 'Subject'>>(name: N) {
  return {
    type: name,
    nullable: true,
    extensions: listedBy(name),
    args: byId,
    resolve: (
      _root: object,
      { id }: { readonly id: string },
      { source }: Context,
      info: GraphQLResolveInfo,
    ): Promise<Row<N> | null> => source.one(name, keyOfId(id, name, 'id'), info),
  } as const;
}

/** Every list is read forward. */
export const pagingArgs = builder.args((t) => ({
  first: t.int({ description: 'How many rows, 1 to 5 000.', defaultValue: 50 }),
  after: t.string({ description: 'A cursor of this list: rows behind it.' }),
  scan: t.int({
    description:
      'How many rows may be read to filter, sort or count them here, 1 to 20 000: past that it is an error, never a short list.',
    defaultValue: 5000,
  }),
}));

const made = new Map<EntityName, ReturnType<typeof newArgs>>();

/** Most are filtered and sorted, by what `entities/` says. */
export function argsOf(name: EntityName): ReturnType<typeof newArgs> {
  let known = made.get(name);
  if (known === undefined) made.set(name, (known = newArgs(name)));
  return known;
}

function newArgs(name: EntityName) {
  const { first, after, scan } = pagingArgs;
  const sifting = builder.args((t) => ({
    filter: t.field({ type: filterOf(name), description: 'Which ones; all when left out.' }),
    orderBy: t.field({
      type: [orderOf(name)],
      description:
        'Sorted by these, then by id; as Graph has them when left out. Graph cannot sort, so all are read first, within `scan`.',
    }),
  }));
  return { first, after, ...sifting, scan };
}

export const Node = builder.nodeInterfaceRef();

export const foundAgain = 'Opaque and global: `node(id)` finds it again, and arguments take it.';

const notFoundAgain =
  'Opaque and global: arguments take it. `node(id)` is an error that says so, since Graph reads one by nothing of its own.';

/** The opaque id of a node that lies below another. */
export function globalIdBelow<N extends BelowName>(name: N) {
  return {
    type: 'ID',
    nullable: false,
    extensions: { reads: ['id'] },
    description: isFound(name) ? foundAgain : notFoundAgain,
    resolve: (row: Row<N>) => encodeIdBelow(name, row.parent, row.id),
  } as const;
}

/** The node's opaque id; a subject's is made of its directory id, so it has its own. */
export function globalId<N extends Exclude<StandingName, 'Subject'>>(name: N) {
  return {
    type: 'ID',
    nullable: false,
    extensions: { reads: ['id'] },
    description: foundAgain,
    resolve: (row: Row<N>) => encodeId(name, row.id),
  } as const;
}

/** Graph's own id, which every node has. */
export const graphId = {
  type: 'ID',
  nullable: false,
  extensions: { reads: ['id'] },
  description:
    'Graph’s own id, the same in v1.0 and beta. For API calls of your own; arguments take `id` as well.',
  resolve: (row: Row) => row.id,
} as const;
