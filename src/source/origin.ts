import type { Entity, Version } from '../entities/entity.ts';
import type { Origin, Page, Row } from '../plan/decode.ts';
import { splitInverse } from '../plan/inverse.ts';
import { foldInverses } from '../plan/fold.ts';
import { edgeOf } from '../plan/planning.ts';
import type { Selection } from '../plan/selection.ts';
import type { Reading } from './lists.ts';
import type { RowList } from './walk.ts';

/** Rows of a to-many edge and the row that they came from: what lies back along the inverse is held, and asks nothing. */

/** The row that a list of `row` hangs on, as its rows know it; undefined where no edge of theirs leads back. */
export function originOf({ planning }: Reading, row: Row, edge: string): Origin | undefined {
  const { inverse } = edgeOf(row.shape.entity, edge);
  if (inverse === undefined || !planning.planned) return undefined;
  return { row, edge: inverse, carries: row.shape.answers.has(edge) };
}

/** The row back along an edge, where it is the best there is: it carries what is wanted, or nothing else rode along. */
export function backAlong({ origin }: Row, edge: string, rode: Row | null | undefined): Row | undefined {
  return origin?.edge === edge && (origin.carries || rode === undefined) ? origin.row : undefined;
}

/** A list whose rows know where they came from. */
export function withOrigin(list: RowList, origin: Origin | undefined): RowList {
  if (origin === undefined) return list;
  const told = async (page: Promise<Page>): Promise<Page> => {
    const { rows, next } = await page;
    return { rows: rows.map((row) => ({ ...row, origin })), next };
  };
  return {
    ...list,
    firstPage: (size) => told(list.firstPage(size)),
    page: (link) => told(list.page(link)),
    foreignPage: (link) => told(list.foreignPage(link)),
  };
}

/** What rows must bring themselves: all that is selected of them, but what their origin carries. */
export function wishBeside(
  { planning }: Reading,
  origin: Origin | undefined,
  entity: Entity,
  selection: Selection,
  version: Version,
  place: string,
  depth: number = planning.expandDepth,
): Selection {
  if (origin === undefined || !origin.carries) return selection;
  const folded = foldInverses(entity, selection, version, planning, depth, place, origin.edge);
  return splitInverse(entity, folded.selection, origin.edge).rest;
}
