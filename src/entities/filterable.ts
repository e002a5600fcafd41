import type { StandingName, Version } from './entity.ts';
import type { Enumeration } from './enumeration.ts';

/** What a filter compares. */
export type Literal =
  | { readonly kind: 'id'; readonly of: Exclude<StandingName, 'Subject'> | 'directory' }
  | { readonly kind: 'text' }
  | { readonly kind: 'dateTime' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'enum'; readonly of: Enumeration };

/** Something that people filter an entity's lists by; texts and instants sort them, too. */
export interface Filterable {
  readonly literal: Literal;
  readonly description: string;
  /** Where our rows have the value: a field, or edges and a field at their end. */
  readonly from: readonly string[];
  /** What Graph takes in `$filter` on the entity's own collection; all else is filtered here. */
  readonly graph?: GraphFilter;
}

export interface GraphFilter {
  /** `null` where that version takes none. */
  readonly path: Readonly<Record<Version, string | null>>;
  readonly operators: readonly GraphOperator[];
  /** Graph lists nothing without it. */
  readonly isDemanded?: true;
}

/** `in` is or-ed equality of the one path. */
export type GraphOperator = 'eq' | 'in' | 'contains' | 'lt' | 'lte' | 'gt' | 'gte';

/** One filterable, one line: what it compares, where our rows have it, and what Graph takes of it. */
export const by = {
  id: (of: Extract<Literal, { kind: 'id' }>['of'], description: string, from: string, graph?: GraphFilter) =>
    filterable({ kind: 'id', of }, description, from, graph),
  text: (description: string, from: string, graph?: GraphFilter) =>
    filterable({ kind: 'text' }, description, from, graph),
  instant: (description: string, from: string, graph?: GraphFilter) =>
    filterable({ kind: 'dateTime' }, description, from, graph),
  flag: (description: string, from: string) => filterable({ kind: 'flag' }, description, from),
  member: (of: Enumeration, description: string, from: string, graph?: GraphFilter) =>
    filterable({ kind: 'enum', of }, description, from, graph),
};

export function graph(v1: string, beta: string | null, ...operators: readonly GraphOperator[]): GraphFilter {
  return { path: { 'v1.0': v1, beta }, operators };
}

function filterable(literal: Literal, description: string, from: string, taken?: GraphFilter): Filterable {
  return { literal, description, from: from.split('.'), ...(taken === undefined ? {} : { graph: taken }) };
}
