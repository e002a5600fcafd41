import type { GraphQLResolveInfo } from 'graphql';
import type { Action } from './entities/actions.ts';
import type { Entity, EntityName, Version } from './entities/entity.ts';
import {
  type EdgesWhere,
  entities,
  type FieldKey,
  type FieldValue,
  type TargetOf,
} from './entities/registry.ts';
import { GatewayError } from './errors.ts';
import type { GraphSession } from './graph/client.ts';
import { collectionPath, currentUserPath } from './plan/compile.ts';
import { decodeRow, type Row } from './plan/decode.ts';
import { filterTerms } from './plan/filter.ts';
import { type Deferred, readSelection } from './plan/read.ts';
import { chooseVersion, edgeOf, type Planning, planRows } from './plan/route.ts';
import type { Filter, ListArgs, Selection } from './plan/selection.ts';
import { streamOf } from './plan/stream.ts';
import { readable } from './source/answer.ts';
import { beginEdges } from './source/begin.ts';
import { checkFirst, connect, type Connection } from './source/connection.ts';
import { cursorExpired, type Cursors, type Position } from './source/cursor.ts';
import { listAt, rowAt } from './source/edges.ts';
import { type Flow, flow } from './source/flow.ts';
import { collectionList, type Reading } from './source/lists.ts';
import { isNotFound, Reads } from './source/reads.ts';
import { valueOf } from './source/values.ts';
import type { RowList } from './source/walk.ts';
import { doneButUnread, send } from './source/writes.ts';

export type { Row } from './plan/decode.ts';
export type { ListArgs } from './plan/selection.ts';
export type { Connection, ListEdge } from './source/connection.ts';
export type { Flow } from './source/flow.ts';

export interface SourceOptions {
  readonly session: GraphSession;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
  readonly flowing: Flow[];
}

/** The one door to data, made anew for each GraphQL request: nothing in it outlives or leaves its caller. */
export class Source {
  readonly #session: GraphSession;
  readonly #cursors: Cursors;
  readonly #flowing: Flow[];
  readonly #reads: Reads;
  readonly #reading: Reading;
  /** graphql-js gives the rows of one level the very same field nodes, so each selection is read once. */
  readonly #selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, Selection>>();

  constructor({ session, endpoint, planning, cursors, flowing }: SourceOptions) {
    this.#session = session;
    this.#cursors = cursors;
    this.#flowing = flowing;
    this.#reads = new Reads(session, planning.planned);
    this.#reading = { reads: this.#reads, planning, endpoint };
  }

