import type { EntityName } from '../entities/entity.ts';
import type { Criteria } from '../plan/criteria.ts';
import { splitFilter } from '../plan/filter.ts';
import { collectionList, type CollectionRead, type Reading } from './lists.ts';
import { unionOf } from './union.ts';
import type { RowList } from './walk.ts';

/** A collection asked for by criteria: Graph filters what it takes, as one list or as several behind each other. */
export function askedList<N extends EntityName>(
  reading: Reading,
  read: Omit<CollectionRead<N>, 'here'>,
  { filter, orderBy }: Criteria,
): RowList<N> {
  const { entity, version } = read;
  const { planned } = reading.planning;
  // The oracle filters by itself, so that what is pushed down and what is filtered here are held against each other;
  // ids it sends as well, since rows found by them come in an order of their own.
  const { asks, residual } = splitFilter(
    entity,
    version,
    filter,
    (path, as, literal) =>
      (planned || as === 'choice' || literal === 'id') && !read.filter.some((term) => names(term, path)),
  );
  return unionOf(
    asks.map((terms) =>
      collectionList(reading, {
        ...read,
        filter: [...read.filter, ...terms],
        here: { filter: residual, orderBy },
      }),
    ),
  );
}

/** Each path is compared once in what Graph is asked. */
function names(term: string, path: string): boolean {
  return term.startsWith(`${path} `);
}
