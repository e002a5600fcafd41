import type { EntityName } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import type { Row } from '../../plan/decode.ts';
import type { Reading } from '../lists/lists.ts';
import { defaultScan } from '../lists/sift.ts';
import { follower, type Pages, type RowList } from '../lists/walk.ts';

export type SoughtPages<N extends EntityName> = Pages<N> & Pick<RowList<N>, 'rowsPerPage'>;

/** One row of a list by its id, where Graph has no other way to it: the list is read until it comes. */
export async function soughtIn<N extends EntityName>(
  { rehearsal }: Reading,
  list: SoughtPages<N>,
  isSought: (row: Row<N>) => boolean,
): Promise<Row<N> | undefined> {
  let page = await list.firstPage(defaultScan);
  if (rehearsal !== undefined) {
    const more = Math.ceil(defaultScan / list.rowsPerPage(defaultScan, rehearsal.pageSizes)) - 1;
    if (page.next !== null)
      await rehearsal.follow(page.next, more, true, async (link) => void (await list.page(link)));
    return page.rows[0]; // stands for the one that is sought
  }
  const follow = follower(list.page);
  for (let scanned = 0; ; page = await follow(page.next)) {
    const found = page.rows.find(isSought);
    if (found !== undefined || page.next === null) return found;
    scanned += page.rows.length;
    if (scanned >= defaultScan) {
      throw new GatewayError(
        'SCAN_LIMIT',
        `Graph reads one of these only in their list, and it is not among the first ${scanned}. Ask for it where the list is, narrowed by a filter.`,
        { extensions: { scanned } },
      );
    }
  }
}

/** Whether a row is the other's, perhaps in the other version: by the id, or by what tells apart those without one. */
export function isSameAs({ id, json, shape: { entity } }: Row): (other: Row) => boolean {
  const { otherwise } = entity;
  const own = otherwise === undefined ? undefined : json[otherwise];
  return (other) =>
    other.id === id || (otherwise !== undefined && own !== undefined && other.json[otherwise] === own);
}
