import { createHash } from 'node:crypto';
import type { EntityName, Version } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';
import { GraphFailure } from '../graph/error.ts';
import type { Page, Row } from '../plan/decode.ts';
import { cursorExpired, type Cursors, type Position } from './cursor.ts';

/** A Relay connection; cursors are made when they are looked at. */
export interface Connection<N extends EntityName = EntityName> {
  readonly edges: readonly { readonly node: Row<N>; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount(): Promise<number>;
}

/** A collection in Graph that can be read from its start, or from a nextLink of its own. */
export interface RowList<N extends EntityName = EntityName> {
  readonly version: Version;
  /** Names the list and its filter, not what is selected of it: cursors are bound to this. */
  readonly identity: string;
  /** The query that its pages answer; a page of another query does not carry what the rows' shape says. */
  readonly query: string;
  readonly firstPage: (size: number) => Promise<Page<N>>;
  readonly page: (link: string) => Promise<Page<N>>;
  /** A page of another query than `query`: nothing but ids is sure in it. */
  readonly foreignPage: (link: string) => Promise<Page<N>>;
  /** Reads the list for counting, as lean as can be. */
  readonly countedPage: (size: number) => Promise<Page<N>>;
}

const defaultFirst = 50;
const maxFirst = 5000;
/** Rows that a count may walk through: entitlement management has no `$count` (graph-protocol §7). */
const countBudget = 5000;

export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? defaultFirst;
  if (wanted >= 1 && wanted <= maxFirst) return wanted;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "first" takes a whole number from 1 to ${maxFirst}; ${wanted} came. For more rows, ask again with "after" set to pageInfo.endCursor.`,
    { extensions: { argument: 'first' } },
  );
}

/** Takes `first` rows behind `start`, following nextLinks over empty pages to the end, each id once. */
export async function connect<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  first: number,
  cursors: Cursors,
): Promise<Connection<N>> {
  const digest = digestOf(list.query);
  const isForeign = start !== null && start.query !== digest;
  const follow = follower(isForeign ? list.foreignPage : list.page);
  const taken: { row: Row<N>; end: Position }[] = [];
  const seen = new Set<string>();
  let link = start?.link ?? null;
  let page = link === null ? await list.firstPage(first) : await resume(follow, link);
  let index = 0;
  if (start !== null && start.offset > 0) {
    let skip = start.offset;
    while (skip > page.rows.length && page.next !== null) {
      skip -= page.rows.length;
      link = page.next;
      page = await follow(link);
    }
    if (page.rows[skip - 1]?.id !== start.id) throw cursorExpired();
    index = skip;
  }
  const query = isForeign ? start.query : digest;
  for (;;) {
    for (; index < page.rows.length && taken.length < first; index += 1) {
      const row = page.rows[index];
      if (row === undefined || seen.has(row.id)) continue;
      seen.add(row.id);
      const atEnd = index + 1 === page.rows.length && page.next !== null;
      const place = atEnd ? { link: page.next, offset: 0 } : { link, offset: index + 1 };
      taken.push({ row, end: { version: list.version, ...place, id: row.id, query } });
    }
    if (taken.length === first || page.next === null) break;
    link = page.next;
    page = await follow(link);
    index = 0;
  }
  const hasNextPage = index < page.rows.length || page.next !== null;
  const seal = (end: Position | undefined) => (end === undefined ? null : cursors.seal(end, list.identity));
  return {
    edges: taken.map(({ row, end }) => ({
      node: row,
      get cursor() {
        return cursors.seal(end, list.identity);
      },
    })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start !== null,
      get startCursor() {
        return seal(taken[0]?.end);
      },
      get endCursor() {
        return seal(taken.at(-1)?.end);
      },
    },
    totalCount: async () => (start === null && !hasNextPage ? taken.length : countRows(list)),
  };
}

async function countRows(list: RowList): Promise<number> {
  const follow = follower(list.foreignPage);
  const seen = new Set<string>();
  let page = await list.countedPage(countBudget);
  for (;;) {
    for (const { id } of page.rows) seen.add(id);
    if (page.next === null) return seen.size;
    if (seen.size >= countBudget) {
      throw new GatewayError(
        'SCAN_LIMIT',
        `Graph cannot count, so totalCount reads the list, up to ${countBudget} rows; this one has more. Narrow it with a filter, or leave totalCount out.`,
        { extensions: { scanned: seen.size } },
      );
    }
    page = await follow(page.next);
  }
}

/** Follows each nextLink once: one that leads back would be followed for ever, past any limit on calls. */
function follower<P>(pageAt: (link: string) => Promise<P>): (link: string) => Promise<P> {
  const followed = new Set<string>();
  return async (link) => {
    if (followed.has(link)) {
      throw new GatewayError(
        'GRAPH_UNAVAILABLE',
        'The next page that Graph names is one that was read already.',
      );
    }
    followed.add(link);
    return pageAt(link);
  };
}

/** A nextLink that Graph no longer takes is the client's cursor grown old, not the gateway's fault. */
async function resume<P>(follow: (link: string) => Promise<P>, link: string): Promise<P> {
  try {
    return await follow(link);
  } catch (failure) {
    if (failure instanceof GraphFailure && (failure.status === 400 || failure.status === 410))
      throw cursorExpired();
    throw failure;
  }
}

function digestOf(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 8);
}
