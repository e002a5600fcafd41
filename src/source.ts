import type { GraphQLResolveInfo } from 'graphql';
import type { Action } from './entities/actions.ts';
import type { EntityName, Version } from './entities/entity.ts';
import {
  type EdgesWhere,
  entities,
  type FieldKey,
  type FieldValue,
  type TargetOf,
} from './entities/registry.ts';
import { isObject, type JsonObject } from './entities/values.ts';
import { GatewayError } from './errors.ts';
import type { GraphSession } from './graph/client.ts';
import { collectionPath, currentUserPath, root } from './plan/compile.ts';
import { decodeRow, idOnly, inlinedPage, inlinedRow, type Row } from './plan/decode.ts';
import { filterTerms } from './plan/filter.ts';
import { readSelection } from './plan/read.ts';
import { chooseVersion, otherVersion, type Planning, planRows } from './plan/route.ts';
import type { Filter, ListArgs, Selection } from './plan/selection.ts';
import { checkFirst, connect, type Connection, type RowList } from './source/connection.ts';
import { cursorExpired, type Cursors, type Position } from './source/cursor.ts';
import { beginEdges, keyOf, laterList, laterRow, unavailable } from './source/edges.ts';
import { collectionList, inlinedList, type Reading } from './source/lists.ts';
import { isNotFound, Reads } from './source/reads.ts';

export type { Row } from './plan/decode.ts';
export type { ListArgs } from './plan/selection.ts';
export type { Connection } from './source/connection.ts';

export interface SourceOptions {
  readonly session: GraphSession;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
}

/** The one door to data, made anew for each GraphQL request: nothing in it outlives or leaves its caller. */
export class Source {
  readonly #session: GraphSession;
  readonly #cursors: Cursors;
  readonly #reading: Reading;
  /** graphql-js gives the rows of one level the very same field nodes, so each selection is read once. */
  readonly #selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<EntityName, Selection>>();

  constructor({ session, endpoint, planning, cursors }: SourceOptions) {
    this.#session = session;
    this.#cursors = cursors;
    this.#reading = { reads: new Reads(session, planning.planned), planning, endpoint };
  }

  /** The rows of an entity's own collection. */
  list<N extends EntityName>(name: N, args: ListArgs, info: GraphQLResolveInfo): Promise<Connection<N>> {
    const filter = args.filter ?? null;
    return this.#connect<N>(`${name}${identityOf(filter)}`, args, (start) => {
      const shape = this.#shape(name, info, start);
      const { entity, version } = shape;
      return collectionList(this.#reading, {
        identity: `${name}${identityOf(filter)}`,
        path: collectionPath(entity, version),
        filter: filter === null ? [] : filterTerms(entity, version, filter),
        shape,
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
    return this.#connect<N>(identity, args, (start) => {
      // Planned even where planning is off: what end users see here they may not read by its key.
      const shape = this.#shape(name, info, start, { ...this.#reading.planning, planned: true });
      const path = currentUserPath(shape.entity, shape.version, on);
      return collectionList(this.#reading, { identity, path, filter: [], shape });
    });
  }

