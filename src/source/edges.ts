import type { Column, Edge, Entity, EntityName, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';
import { collectionPath, entityPath } from '../plan/compile.ts';
import { inlinedPage, inlinedRow, type Row } from '../plan/decode.ts';
import { isFindable } from '../plan/findable.ts';
import { type Comparison, equals, equalsAt, needsOf, selectPath } from '../plan/criteria.ts';
import { quote } from '../plan/literal.ts';
import { allOf } from '../plan/normal.ts';
import { edgeOf, type Planning } from '../plan/planning.ts';
import { type LaterRoute, laterRoutes } from '../plan/route.ts';
import { planRows } from '../plan/rows.ts';
import { type EdgeUse, type ListArgs, type Selection, selectEdge, unite } from '../plan/selection.ts';
import { expandAt, filterOn, listOf, nothingClosed, oneOf, reopened, subPathOf } from '../plan/ways.ts';
import { lacksForGood } from '../plan/version.ts';
import { readable } from './answer.ts';
import { askedList, type EdgeFilter } from './asked.ts';
import { healed, NoWayLeft } from './healing.ts';
import { keyOf } from './keys.ts';
import { collectionList, inlinedList, type Reading } from './lists.ts';
import { backAlong, originOf, wishBeside, withOrigin, withParent } from './origin.ts';
import { isNotFound } from './reads.ts';
import { rowBy } from './rows.ts';
import { together } from './together.ts';
import { unavailable, valueOf } from './values.ts';
import type { RowList } from './walk.ts';
import { readWithin, withinOf } from './within.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where edges lead: to what rode along, else by the routes of README, "Routes", walked at run time. */

/** The row at the end of a to-one edge; null where there is none. */
export async function rowAt(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
): Promise<Row | null> {
  const rode = readable(() => inlinedRow(row, name));
  const back = backAlong(row, name, rode);
  if (back !== undefined) return back;
  if (rode !== undefined && (rode === null || carries(rode, selection, reading.planning, row.entity)))
    return rode;
  return healed(reading, (trial) => walkTo(trial, row, name, selection));
}

/**
 * Not so where the row rode along for less: to filter its parent here, or for what was selected before the cursor.
 * What it need not carry itself is found by its key.
 */
function carries(
  { shape: { entity, version, fields } }: Row,
  selection: Selection,
  planning: Planning,
  parent: EntityName,
): boolean {
  const { fields: wanted, edges } = selection;
  if (lacksForGood(entity, selection, version, planning, parent)) return false;
  const lacking = [...wanted].filter((field) => !fields.has(field));
  if (lacking.some((field) => comesAsProperty(entity.fields[field]?.[version]))) return false;
  const isWhole = lacking.length === 0 && edges.size === 0;
  return isWhole || !isFindable(entity) || entity.key === 'id' || fields.has(entity.key);
}

/** What comes by an expand of its own did not fit into the levels left, and is read by the row's key. */
function comesAsProperty(column: Column | null | undefined): boolean {
  return column !== null && column !== undefined && column.expand === undefined;
}

async function walkTo(reading: Reading, row: Row, name: string, selection: Selection): Promise<Row | null> {
  const edge = edgeOf(row.shape.entity, name);
  for (const { route, version } of routesOf(reading, row, name, edge, selection)) {
    if (route.kind === 'via') {
      const [first, second] = route.edges;
      const between = await rowAt(reading, row, first, selectEdge(second, { args: {}, selection }));
      return between === null ? null : rowAt(reading, between, second, selection);
    }
    if (route.kind === 'key') {
      const id = row.json[route.property];
      if (id === undefined) continue; // a row that was brought for something else
      reading.takes?.(version, oneOf(entities[edge.target]));
      return typeof id === 'string' ? rowByKey(reading, entities[edge.target], version, id, selection) : null;
    }
    if (route.kind === 'sameId') return rowByKey(reading, entities[edge.target], version, row.id, selection);
    if (route.kind !== 'inline') continue;
    const parent = await rereadWith(reading, row, name, { args: {}, selection }, version);
    const end = readable(() => inlinedRow(parent, name));
    if (end === undefined) throw stayedBehind(row, name);
    return end;
  }
  throw unavailable(row.entity, name, edge.routes, reading.planning.versions);
}

/** The rows at the end of a to-many edge; in one version alone, where a cursor's link speaks it. */
export async function listAt(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
  args: ListArgs,
  identity: string,
  only?: Version,
): Promise<RowList> {
  const edge = edgeOf(row.shape.entity, name);
  const entity = entities[edge.target];
  const origin = originOf(reading, row, name);
  const told = (list: RowList) => withParent(withOrigin(list, origin), row, entity);
  const inlined = row.shape.inlined.get(name);
  const rode = readable(() => inlinedPage(row, name));
  const wanted = unite([selection, needsOf(entity, args)]);
  const isBetterApart = lacksForGood(entity, wanted, row.version, reading.planning, row.entity);
  const isFree = only === undefined && !isBetterApart;
  if (inlined !== undefined && rode !== undefined && (isFree || only === row.version)) {
    return told(inlinedList(reading, identity, inlined.shape, () => rode, args));
  }
  const lean = wishBeside(reading, origin, entity, selection, row.version, listOf(entity));
  const routes = routesOf(reading, row, name, edge, unite([lean, needsOf(entity, args)]));
  for (const { route, version } of routes) {
    if (only !== undefined && version !== only) continue;
    if (route.kind === 'filter') {
      const filter = await edgeFilterOf(reading, row, route, entity, version);
      if (filter === null) continue; // the row has no such value: perhaps another way is open
      reading.takes?.(version, filter.terms.length === 0 ? `${listOf(entity)}, scanned` : filter.way);
      const list = askedList(
        reading,
        {
          identity,
          path: collectionPath(entity, version),
          entity,
          version,
          selection: wishBeside(reading, origin, entity, selection, version, listOf(entity)),
          keptBy: route.keep === undefined ? undefined : expandAt(listOf(entity), route.keep),
        },
        args,
        filter,
      );
      return told(list);
    }
    if (route.kind === 'child') {
      const subPath = subPathOf(edge);
      reading.takes?.(version, subPath);
      const path = `${entityPath(row.shape.entity, version, keyOf(row, `find its ${name}`))}/${route.segment}`;
      const list = collectionList(reading, {
        identity,
        path,
        filter: [],
        entity,
        version,
        selection: wishBeside(reading, origin, entity, selection, version, listOf(entity)),
        depth: route.levels ?? 0,
        subPath,
        here: args,
      });
      return told(list);
    }
    if (route.kind === 'inline')
      return rereadList(reading, row, name, { args, selection }, version, identity);
  }
  if (routes.length === 0) throw unavailable(row.entity, name, edge.routes, reading.planning.versions);
  throw new GatewayError(
    'FIELD_UNAVAILABLE',
    `Graph finds the ${name} of ${row.entity} ${row.id} only by a directory object id, and the person is not in the directory yet. Read what leads to them instead, and compare target.graphId.`,
  );
}

function routesOf(
  { planning }: Reading,
  row: Row,
  name: string,
  edge: Edge,
  selection: Selection,
): readonly LaterRoute[] {
  const routes = laterRoutes(edge, row.version, selection, planning);
  if (routes.length > 0) return routes;
  const { versions } = planning;
  const inUse = versions === 'auto' ? (['v1.0', 'beta'] as const) : [versions];
  if (inUse.every((version) => edge.routes[version].length === 0))
    throw unavailable(row.entity, name, edge.routes, versions);
  throw new NoWayLeft(
    'FIELD_UNAVAILABLE',
    `Graph refuses every way that its documents allow to ${row.entity}.${name}, in ${inUse.join(' and ')}. Leave the field out, or ask from the other side.`,
  );
}

async function rowByKey(
  reading: Reading,
  entity: Entity,
  version: Version,
  id: string,
  selection: Selection,
): Promise<Row | null> {
  const shape = planRows(entity, selection, version, reading.planning);
  try {
    return await rowBy(reading, id, shape);
  } catch (failure) {
    if (isNotFound(failure)) return null; // as `$expand` answers null for what is gone
    throw failure;
  }
}

/** Re-reads the parent with the edge expanded: the `through` route. */
async function rereadWith(
  reading: Reading,
  row: Row,
  name: string,
  use: EdgeUse,
  version: Version,
): Promise<Row> {
  const { entity } = row.shape;
  const { planning } = reading;
  const through = selectEdge(name, use);
  const found = withinOf(reading, row, version, name);
  const way = found?.way ?? expandAt(oneOf(entity), name);
  reading.takes?.(version, way);
  if (found !== undefined) return readWithin(reading, found, through, version);
  // With planning off the edge alone is expanded, and nothing below it that could be read by itself.
  const isAll = planning.planned || !isFindable(entities[edgeOf(entity, name).target]);
  const depth = isAll ? planning.expandDepth : 1;
  const closed = reopened(planning.closed ?? nothingClosed, version, way);
  const planned = { ...planning, closed, expandDepth: depth, planned: true, folds: planning.planned };
  const wish = wishBeside(reading, row.origin, entity, through, version, oneOf(entity), depth);
  const shape = planRows(entity, wish, version, planned, depth);
  const { origin } = row;
  const reread = await rowBy(reading, keyOf(row, `read its ${name}`), shape);
  return origin === undefined ? reread : { ...reread, origin };
}

async function rereadList(
  reading: Reading,
  row: Row,
  name: string,
  use: EdgeUse,
  version: Version,
  identity: string,
): Promise<RowList> {
  const parent = await rereadWith(reading, row, name, use, version);
  const shape = parent.shape.inlined.get(name)?.shape;
  if (shape === undefined) throw stayedBehind(row, name);
  const rode = () => {
    const page = readable(() => inlinedPage(parent, name));
    if (page !== undefined) return page;
    throw new GatewayError(
      'GRAPH_UNAVAILABLE',
      `Graph took the expand of ${name} on ${row.entity} ${row.id} and left it out of its answer.`,
    );
  };
  const list = inlinedList(reading, identity, shape, rode, use.args ?? {});
  return withParent(withOrigin(list, originOf(reading, parent, name)), parent, shape.entity);
}

function stayedBehind(row: Row, name: string): NoWayLeft {
  return new NoWayLeft(
    'FIELD_UNAVAILABLE',
    `What is wanted of ${row.entity}.${name} is more than Graph brings in one read, and there is no other way to it. Ask for less below it, or from the other side.`,
  );
}

/** `null` where the row lacks a value to compare with. */
async function edgeFilterOf(
  reading: Reading,
  row: Row,
  { terms, keep }: Extract<Route, { kind: 'filter' }>,
  target: Entity,
  version: Version,
): Promise<EdgeFilter | null> {
  const values = await together(terms.map(({ from }) => valueAlong(reading, row, from)));
  const sent: string[] = [];
  const compared: Comparison[] = [];
  for (const [index, { path }] of terms.entries()) {
    const value = values[index];
    if (typeof value !== 'string') return null;
    sent.push(`${path} eq ${quote(value)}`);
    compared.push(equalsAt(target, version, path, value));
  }
  const way = filterOn(
    target,
    terms.map(({ path }) => path),
  );
  const isScan = reading.planning.closed?.has(version, way) === true;
  return {
    terms: isScan ? [] : sent,
    way,
    residual: allOf([
      ...(isScan ? compared : []),
      ...(keep === undefined ? [] : [equals(target, [keep, 'id'], row.id)]),
    ]),
    isSound: values.every((value) => guid.test(String(value))),
  };
}

/** A field of the row, or the field at the end of edges; null where there is no such end. */
export async function valueAlong(
  reading: Reading,
  row: Row,
  [first, ...rest]: readonly string[],
): Promise<unknown> {
  if (first === undefined) throw new Error(`A value of ${row.entity} was asked for without its name.`);
  if (rest.length === 0) return valueOf(reading, row, first);
  const end = await rowAt(reading, row, first, selectPath(rest));
  return end === null ? null : valueAlong(reading, end, rest);
}
