import type { Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { GatewayError } from '../../errors.ts';
import { inlinedPage, type Row } from '../../plan/decode.ts';
import { isFindable } from '../../plan/findable.ts';
import { edgeOf } from '../../plan/planning.ts';
import { planRows } from '../../plan/rows.ts';
import { type EdgeUse, selectEdge } from '../../plan/selection.ts';
import { expandAt, nothingClosed, oneOf, reopened } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { keyOf } from '../reading/keys.ts';
import { inlinedList, type Reading } from '../lists/lists.ts';
import { originOf, wishBeside, withOrigin, withParent } from './origin.ts';
import { rowBy } from '../rows/rows.ts';
import { stayedBehind } from '../rows/stayed-behind.ts';
import type { RowList } from '../lists/walk.ts';
import { readWithin, withinList, withinOf } from '../rows/within.ts';

/** Re-reads the parent with the edge expanded: the `through` route. */
export async function rereadWith(
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
  if (found !== undefined) return readWithin(reading, row, found, through, version);
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

/** The rows of a to-many edge, of the parent read again. */
export async function rereadList(
  reading: Reading,
  row: Row,
  name: string,
  use: EdgeUse,
  version: Version,
  identity: string,
): Promise<RowList> {
  const parent = await rereadWith(reading, row, name, use, version);
  const shape = parent.shape.inlined.get(name)?.shape;
  if (shape === undefined) throw stayedBehind(row.entity, name);
  const rode = () => {
    const page = readable(() => inlinedPage(parent, name));
    if (page !== undefined) return page;
    throw new GatewayError(
      'GRAPH_UNAVAILABLE',
      `Graph took the expand of ${name} on ${row.entity} ${row.id} and left it out of its answer.`,
    );
  };
  const list = withinList(inlinedList(reading, identity, shape, rode, use.args ?? {}), parent, name);
  return withParent(withOrigin(list, originOf(reading, parent, name)), parent, shape.entity);
}
