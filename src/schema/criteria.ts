import type { ListArgs } from '../context.ts';
import type { Entity, EntityName } from '../entities/entity.ts';
import type { Filterable } from '../entities/filterable.ts';
import { unknownMember } from '../entities/enumeration.ts';
import { entities } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';
import type { FilterInput } from './filters.ts';
import { keyOfId, objectIdOf } from './ids.ts';
import type { OrderInput } from './orders.ts';

/** The arguments of a list as clients give them, made what source takes; what says nothing is refused, not ignored. */
export interface GivenArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly scan?: number | null | undefined;
  readonly filter?: FilterInput | null | undefined;
  readonly orderBy?: readonly OrderInput[] | null | undefined;
}

type Filter = NonNullable<ListArgs['filter']>;
type Comparison = Extract<Filter, { kind: 'compare' }>;
type Value = Comparison['values'][number];

const maxDepth = 8;
const maxValues = 100;
const maxText = 10_000;
const maxOrder = 4;

export function checkedArgs(
  target: EntityName,
  { first, after, scan, filter, orderBy }: GivenArgs,
): ListArgs {
  return {
    first,
    after,
    scan,
    filter: filter ? checkedFilter(entities[target], filter) : null,
    orderBy: checkedOrder(orderBy ?? []),
  };
}

function checkedOrder(given: readonly OrderInput[]): ListArgs['orderBy'] {
  if (given.length > maxOrder)
    throw refused('orderBy', `takes at most ${maxOrder} fields to sort by; ${given.length} came`);
  if (given.length === 0) return null;
  return given.map(({ field, direction }) => ({ name: field, descending: direction === 'desc' }));
}

/** Counts what one filter compares with, over all its levels. */
interface Weight {
  values: number;
}

function checkedFilter(entity: Entity, given: FilterInput): Filter | null {
  const parts = partsOf(entity, given, 'filter', 1, { values: 0 });
  return parts.length === 0 ? null : allOf(parts);
}

function partsOf(
  entity: Entity,
  given: FilterInput,
  argument: string,
  depth: number,
  weight: Weight,
): readonly Filter[] {
  if (depth > maxDepth)
    throw refused(argument, `takes at most ${maxDepth} levels of and, or and not; more came`);
  return Object.entries(given).flatMap(([name, condition]): readonly Filter[] => {
    if (condition === null || condition === undefined) return [];
    const at = `${argument}.${name}`;
    // GraphQL has held them to the input's types.
    if (name === 'not') return [{ kind: 'not', of: some(condition as FilterInput, at) }];
    if (name === 'and' || name === 'or') {
      const below = (condition as readonly FilterInput[]).map((part, index) => some(part, `${at}.${index}`));
      if (below.length === 0)
        throw refused(at, 'takes at least one filter; none came. Leave it out to have all');
      return [{ kind: name === 'and' ? 'all' : 'any', of: below }];
    }
    const filterable = entity.filters[name];
    if (filterable === undefined) throw new Error(`${entity.name} has no filter "${name}".`);
    return comparisonsOf(name, filterable, condition, at, weight);
  });

  function some(below: FilterInput, at: string): Filter {
    const parts = partsOf(entity, below, at, depth + 1, weight);
    if (parts.length === 0) throw refused(at, 'takes at least one condition; none came');
    return allOf(parts);
  }
}

function allOf(parts: readonly Filter[]): Filter {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

function comparisonsOf(
  name: string,
  filterable: Filterable,
  condition: object,
  argument: string,
  weight: Weight,
): Comparison[] {
  const terms = Object.entries(condition).filter(([, value]) => value !== null && value !== undefined);
  if (terms.length === 0 || terms.some(([, value]) => Array.isArray(value) && value.length === 0)) {
    throw refused(argument, 'takes at least one value to compare with; none came. Leave it out to have all');
  }
  return terms.map(([operator, given]) => {
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    weight.values += values.length;
    if (weight.values > maxValues)
      throw refused(
        'filter',
        `takes at most ${maxValues} values to compare with, over all its levels; more came`,
      );
    return {
      kind: 'compare',
      name,
      operator: operatorOf(operator),
      values: values.map((value) => valueOf(filterable, `${argument}.${operator}`, value)),
    };
  });
}

const operators: readonly Comparison['operator'][] = ['contains', 'startsWith', 'lt', 'lte', 'gt', 'gte'];

function operatorOf(given: string): Comparison['operator'] {
  const operator = given === 'eq' || given === 'in' ? 'in' : operators.find((known) => known === given);
  if (operator === undefined) throw new Error(`No filter operator "${given}" is known.`);
  return operator;
}

function valueOf({ literal }: Filterable, argument: string, value: unknown): Value {
  if (value instanceof Date || typeof value === 'boolean') return value;
  if (typeof value !== 'string')
    throw refused(argument, `takes values to compare with; ${JSON.stringify(value)} came`);
  if (literal.kind === 'enum' && value === unknownMember) {
    throw refused(
      argument,
      'takes values that Graph knows; UNKNOWN_FUTURE_VALUE came, which stands for whatever this gateway does not know yet',
    );
  }
  if (value.length > maxText)
    throw refused(argument, `takes text of at most ${maxText} characters; ${value.length} came`);
  if (!isWellFormed(value))
    throw refused(argument, 'takes text; half of a surrogate pair came, which no URL can carry');
  if (literal.kind !== 'id') return value;
  return literal.of === 'directory' ? objectIdOf(value, argument) : keyOfId(value, literal.of, argument);
}

function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}

function refused(argument: string, why: string): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `Argument "${argument}" ${why}.`, { extensions: { argument } });
}
