import type { GraphQLResolveInfo } from 'graphql';
import type { Action, Written } from './entities/actions/action.ts';
import type { Entity, EntityName, Version } from './entities/entity.ts';
import {
  type EdgesWhere,
  entities,
  type FieldKey,
  type FieldValue,
  type TargetOf,
} from './entities/registry.ts';
import { GatewayError } from './errors.ts';
import { countingOf } from './plan/counting.ts';
import { collectionPath, currentUserPath } from './plan/compile.ts';
import { decodePage, idOnly, type Row } from './plan/decode.ts';
import { type Filter, namesOf, needsOf } from './plan/criteria.ts';
import { type Deferred, readSelection } from './plan/read.ts';
import { edgeOf, type Planning } from './plan/planning.ts';
import { isFindable } from './plan/findable.ts';
import { foldInverses } from './plan/fold.ts';
import { planRows } from './plan/rows.ts';
import { chooseVersion } from './plan/version.ts';
import { type ListArgs, select, type Selection, unite } from './plan/selection.ts';
import {
  additionalAccess,
  applicableRequirements,
  type OwnPath,
  type Question,
  resourceRolesOf,
} from './plan/own-path.ts';
import { streamOf } from './plan/stream.ts';
import { listOf, mineOf, oneOf } from './plan/ways.ts';
import { readable } from './source/answer.ts';
import { askedList } from './source/asked.ts';
import { beginEdges } from './source/begin.ts';
import { EarlyColumns } from './source/early.ts';
import { checkFirst, connect, type Connection } from './source/connection.ts';
import { claimedPosition, cursorExpired, type Cursors, type Position } from './source/cursor.ts';
import { listAt, rowAt } from './source/edges.ts';
import { type Begun, type Flow, flow, flows } from './source/flow.ts';
import { healed } from './source/healing.ts';
import { collectionList, type Reading } from './source/lists.ts';
import { isNotFound, Reads, type Session } from './source/reads.ts';
import { rehearse } from './source/rehearsed.ts';
import type { Rehearsal } from './source/rehearsal.ts';
import type { Refusal } from './source/refusals.ts';
import { rowBy } from './source/rows.ts';
import { checkScan, narrowing } from './source/sift.ts';
import { sieveOf } from './source/sieve.ts';
import { connectSorted, sortKeysOf } from './source/sorted.ts';
import { checkCollection, checkServed, checkVersion, valueOf } from './source/values.ts';
import type { RowList } from './source/walk.ts';
import type { Turns } from './source/turns.ts';
import { type Watch, type Watched, watch } from './source/watch.ts';
import { doneButUnread, run } from './source/writes.ts';

export type { Bill, PageSizes } from './plan/bill.ts';
export type { Row } from './plan/decode.ts';
export type { ListArgs } from './plan/selection.ts';
export type { Connection, ListEdge } from './source/connection.ts';
export type { Flow } from './source/flow.ts';
export type { Watched } from './source/watch.ts';

export interface SourceOptions {
  readonly session: Session;
  /** Set where the session is one: lists are then read for their bill alone. */
  readonly rehearsal?: Rehearsal;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
  /** Takes the lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
  /** Whether the schema fields that ask are to be told apart. */
  readonly named: boolean;
  /** Hears of routes that Graph refused. */
  readonly learn: (refusal: Refusal) => void;
  /** Of writes, within the process; none in a rehearsal. */
  readonly turns?: Turns;
  readonly time: Pick<Watch, 'clock' | 'signal' | 'deadline'>;
}

/** The one door to data, made anew for each GraphQL request: nothing in it outlives or leaves its caller. */
export class Source {
  readonly #session: Session;
  readonly #cursors: Cursors;
  readonly #flowing: Flow[];
  readonly #early = new EarlyColumns();
  readonly #reads: Reads;
  readonly #planning: Planning;
  readonly #endpoint: string;
  readonly #named: boolean;
  readonly #learn: SourceOptions['learn'];
  readonly #rehearsal: Rehearsal | undefined;
  readonly #turns: Turns | undefined;
  readonly #time: SourceOptions['time'];
  /** graphql-js gives the rows of one level the very same field nodes, so each selection is read once. */
  readonly #selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, Selection>>();

  constructor(options: SourceOptions) {
    const { session, rehearsal, endpoint, planning, cursors, flowing, named, learn, turns, time } = options;
    this.#rehearsal = rehearsal;
    this.#turns = turns;
    this.#time = time;
    this.#session = session;
    this.#cursors = cursors;
    this.#flowing = flowing;
    this.#reads = new Reads(session, planning.planned);
    this.#planning = planning;
    this.#endpoint = endpoint;
    this.#named = named;
    this.#learn = learn;
  }

