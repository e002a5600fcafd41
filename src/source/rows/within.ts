import type { Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { GatewayError } from '../../errors.ts';
import { inlinedPage, inlinedRow, type Row } from '../../plan/decode.ts';
import { isFindable } from '../../plan/findable.ts';
import { edgeOf } from '../../plan/planning.ts';
import { planRows } from '../../plan/rows.ts';
import { type Selection, selectEdge } from '../../plan/selection.ts';
import { expandAt, nothingClosed, oneOf, type Way } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { keyIn, keyOf } from '../reading/keys.ts';
import { inlinedList, type Reading } from '../lists/lists.ts';
import { toldOf } from '../edges/origin.ts';
import { rowBy } from './rows.ts';
import { isSameAs, soughtIn } from './sought.ts';
import { stayedBehind } from './stayed-behind.ts';
import type { RowList } from '../lists/walk.ts';

/** Rows that Graph does not surely find by their own key are read again with the row that led to them. */

export interface WithinRead {
  /** From the row that is read by its key to this one. */
  readonly edges: readonly string[];
  readonly way: Way;
}

/** How a row, or an edge of it, is read with the row that led to it; undefined where its own key is the way. */
export function withinOf(
  { planning: { closed = nothingClosed, expandDepth } }: Reading,
  row: Row,
  version: Version,
  edge?: string,
): WithinRead | undefined {
  const { within } = row;
  if (within === undefined || isFoundBelow(row, version)) return undefined;
  const outer = pathTo(within.row, version);
  if (outer === undefined) return undefined;
  const edges = [...outer.edges, within.edge];
  const ways: Way[] = [];
  for (const name of edge === undefined ? edges : [...edges, edge])
    ways.push(expandAt(ways.at(-1) ?? oneOf(outer.root.shape.entity), name));
  if (ways.length > expandDepth || ways.some((way) => closed.has(version, way))) return undefined;
  return { edges, way: ways.at(-1) ?? '' };
}

/** The row itself, read again by its key, or the one that it lies within, and the edges from there. */
function pathTo(
  row: Row,
  version: Version,
): { readonly root: Row; readonly edges: readonly string[] } | undefined {
  const { entity } = row.shape;
  const { within } = row;
  if (isFindable(entity) && entity.collection[version] === null) return undefined;
  if (isFindable(entity) || isFoundBelow(row, version))
    return keyIn(row) === undefined ? undefined : { root: row, edges: [] };
  const outer = within && pathTo(within.row, version);
  return within && outer && { root: outer.root, edges: [...outer.edges, within.edge] };
}

/** Whether what led to it tells the row that it lies below, and Graph finds it there. */
function isFoundBelow(row: Row, version: Version): boolean {
  const { below, found } = row.shape.entity;
  return below !== undefined && found?.[version] !== null && keyIn(row) !== undefined;
}

/** Whether the row can be read in that version, with what led to it or below the row that it lies below. */
export function isReadAgain(reading: Reading, row: Row, version: Version): boolean {
  return withinOf(reading, row, version) !== undefined || isFoundBelow(row, version);
}

/** The row as it lies in the one that led to it, with what is wished of it now. */
export async function readWithin(
  reading: Reading,
  row: Row,
  { edges }: WithinRead,
  wish: Selection,
  version: Version,
): Promise<Row> {
  const { planning } = reading;
  const depth = planning.planned ? planning.expandDepth : edges.length + Math.min(1, wish.edges.size);
  // Below the edges there are so many levels less, and no other read has more to spare.
  const planned = {
    ...planning,
    expandDepth: depth - edges.length,
    planned: true,
    folds: planning.planned,
  };
  const read = async (at: Row, selection: Selection): Promise<Row> => {
    const { within } = at;
    if ((isFindable(at.shape.entity) && at !== row) || isFoundBelow(at, version) || within === undefined) {
      const shape = planRows(at.shape.entity, selection, version, planned, depth);
      return rowBy(reading, keyOf(at, `read its ${[...selection.edges.keys()].join()}`), shape);
    }
    const parent = await read(within.row, selectEdge(within.edge, { args: {}, selection }));
    return endOf(reading, parent, within.edge, at);
  };
  return read(row, wish);
}

/** The row that was sought, at the end of an edge of the row that was read again. */
async function endOf(reading: Reading, parent: Row, edge: string, sought: Row): Promise<Row> {
  const end = edgeOf(parent.shape.entity, edge).many
    ? await amongInlined(reading, parent, edge, sought)
    : readable(() => inlinedRow(parent, edge));
  if (end) return end;
  throw new GatewayError(
    'NOT_FOUND',
    `Graph showed ${sought.entity} ${sought.id} among the ${edge} of ${parent.entity} ${parent.id} a moment ago, and shows none now. Ask again.`,
  );
}

async function amongInlined(
  reading: Reading,
  parent: Row,
  edge: string,
  sought: Row,
): Promise<Row | undefined> {
  const shape = parent.shape.inlined.get(edge)?.shape;
  const page = readable(() => inlinedPage(parent, edge));
  if (shape === undefined || page === undefined) throw stayedBehind(parent.entity, edge);
  const list = withinList(
    inlinedList(reading, '', shape, () => page, {}),
    parent,
    edge,
  );
  return soughtIn(reading, list, isSameAs(sought));
}

/** A list whose rows know the row that they came with, where Graph may not find them by themselves. */
export function withinList(list: RowList, row: Row, edge: string): RowList {
  if (isFindable(entities[edgeOf(row.shape.entity, edge).target])) return list;
  return toldOf(list, (rows) => rows.map((each) => ({ ...each, within: { row, edge } })));
}
