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
import { collectionPath, currentUserPath } from './plan/compile.ts';
import { decodeRow, type Row } from './plan/decode.ts';
import { type Filter, needsOf } from './plan/criteria.ts';
import { readSelection } from './plan/read.ts';
import { chooseVersion, edgeOf, type Planning, planRows } from './plan/route.ts';
import { type ListArgs, type Selection, unite } from './plan/selection.ts';
import { readable } from './source/answer.ts';
import { askedList } from './source/asked.ts';
import { beginEdges } from './source/begin.ts';
import { checkFirst, connect, type Connection } from './source/connection.ts';
import { cursorExpired, type Cursors, type Position } from './source/cursor.ts';
import { listAt, rowAt } from './source/edges.ts';
import { collectionList, type Reading } from './source/lists.ts';
import { isNotFound, Reads, type Session } from './source/reads.ts';
import { rehearse } from './source/rehearsed.ts';
import type { Rehearsal } from './source/rehearsal.ts';
import { checkScan, narrowing } from './source/sift.ts';
import { sieveOf } from './source/sieve.ts';
import { connectSorted, sortKeysOf } from './source/sorted.ts';
import { valueOf } from './source/values.ts';
import type { RowList } from './source/walk.ts';
import { doneButUnread, send } from './source/writes.ts';

export type { Bill, PageSizes } from './plan/bill.ts';
export type { Row } from './plan/decode.ts';
export type { ListArgs } from './plan/selection.ts';
export type { Connection } from './source/connection.ts';

export interface SourceOptions {
  readonly session: Session;
  /** Set where the session is one: lists are then read for their bill alone. */
  readonly rehearsal?: Rehearsal;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
  /** Whether the schema fields that ask are to be told apart. */
  readonly named: boolean;
}

/** The one door to data, made anew for each GraphQL request: nothing in it outlives or leaves its caller. */
export class Source {
  readonly #session: Session;
  readonly #cursors: Cursors;
  readonly #reads: Reads;
  readonly #planning: Planning;
  readonly #endpoint: string;
  readonly #named: boolean;
  readonly #rehearsal: Rehearsal | undefined;
  /** graphql-js gives the rows of one level the very same field nodes, so each selection is read once. */
  readonly #selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<EntityName, Selection>>();

  constructor({ session, rehearsal, endpoint, planning, cursors, named }: SourceOptions) {
    this.#rehearsal = rehearsal;
    this.#session = session;
    this.#cursors = cursors;
    this.#reads = new Reads(session, planning.planned);
    this.#planning = planning;
    this.#endpoint = endpoint;
    this.#named = named;
  }

