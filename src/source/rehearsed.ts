import type { EntityName } from '../entities/entity.ts';
import type { Page } from '../plan/decode.ts';
import type { Stream } from '../plan/stream.ts';
import { type Connection, countBudget, pageSize } from './connection.ts';
import type { Cursors, Position } from './cursor.ts';
import { stretchesOf } from './flow.ts';
import { nthPage, type Rehearsal } from './rehearsal.ts';
import { scanBudget } from './scan.ts';
import type { RowList } from './walk.ts';

/** A connection in rehearsal: as many pages as there can be, and one row that stands for all that `first` takes. */
export async function rehearse<N extends EntityName>(
  rehearsal: Rehearsal,
  list: RowList<N>,
  start: Position | null,
  first: number,
  cursors: Cursors,
  stream: Stream | null,
): Promise<Connection<N>> {
  const { pageSizes } = rehearsal;
  const asked = pageSize(first, stream !== null);
  const perPage = list.rowsPerPage(asked, pageSizes);
  const page = start?.link ? await list.page(start.link) : await list.firstPage(asked);
  // A cursor within a page takes the rest of that page first.
  const offset = start?.offset ?? 0;
  const looked = list.scans === undefined ? first : scanBudget;
  await followPages(list, page, further(looked, perPage) + (offset > 0 ? 1 : 0), false);
  const stretches = stream === null ? null : stretchesOf(stream, first, perPage, offset);
  for (const { id } of page.rows) rehearsal.stands(id, first, stretches);
  const end: Position = { version: list.version, link: null, offset: first, id: '', query: '' };
  const cursor = () => cursors.seal(end, list.identity);
  return {
    edges: page.rows.map((node) => ({ node, cursor: cursor() })),
    pageInfo: {
      hasNextPage: true,
      hasPreviousPage: start !== null,
      startCursor: cursor(),
      endCursor: cursor(),
    },
    totalCount: async () => {
      const counted = await list.countedPage(countBudget);
      await followPages(list, counted, further(countBudget, list.rowsPerPage(countBudget, pageSizes)), true);
      return first;
    },
  };
}

/** How many pages past the first so many rows take at most. */
function further(rows: number, perPage: number): number {
  return Math.ceil(rows / perPage) - 1;
}

async function followPages(list: RowList, page: Page, pages: number, scan: boolean): Promise<void> {
  for (let n = 2; n < pages + 2; n += 1) {
    if (page.next !== null) await list.foreignPage(nthPage(page.next, n, scan));
  }
}
