import type { Version } from '../entities/entity.ts';
import { isObject, type JsonObject } from '../entities/values.ts';
import { linkPath } from '../graph/pages.ts';
import { withQuery } from '../plan/compile.ts';
import { decodePage, type Page } from '../plan/decode.ts';
import type { Planning } from '../plan/route.ts';
import { idShape, newTree, type Shape, type Tree, treeAt } from '../plan/shape.ts';
import type { RowList } from './connection.ts';
import type { Reads } from './reads.ts';

/** What reading needs, of one GraphQL request. */
export interface Reading {
  readonly reads: Reads;
  readonly planning: Planning;
  /** Graph's root: nextLinks of any other are refused. */
  readonly endpoint: string;
}

export interface CollectionRead {
  readonly identity: string;
  readonly path: string;
  readonly filter: readonly string[];
  readonly shape: Shape;
  /** Where Graph's filter is coarser than the list: only rows whose expanded `from` equals `id`. */
  readonly keep?: { readonly from: readonly [string, string]; readonly id: string } | undefined;
}

/** A collection that is asked for by itself. */
export function collectionList(
  reading: Reading,
  { identity, path, filter, shape, keep }: CollectionRead,
): RowList {
  const { version, entity, tree } = shape;
  const lean = newTree('id');
  if (keep !== undefined)
    for (const each of [tree, lean]) treeAt(each, [keep.from[0]]).properties.add(keep.from[1]);
  const ids = idShape(entity, version);
  const pageAt = async (at: string, of: Shape) => kept(await readPage(reading, version, at, of), keep);
  const firstPage = (size: number, asked: Tree, of: Shape) => {
    const top = Math.min(keep === undefined ? size : entity.maxPageSize, entity.maxPageSize);
    return pageAt(withQuery(path, { tree: asked, filter, top }), of);
  };
  return {
    version,
    identity,
    query: withQuery('', { tree }),
    firstPage: (size) => firstPage(size, tree, shape),
    page: (link) => pageAt(link, shape),
    foreignPage: (link) => pageAt(link, ids),
    countedPage: (size) => firstPage(size, lean, ids),
  };
}

/** A collection whose first page came along with its parent. */
export function inlinedList(reading: Reading, identity: string, shape: Shape, page: Page): RowList {
  const { version, entity, tree } = shape;
  const first = Promise.resolve(ownLinks(reading, version, page));
  return {
    version,
    identity,
    query: withQuery('', { tree }),
    firstPage: () => first,
    page: (link) => readPage(reading, version, link, shape),
    foreignPage: (link) => readPage(reading, version, link, idShape(entity, version)),
    countedPage: () => first,
  };
}

async function readPage(reading: Reading, version: Version, path: string, shape: Shape): Promise<Page> {
  return ownLinks(reading, version, decodePage(await reading.reads.at(version, path), shape));
}

/** nextLinks are absolute; only those on the configured root are followed, and only their path is kept. */
function ownLinks({ endpoint }: Reading, version: Version, page: Page): Page {
  return { rows: page.rows, next: page.next === null ? null : linkPath(endpoint, version, page.next) };
}

function kept(page: Page, keep: CollectionRead['keep']): Page {
  if (keep === undefined) return page;
  const [navigation, property] = keep.from;
  return {
    ...page,
    rows: page.rows.filter(({ json }) => idIn(json, navigation, property) === keep.id.toLowerCase()),
  };
}

function idIn(json: JsonObject, navigation: string, property: string): string | undefined {
  const below = json[navigation];
  const id = isObject(below) ? below[property] : undefined;
  return typeof id === 'string' ? id.toLowerCase() : undefined;
}
