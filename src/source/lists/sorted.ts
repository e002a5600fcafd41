import type { EntityName } from '../../entities/entity.ts';
import type { Order } from '../../plan/criteria.ts';
import type { Row } from '../../plan/decode.ts';
import { comparePlaces, type SortPlace, sortKey } from '../../plan/order.ts';
import type { Connection } from './connection.ts';
import type { Cursors } from './cursor.ts';
import type { Reading } from './lists.ts';
import { scanLimit, sifted } from './sift.ts';
import { valuesOf } from './sieve.ts';
import type { Taking } from './take.ts';
import { type RowList, walk } from './walk.ts';
import { together } from '../together.ts';

export interface Sorting<N extends EntityName> extends Taking {
  readonly orderBy: Order;
  readonly keys: (row: Row<N>) => Promise<SortPlace['keys']>;
  readonly after: SortPlace | null;
}

export async function sortKeysOf(reading: Reading, row: Row, order: Order): Promise<SortPlace['keys']> {
  const names = order.map(({ name }) => name);
  const values = await valuesOf(reading, row, names);
  return names.map((name) => sortKey(values.get(name)));
}

/**
 * Graph sorts nothing here: the list is read to its end, within `scan`, and sorted. A cursor is a place in the order,
 * so that rows which come and go between two pages move no others.
 */
export async function connectSorted<N extends EntityName>(
  list: RowList<N>,
  { first, scan, sieve, hint, orderBy, keys, after }: Sorting<N>,
  cursors: Cursors,
): Promise<Connection<N>> {
  const all: { readonly node: Row<N>; readonly place: SortPlace }[] = [];
  let looked = 0;
  const sift = list.residual === null ? keepAll : sieve(list.residual);
  for await (const { steps, scanned, limit } of sifted(walk(list, null, first), sift, scan)) {
    const placed = await together(
      steps.map(async ({ row }) => ({ node: row, place: { keys: await keys(row), id: row.id } })),
    );
    all.push(...placed);
    looked = scanned;
    if (limit !== undefined) throw scanLimit('to sort them', { scanned, hint });
  }
  all.sort((a, b) => comparePlaces(orderBy, a.place, b.place));
  const begin = after === null ? 0 : countUntil(all, ({ place }) => comparePlaces(orderBy, place, after) > 0);
  const taken = all.slice(begin, begin + first);
  const seal = (place: SortPlace | undefined) =>
    place === undefined ? null : cursors.sealPlace(place, list.identity);
  return {
    edges: taken.map(({ node, place }) => ({
      node,
      get cursor() {
        return cursors.sealPlace(place, list.identity);
      },
    })),
    pageInfo: {
      hasNextPage: begin + taken.length < all.length,
      hasPreviousPage: after !== null,
      get startCursor() {
        return seal(taken[0]?.place);
      },
      get endCursor() {
        return seal(taken.at(-1)?.place);
      },
    },
    scanned: looked,
    totalCount: () => Promise.resolve(all.length),
  };
}

async function keepAll(rows: readonly Row[]): Promise<readonly boolean[]> {
  return rows.map(() => true);
}

function countUntil<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  const index = items.findIndex(isReached);
  return index === -1 ? items.length : index;
}