  /** One row by the key that Graph reads it by; null where Graph knows none. */
  async one<N extends EntityName>(name: N, key: string, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    const shape = this.#shape(name, info, null);
    beginEdges(this.#reading, shape, key, this.#selection(name, info));
    try {
      const json = await this.#reading.reads.byKey(shape.entity, shape.version, key, shape.tree);
      return decodeRow(json, shape) as Row<N>;
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
    const column = row.shape.entity.fields[field]?.[row.version];
    if (column && row.shape.fields.has(field)) return column.read(row.json) as FieldValue<N, K>;
    return this.#laterValue(row, field) as Promise<FieldValue<N, K>>;
  }

  /** The row at the end of a to-one edge. */
  async follow<N extends EntityName, K extends EdgesWhere<N, false>>(
    row: Row<N>,
    edge: K,
    info: GraphQLResolveInfo,
  ): Promise<Row<TargetOf<N, K>> | null> {
    const target = entities[row.entity].edges[edge]?.target ?? row.entity;
    const inlined = inlinedRow(row, edge);
    const found =
      inlined === undefined
        ? await laterRow(this.#reading, row, edge, this.#selection(target, info))
        : inlined;
    return found as Row<TargetOf<N, K>> | null;
  }

  /** The rows at the end of a to-many edge. */
  followMany<N extends EntityName, K extends EdgesWhere<N, true>>(
    row: Row<N>,
    edge: K,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<TargetOf<N, K>>> {
    const filter = args.filter ?? null;
    const identity = `${row.entity}:${row.id}.${edge}${identityOf(filter)}`;
    const target = entities[row.entity].edges[edge]?.target ?? row.entity;
    return this.#connect(identity, args, () => {
      const inlined = row.shape.inlined.get(edge);
      const page = filter === null ? inlinedPage(row, edge) : undefined;
      return inlined !== undefined && page !== undefined
        ? inlinedList(this.#reading, identity, inlined.shape, page)
        : laterList(this.#reading, row, edge, this.#selection(target, info), filter, identity);
    });
  }

  /** Sends a write, once. What it made is known by its id alone; what else is wanted of it is read back. */
  async perform<N extends EntityName>(action: Action<N>): Promise<Row<N>> {
    const { versions } = this.#reading.planning;
    const version: Version = versions === 'auto' ? 'v1.0' : versions;
    const path = `${root}/${action.path[version]}`;
    this.#reading.reads.forget();
    const { body } = await this.#session.send({ version, method: action.method, path, body: action.body });
    const id = isObject(body) ? body['id'] : undefined;
    if (typeof id === 'string') return idOnly(action.makes, version, id);
    throw new GatewayError(
      'OUTCOME_UNKNOWN',
      `Graph took the ${action.method} of ${path} and answered without an id. Look for it among the newest of ${action.path[version]}.`,
    );
  }

  /** What a write made, as Graph shows it now; the id alone is known without asking. */
  async readBack<N extends EntityName>(made: Row<N>, info: GraphQLResolveInfo): Promise<Row<N>> {
    const { fields, edges } = this.#selection(made.entity, info);
    if (edges.size === 0 && [...fields].every((field) => field === 'id')) return made;
    const row = await this.one(made.entity, made.id, info);
    if (row !== null) return row;
    throw new GatewayError(
      'NOT_FOUND',
      `Graph has made ${made.entity} ${made.id} and does not show it yet. The write is done: read it again in a moment, by that graphId.`,
    );
  }

  async #connect<N extends EntityName>(
    identity: string,
    { first, after }: ListArgs,
    open: (start: Position | null) => RowList | Promise<RowList>,
  ): Promise<Connection<N>> {
    const size = checkFirst(first);
    const start = after === null || after === undefined ? null : this.#cursors.open(after, identity);
    const list = await open(start);
    if (start !== null && start.link !== null && start.version !== list.version) throw cursorExpired();
    return (await connect(list, start, size, this.#cursors)) as Connection<N>;
  }

  async #laterValue(row: Row, field: string): Promise<unknown> {
    const { entity } = row.shape;
    const { versions } = this.#reading.planning;
    const inUse = versions === 'auto' ? [row.version, otherVersion(row.version)] : [versions];
    for (const version of inUse) {
      const column = entity.fields[field]?.[version];
      if (!column) continue;
      const shape = planRows(
        entity,
        { fields: new Set([field]), edges: new Map() },
        version,
        this.#reading.planning,
      );
      const key = keyOf(row);
      return column.read((await this.#reading.reads.byKey(entity, version, key, shape.tree)) as JsonObject);
    }
    throw unavailable(entity.name, field, entity.fields[field] ?? { 'v1.0': null, beta: null }, versions);
  }

  #shape(
    name: EntityName,
    info: GraphQLResolveInfo,
    start: Position | null,
    planning = this.#reading.planning,
  ) {
    const selection = this.#selection(name, info);
    const chosen = chooseVersion(entities[name], selection, planning);
    // A nextLink speaks the version that it was made by.
    const version =
      start !== null && start.link !== null && planning.versions === 'auto' ? start.version : chosen;
    return planRows(entities[name], selection, version, planning);
  }

  #selection(name: EntityName, info: GraphQLResolveInfo): Selection {
    let byEntity = this.#selections.get(info.fieldNodes);
    if (byEntity === undefined) this.#selections.set(info.fieldNodes, (byEntity = new Map()));
    let selection = byEntity.get(name);
    if (selection === undefined) byEntity.set(name, (selection = readSelection(info, name)));
    return selection;
  }
}

function identityOf(filter: Filter | null): string {
  return filter === null ? '' : JSON.stringify(filter);
}
