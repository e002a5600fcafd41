import type { EntityName } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';
import type { Row } from '../plan/decode.ts';
import type { Cursors, Position } from './cursor.ts';
import { follower, type RowList, type Step, walk } from './walk.ts';

/** A Relay connection; cursors are made when they are looked at. */
export interface Connection<N extends EntityName = EntityName> {
  /** Of a list that flows, those of the first payload. */
  readonly edges: readonly ListEdge<N>[];
  /** Of a list that flows, when it has passed. */
  readonly pageInfo: PageInfo | Promise<PageInfo>;
  totalCount(): Promise<number>;
}

export interface ListEdge<N extends EntityName = EntityName> {
  readonly node: Row<N>;
  readonly cursor: string;
}

/** All of it at hand. */
export interface WholeConnection<N extends EntityName = EntityName> extends Connection<N> {
  readonly pageInfo: PageInfo;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list's rows that were taken, without the rows. */
export interface Taken {
  readonly count: number;
  readonly first: Position | undefined;
  readonly last: Position | undefined;
  readonly hasNextPage: boolean;
}

const defaultFirst = 50;
const maxFirst = 5000;
/** Rows that a count may walk through: entitlement management has no `$count` (graph-protocol §7). */
export const countBudget = 5000;
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

/** Takes `first` rows behind `start`, over empty pages to the end. */
export async function connect<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  first: number,
  cursors: Cursors,
): Promise<WholeConnection<N>> {
  const { taken, hasNextPage } = await take(list, start, first);
  const ends = { first: taken[0]?.end, last: taken.at(-1)?.end };
  const facts = { count: taken.length, ...ends, hasNextPage };
  return {
    edges: taken.map((step) => edgeAt(step, list, cursors)),
    pageInfo: pageInfoOf(facts, start, list, cursors),
    totalCount: () => countAll(facts, start, list),
  };
}

export function edgeAt<N extends EntityName>(
  { row, end }: Step<N>,
  { identity }: RowList<N>,
  cursors: Cursors,
): ListEdge<N> {
  return {
    node: row,
    get cursor() {
      return cursors.seal(end, identity);
    },
  };
}

export function pageInfoOf(
  { first, last, hasNextPage }: Taken,
  start: Position | null,
  { identity }: RowList,
  cursors: Cursors,
): PageInfo {
  const seal = (end: Position | undefined) => (end === undefined ? null : cursors.seal(end, identity));
  return {
    hasNextPage,
    hasPreviousPage: start !== null,
    get startCursor() {
      return seal(first);
    },
    get endCursor() {
      return seal(last);
    },
  };
}

export async function countAll(
  { count, hasNextPage }: Taken,
  start: Position | null,
  list: RowList,
): Promise<number> {
  return start === null && !hasNextPage ? count : countRows(list);
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
