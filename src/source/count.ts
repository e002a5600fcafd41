import type { Sieve } from './sieve.ts';
import { follower, type RowList } from './walk.ts';
import { scanLimit } from './sift.ts';

/** Counts a list by reading it: entitlement management has no `$count` (graph-protocol §7). */
export async function countRows(
  list: RowList,
  sieve: Sieve | null,
  scan: number,
  hint: string,
): Promise<number> {
  const { counted } = list;
  const follow = follower(counted.page);
  const seen = new Set<string>();
  let found = 0;
  let page = await counted.firstPage(scan);
  for (;;) {
    const fresh = page.rows.filter(({ id }) => !seen.has(id) && seen.add(id));
    if (sieve === null) found = seen.size;
    else found += (await sieve(fresh)).filter(Boolean).length;
    if (seen.size > scan || (seen.size === scan && page.next !== null))
      throw scanLimit('to count', { scanned: scan, hint });
    if (page.next === null) return found;
    page = await follow(page.next);
  }
}
