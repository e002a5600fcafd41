import type { Entity } from '../entities/entity.ts';
import type { Filterable } from '../entities/filterable.ts';
import { nothing, select, type Selection, selectEdge, unite } from './selection.ts';

/** Which rows of a list, and in which order: plain data, in the names of the entity's filterables. */
export interface Criteria {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
}

/** Two-valued: a comparison with what a row does not have is false, and its negation true. */
export type Filter =
  | Comparison
  | { readonly kind: 'all' | 'any'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter };

export interface Comparison {
  readonly kind: 'compare';
  /** The filterable's. */
  readonly name: string;
  /** Equality is `in` of one value. */
  readonly operator: 'in' | 'contains' | 'startsWith' | 'lt' | 'lte' | 'gt' | 'gte';
  readonly values: readonly Value[];
}

export type Value = string | boolean | Date;

export type Order = readonly OrderTerm[];

export interface OrderTerm {
  /** The filterable's. */
  readonly name: string;
  readonly descending: boolean;
}

export function filterableOf(entity: Entity, name: string): Filterable {
  const filterable = entity.filters[name];
  if (filterable === undefined) throw new Error(`${entity.name} has no filter "${name}".`);
  return filterable;
}

/** What rows must carry, so that they can be filtered and sorted here. */
export function needsOf(entity: Entity, { filter, orderBy }: Criteria): Selection {
  const names = new Set((orderBy ?? []).map(({ name }) => name));
  if (filter) collectNames(filter, names);
  return unite([...names].map((name) => selectPath(filterableOf(entity, name).from)));
}

/** The filterables that a filter compares. */
export function namesIn(filter: Filter): readonly string[] {
  const names = new Set<string>();
  collectNames(filter, names);
  return [...names];
}

function collectNames(filter: Filter, names: Set<string>): void {
  if (filter.kind === 'compare') names.add(filter.name);
  else if (filter.kind === 'not') collectNames(filter.of, names);
  else for (const part of filter.of) collectNames(part, names);
}

/** A field, or the field at the end of edges. */
export function selectPath([first, ...rest]: readonly string[]): Selection {
  if (first === undefined) return nothing;
  return rest.length === 0 ? select(first) : selectEdge(first, { args: {}, selection: selectPath(rest) });
}
