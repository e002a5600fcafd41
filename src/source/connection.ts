import type { EntityName } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';
import type { Row } from '../plan/decode.ts';
import { countRows } from './count.ts';
import type { Cursors, Position } from './cursor.ts';
import { take, takeSifted, type Taking } from './take.ts';
import type { RowList } from './walk.ts';

/** A Relay connection; cursors are made when they are looked at. */
export interface Connection<N extends EntityName = EntityName> {
  readonly edges: readonly { readonly node: Row<N>; readonly cursor: string }[];
  /** May look for the next row, so it is asked for only where it is wanted. */
  readonly pageInfo: PageInfo | Promise<PageInfo>;
  /** Rows that were looked at to find these; null where Graph filtered them all. */
  readonly scanned: number | null;
  totalCount(): Promise<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const defaultFirst = 50;
const maxFirst = 5000;

export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? defaultFirst;
  if (wanted >= 1 && wanted <= maxFirst) return wanted;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "first" takes a whole number from 1 to ${maxFirst}; ${wanted} came. For more rows, ask again with "after" set to pageInfo.endCursor.`,
    { extensions: { argument: 'first' } },
  );
}

/** Takes `first` rows behind `start`, over pages without any, to the end. */
export async function connect<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  taking: Taking,
  cursors: Cursors,
): Promise<Connection<N>> {
  const sieve = list.residual === null ? null : taking.sieve(list.residual);
  const seal = (end: Position | undefined) => (end === undefined ? null : cursors.seal(end, list.identity));
  const { taken, scanned, isEnd, hasNextPage } = await (sieve === null
    ? take(list, start, taking)
    : takeSifted(list, start, taking, sieve, seal));
  const pageInfoWith = (hasNextPage: boolean): PageInfo => ({
    hasNextPage,
    hasPreviousPage: start !== null,
    get startCursor() {
      return seal(taken[0]?.end);
    },
    get endCursor() {
      return seal(taken.at(-1)?.end);
    },
  });
  return {
    edges: taken.map(({ row, end }) => ({
      node: row,
      get cursor() {
        return cursors.seal(end, list.identity);
      },
    })),
    get pageInfo() {
      return typeof hasNextPage === 'boolean' ? pageInfoWith(hasNextPage) : hasNextPage().then(pageInfoWith);
    },
    scanned,
    totalCount: async () =>
      start === null && isEnd ? taken.length : countRows(list, sieve, taking.scan, taking.hint),
  };
}
