import type { Edge, Entity, EntityName, FilterTerm, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { isObject, type Json } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import { collectionPath, entityPath } from '../plan/compile.ts';
import { decodeRow, inlinedPage, inlinedRow, type Row } from '../plan/decode.ts';
import { filterTerms } from '../plan/filter.ts';
import { quote } from '../plan/literal.ts';
import { edgeOf, type LaterRoute, laterRoute, type Planning, planRows } from '../plan/route.ts';
import type { Filter, Selection } from '../plan/selection.ts';
import { idShape, newTree, type Shape, treeAt } from '../plan/shape.ts';
import { checkFirst, type RowList } from './connection.ts';
import { cursorExpired } from './cursor.ts';
import { collectionList, inlinedList, type Reading } from './lists.ts';
import { isNotFound } from './reads.ts';

/** Edges whose rows did not ride along with their parent: the routes of README, "Routes", walked at run time. */

/** The row at the end of a to-one edge; null where there is none. */
export async function laterRow(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
): Promise<Row | null> {
  const { edge, route, version } = routeOf(reading, row, name, selection);
  if (route.kind === 'key') {
    const id = await valueAt(reading, row, [route.property]);
    if (id === null) return null;
    const shape = planRows(entities[edge.target], selection, version, reading.planning);
    try {
      return decodeRow(await reading.reads.byKey(shape.entity, version, id, shape.tree), shape);
    } catch (failure) {
      if (isNotFound(failure)) return null; // as `$expand` answers null for what is gone
      throw failure;
    }
  }
  if (route.kind !== 'inline')
    throw new Error(`A ${route.kind} route cannot lead to the one row of ${name}.`);
  const found = inlinedRow(await rereadWith(reading, row, name, route.path, selection, version), name);
  return found ?? null;
}

/** The rows at the end of a to-many edge. */
export async function laterList(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
  filter: Filter | null,
  identity: string,
): Promise<RowList> {
  const { edge, route, version } = routeOf(reading, row, name, selection);
  const target = entities[edge.target];
  if (route.kind === 'filter') {
    const terms = await Promise.all(
      route.terms.map(
        async ({ path, from }) => `${path} eq ${quote(await filterValue(reading, row, name, from))}`,
      ),
    );
    return collectionList(reading, {
      identity,
      path: collectionPath(target, version),
      filter: [...terms, ...(filter === null ? [] : filterTerms(target, version, filter))],
      shape: planRows(target, selection, version, reading.planning),
      keep: route.keep === undefined ? undefined : { ...route.keep, id: row.id },
    });
  }
  if (route.kind === 'child') {
    // Nothing documents `$expand` on these sub-paths, so what lies below is read by itself.
    const shape = planRows(target, selection, version, reading.planning, 0);
    const path = `${entityPath(row.shape.entity, version, keyOf(row))}/${route.segment}`;
    return collectionList(reading, { identity, path, filter: [], shape });
  }
  if (route.kind !== 'inline') throw new Error(`A ${route.kind} route cannot lead to the rows of ${name}.`);
  const parent = await rereadWith(reading, row, name, route.path, selection, version);
  const page = inlinedPage(parent, name);
  const shape = parent.shape.inlined.get(name)?.shape;
  if (page === undefined || shape === undefined) {
    throw new GatewayError(
      'GRAPH_UNAVAILABLE',
      `Graph took the expand of ${route.path.join('/')} on ${row.entity} ${row.id} and left it out of its answer.`,
    );
  }
  return inlinedList(reading, identity, shape, page);
}

/**
 * Begins, in the wave that reads a row by its key, the lists that only wait for that key.
 * Their resolvers ask the same and find it under way; a failure is theirs to tell.
 */
export function beginEdges(reading: Reading, shape: Shape, key: string, selection: Selection): void {
  const { planning } = reading;
  if (!planning.planned) return;
  const { entity, version } = shape;
  const row: Row = {
    entity: entity.name,
    id: key,
    version,
    json: { [entity.key]: key },
    shape: idShape(entity, version),
  };
  for (const [name, uses] of selection.edges) {
    for (const { args, selection: wish } of uses) {
      if (args === null || args.after || (shape.inlined.has(name) && !args.filter)) continue;
      const route = laterRoute(edgeOf(entity, name), version, wish, planning)?.route;
      if (route === undefined || !waitsForKeyOnly(route, entity.key)) continue;
      void laterList(reading, row, name, wish, args.filter ?? null, '')
        .then((list) => list.firstPage(checkFirst(args.first)))
        .catch(() => undefined);
    }
  }
}

function waitsForKeyOnly(route: Route, key: Entity['key']): boolean {
  if (route.kind === 'child') return true;
  return route.kind === 'filter' && route.terms.every(({ from }) => from.length === 1 && from[0] === key);
}

function routeOf(
  { planning }: Reading,
  row: Row,
  name: string,
  selection: Selection,
): LaterRoute & { edge: Edge } {
  const edge = edgeOf(row.shape.entity, name);
  const later = laterRoute(edge, row.version, selection, planning);
  if (later === undefined) throw unavailable(row.entity, name, edge.routes, planning.versions);
  return { edge, ...later };
}

/** Re-reads the parent with the edge expanded: the `through` route. */
async function rereadWith(
  reading: Reading,
  row: Row,
  name: string,
  path: readonly [string, ...string[]],
  selection: Selection,
  version: Version,
): Promise<Row> {
  const { entity } = row.shape;
  const { planning } = reading;
  const tree = newTree('id', entity.key);
  const depth = planning.planned ? planning.expandDepth - path.length : 0;
  const target = entities[edgeOf(entity, name).target];
  const below = planRows(target, selection, version, planning, depth, treeAt(tree, path));
  const shape: Shape = {
    ...idShape(entity, version, tree),
    inlined: new Map([[name, { path, shape: below }]]),
  };
  return decodeRow(await reading.reads.byKey(entity, version, keyOf(row), tree), shape);
}

/** The key by which Graph reads a row again. */
export function keyOf(row: Row): string {
  const { key } = row.shape.entity;
  if (key === 'id') return row.id;
  const value = row.json[key];
  if (typeof value === 'string') return value;
  if (value === undefined) throw cursorExpired(); // only a page of an older selection lacks the key
  throw keyless(row, 'read it again');
}

async function filterValue(
  reading: Reading,
  row: Row,
  edge: string,
  from: FilterTerm['from'],
): Promise<string> {
  const value = await valueAt(reading, row, from);
  if (value !== null) return value;
  throw keyless(row, `find its ${edge}`);
}

/** A value of the row in Graph's names; a row that was brought without it is read again. */
async function valueAt(reading: Reading, row: Row, from: FilterTerm['from']): Promise<string | null> {
  const [first, second] = from;
  let json: Json | undefined = row.json;
  if (row.json[first] === undefined) {
    const tree = newTree('id');
    if (second === undefined) tree.properties.add(first);
    else treeAt(tree, [first]).properties.add(second);
    json = await reading.reads.byKey(row.shape.entity, row.version, keyOf(row), tree);
  }
  for (const name of from) json = isObject(json) ? json[name] : undefined;
  return typeof json === 'string' ? json : null;
}

function keyless({ entity, id }: Row, aim: string): GatewayError {
  return new GatewayError(
    'FIELD_UNAVAILABLE',
    `Graph can ${aim} only by the directory object id, and ${entity} ${id} has none to show: the person is not in the directory yet. Read what leads to this subject instead, and compare target.graphId.`,
  );
}

/** A field or edge that no configured version serves. */
export function unavailable(
  entity: EntityName,
  name: string,
  served: Readonly<Record<Version, unknown>>,
  versions: Planning['versions'],
): GatewayError {
  const has = (version: Version) =>
    served[version] !== null && !(Array.isArray(served[version]) && served[version].length === 0);
  const where = (['v1.0', 'beta'] as const).filter(has).join(' and ');
  return new GatewayError(
    'FIELD_UNAVAILABLE',
    `${entity}.${name} is served by Graph ${where} alone, and this gateway is pinned to ${versions}. Leave the field out, or set GRAPH_API_VERSION=auto.`,
    { extensions: { servedBy: where } },
  );
}
