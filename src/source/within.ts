import type { Version } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';
import { inlinedRow, type Row, type Within } from '../plan/decode.ts';
import { planRows } from '../plan/rows.ts';
import { type Selection, selectEdge } from '../plan/selection.ts';
import { expandAt, nothingClosed, oneOf, type Way } from '../plan/ways.ts';
import { readable } from './answer.ts';
import type { Reading } from './lists.ts';
import { rowBy } from './rows.ts';
import { keyOf } from './keys.ts';

/** Rows that Graph does not surely find by their own key are read again with the row that led to them. */

export interface WithinRead {
  readonly within: Within;
  readonly way: Way;
  /** Levels of `$expand` that it takes. */
  readonly levels: number;
}

/** How a row, or an edge of it, is read with the row that led to it; undefined where its own key is the only way. */
export function withinOf(
  { planning: { closed = nothingClosed, expandDepth } }: Reading,
  { within }: Row,
  version: Version,
  edge?: string,
): WithinRead | undefined {
  if (within === undefined) return undefined;
  const place = expandAt(oneOf(within.row.shape.entity), within.edge);
  const ways = edge === undefined ? [place] : [place, expandAt(place, edge)];
  if (ways.length > expandDepth || ways.some((way) => closed.has(version, way))) return undefined;
  return { within, way: ways.at(-1) ?? place, levels: ways.length };
}

/** The row as it lies in the one that led to it, with what is wished of it now. */
export async function readWithin(
  reading: Reading,
  { within: { row, edge }, levels }: WithinRead,
  wish: Selection,
  version: Version,
): Promise<Row> {
  const { planning } = reading;
  const { entity } = row.shape;
  const depth = planning.planned ? planning.expandDepth : levels;
  // Below the edge there is one level less, and no other read has more to spare.
  const planned = { ...planning, expandDepth: depth - 1, planned: true, folds: planning.planned };
  const shape = planRows(entity, selectEdge(edge, { args: {}, selection: wish }), version, planned, depth);
  const parent = await rowBy(reading, keyOf(row, `read its ${edge}`), shape);
  const end = readable(() => inlinedRow(parent, edge));
  if (end) return end;
  throw new GatewayError(
    'NOT_FOUND',
    `Graph showed the ${edge} of ${row.entity} ${row.id} a moment ago, and shows none now. Ask again.`,
  );
}