  /** The rows of an entity's own collection. */
  list<N extends EntityName>(name: N, args: ListArgs, info: GraphQLResolveInfo): Promise<Connection<N>> {
    const identity = `${name}${identityOf(args)}`;
    return this.#connect(name, identity, args, info, (start) => {
      const { selection, version } = this.#wish(name, info, start, args);
      const entity: Entity<N> = entities[name];
      const path = collectionPath(entity, version);
      return askedList(
        this.#readingFor(info),
        { identity, path, filter: [], entity, version, selection },
        args,
      );
    });
  }

  /** The rows that concern the signed-in user in the way that `on` says. */
  mine<N extends EntityName>(
    name: N,
    on: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<N>> {
    const identity = `me.${name}(${on})${identityOf(args)}`;
    return this.#connect(name, identity, args, info, (start) =>
      this.#mine(name, on, this.#wish(name, info, start, args), identity, args, info),
    );
  }

  /** One row by the key that Graph reads it by; null where Graph knows none. */
  async one<N extends EntityName>(name: N, key: string, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    const { selection, version } = this.#wish(name, info, null);
    const entity: Entity<N> = entities[name];
    const reading = this.#readingFor(info);
    const shape = planRows(entity, selection, version, reading.planning);
    const carries = { ...shape, fields: new Set(['id', entity.key]) };
    beginEdges(
      reading,
      { entity: name, id: key, version, json: { [entity.key]: key }, shape: carries },
      selection,
    );
    try {
      const json = await reading.reads.byKey(entity, version, key, shape.tree);
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
    info: GraphQLResolveInfo,
  ): FieldValue<N, K> | Promise<FieldValue<N, K>> {
    // The registry ties the type of a key's value to its decoder.
    return valueOf(this.#readingFor(info), row, field) as FieldValue<N, K> | Promise<FieldValue<N, K>>;
  }

  /** The row at the end of a to-one edge. */
  async follow<N extends EntityName, K extends EdgesWhere<N, false>>(
    row: Row<N>,
    edge: K,
    info: GraphQLResolveInfo,
  ): Promise<Row<TargetOf<N, K>> | null> {
    const { target } = edgeOf(row.shape.entity, edge);
    const end = await rowAt(this.#readingFor(info), row, edge, this.#selection(target, info));
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
    const rows = await this.#connect(target, identity, args, info, (start) =>
      listAt(
        this.#readingFor(info),
        row,
        edge,
        this.#selection(target, info),
        args,
        identity,
        this.#spoken(start),
      ),
    );
    return rows as Connection<TargetOf<N, K>>; // the registry ties an edge to its target
  }

  /** Sends a write, once. What it made is known by its id alone; what else is wanted of it is read back. */
  perform<N extends EntityName>(action: Action<N>): Promise<Row<N>> {
    this.#reads.forget();
    return send(this.#session, this.#planning.versions, action);
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
    const list = this.#mine(made.entity, 'createdBy', this.#wish(made.entity, info, null), '', {}, info);
    let page = await list.firstPage(entities[made.entity].maxPageSize);
    if (this.#rehearsal !== undefined) return page.rows[0] ?? null;
    for (;;) {
      const row = page.rows.find(({ id }) => id === made.id);
      if (row !== undefined || page.next === null) return row ?? null;
      page = await list.page(page.next);
    }
  }

  #mine<N extends EntityName>(
    name: N,
    on: string,
    { selection, version }: Wish,
    identity: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): RowList<N> {
    const entity: Entity<N> = entities[name];
    // Planned even where planning is off: what end users see here they may not read by its key.
    const reading = this.#readingFor(info, { ...this.#planning, planned: true });
    const path = currentUserPath(entity, version, on);
    return collectionList<N>(reading, {
      identity,
      path,
      filter: [],
      entity,
      version,
      selection,
      here: args,
    });
  }

  async #connect<N extends EntityName>(
    name: EntityName,
    identity: string,
    { first, after, scan, orderBy }: ListArgs,
    info: GraphQLResolveInfo,
    open: (start: Position | null) => RowList<N> | Promise<RowList<N>>,
  ): Promise<Connection<N>> {
    const reading = this.#readingFor(info);
    const taking = {
      first: checkFirst(first),
      scan: checkScan(scan),
      sieve: (residual: Filter) => sieveOf(reading, residual),
      hint: narrowing(entities[name]),
    };
    if (orderBy) {
      const place = after === null || after === undefined ? null : this.#cursors.openPlace(after, identity);
      const keys = (row: Row<N>) => sortKeysOf(reading, row, orderBy);
      if (this.#rehearsal !== undefined)
        return rehearse(this.#rehearsal, await open(null), null, { ...taking, sorts: true }, this.#cursors);
      return connectSorted(await open(null), { ...taking, orderBy, keys, after: place }, this.#cursors);
    }
    const start = after === null || after === undefined ? null : this.#cursors.open(after, identity);
    const list = await open(start);
    if (start !== null && start.link !== null && start.version !== list.version) throw cursorExpired();
    return this.#rehearsal === undefined
      ? connect(list, start, taking, this.#cursors)
      : rehearse(this.#rehearsal, list, start, taking, this.#cursors);
  }

  #readingFor({ path }: GraphQLResolveInfo, planning = this.#planning): Reading {
    const field = this.#named ? nameOf(path) : undefined;
    return { reads: this.#reads.for(field), planning, endpoint: this.#endpoint };
  }

  #wish(name: EntityName, info: GraphQLResolveInfo, start: Position | null, args: ListArgs = {}): Wish {
    const entity = entities[name];
    const selection = this.#selection(name, info);
    const wanted = unite([selection, needsOf(entity, args)]);
    const chosen = chooseVersion(entity, wanted, this.#planning);
    return { selection, version: this.#spoken(start) ?? chosen };
  }

  /** A nextLink speaks the version that it was made by, whatever is selected now. */
  #spoken(start: Position | null): Version | undefined {
    const isFree = this.#planning.versions === 'auto';
    return isFree && start !== null && start.link !== null ? start.version : undefined;
  }

  #selection(name: EntityName, info: GraphQLResolveInfo): Selection {
    let byEntity = this.#selections.get(info.fieldNodes);
    if (byEntity === undefined) this.#selections.set(info.fieldNodes, (byEntity = new Map()));
    let selection = byEntity.get(name);
    if (selection === undefined) byEntity.set(name, (selection = readSelection(info, name)));
    return selection;
  }
}

/** A field's place in the operation, whatever row it is of: `accessPackages.nodes.assignments`. */
function nameOf(path: GraphQLResolveInfo['path'] | undefined): string {
  const keys: string[] = [];
  for (let at = path; at !== undefined; at = at.prev) if (typeof at.key === 'string') keys.unshift(at.key);
  return keys.join('.');
}

interface Wish {
  readonly selection: Selection;
  readonly version: Version;
}

function identityOf({ filter, orderBy }: ListArgs): string {
  return `${filter ? JSON.stringify(filter) : ''}${orderBy ? ` by ${JSON.stringify(orderBy)}` : ''}`;
}
