import type { EntityName } from '../../entities/entity.ts';
import type { Page, Row } from '../../plan/decode.ts';
import type { Stream } from '../../plan/stream.ts';
import { type Connection, countedAlone, pageSize } from '../lists/connection.ts';
import { countsBeside, countsOnward } from '../lists/count.ts';
import type { Cursors, Position } from '../lists/cursor.ts';
import { stretchesOf } from '../lists/flow.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Taking } from '../lists/take.ts';
import { comesElse, type RowList } from '../lists/walk.ts';

/** How far a list is read. */
interface Reach {
  readonly rows: number;
  /** Rows of one page. */
  readonly each: number;
  /** Pages besides, where some are not full. */
  readonly short: number;
  /** Only to count, to filter or to sort. */
  readonly isScan: boolean;
}

/** A connection in rehearsal: as many pages as there can be, and one row that stands for all that `first` takes. */
export async function rehearse<N extends EntityName>(
  rehearsal: Rehearsal,
  list: RowList<N>,
  start: Position | null,
  { first, scan, sieve, counting, keys }: Taking & { readonly keys?: (row: Row<N>) => Promise<unknown> },
  cursors: Cursors,
  stream: Stream | null,
): Promise<Connection<N>> {
  const { pageSizes } = rehearsal;
  const asked = pageSize(first, stream !== null);
  const perPage = Math.min(list.rowsPerPage(asked, pageSizes), topOf(start?.link));
  const sift = list.residual === null ? undefined : sieve(list.residual);
  const sorts = keys !== undefined;
  const looks = sift !== undefined || sorts;
  // What rows are filtered and sorted by and did not ride along is read by id.
  const look = async (page: Page<N>, each: number) => {
    const ids = page.rows.map(({ id }) => id);
    if (sift !== undefined) await rehearsal.looked(ids, each, () => sift(page.rows));
    if (keys !== undefined)
      await rehearsal.looked(ids, each, () => Promise.all(page.rows.map((row) => keys(row))));
  };
  /** Reads on to so many rows, from the page that they begin in. */
  const readOn = async ({ rows, each, short, isScan }: Reach, page: Page<N>, pageAt: RowList<N>['page']) => {
    const more = Math.ceil(rows / each) - 1;
    const left = rows - more * each;
    await look(page, more === 0 ? left : each);
    const { next } = page;
    if (next === null) return;
    // Of the last page only so many are looked at as are left.
    const isCut = looks && left < each && more > 0 && short === 0;
    const full = isCut ? more - 1 : more + short;
    await rehearsal.follow(next, full, isScan, async (link) => look(await pageAt(link), each));
    if (!isCut) return;
    await rehearsal.follow(`${next}.${full}`, 1, isScan, async (link) => look(await pageAt(link), left));
  };
  const count = async () => {
    const { firstPage, page: pageAt } = list.counted;
    const each = list.rowsPerPage(scan, pageSizes);
    // Whole pages are counted, also where they pass the most that may be.
    const rows = Math.ceil(scan / each) * each;
    await readOn({ rows, each, short: 0, isScan: true }, await firstPage(scan), pageAt);
    return first;
  };
  if (counting === 'alone' && !sorts) {
    const total = count();
    return countedAlone({ begun: total, total });
  }
  const beside = !sorts && countsBeside(list, counting) ? count() : null;
  beside?.catch(() => undefined); // told to those who ask for it
  const pageAt = start !== null && comesElse(list, start) ? list.foreignPage : list.page;
  const page = start?.link ? await pageAt(start.link) : await list.firstPage(asked);
  // A cursor within a page takes the rest of that page first.
  const offset = start?.offset ?? 0;
  const short = (offset > 0 ? 1 : 0) + (list.members ?? 1) - 1;
  await readOn({ rows: looks ? scan : first, each: perPage, short, isScan: looks }, page, pageAt);
  const stretches = stream === null ? null : stretchesOf(stream, first, perPage, offset);
  for (const { id } of page.rows) rehearsal.stands(id, first, stretches);
  const end: Position = {
    version: list.version,
    link: null,
    offset: first,
    id: '',
    query: '',
    withheld: list.withheld,
  };
  const cursor = () => cursors.seal(end, list.identity);
  return {
    edges: page.rows.map((node) => ({
      node,
      get cursor() {
        return cursor();
      },
    })),
    pageInfo: {
      hasNextPage: true,
      hasPreviousPage: start !== null,
      get startCursor() {
        return cursor();
      },
      get endCursor() {
        return cursor();
      },
    },
    scanned: looks ? first : null,
    totalCount: async () => (sorts || countsOnward(list, start) ? first : (beside ?? count())),
  };
}

/** Behind a cursor pages are as long as those that it was made from. */
function topOf(link: string | null | undefined): number {
  const [, top] = /[?&](?:\$|%24)top=(\d+)/i.exec(link ?? '') ?? [];
  return top === undefined ? Infinity : Math.max(1, Number(top));
}