  /** The rows of an entity's own collection. */
  list<N extends EntityName>(name: N, args: ListArgs, info: GraphQLResolveInfo): Promise<Connection<N>> {
    const filter = args.filter ?? null;
    const identity = `${name}${identityOf(filter)}`;
    return this.#connect(identity, args, info, (start, reading) => {
      const { selection, version } = this.#wish(name, info, start);
      const entity = entities[name];
      return collectionList<N>(reading, {
        identity,
        path: collectionPath(entity, version),
        filter: filter === null ? [] : filterTerms(entity, version, filter),
        entity,
        version,
        selection,
      });
    });
  }

  /** The rows that concern the signed-in user in the way that `on` says. */
  mine<N extends EntityName>(
    name: N,
    on: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<N>> {
    const identity = `me.${name}(${on})`;
    return this.#connect(identity, args, info, (start, reading) =>
      this.#mine(reading, name, on, this.#wish(name, info, start, 'along'), identity),
    );
  }

  /** One row by the key that Graph reads it by; null where Graph knows none. */
  async one<N extends EntityName>(name: N, key: string, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    const { selection, version } = this.#wish(name, info, null);
    const entity: Entity<N> = entities[name];
    const shape = planRows(entity, selection, version, this.#reading.planning);
    const carries = { ...shape, fields: new Set(['id', entity.key]) };
    beginEdges(
      this.#reading,
      { entity: name, id: key, version, json: { [entity.key]: key }, shape: carries },
      selection,
    );
    try {
      const json = await this.#reading.reads.byKey(entity, version, key, shape.tree);
      return readable(() => decodeRow(json, shape));
    } catch (failure) {
      if (isNotFound(failure)) return null;
      throw failure;
    }
  }

  /** A field of a row: at once where the row carries it, else read by the row's key. */
  value<N extends EntityName, K extends FieldKey<N>>(
    row: Row<N>,
    field: K,
  ): FieldValue<N, K> | Promise<FieldValue<N, K>> {
    // The registry ties the type of a key's value to its decoder.
    return valueOf(this.#reading, row, field) as FieldValue<N, K> | Promise<FieldValue<N, K>>;
  }

  /** The row at the end of a to-one edge. */
  async follow<N extends EntityName, K extends EdgesWhere<N, false>>(
    row: Row<N>,
    edge: K,
    info: GraphQLResolveInfo,
  ): Promise<Row<TargetOf<N, K>> | null> {
    const { target } = edgeOf(row.shape.entity, edge);
    const end = await rowAt(this.#reading, row, edge, this.#selection(target, info));
    return end as Row<TargetOf<N, K>> | null; // the registry ties an edge to its target
  }

  /** The rows at the end of a to-many edge. */
  async followMany<N extends EntityName, K extends EdgesWhere<N, true>>(
    row: Row<N>,
    edge: K,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<TargetOf<N, K>>> {
    const filter = args.filter ?? null;
    const identity = `${row.entity}:${row.id}.${edge}${identityOf(filter)}`;
    const { target } = edgeOf(row.shape.entity, edge);
    const rows = await this.#connect(identity, args, info, (start, reading) =>
      listAt(reading, row, edge, this.#selection(target, info), filter, identity, this.#spoken(start)),
    );
    return rows as Connection<TargetOf<N, K>>; // the registry ties an edge to its target
  }

  /** Sends a write, once. What it made is known by its id alone; what else is wanted of it is read back. */
  perform<N extends EntityName>(action: Action<N>): Promise<Row<N>> {
    this.#reads.forget();
    return send(this.#session, this.#reading.planning.versions, action);
  }

  /**
   * What a write made, as Graph shows it now; the id alone is known without asking.
   * `asCreator`: end users may not read it by its id, and find it among what they have made.
   */
  async readBack<N extends EntityName>(
    made: Row<N>,
    asCreator: boolean,
    info: GraphQLResolveInfo,
  ): Promise<Row<N>> {
    const { fields, edges } = this.#selection(made.entity, info);
    if (edges.size === 0 && [...fields].every((field) => field === 'id')) return made;
    try {
      const row = asCreator ? await this.#amongMine(made, info) : await this.one(made.entity, made.id, info);
      if (row !== null) return row;
    } catch (failure) {
      throw doneButUnread(made, failure);
    }
    throw doneButUnread(made, new GatewayError('NOT_FOUND', 'Graph does not show it yet.'));
  }

  async #amongMine<N extends EntityName>(made: Row<N>, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    const wish = this.#wish(made.entity, info, null, 'along');
    const list = this.#mine(this.#reading, made.entity, 'createdBy', wish, '');
    let page = await list.firstPage(entities[made.entity].maxPageSize);
    for (;;) {
      const row = page.rows.find(({ id }) => id === made.id);
      if (row !== undefined || page.next === null) return row ?? null;
      page = await list.page(page.next);
    }
  }

  #mine<N extends EntityName>(
    reads: Reading,
    name: N,
    on: string,
    { selection, version }: Wish,
    identity: string,
  ): RowList<N> {
    const entity: Entity<N> = entities[name];
    // Planned even where planning is off: what end users see here they may not read by its key.
    const reading = { ...reads, planning: { ...reads.planning, planned: true } };
    const path = currentUserPath(entity, version, on);
    return collectionList<N>(reading, { identity, path, filter: [], entity, version, selection });
  }

  async #connect<N extends EntityName>(
    identity: string,
    { first, after }: ListArgs,
    info: GraphQLResolveInfo,
    open: (start: Position | null, reading: Reading) => RowList<N> | Promise<RowList<N>>,
  ): Promise<Connection<N>> {
    const size = checkFirst(first);
    const start = after === null || after === undefined ? null : this.#cursors.open(after, identity);
    const stream = streamOf(info);
    const passing = { ...this.#reading, reads: this.#reads.passing() };
    const list = await open(start, stream === null ? this.#reading : passing);
    if (start !== null && start.link !== null && start.version !== list.version) throw cursorExpired();
    if (stream === null) return connect(list, start, size, this.#cursors);
    return flow(list, start, size, this.#cursors, stream, this.#flowing);
  }

  #wish(name: EntityName, info: GraphQLResolveInfo, start: Position | null, deferred?: Deferred): Wish {
    const selection = this.#selection(name, info, deferred);
    const chosen = chooseVersion(entities[name], selection, this.#reading.planning);
    return { selection, version: this.#spoken(start) ?? chosen };
  }

  /** A nextLink speaks the version that it was made by, whatever is selected now. */
  #spoken(start: Position | null): Version | undefined {
    const isFree = this.#reading.planning.versions === 'auto';
    return isFree && start !== null && start.link !== null ? start.version : undefined;
  }

  #selection(name: EntityName, info: GraphQLResolveInfo, deferred: Deferred = 'apart'): Selection {
    let byEntity = this.#selections.get(info.fieldNodes);
    if (byEntity === undefined) this.#selections.set(info.fieldNodes, (byEntity = new Map()));
    const key = `${name} ${deferred}`;
    let selection = byEntity.get(key);
    if (selection === undefined) byEntity.set(key, (selection = readSelection(info, name, deferred)));
    return selection;
  }
}

interface Wish {
  readonly selection: Selection;
  readonly version: Version;
}

function identityOf(filter: Filter | null): string {
  return filter === null ? '' : JSON.stringify(filter);
}
