import type { Edge, Entity, FilterTerm, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';
import { collectionPath, entityPath } from '../plan/compile.ts';
import { decodeRow, inlinedPage, inlinedRow, type Row } from '../plan/decode.ts';
import { needsOf, selectPath } from '../plan/criteria.ts';
import { quote } from '../plan/literal.ts';
import { edgeOf, type LaterRoute, laterRoutes, planRows } from '../plan/route.ts';
import { type EdgeUse, type ListArgs, type Selection, selectEdge, unite } from '../plan/selection.ts';
import { readable } from './answer.ts';
import { askedList } from './asked.ts';
import type { RowList } from './walk.ts';
import { collectionList, inlinedList, type Reading } from './lists.ts';
import { isNotFound } from './reads.ts';
import { keyOf, unavailable, valueOf } from './values.ts';

/** Where edges lead: to what rode along, else by the routes of README, "Routes", walked at run time. */

/** The row at the end of a to-one edge; null where there is none. */
export async function rowAt(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
): Promise<Row | null> {
  const rode = readable(() => inlinedRow(row, name));
  if (rode !== undefined && (rode === null || carries(rode, selection))) return rode;
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
      return typeof id === 'string' ? rowByKey(reading, entities[edge.target], version, id, selection) : null;
    }
    if (route.kind !== 'inline') continue;
    const parent = await rereadWith(reading, row, name, { args: {}, selection }, version);
    return readable(() => inlinedRow(parent, name)) ?? null;
  }
  throw unavailable(row.entity, name, edge.routes, reading.planning.versions);
}

/** Not so where the row rode along for less: to filter its parent here, or for what was selected before the cursor. */
function carries({ shape: { entity, version, fields } }: Row, selection: Selection): boolean {
  return [...selection.fields].every((field) => fields.has(field) || !entity.fields[field]?.[version]);
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
  const inlined = row.shape.inlined.get(name);
  const rode = readable(() => inlinedPage(row, name));
  if (inlined !== undefined && rode !== undefined && (only ?? row.version) === row.version) {
    return inlinedList(reading, identity, inlined.shape, () => rode, args);
  }
  const wish = unite([selection, needsOf(entities[edge.target], args)]);
  const routes = routesOf(reading, row, name, edge, wish);
  for (const { route, version } of routes) {
    if (only !== undefined && version !== only) continue;
    const entity = entities[edge.target];
    if (route.kind === 'filter') {
      const terms = await filterBy(reading, row, route.terms);
      if (terms === null) continue; // the row has no such value: perhaps another way is open
      const keep = route.keep === undefined ? undefined : { edge: route.keep, id: row.id };
      const path = collectionPath(entity, version);
      return askedList(reading, { identity, path, filter: terms, entity, version, selection, keep }, args);
    }
    if (route.kind === 'child') {
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
        here: args,
      });
    }
    if (route.kind === 'inline') return rereadList(reading, row, name, selection, args, version, identity);
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
  if (routes.length === 0) throw unavailable(row.entity, name, edge.routes, planning.versions);
  return routes;
}

async function rowByKey(
  { reads, planning }: Reading,
  entity: Entity,
  version: Version,
  id: string,
  selection: Selection,
): Promise<Row | null> {
  const shape = planRows(entity, selection, version, planning);
  try {
    const json = await reads.byKey(entity, version, id, shape.tree);
    return readable(() => decodeRow(json, shape));
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
  // With planning off the edge alone is expanded, and nothing below it.
  const depth = planning.planned ? planning.expandDepth : 1;
  const through = selectEdge(name, use);
  const shape = planRows(entity, through, version, { ...planning, planned: true }, depth);
  const json = await reading.reads.byKey(entity, version, keyOf(row, `read its ${name}`), shape.tree);
  return readable(() => decodeRow(json, shape));
}

async function rereadList(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
  args: ListArgs,
  version: Version,
  identity: string,
): Promise<RowList> {
  const parent = await rereadWith(reading, row, name, { args, selection }, version);
  const shape = parent.shape.inlined.get(name)?.shape;
  if (shape === undefined) throw new Error(`${row.entity}.${name} was read again and did not ride along.`);
  const rode = () => {
    const page = readable(() => inlinedPage(parent, name));
    if (page !== undefined) return page;
    throw new GatewayError(
      'GRAPH_UNAVAILABLE',
      `Graph took the expand of ${name} on ${row.entity} ${row.id} and left it out of its answer.`,
    );
  };
  return inlinedList(reading, identity, shape, rode, args);
}

/** `null` where the row lacks a value to compare with. */
async function filterBy(reading: Reading, row: Row, terms: readonly FilterTerm[]): Promise<string[] | null> {
  const compared = await Promise.all(
    terms.map(async ({ path, from }) => {
      const value = await valueAlong(reading, row, from);
      return typeof value === 'string' ? `${path} eq ${quote(value)}` : null;
    }),
  );
  const present = compared.filter((term) => term !== null);
  return present.length === terms.length ? present : null;
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
