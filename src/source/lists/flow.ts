import type { EntityName } from '../../entities/entity.ts';
import type { Stream } from '../../plan/stream.ts';
import type { ListArgs } from '../../plan/selection.ts';
import { type Connection, edgeAt, type Ends, type ListEdge, pageInfoOf, pageSize } from './connection.ts';
import { countRows } from './count.ts';
import type { Cursors, Position } from './cursor.ts';
import type { Taking } from './take.ts';
import { type RowList, walk } from './walk.ts';

/** The rest of a list, behind its first payload: each page is asked for when it is taken. */
export interface Flow {
  readonly stream: Stream;
  readonly pages: AsyncGenerator<readonly ListEdge[], void, undefined>;
}

/** A connection, and what is left of its list, if it flows. */
export interface Begun<N extends EntityName> {
  readonly connection: Connection<N>;
  readonly rest?: Flow;
}

/** A connection that has the first `initialCount` rows, and leaves the others to flow. */
export async function flow<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  taking: Taking,
  cursors: Cursors,
  stream: Stream,
): Promise<Begun<N>> {
  const { first } = taking;
  const seal = (end: Position) => cursors.seal(end, list.identity);
  const { taken, ...passed } = passage();
  const pages = edgesOf(list, start, first, seal, passed);
  const rows: ListEdge<N>[] = [];
  let isOver = false;
  // One page at least, so that what is wrong with the list is told at the connection, before anything flows.
  do {
    const page = await pages.next();
    if (page.done === true) isOver = true;
    else rows.push(...page.value);
  } while (!isOver && rows.length < stream.initialCount);
  const rest = rows.splice(stream.initialCount);
  return {
    connection: {
      edges: rows,
      get pageInfo() {
        return taken.then((all) => pageInfoOf(all, start, seal));
      },
      scanned: null,
      totalCount: async () => {
        const { count, hasNextPage } = await taken;
        return start === null && !hasNextPage ? count : countRows(list, null, taking).total;
      },
    },
    rest: { stream, pages: behind(rest, pages) },
  };
}

/** Whether a list is read at the pace of the client: not where it is only known at its end what its rows are. */
export function flows({ isEven }: RowList, { orderBy }: ListArgs): boolean {
  return isEven && !orderBy;
}

/** How many rows at a time such a list is executed by: the first payload's, and then each page's. */
export function stretchesOf(
  { initialCount }: Stream,
  first: number,
  perPage: number,
  offset: number,
): readonly number[] {
  const ends = [Math.min(initialCount, first)];
  for (let end = perPage - (offset % perPage); end < first; end += perPage) {
    if (end > initialCount) ends.push(end);
  }
  return [...ends, first].map((end, index) => end - (ends[index - 1] ?? 0)).filter((rows) => rows > 0);
}

async function* behind<N extends EntityName>(
  rest: readonly ListEdge<N>[],
  pages: AsyncGenerator<readonly ListEdge<N>[], void, undefined>,
): AsyncGenerator<readonly ListEdge<N>[], void, undefined> {
  try {
    if (rest.length > 0) yield rest;
    yield* pages;
  } finally {
    await pages.return();
  }
}

async function* edgesOf<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  first: number,
  seal: (end: Position) => string,
  passed: Omit<Passage, 'taken'>,
): AsyncGenerator<readonly ListEdge<N>[], void, undefined> {
  let count = 0;
  let begin: Position | undefined;
  let last: Position | undefined;
  let hasNextPage = false;
  try {
    for await (const { steps, more } of walk(list, start, pageSize(first, true))) {
      const taken = steps.slice(0, first - count);
      count += taken.length;
      begin ??= taken[0]?.end;
      last = taken.at(-1)?.end ?? last;
      const isFull = count === first;
      if (isFull) hasNextPage = more || taken.length < steps.length;
      if (isFull || !more) passed.end({ count, first: begin, last, hasNextPage });
      if (taken.length > 0) yield taken.map((step) => edgeAt(step, seal));
      if (isFull) return;
    }
  } catch (failure) {
    passed.fail(failure);
    throw failure;
  } finally {
    passed.fail(new Error('The list was left before its end.'));
  }
}

/** A list's rows that were taken, without the rows. */
interface Taken extends Ends {
  readonly count: number;
}

interface Passage {
  readonly taken: Promise<Taken>;
  readonly end: (taken: Taken) => void;
  readonly fail: (reason: unknown) => void;
}

/** What is known of a list when it has passed, for those who wait for it. */
function passage(): Passage {
  let end: Passage['end'] = notYet;
  let fail: Passage['fail'] = notYet;
  const taken = new Promise<Taken>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  taken.catch(() => undefined); // told where the rows are, and to whoever waits
  return { taken, end, fail };
}

function notYet(): void {
  throw new Error('A promise gives its ends away before it is made.');
}
