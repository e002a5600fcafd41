import type { Comparison, Filter } from './criteria.ts';

/** The values of one row, by the names of filterables; null where it has none. */
export type Values = ReadonlyMap<string, unknown>;

/** A filter held against a row here: what Graph would have said, had it filtered. */
export function holds(filter: Filter, values: Values): boolean {
  switch (filter.kind) {
    case 'all':
      return filter.of.every((part) => holds(part, values));
    case 'any':
      return filter.of.some((part) => holds(part, values));
    case 'not':
      return !holds(filter.of, values);
    case 'compare':
      return compares(filter, values.get(filter.name));
  }
}

/** Text is compared without regard to case, as Graph's `eq` does and `contains(tolower(…))` is made to. */
export function folded(text: string): string {
  return text.toLowerCase();
}

function compares({ operator, values }: Comparison, actual: unknown): boolean {
  if (actual === null || actual === undefined) return false;
  return values.some((value) => matches(comparable(actual), operator, comparable(value)));
}

type Comparable = string | number | boolean;

function matches(actual: Comparable, operator: Comparison['operator'], wanted: Comparable): boolean {
  switch (operator) {
    case 'in':
      return actual === wanted;
    case 'contains':
      return String(actual).includes(String(wanted));
    case 'startsWith':
      return String(actual).startsWith(String(wanted));
    case 'lt':
      return actual < wanted;
    case 'lte':
      return actual <= wanted;
    case 'gt':
      return actual > wanted;
    case 'gte':
      return actual >= wanted;
  }
}

function comparable(value: unknown): Comparable {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') return folded(value);
  if (typeof value === 'boolean') return value;
  throw new TypeError(`Rows are filtered by texts, instants, members and flags; a ${typeof value} came.`);
}
