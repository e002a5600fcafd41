import type { EntityName } from '../../entities/entity.ts';
import type { Filter } from '../../plan/criteria.ts';
import type { Counting } from '../../plan/counting.ts';
import type { Position } from './cursor.ts';
import { type Kept, type Scanned, scanLimit, sifted } from './sift.ts';
import type { Sieve } from './sieve.ts';
import { type RowList, type Step, walk } from './walk.ts';

/** How much is taken of a list, and how it is filtered here. */
export interface Taking {
  readonly first: number;
  readonly scan: number;
  readonly sieve: (residual: Filter) => Sieve;
  /** How to narrow the list. */
  readonly hint: string;
  readonly counting: Counting;
}

export interface Taken<N extends EntityName> {
  readonly taken: readonly Step<N>[];
  readonly scanned: number | null;
  /** Nothing lies behind what was taken. */
  readonly isEnd: boolean;
  /** To be looked for where it is wanted, if it is not known. */
  readonly hasNextPage: boolean | (() => Promise<boolean>);
  /** How many more are kept of a list that is sifted here. */
  readonly countMore?: () => Promise<number>;
}

export async function take<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  { first }: Taking,
): Promise<Taken<N>> {
  const taken: Step<N>[] = [];
  for await (const { steps, more } of walk(list, start, first)) {
    const room = first - taken.length;
    taken.push(...steps.slice(0, room));
    if (taken.length < first) continue;
    const hasNextPage = steps.length > room || more;
    return { taken, scanned: null, isEnd: !hasNextPage, hasNextPage };
  }
  return { taken, scanned: null, isEnd: true, hasNextPage: false };
}

/** Past its budget, before `first` rows are found, it is an error that tells how to go on. */
export async function takeSifted<N extends EntityName>(
  list: RowList<N>,
  start: Position | null,
  { first, scan, hint }: Taking,
  sieve: Sieve,
  seal: (end: Position) => string | null,
): Promise<Taken<N>> {
  const taken: Kept<N>[] = [];
  const stretches = sifted(walk(list, start, first), sieve, scan);
  let looked = 0;
  for (;;) {
    const { done, value: stretch } = await stretches.next();
    if (done) return { taken, scanned: looked, isEnd: true, hasNextPage: false };
    const { steps, more, limit } = stretch;
    looked = stretch.scanned;
    const room = first - taken.length;
    taken.push(...steps.slice(0, room));
    if (taken.length === first) {
      const scanned = taken.at(-1)?.scanned ?? looked;
      const known = steps.length > room || limit !== undefined;
      if (!known && !more) return { taken, scanned, isEnd: true, hasNextPage: false };
      const onward = shared(stretches);
      const countMore = async () => {
        if (limit !== undefined) throw scanLimit('to count', { scanned: looked, hint });
        return steps.length - room + (await countKept(onward(), hint));
      };
      return {
        taken,
        scanned,
        isEnd: false,
        hasNextPage: known || (() => findsMore(onward())),
        countMore,
      };
    }
    if (limit !== undefined) {
      throw scanLimit('to filter them', {
        scanned: looked,
        hint,
        found: taken.length,
        endCursor: seal(limit) ?? undefined,
      });
    }
  }
}

/** Whether a row is kept further on; where looking ends before the list does, there may be. */
async function findsMore(stretches: AsyncIterable<Scanned>): Promise<boolean> {
  for await (const { steps, limit } of stretches) {
    if (steps.length > 0 || limit !== undefined) return true;
  }
  return false;
}

async function countKept(stretches: AsyncIterable<Scanned>, hint: string): Promise<number> {
  let kept = 0;
  for await (const { steps, limit, scanned } of stretches) {
    if (limit !== undefined) throw scanLimit('to count', { scanned, hint });
    kept += steps.length;
  }
  return kept;
}

/** Several may look further on, and each stretch is read once. */
function shared<T>(source: AsyncGenerator<T, void, undefined>): () => AsyncGenerator<T, void, undefined> {
  const read: Promise<IteratorResult<T, void>>[] = [];
  return async function* again() {
    for (let index = 0; ; index += 1) {
      const { done, value } = await (read[index] ??= source.next());
      if (done === true) return;
      yield value;
    }
  };
}
