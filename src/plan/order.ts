import type { Order } from './criteria.ts';

/** The values that a row is sorted by, as plain data that a cursor can hold. */
export type SortKeys = readonly (string | number | null)[];

/** Where a row stands in a sorted list. */
export interface SortPlace {
  readonly keys: SortKeys;
  /** The last key: no two rows stand at one place. */
  readonly id: string;
}

export function sortKey(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') return value;
  throw new TypeError(`Rows are sorted by texts and instants; a ${typeof value} came.`);
}

/** Which of two places comes first; what has no value comes last, in either direction. */
export function comparePlaces(order: Order, a: SortPlace, b: SortPlace): number {
  for (const [index, { descending }] of order.entries()) {
    const one = a.keys[index] ?? null;
    const other = b.keys[index] ?? null;
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1;
      continue;
    }
    const compared = compareKeys(one, other);
    if (compared !== 0) return descending ? -compared : compared;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** One collation for all callers and machines: people look for Émile near Emil. */
const collator = new Intl.Collator('en');

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
