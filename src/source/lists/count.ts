import type { EntityName } from '../../entities/entity.ts';
import type { Counting } from '../../plan/counting.ts';
import type { Page } from '../../plan/decode.ts';
import type { Position } from './cursor.ts';
import { RouteRefused } from '../reading/healing.ts';
import { scanLimit } from './sift.ts';
import type { Sieve } from './sieve.ts';
import type { Taking } from './take.ts';
import { follower, type RowList } from './walk.ts';

/** A list that is being counted. */
export interface Count {
  /** Fails as the first page does. */
  readonly begun: Promise<unknown>;
  /** Fails where another way to count may be open. */
  readonly taken: Promise<unknown>;
  readonly total: Promise<number>;
}

/** Counts a list by reading it: entitlement management has no `$count` (graph-protocol §7). */
export function countRows<N extends EntityName>(
  list: RowList<N>,
  sieve: Sieve | null,
  { scan, hint }: Taking,
): Count {
  const begun = list.counted.firstPage(scan);
  const taken = begun.catch((failure: unknown) => {
    if (failure instanceof RouteRefused) throw failure;
  });
  const total = countFrom(begun, list, sieve, { scan, hint });
  // Told to those who ask for it.
  for (const promise of [taken, total]) promise.catch(() => undefined);
  return { begun, taken, total };
}

async function countFrom<N extends EntityName>(
  begun: Promise<Page<N>>,
  { counted }: RowList<N>,
  sieve: Sieve | null,
  { scan, hint }: Pick<Taking, 'scan' | 'hint'>,
): Promise<number> {
  const follow = follower(counted.page);
  const seen = new Set<string>();
  let found = 0;
  let page = await begun;
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

/** A list that is sifted from its start has looked at what is to be counted, and goes on from there. */
export function countsOnward({ residual }: RowList, start: Position | null): boolean {
  return residual !== null && start === null;
}

/** Not a list that is sifted, nor several in one: each of them would be read twice for what its first page may tell. */
export function countsBeside({ isEven }: RowList, counting: Counting): boolean {
  return counting === 'beside' && isEven;
}
