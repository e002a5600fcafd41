import type { Filter } from '../../plan/criteria.ts';
import { filterableOf, namesIn } from '../../plan/criteria.ts';
import type { Row } from '../../plan/decode.ts';
import { holds, type Values } from '../../plan/predicate.ts';
import { valueAlong } from '../edges/row-at.ts';
import type { Reading } from './lists.ts';
import { together } from '../together.ts';

/** Which of some rows are kept. Those of one page are looked at together, so that what they lack is read in one wave. */
export type Sieve = (rows: readonly Row[]) => Promise<readonly boolean[]>;

export function sieveOf(reading: Reading, filter: Filter): Sieve {
  const names = namesIn(filter);
  return async (rows) => {
    const values = await together(rows.map((row) => valuesOf(reading, row, names)));
    return values.map((each) => holds(filter, each));
  };
}

/**
 * A row's values by the names of filterables: its own alone. The row that it is said to have come from is no witness,
 * as whether it did may be what is asked.
 */
export async function valuesOf(
  reading: Reading,
  { origin: _origin, ...row }: Row,
  names: readonly string[],
): Promise<Values> {
  const { entity } = row.shape;
  const values = await together(
    names.map((name) => valueAlong(reading, row, filterableOf(entity, name).from)),
  );
  return new Map(names.map((name, index) => [name, values[index]]));
}
