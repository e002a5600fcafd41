import type { GraphQLResolveInfo } from 'graphql';
import type { Action, Written } from './entities/actions/action.ts';
import type { EntityName } from './entities/entity.ts';
import {
  type EdgesWhere,
  entities,
  type FieldKey,
  type FieldValue,
  type TargetOf,
} from './entities/registry.ts';
import { GatewayError } from './errors.ts';
import type { Row } from './plan/decode.ts';
import { additionalAccess, applicableRequirements, resourceRolesOf } from './plan/own-path.ts';
import { edgeOf } from './plan/planning.ts';
import type { ListArgs } from './plan/selection.ts';
import { Asking, type SourceOptions } from './source/asking.ts';
import { connected, identityOf } from './source/lists/connected.ts';
import type { Connection } from './source/lists/connection.ts';
import { listAt } from './source/edges/list-at.ts';
import { collectionOf, concerning, listAtPath } from './source/lists/own-lists.ts';
import { answersTo, rowAtKey } from './source/rows/own-rows.ts';
import { rowAt } from './source/edges/row-at.ts';
import { valueOf } from './source/rows/values.ts';
import type { Watch, Watched } from './source/writes/watch.ts';
import { perform, readBack, watchRequest } from './source/writes/written.ts';

export type { Bill, PageSizes } from './plan/bill.ts';
export type { Row } from './plan/decode.ts';
export type { ListArgs } from './plan/selection.ts';
export type { Connection, ListEdge } from './source/lists/connection.ts';
export type { Flow } from './source/lists/flow.ts';
export type { Watched } from './source/writes/watch.ts';

/** The one door to data, made anew for each GraphQL request: nothing in it outlives or leaves its caller. */
export class Source {
  readonly #asking: Asking;

  constructor(options: SourceOptions) {
    this.#asking = new Asking(options);
  }

