import type { Column, Entity, EntityName, Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { inlinedRow, type Row } from '../../plan/decode.ts';
import { isFindable } from '../../plan/findable.ts';
import { selectPath } from '../../plan/criteria.ts';
import { edgeOf, otherVersion } from '../../plan/planning.ts';
import { planRows } from '../../plan/rows.ts';
import { type Selection, selectEdge } from '../../plan/selection.ts';
import { lacksForGood } from '../../plan/version.ts';
import { oneOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { healed } from '../reading/healing.ts';
import type { Reading } from '../lists/lists.ts';
import { backAlong, withParentKnown } from './origin.ts';
import { isNotFound } from '../reading/reads.ts';
import { rereadWith } from './reread.ts';
import { rowBy } from '../rows/rows.ts';
import { stayedBehind } from '../rows/stayed-behind.ts';
import { unavailable, valueOf } from '../rows/values.ts';
import { routesOf } from './ways-left.ts';
import { isReadAgain } from '../rows/within.ts';

/** Where a to-one edge leads: to what rode along, else by the routes of README, "Routes", walked at run time. */

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
  const known = rode && withParentKnown(rode, row, name);
  if (known === null || (known !== undefined && carries(reading, known, selection, row.entity))) return known;
  return withParentKnown(await healed(reading, (trial) => walkTo(trial, row, name, selection)), row, name);
}

/**
 * Not so where the row rode along for less: to filter its parent here, or for what was selected before the cursor.
 * What it need not carry itself is found by its key.
 */
function carries(reading: Reading, row: Row, selection: Selection, parent: EntityName): boolean {
  const { entity, version, fields } = row.shape;
  const { fields: wanted, edges } = selection;
  const isLeft = !isReadAgain(reading, row, otherVersion(version));
  if (isLeft && lacksForGood(entity, selection, version, reading.planning, parent)) return false;
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
    if (end === undefined) throw stayedBehind(row.entity, name);
    return end;
  }
  throw unavailable(row.entity, name, edge.routes, reading.planning.versions);
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
