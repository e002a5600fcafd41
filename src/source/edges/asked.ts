import type { EntityName } from '../../entities/entity.ts';
import type { Criteria, Filter } from '../../plan/criteria.ts';
import { type Offer, splitFilter } from '../../plan/filter.ts';
import { allOf } from '../../plan/normal.ts';
import { filterOn, nothingClosed, type Way } from '../../plan/ways.ts';
import { collectionList, type CollectionRead, type Reading } from '../lists/lists.ts';
import { unionOf } from '../lists/union.ts';
import type { RowList } from '../lists/walk.ts';

/** By what an edge finds its rows in the target's collection. */
export interface EdgeFilter {
  /** Empty where Graph refuses them. */
  readonly terms: readonly string[];
  readonly way: Way;
  /** What is left to be compared here. */
  readonly residual: Filter | null;
  /** Whether the values are ids: what is none is refused for itself, and says nothing of the way. */
  readonly isSound: boolean;
}

/** A collection asked for by criteria: Graph filters what it takes, as one list or as several behind each other. */
export function askedList<N extends EntityName>(
  reading: Reading,
  read: Omit<CollectionRead<N>, 'filter' | 'here' | 'filterWays' | 'withheld'>,
  { filter, orderBy }: Criteria,
  edge?: EdgeFilter,
): RowList<N> {
  const { entity, version } = read;
  const { planned, closed = nothingClosed } = reading.planning;
  const own = edge?.terms ?? [];
  const withheld: Way[] = edge !== undefined && own.length === 0 ? [edge.way] : [];
  const wayOf = ({ name }: Offer) => filterOn(entity, [name]);
  // The oracle filters by itself, so that what is pushed down and what is filtered here are held against each other;
  // ids it sends as well, since rows found by them come in an order of their own.
  const { asks, sent, residual } = splitFilter(entity, version, filter, (offer) => {
    const { path, kind, literal } = offer;
    if (!planned && kind !== 'choice' && literal !== 'id' && !offer.isDemanded) return false;
    if (own.some((term) => names(term, path))) return false;
    const way = wayOf(offer);
    if (!closed.has(version, way)) return true;
    withheld.push(way);
    return false;
  });
  // The edge's own comes last, for without it the whole collection is walked.
  const ways = [...sent.map((offer) => wayOf(offer)), ...(own.length > 0 && edge ? [edge.way] : [])];
  const here = allOf([edge?.residual ?? null, residual].filter((each) => each !== null));
  return unionOf(
    asks.map((terms) =>
      collectionList(reading, {
        ...read,
        filter: [...own, ...terms],
        here: { filter: here, orderBy },
        filterWays: edge?.isSound === false ? [] : ways,
        withheld,
      }),
    ),
  );
}

/** Each path is compared once in what Graph is asked. */
function names(term: string, path: string): boolean {
  return term.startsWith(`${path} `);
}
