import type { Entity, Version } from '../entities/entity.ts';
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

/** That a row has one of these values where our rows have it: a field, or edges and a field at their end. */
export function equals(entity: Entity, from: readonly string[], ...values: readonly Value[]): Comparison {
  return {
    kind: 'compare',
    name: nameWhere(entity, (each) => each.from.join('.') === from.join('.')),
    operator: 'in',
    values,
  };
}

/** That a row has this value where Graph's path leads. */
export function equalsAt(entity: Entity, version: Version, path: string, value: Value): Comparison {
  const name = nameWhere(entity, ({ graph }) => graph?.path[version] === path);
  return { kind: 'compare', name, operator: 'in', values: [value] };
}

/** Where our rows have what Graph's path leads to. */
export function fromOf(entity: Entity, version: Version, path: string): readonly string[] {
  return filterableOf(
    entity,
    nameWhere(entity, ({ graph }) => graph?.path[version] === path),
  ).from;
}

function nameWhere(entity: Entity, isIt: (filterable: Filterable) => boolean): string {
  const [name] = Object.entries(entity.filters).find(([, filterable]) => isIt(filterable)) ?? [];
  if (name === undefined)
    throw new Error(`${entity.name} has no filter for what one of its edges is compared by.`);
  return name;
}

/** What rows must carry, so that they can be filtered and sorted here. */
export function needsOf(entity: Entity, criteria: Criteria): Selection {
  return unite(namesOf(criteria).map((name) => selectPath(filterableOf(entity, name).from)));
}

/** The filterables by which rows are filtered and sorted. */
export function namesOf({ filter, orderBy }: Criteria): readonly string[] {
  const names = new Set((orderBy ?? []).map(({ name }) => name));
  if (filter) collectNames(filter, names);
  return [...names];
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
