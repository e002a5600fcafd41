import type { EntityName } from '../entities/entity.ts';
import type { Page, Row } from '../plan/decode.ts';
import type { Stream } from '../plan/stream.ts';
import { type Connection, countedAlone, pageSize } from './connection.ts';
import { countsBeside, countsOnward } from './count.ts';
import type { Cursors, Position } from './cursor.ts';
import { stretchesOf } from './flow.ts';
import { nthPage, type Rehearsal } from './rehearsal.ts';
import type { Taking } from './take.ts';
import { comesElse, type RowList } from './walk.ts';

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
  // What rows are filtered and sorted by and did not ride along is read by id.
  const look = async ({ rows }: Page<N>, ofPages: number) => {
    const ids = rows.map(({ id }) => id);
    const each = Math.ceil(scan / ofPages);
    if (sift !== undefined) await rehearsal.looked(ids, each, () => sift(rows));
    if (keys !== undefined)
      await rehearsal.looked(ids, each, () => Promise.all(rows.map((row) => keys(row))));
  };
  const count = async () => {
    const counted = await list.counted.firstPage(scan);
    const more = further(scan, list.rowsPerPage(scan, pageSizes));
    await followPages(rehearsal, list.counted.page, counted, more, true, (each) => look(each, more + 1));
    return first;
  };
  if (counting === 'alone' && !sorts) {
    const total = count();
    return countedAlone({ begun: total, total });
  }
  const beside = !sorts && countsBeside(list, counting) ? count() : null;
  const pageAt = start !== null && comesElse(list, start) ? list.foreignPage : list.page;
  const page = start?.link ? await pageAt(start.link) : await list.firstPage(asked);
  const isSifted = sorts || sift !== undefined;
  // A cursor within a page takes the rest of that page first.
  const offset = start?.offset ?? 0;
  const shortPages = (offset > 0 ? 1 : 0) + (list.members ?? 1) - 1;
  const most = further(isSifted ? scan : first, perPage);
  await followPages(rehearsal, list.foreignPage, page, most + shortPages, isSifted, (each) =>
    look(each, most + 1),
  );
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
    edges: page.rows.map((node) => ({ node, cursor: cursor() })),
    pageInfo: {
      hasNextPage: true,
      hasPreviousPage: start !== null,
      startCursor: cursor(),
      endCursor: cursor(),
    },
    scanned: isSifted ? first : null,
    totalCount: async () => (sorts || countsOnward(list, start) ? first : (beside ?? count())),
  };
}

/** Behind a cursor pages are as long as those that it was made from. */
function topOf(link: string | null | undefined): number {
  const [, top] = /[?&](?:\$|%24)top=(\d+)/i.exec(link ?? '') ?? [];
  return top === undefined ? Infinity : Math.max(1, Number(top));
}

/** How many pages past the first so many rows take at most. */
function further(rows: number, perPage: number): number {
  return Math.ceil(rows / perPage) - 1;
}

async function followPages<N extends EntityName>(
  rehearsal: Rehearsal,
  pageAt: RowList<N>['page'],
  page: Page<N>,
  pages: number,
  scan: boolean,
  look: (page: Page<N>) => Promise<void>,
): Promise<void> {
  await look(page);
  for (let n = 2; n < pages + 2; n += 1) {
    rehearsal.takeUp(1);
    if (page.next !== null) await look(await pageAt(nthPage(page.next, n, scan)));
  }
}
