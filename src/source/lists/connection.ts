import type { EntityName } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import type { Row } from '../../plan/decode.ts';
import { type Count, countRows, countsBeside } from './count.ts';
import type { Cursors, Position } from './cursor.ts';
import { take, takeSifted, type Taking } from './take.ts';
import type { RowList, Step } from './walk.ts';

/** A Relay connection; cursors are made when they are looked at. */
export interface Connection<N extends EntityName = EntityName> {
  /** Of a list that flows, those of the first payload. */
  readonly edges: readonly ListEdge<N>[];
  /** May look for the next row, or wait until a list has flowed past, so it is asked for only where it is wanted. */
  readonly pageInfo: PageInfo | Promise<PageInfo>;
  /** Rows that were looked at to find these; null where Graph filtered them all. */
  readonly scanned: number | null;
  totalCount(): Promise<number>;
}

export interface ListEdge<N extends EntityName = EntityName> {
  readonly node: Row<N>;
  readonly cursor: string;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const defaultFirst = 50;
const maxFirst = 5000;
/** 5 000 rows are twenty pages then, a third of the calls that one operation may make. */
const streamedPage = 250;

export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? defaultFirst;
  if (wanted >= 1 && wanted <= maxFirst) return wanted;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "first" takes a whole number from 1 to ${maxFirst}; ${wanted} came. For more rows, ask again with "after" set to pageInfo.endCursor.`,
    { extensions: { argument: 'first' } },
  );
}

/** How many rows to ask of Graph at once: of a list that flows few, so that the first are soon here and few are held. */
export function pageSize(first: number, isStreamed: boolean): number {
  return isStreamed ? Math.min(first, streamedPage) : first;
}

/** Takes `first` rows behind `start`, over pages without any, to the end. */
export async function connect<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  taking: Taking,
  cursors: Cursors,
): Promise<Connection<N>> {
  const sieve = list.residual === null ? null : taking.sieve(list.residual);
  const count = () => countRows(list, sieve, taking);
  if (taking.counting === 'alone') return countedAlone(count());
  const seal = (end: Position) => cursors.seal(end, list.identity);
  const beside = countsBeside(list, taking.counting) ? count() : null;
  const { taken, scanned, isEnd, hasNextPage, countMore } = await (sieve === null
    ? take(list, start, taking)
    : takeSifted(list, start, taking, sieve, seal));
  await beside?.taken;
  const ends = { first: taken[0]?.end, last: taken.at(-1)?.end };
  const pageInfoWith = (hasNextPage: boolean) => pageInfoOf({ ...ends, hasNextPage }, start, seal);
  return {
    edges: taken.map((step) => edgeAt(step, seal)),
    get pageInfo() {
      return typeof hasNextPage === 'boolean' ? pageInfoWith(hasNextPage) : hasNextPage().then(pageInfoWith);
    },
    scanned,
    totalCount: async () => {
      if (start !== null) return (beside ?? count()).total;
      if (isEnd) return taken.length;
      return countMore === undefined ? (beside ?? count()).total : taken.length + (await countMore());
    },
  };
}

/** Of which nothing but the count was selected: no row is taken of it. */
export async function countedAlone<N extends EntityName>({
  begun,
  total,
}: Pick<Count, 'begun' | 'total'>): Promise<Connection<N>> {
  await begun;
  return {
    get edges(): never {
      throw unselected('edges');
    },
    get pageInfo(): never {
      throw unselected('pageInfo');
    },
    get scanned(): never {
      throw unselected('scanned');
    },
    totalCount: () => total,
  };
}

function unselected(field: string): Error {
  return new Error(`Nothing but the count of a list was selected, and its ${field} is asked for.`);
}

export function edgeAt<N extends EntityName>(
  { row, end }: Step<N>,
  seal: (end: Position) => string,
): ListEdge<N> {
  return {
    node: row,
    get cursor() {
      return seal(end);
    },
  };
}

/** The ends of the rows that were taken; undefined where there are none. */
export interface Ends {
  readonly first: Position | undefined;
  readonly last: Position | undefined;
  readonly hasNextPage: boolean;
}

export function pageInfoOf(
  { first, last, hasNextPage }: Ends,
  start: Position | null,
  seal: (end: Position) => string,
): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage: start !== null,
    get startCursor() {
      return first === undefined ? null : seal(first);
    },
    get endCursor() {
      return last === undefined ? null : seal(last);
    },
  };
}