  /** The rows of an entity's own collection. */
  list<N extends EntityName>(name: N, args: ListArgs, info: GraphQLResolveInfo): Promise<Connection<N>> {
    return collectionOf(this.#asking, name, args, info);
  }

  /** The rows that concern the signed-in user in the way that `on` says. */
  mine<N extends EntityName>(
    name: N,
    on: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<N>> {
    return concerning(this.#asking, name, on, args, info);
  }

  /** Assignments to a package whose holders have another, too. */
  additionalAccess(
    accessPackage: Row<'AccessPackage'>,
    incompatibleId: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<'Assignment'>> {
    return listAtPath(
      this.#asking,
      'Assignment',
      additionalAccess(accessPackage.id, incompatibleId),
      args,
      info,
    );
  }

  /** The roles of one resource, in the catalog's own list. */
  resourceRoles(
    catalog: Row<'Catalog'>,
    { resourceId, originSystem }: { readonly resourceId: string; readonly originSystem: string },
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<'ResourceRole'>> {
    return listAtPath(
      this.#asking,
      'ResourceRole',
      resourceRolesOf(catalog.id, resourceId, originSystem),
      args,
      info,
    );
  }

  /** What each policy of a package wants that is open to the caller, or to another subject. */
  applicableRequirements(
    accessPackage: Row<'AccessPackage'>,
    subjectObjectId: string | null,
    info: GraphQLResolveInfo,
  ): Promise<readonly Row<'PolicyRequirements'>[]> {
    const question = applicableRequirements(accessPackage.id, subjectObjectId);
    return answersTo(this.#asking, 'PolicyRequirements', question, info);
  }

  /** One row by the key that Graph reads it by; null where Graph knows none. */
  one<N extends EntityName>(name: N, key: string, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    return rowAtKey(this.#asking, name, key, info);
  }

  /** A field of a row: at once where the row carries it, else read by the row's key. */
  value<N extends EntityName, K extends FieldKey<N>>(
    row: Row<N>,
    field: K,
    info: GraphQLResolveInfo,
  ): FieldValue<N, K> | Promise<FieldValue<N, K>> {
    // The registry ties the type of a key's value to its decoder.
    return valueOf(this.#asking.reading(info), row, field) as FieldValue<N, K> | Promise<FieldValue<N, K>>;
  }

  /** Whether Graph has anything in a part of a row. A row that stands for others in a rehearsal has all of it. */
  async has<N extends EntityName>(
    row: Row<N>,
    part: FieldKey<N>,
    info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return Boolean(await this.value(row, part, info)) || this.#asking.rehearsal !== undefined;
  }

  /** The items of a row's own list; in a rehearsal those that stand for others, so that what is asked of each is billed. */
  async items<N extends EntityName, K extends FieldKey<N>>(
    row: Row<N>,
    field: K,
    standIns: FieldValue<N, K>,
    info: GraphQLResolveInfo,
  ): Promise<FieldValue<N, K>> {
    const items = await this.value(row, field, info);
    return this.#asking.rehearsal === undefined ? items : standIns;
  }

  /** The row at the end of a to-one edge. */
  async follow<N extends EntityName, K extends EdgesWhere<N, false>>(
    row: Row<N>,
    edge: K,
    info: GraphQLResolveInfo,
  ): Promise<Row<TargetOf<N, K>> | null> {
    const { target } = edgeOf(row.shape.entity, edge);
    const end = await rowAt(this.#asking.reading(info), row, edge, this.#asking.selection(target, info));
    return end as Row<TargetOf<N, K>> | null; // the registry ties an edge to its target
  }

  /** The rows at the end of a to-many edge. */
  async followMany<N extends EntityName, K extends EdgesWhere<N, true>>(
    row: Row<N>,
    edge: K,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<TargetOf<N, K>>> {
    const identity = `${row.entity}:${row.id}.${edge}${identityOf(args)}`;
    const { target } = edgeOf(row.shape.entity, edge);
    const rows = await connected(this.#asking, entities[target], identity, args, info, (reading, start) =>
      listAt(
        reading,
        row,
        edge,
        this.#asking.selection(target, info),
        args,
        identity,
        this.#asking.spoken(start),
      ),
    );
    return rows as Connection<TargetOf<N, K>>; // the registry ties an edge to its target
  }

  /** All rows at the end of a to-many edge that has a handful of them; an error where there are more than `most`. */
  async handful<N extends EntityName, K extends EdgesWhere<N, true>>(
    row: Row<N>,
    edge: K,
    most: number,
    info: GraphQLResolveInfo,
  ): Promise<readonly Row<TargetOf<N, K>>[]> {
    const connection = await this.followMany(row, edge, { first: most }, info);
    await this.#checkWhole(connection, `${row.entity} ${row.id} has more than ${most} ${edge}`);
    return connection.edges.map(({ node }) => node);
  }

  /** All rows of an entity of which there are a handful. */
  async handfulOf<N extends EntityName>(
    name: N,
    most: number,
    info: GraphQLResolveInfo,
  ): Promise<readonly Row<N>[]> {
    const connection = await this.list(name, { first: most }, info);
    await this.#checkWhole(connection, `There are more than ${most} of ${name}`);
    return connection.edges.map(({ node }) => node);
  }

  async #checkWhole({ pageInfo }: Connection, otherwise: string): Promise<void> {
    if (this.#asking.rehearsal === undefined && (await pageInfo).hasNextPage)
      throw new GatewayError('GRAPH_UNAVAILABLE', `${otherwise}, where Graph documents a handful.`);
  }

  /** Sends a write, once. What it made is known by its key alone; what else is wanted of it is read back. */
  perform<T>(action: Action<T>): Promise<T> {
    return perform(this.#asking, action);
  }

  /** Looks at a request that was just made or changed until it is where it is wanted, or time is up. */
  watchRequest(
    written: Written,
    asCreator: boolean,
    wanted: Pick<Watch, 'timeoutMs' | 'isReached' | 'isOver'>,
    info: GraphQLResolveInfo,
  ): Promise<Watched> {
    return watchRequest(this.#asking, written, asCreator, wanted, info);
  }

  /**
   * What a write made or changed, as Graph shows it now; the id alone is known without asking.
   * `asCreator`: end users may not read it by its id, and find it among what they have made.
   */
  readBack<N extends EntityName>(
    name: N,
    written: Written,
    asCreator: boolean,
    info: GraphQLResolveInfo,
  ): Promise<Row<N>> {
    return readBack(this.#asking, name, written, asCreator, info);
  }
}
