import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { isFindable } from '../../plan/findable.ts';
import type { Origin, Page, Row } from '../../plan/decode.ts';
import { splitInverse } from '../../plan/inverse.ts';
import { foldInverses } from '../../plan/fold.ts';
import { edgeOf } from '../../plan/planning.ts';
import type { Selection } from '../../plan/selection.ts';
import { keyIn } from '../reading/keys.ts';
import type { Reading } from '../lists/lists.ts';
import type { RowList } from '../lists/walk.ts';

/** Rows of a to-many edge and the row that they came from: what lies back along the inverse is held, and asks nothing. */

/** The row that a list of `row` hangs on, as its rows know it; undefined where no edge of theirs leads back. */
export function originOf({ planning }: Reading, row: Row, edge: string): Origin | undefined {
  const { inverse, target } = edgeOf(row.shape.entity, edge);
  if (inverse === undefined || (!planning.planned && isFindable(entities[target]))) return undefined;
  return { row, edge: inverse, carries: row.shape.answers.has(edge) };
}

/** The row back along an edge, where it is the best there is: it carries what is wanted, or nothing else rode along. */
export function backAlong({ origin }: Row, edge: string, rode: Row | null | undefined): Row | undefined {
  return origin?.edge === edge && (origin.carries || rode === undefined) ? origin.row : undefined;
}

/** A list whose rows know where they came from. */
export function withOrigin<N extends EntityName>(list: RowList<N>, origin: Origin | undefined): RowList<N> {
  if (origin === undefined) return list;
  return toldOf(list, (rows) => rows.map((row) => ({ ...row, origin })));
}

/** A list whose rows know the row that they lie below. */
export function withParent(list: RowList, row: Row, target: Entity): RowList {
  const { name, shows = name } = row.shape.entity;
  const parent = target.below === shows ? keyIn(row) : undefined;
  if (parent === undefined) return list;
  return toldOf(list, (rows) => rows.map((each) => ({ ...each, parent })));
}

/** The end of an edge back to the row that led here, below the row that this is known to lie below. */
export function withParentKnown(end: Row | null, { origin }: Row, edge: string): Row | null {
  const parent = origin?.edge === edge ? origin.row.parent : undefined;
  return end === null || parent === undefined ? end : { ...end, parent };
}

/** A list of whose rows something is known besides. */
export function toldOf<N extends EntityName>(
  list: RowList<N>,
  tell: (rows: readonly Row<N>[]) => readonly Row<N>[],
): RowList<N> {
  const told = async (page: Promise<Page<N>>): Promise<Page<N>> => {
    const { rows, next } = await page;
    return { rows: tell(rows), next };
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
