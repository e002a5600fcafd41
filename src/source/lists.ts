import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { linkPath } from '../graph/pages.ts';
import { withQuery } from '../plan/compile.ts';
import { decodePage, inlinedRow, type Page } from '../plan/decode.ts';
import { type Planning, planRows } from '../plan/route.ts';
import { select, type Selection, selectEdge, unite } from '../plan/selection.ts';
import type { Shape } from '../plan/shape.ts';
import { expandAt, listOf, type Way } from '../plan/ways.ts';
import { readable } from './answer.ts';
import { blaming, expandsOf } from './healing.ts';
import type { Refusal } from './refusals.ts';
import { carry } from './scan.ts';
import type { RowList } from './walk.ts';
import type { Reader } from './reads.ts';

/** What reading needs, on behalf of one schema field. */
export interface Reading {
  readonly reads: Reader;
  readonly planning: Planning;
  /** Graph's root: nextLinks of any other are refused. */
  readonly endpoint: string;
  /** No row is real: each stands for as many as there can be. */
  readonly isRehearsal: boolean;
  /** Tells that Graph refused a route; where that is sure, the process remembers it. */
  readonly learn: (refusal: Refusal, isSure: boolean) => void;
  /** Hears which of an edge's routes is taken. */
  readonly takes?: (version: Version, way: Way) => void;
}

export interface CollectionRead<N extends EntityName> {
  readonly identity: string;
  readonly path: string;
  readonly filter: readonly string[];
  readonly entity: Entity<N>;
  readonly version: Version;
  readonly selection: Selection;
  /** Where nothing says how deep Graph expands; the planning's own depth when left out. */
  readonly depth?: number;
  /** Where Graph's filter is coarser than the list: only rows whose edge of that name leads to the row of that id. */
  readonly keep?: { readonly edge: string; readonly id: string } | undefined;
  /** Where the rows lie; the entity's own collection when left out. */
  readonly place?: string;
  /** Graph's paths that each row carries, to be compared here. */
  readonly carries?: readonly string[];
  /** What Graph may refuse besides the expands. */
  readonly filterWays?: readonly Way[];
  /** The client filters besides, and may be to blame. */
  readonly isMixed?: boolean;
  readonly subPath?: Way;
}

/** A collection that is asked for by itself. */
export function collectionList<N extends EntityName>(reading: Reading, read: CollectionRead<N>): RowList<N> {
  const { identity, path, filter, entity, version, selection, depth, keep } = read;
  const { place = listOf(entity), carries = [], filterWays = [], isMixed = false, subPath = null } = read;
  // Every page carries what finds its rows again, so that a later question can go on from it.
  const bare = unite([
    select('id', entity.key),
    ...(keep === undefined ? [] : [selectEdge(keep.edge, { args: {}, selection: select('id') })]),
  ]);
  const { planning } = reading;
  const planned = { ...planning, planned: planning.planned || keep !== undefined, folds: planning.planned };
  const ids = planRows(entity, bare, version, planned, undefined, undefined, place);
  const shape = planRows(
    entity,
    unite([bare, selection]),
    version,
    keep === undefined ? reading.planning : planned,
    depth,
    undefined,
    place,
  );
  for (const { tree } of [ids, shape]) for (const each of carries) carry(tree, each);
  const kept = keep === undefined ? undefined : expandAt(place, keep.edge);
  const suspects = {
    // The one by which rows are kept comes last, for without it the list is none.
    expands: expandsOf(shape, place).toSorted((a, b) => Number(a === kept) - Number(b === kept)),
    filters: filterWays,
    isMixed,
    subPath,
  };
  const pageAt = async (at: string, of: Shape<N>): Promise<Page<N>> => {
    const page = await readPage(reading, version, at, of);
    if (keep === undefined) return page;
    return { ...page, rows: page.rows.filter((row) => inlinedRow(row, keep.edge)?.id === keep.id) };
  };
  const topFor = (size: number) =>
    Math.min(keep === undefined ? size : entity.maxPageSize, entity.maxPageSize);
  const firstPage = (size: number, of: Shape<N>) =>
    pageAt(withQuery(path, { tree: of.tree, filter, top: topFor(size) }), of);
  return {
    version,
    identity,
    query: withQuery('', { tree: shape.tree }),
    firstPage: async (size) => {
      try {
        return await firstPage(size, shape);
      } catch (failure) {
        throw blaming(failure, version, suspects);
      }
    },
    page: (link) => pageAt(link, shape),
    foreignPage: (link) => pageAt(link, ids),
    countedPage: (size) => firstPage(size, ids),
    isSifted: keep !== undefined,
    rowsPerPage: topFor,
  };
}

/** A collection whose first page comes along with its parent. */
export function inlinedList<N extends EntityName>(
  reading: Reading,
  identity: string,
  shape: Shape<N>,
  parent: () => Page<N> | Promise<Page<N>>,
): RowList<N> {
  const { version, entity, tree } = shape;
  const ids = planRows(entity, select('id', entity.key), version, reading.planning, 0);
  const firstPage = async () => ownLinks(reading, version, await parent());
  return {
    version,
    identity,
    query: withQuery('', { tree }),
    firstPage,
    page: (link) => readPage(reading, version, link, shape),
    foreignPage: (link) => readPage(reading, version, link, ids),
    countedPage: firstPage,
    rowsPerPage: (_asked, { expanded }) => expanded,
  };
}

async function readPage<N extends EntityName>(
  reading: Reading,
  version: Version,
  path: string,
  shape: Shape<N>,
): Promise<Page<N>> {
  const json = await reading.reads.page(shape.entity, version, path, shape.tree);
  const page = readable(() => decodePage(json, shape));
  reading.reads.keep(page.rows);
  return ownLinks(reading, version, page);
}

/** nextLinks are absolute; only those on the configured root are followed, and only their path is kept. */
function ownLinks<N extends EntityName>({ endpoint }: Reading, version: Version, page: Page<N>): Page<N> {
  return { rows: page.rows, next: page.next === null ? null : linkPath(endpoint, version, page.next) };
}
