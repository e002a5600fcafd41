import { createHash } from 'node:crypto';
import type { EntityName, Version } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import { GraphFailure } from '../../graph/error.ts';
import type { PageSizes } from '../../plan/bill.ts';
import type { Filter } from '../../plan/criteria.ts';
import type { Page, Row } from '../../plan/decode.ts';
import type { Way } from '../../plan/ways.ts';
import { cursorExpired, type Position } from './cursor.ts';

/** A collection in Graph that can be read from its start, or from a nextLink of its own. */
export interface RowList<N extends EntityName = EntityName> extends Pages<N> {
  readonly version: Version;
  /** Names the list, its filter and its order, not what is selected of it: cursors are bound to this. */
  readonly identity: string;
  /** The query that its pages answer; a page of another query does not carry what the rows' shape says. */
  readonly query: string;
  /** What Graph does not filter of this list: rows are the list's own once they are held against it. */
  readonly residual: Filter | null;
  /** What every page of this list carries, and how it is filtered, whatever is selected. */
  readonly frame: string;
  /** What Graph is not asked to filter, as it refuses to. */
  readonly withheld: readonly Way[];
  /** A page of another query than `query`, in the same frame: nothing but what the frame says is sure in it. */
  readonly foreignPage: (link: string) => Promise<Page<N>>;
  /** The list read for counting, as lean as can be. */
  readonly counted: Pages<N>;
  /** Its pages are as long as is asked for, the last aside. */
  readonly isEven: boolean;
  /** How many lists it is, one behind the other: a page ends where one of them does. One when left out. */
  readonly members?: number;
  /** How many rows lie in a page where so many are asked for at once. */
  readonly rowsPerPage: (asked: number, sizes: PageSizes) => number;
}

export interface Pages<N extends EntityName = EntityName> {
  readonly firstPage: (size: number) => Promise<Page<N>>;
  readonly page: (link: string) => Promise<Page<N>>;
}

/** A row of a list, and the place right behind it. */
export interface Step<N extends EntityName = EntityName> {
  readonly row: Row<N>;
  readonly end: Position;
}

/** The rows of one page that were not come past before. */
export interface Stretch<N extends EntityName = EntityName> {
  readonly steps: readonly Step<N>[];
  /** Whether Graph names another page behind this one. */
  readonly more: boolean;
}

/** Walks a list forward from `start`, a page at a time, each id once; a page is asked for when it is wanted. */
export async function* walk<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  size: number,
): AsyncGenerator<Stretch<N>, void, undefined> {
  const digest = digestOf(list);
  // Its page was filtered otherwise, or lacks what rows are filtered by here.
  if (start !== null && start.link !== null && !start.query.startsWith(`${frameOf(digest)}.`))
    throw cursorExpired();
  const query = start !== null && comesElse(list, start) ? start.query : digest;
  const isForeign = query !== digest;
  const follow = follower(isForeign ? list.foreignPage : list.page);
  const { version, withheld } = list;
  const seen = new Set<string>();
  let link = start?.link ?? null;
  let page = link === null ? await list.firstPage(size) : await resume(follow, link);
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
  for (;;) {
    const { rows, next } = page;
    const steps: Step<N>[] = [];
    for (; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || seen.has(row.id)) continue;
      seen.add(row.id);
      const atEnd = index + 1 === rows.length && next !== null;
      const place = atEnd ? { link: next, offset: 0 } : { link, offset: index + 1 };
      steps.push({ row, end: { version, ...place, id: row.id, query, withheld } });
    }
    yield { steps, more: next !== null };
    if (next === null) return;
    link = next;
    page = await follow(link);
    index = 0;
  }
}

/** Follows each nextLink once: one that leads back would be followed for ever, past any limit on calls. */
export function follower<P>(pageAt: (link: string) => Promise<P>): (link: string) => Promise<P> {
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

/** Whether the pages behind a cursor answer another query than the list's: what they lack is read by id. */
export function comesElse(list: RowList, start: Position): boolean {
  return start.link !== null && start.query !== digestOf(list);
}

/** Of the frame and of the query, so that either is known by itself. */
function digestOf({ frame, query }: RowList): string {
  return `${shortDigest(frame)}.${shortDigest(query)}`;
}

function frameOf(digest: string): string {
  return digest.split('.', 1)[0] ?? '';
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
