import type { Edge, Entity, FilterTerm, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';
import { collectionPath, entityPath } from '../plan/compile.ts';
import { inlinedPage, inlinedRow, type Row } from '../plan/decode.ts';
import { filterTerms } from '../plan/filter.ts';
import { quote } from '../plan/literal.ts';
import { edgeOf, type LaterRoute, laterRoutes, planRows } from '../plan/route.ts';
import { type Filter, select, type Selection, selectEdge } from '../plan/selection.ts';
import { expandAt, filterOn, listOf, nothingClosed, oneOf, reopened, subPathOf } from '../plan/ways.ts';
import { readable } from './answer.ts';
import { healed, NoWayLeft } from './healing.ts';
import { collectionList, inlinedList, type Reading } from './lists.ts';
import { backAlong, originOf, wishBeside, withOrigin } from './origin.ts';
import { isNotFound } from './reads.ts';
import { rowBy } from './rows.ts';
import { type Comparison, scan } from './scan.ts';
import { keyOf, unavailable, valueOf } from './values.ts';
import type { RowList } from './walk.ts';

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
  if (rode !== undefined) return rode;
  return healed(reading, (trial) => walkTo(trial, row, name, selection));
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
    if (route.kind !== 'inline') continue;
    reading.takes?.(version, expandAt(oneOf(row.shape.entity), name));
    const parent = await rereadWith(reading, row, name, selection, version);
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
  filter: Filter | null,
  identity: string,
  only?: Version,
): Promise<RowList> {
  const edge = edgeOf(row.shape.entity, name);
  const entity = entities[edge.target];
  const origin = originOf(reading, row, name);
  const inlined = row.shape.inlined.get(name);
  const rode = filter === null ? readable(() => inlinedPage(row, name)) : undefined;
  if (inlined !== undefined && rode !== undefined && (only ?? row.version) === row.version) {
    return withOrigin(
      inlinedList(reading, identity, inlined.shape, () => rode),
      origin,
    );
  }
  const lean = wishBeside(reading, origin, entity, selection, row.version, listOf(entity));
  const routes = routesOf(reading, row, name, edge, lean);
  for (const { route, version } of routes) {
    if (only !== undefined && version !== only) continue;
    if (route.kind === 'filter') {
      const comparisons = await comparisonsOf(reading, row, route.terms);
      if (comparisons === null) continue; // the row has no such value: perhaps another way is open
      const paths = comparisons.map(({ path }) => path);
      const way = filterOn(entity, paths);
      const isScan = reading.planning.closed?.has(version, way) === true;
      const terms = isScan ? [] : comparisons.map(({ path, value }) => `${path} eq ${quote(value)}`);
      reading.takes?.(version, isScan ? `${listOf(entity)}, scanned` : way);
      const list = collectionList(reading, {
        identity,
        path: collectionPath(entity, version),
        filter: [...terms, ...(filter === null ? [] : filterTerms(entity, version, filter))],
        entity,
        version,
        selection: wishBeside(reading, origin, entity, selection, version, listOf(entity)),
        keep: route.keep === undefined ? undefined : { edge: route.keep, id: row.id },
        carries: isScan ? paths : [],
        // What is no id is refused for itself, and says nothing of the route.
        isMixed: filter !== null,
        filterWays: !isScan && comparisons.every(({ value }) => guid.test(value)) ? [way] : [],
      });
      const found = isScan
        ? scan(list, reading.isRehearsal ? [] : comparisons, `${row.entity}.${name}`)
        : list;
      return withOrigin(found, origin);
    }
    if (route.kind === 'child') {
      const subPath = subPathOf(edge);
      reading.takes?.(version, subPath);
      const path = `${entityPath(row.shape.entity, version, keyOf(row, `find its ${name}`))}/${route.segment}`;
      // Nothing documents `$expand` on these sub-paths, so what lies below is read by itself.
      return collectionList(reading, {
        identity,
        path,
        filter: [],
        entity,
        version,
        selection,
        depth: 0,
        subPath,
      });
    }
    if (route.kind === 'inline' && filter === null) {
      reading.takes?.(version, expandAt(oneOf(row.shape.entity), name));
      return rereadList(reading, row, name, selection, version, identity);
    }
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
  selection: Selection,
  version: Version,
): Promise<Row> {
  const { entity } = row.shape;
  const { planning } = reading;
  // With planning off the edge alone is expanded, and nothing below it.
  const depth = planning.planned ? planning.expandDepth : 1;
  const through = selectEdge(name, { args: {}, selection });
  const closed = reopened(planning.closed ?? nothingClosed, version, expandAt(oneOf(entity), name));
  const planned = { ...planning, closed, planned: true, folds: planning.planned };
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
  selection: Selection,
  version: Version,
  identity: string,
): Promise<RowList> {
  const parent = await rereadWith(reading, row, name, selection, version);
  const shape = parent.shape.inlined.get(name)?.shape;
  if (shape === undefined) throw stayedBehind(row, name);
  const list = inlinedList(reading, identity, shape, () => {
    const page = readable(() => inlinedPage(parent, name));
    if (page !== undefined) return page;
    throw new GatewayError(
      'GRAPH_UNAVAILABLE',
      `Graph took the expand of ${name} on ${row.entity} ${row.id} and left it out of its answer.`,
    );
  });
  return withOrigin(list, originOf(reading, parent, name));
}

function stayedBehind(row: Row, name: string): Error {
  return new Error(`${row.entity}.${name} was read again and did not ride along.`);
}

/** `null` where the row lacks a value to compare with. */
async function comparisonsOf(
  reading: Reading,
  row: Row,
  terms: readonly FilterTerm[],
): Promise<readonly Comparison[] | null> {
  const compared = await Promise.all(
    terms.map(async ({ path, from }) => {
      const value = await comparedValue(reading, row, from);
      return typeof value === 'string' ? { path, value } : null;
    }),
  );
  const present = compared.filter((term) => term !== null);
  return present.length === terms.length ? present : null;
}

async function comparedValue(
  reading: Reading,
  row: Row,
  [first, second]: FilterTerm['from'],
): Promise<unknown> {
  if (second === undefined) return valueOf(reading, row, first);
  const end = await rowAt(reading, row, first, select(second));
  return end === null ? null : valueOf(reading, end, second);
}
