import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { linkPath } from '../graph/pages.ts';
import { withQuery } from '../plan/compile.ts';
import { decodePage, inlinedRow, type Page } from '../plan/decode.ts';
import { type Planning, planRows } from '../plan/route.ts';
import { select, type Selection, selectEdge, unite } from '../plan/selection.ts';
import type { Shape } from '../plan/shape.ts';
import { readable } from './answer.ts';
import type { RowList } from './walk.ts';
import type { Collector } from './reads.ts';

/** What reading needs, of one GraphQL request. */
export interface Reading {
  readonly reads: Collector;
  readonly planning: Planning;
  /** Graph's root: nextLinks of any other are refused. */
  readonly endpoint: string;
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
}

/** A collection that is asked for by itself. */
export function collectionList<N extends EntityName>(reading: Reading, read: CollectionRead<N>): RowList<N> {
  const { identity, path, filter, entity, version, selection, depth, keep } = read;
  // Every page carries what finds its rows again, so that a later question can go on from it.
  const bare = unite([
    select('id', entity.key),
    ...(keep === undefined ? [] : [selectEdge(keep.edge, { args: {}, selection: select('id') })]),
  ]);
  const planned = { ...reading.planning, planned: reading.planning.planned || keep !== undefined };
  const ids = planRows(entity, bare, version, planned);
  const shape = planRows(
    entity,
    unite([bare, selection]),
    version,
    keep === undefined ? reading.planning : planned,
    depth,
  );
  const pageAt = async (at: string, of: Shape<N>): Promise<Page<N>> => {
    const page = await readPage(reading, version, at, of);
    if (keep === undefined) return page;
    return { ...page, rows: page.rows.filter((row) => inlinedRow(row, keep.edge)?.id === keep.id) };
  };
  const firstPage = (size: number, of: Shape<N>) => {
    const top = Math.min(keep === undefined ? size : entity.maxPageSize, entity.maxPageSize);
    return pageAt(withQuery(path, { tree: of.tree, filter, top }), of);
  };
  return {
    version,
    identity,
    query: withQuery('', { tree: shape.tree }),
    firstPage: (size) => firstPage(size, shape),
    page: (link) => pageAt(link, shape),
    foreignPage: (link) => pageAt(link, ids),
    countedPage: (size) => firstPage(size, ids),
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
  };
}

async function readPage<N extends EntityName>(
  reading: Reading,
  version: Version,
  path: string,
  shape: Shape<N>,
): Promise<Page<N>> {
  const json = await reading.reads.at(version, path);
  return ownLinks(
    reading,
    version,
    readable(() => decodePage(json, shape)),
  );
}

/** nextLinks are absolute; only those on the configured root are followed, and only their path is kept. */
function ownLinks<N extends EntityName>({ endpoint }: Reading, version: Version, page: Page<N>): Page<N> {
  return { rows: page.rows, next: page.next === null ? null : linkPath(endpoint, version, page.next) };
}
