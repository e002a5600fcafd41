import type { Counting } from './counting.ts';
import type { Criteria } from './criteria.ts';

/** What a client asks of the rows of one entity: plain data, keyed by the entity's own field and edge names. */
export interface Selection {
  readonly fields: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, readonly EdgeUse[]>;
}

/** One use of an edge; aliases of one edge are several uses. */
export interface EdgeUse {
  /** Null where they are not what the edge takes: its own resolver says so. */
  readonly args: ListArgs | null;
  readonly selection: Selection;
  /** Its rows flow page by page. */
  readonly isStreamed?: boolean;
  readonly counting?: Counting;
}

/** The arguments of a list, with every id in its filter as Graph's own. */
export interface ListArgs extends Criteria {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Rows that may be read to filter, sort or count them here. */
  readonly scan?: number | null | undefined;
}

export const nothing: Selection = { fields: new Set(), edges: new Map() };

export function select(...fields: readonly string[]): Selection {
  return { fields: new Set(fields), edges: new Map() };
}

/** Rows at the end of one edge, and nothing else. */
export function selectEdge(edge: string, ...uses: readonly EdgeUse[]): Selection {
  return { fields: new Set(), edges: new Map([[edge, uses]]) };
}

export function unite(selections: readonly Selection[]): Selection {
  const fields = new Set<string>();
  const edges = new Map<string, EdgeUse[]>();
  for (const selection of selections) {
    for (const field of selection.fields) fields.add(field);
    for (const [edge, uses] of selection.edges) edges.set(edge, [...(edges.get(edge) ?? []), ...uses]);
  }
  return { fields, edges };
}