  /** The rows of an entity's own collection. */
  list<N extends EntityName>(name: N, args: ListArgs, info: GraphQLResolveInfo): Promise<Connection<N>> {
    const identity = `${name}${identityOf(args)}`;
    const entity: Entity<N> = entities[name];
    return this.#connect(entity, identity, args, info, (reading, start) => {
      const { selection, version } = this.#wish(name, info, start, listOf(entity), args, reading.planning);
      this.#early.list(reading, entity, version, unite([selection, needsOf(entity, args)]));
      const path = collectionPath(entity, version);
      return askedList(reading, { identity, path, entity, version, selection }, args);
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
    const entity: Entity<N> = entities[name];
    return this.#connect(entity, identity, args, info, (reading, start) => {
      const wish = this.#wish(name, info, start, mineOf(entity), args, reading.planning);
      return this.#mine(reading, name, on, wish, identity, args);
    });
  }

  /** Assignments to a package whose holders have another, too. */
  additionalAccess(
    accessPackage: Row<'AccessPackage'>,
    incompatibleId: string,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<'Assignment'>> {
    return this.#listAt('Assignment', additionalAccess(accessPackage.id, incompatibleId), args, info);
  }

  /** The roles of one resource, in the catalog's own list. */
  resourceRoles(
    catalog: Row<'Catalog'>,
    { resourceId, originSystem }: { readonly resourceId: string; readonly originSystem: string },
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<'ResourceRole'>> {
    return this.#listAt('ResourceRole', resourceRolesOf(catalog.id, resourceId, originSystem), args, info);
  }

  /** What each policy of a package wants that is open to the caller, or to another subject. */
  applicableRequirements(
    accessPackage: Row<'AccessPackage'>,
    subjectObjectId: string | null,
    info: GraphQLResolveInfo,
  ): Promise<readonly Row<'PolicyRequirements'>[]> {
    const question = applicableRequirements(accessPackage.id, subjectObjectId);
    return this.#answersTo('PolicyRequirements', question, info);
  }

  /** The rows of a list that Graph has at a path of its own. */
  #listAt<N extends EntityName>(
    name: N,
    { title, path, filter, levels }: OwnPath,
    args: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<N>> {
    const entity: Entity<N> = entities[name];
    const place = `${name} ${title}`;
    const identity = `${path('v1.0')}${filter('v1.0').join(' and ')}${identityOf(args)}`;
    return this.#connect(entity, identity, args, info, (reading, start) => {
      const { selection, version } = this.#wish(name, info, start, place, args, reading.planning);
      this.#early.list(reading, entity, version, unite([selection, needsOf(entity, args)]));
      return collectionList<N>(reading, {
        identity,
        path: path(version),
        filter: filter(version),
        entity,
        version,
        selection,
        place,
        depth: levels,
        here: args,
      });
    });
  }

  /** What a question is answered with: all rows at once. */
  async #answersTo<N extends EntityName>(
    name: N,
    { path, body, only }: Question,
    info: GraphQLResolveInfo,
  ): Promise<readonly Row<N>[]> {
    const entity: Entity<N> = entities[name];
    const selection = this.#selection(name, info, 'along');
    const { reads, planning } = this.#readingFor(info);
    if (only !== undefined) checkVersion(only, planning.versions);
    const version = only?.version ?? chooseVersion(entity, selection, planning);
    const shape = planRows(entity, selection, version, planning);
    const json = await reads.answers(entity, version, path(version), shape.tree, body);
    const { rows } = readable(() => decodePage(json, shape));
    const rehearsal = this.#rehearsal;
    if (rehearsal !== undefined)
      for (const { id } of rows) rehearsal.stands(id, rehearsal.pageSizes.expanded, null);
    return rows;
  }

  /** One row by the key that Graph reads it by; null where Graph knows none. */
  async one<N extends EntityName>(name: N, key: string, info: GraphQLResolveInfo): Promise<Row<N> | null> {
    const entity: Entity<N> = entities[name];
    const { selection, version } = this.#wish(name, info, null, oneOf(entity));
    const never = this.#rehearsal?.begins([...selection.edges.values()].flat().length);
    if (never !== undefined) return never;
    const reading = this.#readingFor(info);
    const { planning } = reading;
    const shape = planRows(entity, selection, version, planning);
    const { selection: whole } = foldInverses(entity, selection, version, planning, planning.expandDepth);
    this.#early.row(reading, entity, version, key, whole);
    const carries = { ...shape, fields: new Set(['id', entity.key]) };
    if (isFindable(entity)) {
      beginEdges(
        reading,
        { entity: name, id: key, version, json: { [entity.key]: key }, shape: carries },
        whole,
      );
    }
    try {
      return await healed(reading, (trial) => {
        const wish = this.#wish(name, info, null, oneOf(entity), {}, trial.planning);
        return rowBy(trial, key, planRows(entity, selection, wish.version, trial.planning));
      });
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

  /** Whether Graph has anything in a part of a row. A row that stands for others in a rehearsal has all of it. */
  async has<N extends EntityName>(
    row: Row<N>,
    part: FieldKey<N>,
    info: GraphQLResolveInfo,
  ): Promise<boolean> {
    return Boolean(await this.value(row, part, info)) || this.#rehearsal !== undefined;
  }

  /** The items of a row's own list; in a rehearsal those that stand for others, so that what is asked of each is billed. */
  async items<N extends EntityName, K extends FieldKey<N>>(
    row: Row<N>,
    field: K,
    standIns: FieldValue<N, K>,
    info: GraphQLResolveInfo,
  ): Promise<FieldValue<N, K>> {
    const items = await this.value(row, field, info);
    return this.#rehearsal === undefined ? items : standIns;
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
    const rows = await this.#connect(entities[target], identity, args, info, (reading, start) =>
      listAt(reading, row, edge, this.#selection(target, info), args, identity, this.#spoken(start)),
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
    if (this.#rehearsal === undefined && (await pageInfo).hasNextPage)
      throw new GatewayError('GRAPH_UNAVAILABLE', `${otherwise}, where Graph documents a handful.`);
  }

  /** Sends a write, once. What it made is known by its key alone; what else is wanted of it is read back. */
  async perform<T>(action: Action<T>): Promise<T> {
    const wire = {
      session: this.#session,
      endpoint: this.#endpoint,
      versions: this.#planning.versions,
      isRehearsal: this.#rehearsal !== undefined,
    };
    const work = () => run(wire, action);
    const { turn } = action;
    try {
      return await (turn === undefined || this.#turns === undefined ? work() : this.#turns.take(turn, work));
    } finally {
      this.#reads.forget();
    }
  }

  /** Looks at a request that was just made or changed until it is where it is wanted, or time is up. */
  async watchRequest(
    written: Written,
    asCreator: boolean,
    wanted: Pick<Watch, 'timeoutMs' | 'isReached' | 'isOver'>,
    info: GraphQLResolveInfo,
  ): Promise<Watched> {
    const reading = this.#readingFor(info);
    const made = idOnly('AssignmentRequest', written.version, written.id);
    const look = async () => {
      this.#reads.forget();
      const wish = { selection: select('state'), version: written.version };
      const row = asCreator
        ? await this.#amongMine(made, info, () => wish)
        : await rowBy(
            reading,
            made.id,
            planRows(entities.AssignmentRequest, wish.selection, wish.version, this.#planning),
          );
      return row === null ? null : String(await valueOf(reading, row, 'state'));
    };
    try {
      return await watch({ ...this.#time, ...wanted, look });
    } finally {
      this.#reads.forget();
    }
  }

  /**
   * What a write made or changed, as Graph shows it now; the id alone is known without asking.
   * `asCreator`: end users may not read it by its id, and find it among what they have made.
   */
  async readBack<N extends EntityName>(
    name: N,
    { id, version }: Written,
    asCreator: boolean,
    info: GraphQLResolveInfo,
  ): Promise<Row<N>> {
    const made = idOnly(name, version, id);
    const { fields, edges } = this.#selection(name, info);
    const isKnown = entities[name].key === 'id' && edges.size === 0;
    if (isKnown && [...fields].every((field) => field === 'id')) return made;
    try {
      const row = asCreator
        ? await this.#amongMine(made, info, ({ planning }) =>
            this.#wish(name, info, null, mineOf(entities[name]), {}, planning),
          )
        : await this.one(name, id, info);
      if (row !== null) return row;
    } catch (failure) {
      throw doneButUnread(name, id, failure);
    }
    throw doneButUnread(name, id, new GatewayError('NOT_FOUND', 'Graph does not show it yet.'));
  }

  async #amongMine<N extends EntityName>(
    made: Row<N>,
    info: GraphQLResolveInfo,
    wishIn: (reading: Reading) => Wish,
  ): Promise<Row<N> | null> {
    const entity: Entity<N> = entities[made.entity];
    return healed(this.#readingFor(info), async (reading) => {
      const list = this.#mine(reading, made.entity, 'createdBy', wishIn(reading), '', {});
      let page = await list.firstPage(entity.maxPageSize);
      if (this.#rehearsal !== undefined) return page.rows[0] ?? null;
      for (;;) {
        const row = page.rows.find(({ id }) => id === made.id);
        if (row !== undefined || page.next === null) return row ?? null;
        page = await list.page(page.next);
      }
    });
  }

  #mine<N extends EntityName>(
    reading: Reading,
    name: N,
    on: string,
    { selection, version }: Wish,
    identity: string,
    args: ListArgs,
  ): RowList<N> {
    const entity: Entity<N> = entities[name];
    // Planned even where planning is off: what end users see here they may not read by its key.
    const planning = { ...reading.planning, planned: true, folds: reading.planning.planned };
    const planned = { ...reading, planning };
    this.#early.list(planned, entity, version, unite([selection, needsOf(entity, args)]));
    return collectionList<N>(planned, {
      identity,
      path: currentUserPath(entity, version, on),
      filter: [],
      entity,
      version,
      selection,
      place: mineOf(entity),
      here: args,
    });
  }

  /** `open` may be asked again, for another way to the same rows. */
  async #connect<N extends EntityName>(
    entity: Entity<N>,
    identity: string,
    { first, after, scan, filter, orderBy }: ListArgs,
    info: GraphQLResolveInfo,
    open: (reading: Reading, start: Position | null) => RowList<N> | Promise<RowList<N>>,
  ): Promise<Connection<N>> {
    const never = this.#rehearsal?.wished();
    if (never !== undefined) return never;
    const taken = {
      first: checkFirst(first),
      scan: checkScan(scan),
      hint: narrowing(entity),
      counting: countingOf(info, this.#planning),
    };
    checkServed(entity, { filter, orderBy }, this.#planning.versions);
    const cursors = this.#cursors;
    const rehearsal = this.#rehearsal;
    const takingFor = (reading: Reading) => ({
      ...taken,
      sieve: (residual: Filter) => sieveOf(reading, residual),
    });
    if (orderBy) {
      const place =
        rehearsal !== undefined || after === null || after === undefined
          ? null
          : cursors.openPlace(after, identity);
      return healed(this.#readingFor(info), async (reading) => {
        const list = await open(reading, null);
        rehearsal?.sifts(entity.name, namesOf({ filter: list.residual, orderBy }));
        const taking = {
          ...takingFor(reading),
          orderBy,
          keys: (row: Row<N>) => sortKeysOf(reading, row, orderBy),
        };
        return rehearsal === undefined
          ? connectSorted(list, { ...taking, after: place }, cursors)
          : rehearse(rehearsal, list, null, taking, cursors, null);
      });
    }
    const start = this.#start(after, identity);
    const stream = streamOf(info);
    const work = async (reading: Reading): Promise<Begun<N>> => {
      const list = await open(reading, start);
      if (start !== null && start.link !== null && start.version !== list.version) throw cursorExpired();
      rehearsal?.sifts(entity.name, namesOf({ filter: list.residual }));
      const taking = takingFor(reading);
      const streamed = flows(list, {}) ? stream : null;
      if (rehearsal !== undefined)
        return { connection: await rehearse(rehearsal, list, start, taking, cursors, streamed) };
      return streamed === null
        ? { connection: await connect(list, start, taking, cursors) }
        : flow(list, start, taking, cursors, streamed);
    };
    const { connection, rest } = await healed(this.#readingFor(info, stream !== null), work, start);
    if (rest !== undefined) this.#flowing.push(rest);
    return connection;
  }

  #start(after: string | null | undefined, identity: string): Position | null {
    if (after === null || after === undefined) return null;
    return this.#rehearsal === undefined ? this.#cursors.open(after, identity) : claimedPosition(after);
  }

  #readingFor({ path }: GraphQLResolveInfo, passes = false): Reading {
    const field = this.#named ? nameOf(path) : undefined;
    return {
      reads: passes ? this.#reads.passing(field) : this.#reads.for(field),
      planning: this.#planning,
      endpoint: this.#endpoint,
      learn: this.#learn,
    };
  }

  #wish(
    name: EntityName,
    info: GraphQLResolveInfo,
    start: Position | null,
    place: string,
    args: ListArgs = {},
    planning = this.#planning,
  ): Wish {
    const entity = entities[name];
    // What end users see of their own they may not read again by its key.
    const selection = this.#selection(name, info, place === mineOf(entity) ? 'along' : 'apart');
    const version = this.#spoken(start) ?? chooseVersion(entity, selection, planning, place, args);
    checkCollection(entity, version, planning.versions);
    return { selection, version };
  }

  /** A nextLink speaks the version that it was made by, whatever is selected now. */
  #spoken(start: Position | null): Version | undefined {
    const isFree = this.#planning.versions === 'auto';
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
