import type { EntityName } from '../entities/entity.ts';
import type { Page } from '../plan/decode.ts';
import { type Connection, countBudget } from './connection.ts';
import type { Cursors, Position } from './cursor.ts';
import { nthPage, type Rehearsal } from './rehearsal.ts';
import type { RowList } from './walk.ts';

/** A connection in rehearsal: as many pages as there can be, and one row that stands for all that `first` takes. */
export async function rehearse<N extends EntityName>(
  rehearsal: Rehearsal,
  list: RowList<N>,
  start: Position | null,
  first: number,
  cursors: Cursors,
): Promise<Connection<N>> {
  const page = start?.link ? await list.page(start.link) : await list.firstPage(first);
  // A cursor within a page takes the rest of that page first.
  const further =
    list.furtherPages(first, rehearsal.pageSizes) + (start !== null && start.offset > 0 ? 1 : 0);
  await followPages(list, page, further, false);
  for (const { id } of page.rows) rehearsal.stands(id, first);
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
      await followPages(list, counted, list.furtherPages(countBudget, rehearsal.pageSizes), true);
      return first;
    },
  };
}

async function followPages(list: RowList, page: Page, further: number, scan: boolean): Promise<void> {
  for (let n = 2; n < further + 2; n += 1) {
    if (page.next !== null) await list.foreignPage(nthPage(page.next, n, scan));
  }
}
