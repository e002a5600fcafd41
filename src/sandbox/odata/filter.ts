import type { Store } from '../tenant/store.ts';
import type { Condition, Requirement } from './whitelist.ts';

export function satisfies(row: unknown, requirements: readonly Requirement[], store: Store): boolean {
  return requirements.every((requirement) => requirement.some((condition) => holds(row, condition, store)));
}

/** The shortest list that an index gives of rows which may satisfy them all, or undefined for want of an index. */
export function candidates(
  requirements: readonly Requirement[],
  store: Store,
): readonly unknown[] | undefined {
  let shortest: readonly unknown[] | undefined;
  for (const [condition, ...others] of requirements) {
    if (condition?.operator !== 'eq' || others.length > 0) continue;
    const rows = condition.field.candidates?.(store, condition.value);
    if (rows !== undefined && rows.length < (shortest?.length ?? Infinity)) shortest = rows;
  }
  return shortest;
}

function holds(row: unknown, { field, operator, value, lowered }: Condition, store: Store): boolean {
  const actual = field.value(row, store);
  if (actual === null || actual === undefined) return false;
  if (operator === 'contains') return (lowered ? actual.toLowerCase() : actual).includes(value);
  if (field.literal === 'date') return compareDates(Date.parse(actual), operator, Date.parse(value));
  return actual.toLowerCase() === value.toLowerCase();
}

function compareDates(
  one: number,
  operator: Exclude<Condition['operator'], 'contains'>,
  other: number,
): boolean {
  switch (operator) {
    case 'eq':
      return one === other;
    case 'ge':
      return one >= other;
    case 'gt':
      return one > other;
    case 'le':
      return one <= other;
    case 'lt':
      return one < other;
  }
}
