import type { EntityName } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';
import type { Row } from '../plan/decode.ts';
import type { Cursors, Position } from './cursor.ts';
import { follower, type RowList, type Step, walk } from './walk.ts';

/** A Relay connection; cursors are made when they are looked at. */
export interface Connection<N extends EntityName = EntityName> {
  readonly edges: readonly { readonly node: Row<N>; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount(): Promise<number>;
}

const defaultFirst = 50;
const maxFirst = 5000;
/** Rows that a count may walk through: entitlement management has no `$count` (graph-protocol §7). */
export const countBudget = 5000;

export function checkFirst(first: number | null | undefined): number {
  const wanted = first ?? defaultFirst;
  if (wanted >= 1 && wanted <= maxFirst) return wanted;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "first" takes a whole number from 1 to ${maxFirst}; ${wanted} came. For more rows, ask again with "after" set to pageInfo.endCursor.`,
    { extensions: { argument: 'first' } },
  );
}

/** Takes `first` rows behind `start`, over empty pages to the end. */
export async function connect<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  first: number,
  cursors: Cursors,
): Promise<Connection<N>> {
  const { taken, hasNextPage } = await take(list, start, first);
  const seal = (end: Position | undefined) => (end === undefined ? null : cursors.seal(end, list.identity));
  return {
    edges: taken.map(({ row, end }) => ({
      node: row,
      get cursor() {
        return cursors.seal(end, list.identity);
      },
    })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: start !== null,
      get startCursor() {
        return seal(taken[0]?.end);
      },
      get endCursor() {
        return seal(taken.at(-1)?.end);
      },
    },
    totalCount: async () => (start === null && !hasNextPage ? taken.length : countRows(list)),
  };
}

async function take<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  first: number,
): Promise<{ taken: readonly Step<N>[]; hasNextPage: boolean }> {
  const taken: Step<N>[] = [];
  for await (const { steps, more } of walk(list, start, first)) {
    const room = first - taken.length;
    taken.push(...steps.slice(0, room));
    if (taken.length === first) return { taken, hasNextPage: steps.length > room || more };
  }
  return { taken, hasNextPage: false };
}

async function countRows(list: RowList): Promise<number> {
  const follow = follower(list.foreignPage);
  const seen = new Set<string>();
  let page = await list.countedPage(countBudget);
  for (;;) {
    for (const { id } of page.rows) seen.add(id);
    if (page.next === null) return seen.size;
    if (seen.size >= countBudget) {
      throw new GatewayError(
        'SCAN_LIMIT',
        `Graph cannot count, so totalCount reads the list, up to ${countBudget} rows; this one has more. Narrow it with a filter, or leave totalCount out.`,
        { extensions: { scanned: seen.size } },
      );
    }
    page = await follow(page.next);
  }
}
