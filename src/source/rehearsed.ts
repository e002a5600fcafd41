import type { EntityName } from '../entities/entity.ts';
import type { Page, Row } from '../plan/decode.ts';
import type { Connection } from './connection.ts';
import type { Cursors, Position } from './cursor.ts';
import { nthPage, type Rehearsal } from './rehearsal.ts';
import type { Taking } from './take.ts';
import type { RowList } from './walk.ts';

/** A connection in rehearsal: as many pages as there can be, and one row that stands for all that `first` takes. */
export async function rehearse<N extends EntityName>(
  rehearsal: Rehearsal,
  list: RowList<N>,
  start: Position | null,
  { first, scan, sieve, keys }: Taking & { readonly keys?: (row: Row<N>) => Promise<unknown> },
  cursors: Cursors,
): Promise<Connection<N>> {
  const page = start?.link ? await list.page(start.link) : await list.firstPage(first);
  const sift = list.residual === null ? undefined : sieve(list.residual);
  const isSifted = keys !== undefined || sift !== undefined;
  const pages = list.furtherPages(isSifted ? scan : first, rehearsal.pageSizes) + 1;
  // What rows are filtered and sorted by and did not ride along is read by id.
  const look = async ({ rows }: Page<N>, of: number) => {
    const ids = rows.map(({ id }) => id);
    if (sift !== undefined) await rehearsal.looked(ids, Math.ceil(scan / of), () => sift(rows));
    if (keys !== undefined)
      await rehearsal.looked(ids, Math.ceil(scan / of), () => Promise.all(rows.map((row) => keys(row))));
  };
  // A cursor within a page takes the rest of that page first.
  const further = pages - 1 + (start !== null && start.offset > 0 ? 1 : 0);
  await follow(list.foreignPage, page, further, isSifted, (each) => look(each, pages));
  for (const { id } of page.rows) rehearsal.stands(id, first);
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
    totalCount: async () => {
      if (keys !== undefined) return first;
      const counted = await list.counted.firstPage(scan);
      const more = list.furtherPages(scan, rehearsal.pageSizes);
      await follow(list.counted.page, counted, more, true, (each) => look(each, more + 1));
      return first;
    },
  };
}

async function follow<N extends EntityName>(
  pageAt: RowList<N>['page'],
  page: Page<N>,
  further: number,
  scan: boolean,
  look: (page: Page<N>) => Promise<void>,
): Promise<void> {
  await look(page);
  for (let n = 2; n < further + 2; n += 1) {
    if (page.next !== null) await look(await pageAt(nthPage(page.next, n, scan)));
  }
}
