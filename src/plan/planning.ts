import type { Edge, Entity, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { needsOf } from './criteria.ts';
import { type EdgeUse, type Selection, unite } from './selection.ts';
import type { Closed } from './ways.ts';

/** How far a plan may go. */
export interface Planning {
  readonly versions: 'auto' | Version;
  /** Levels of `$expand` that Graph takes. */
  readonly expandDepth: number;
  /** Off: nothing rides along, each edge is a read of its own. The oracle that planned answers are held against. */
  readonly planned: boolean;
  /** False where rows must ride along although planning is off: what is selected back along an inverse stays with its row. */
  readonly folds?: boolean;
  /** What Graph has refused. */
  readonly closed?: Closed;
}

export function otherVersion(version: Version): Version {
  return version === 'v1.0' ? 'beta' : 'v1.0';
}

export function edgeOf(entity: Entity, name: string): Edge {
  const edge = entity.edges[name];
  if (edge === undefined) throw new Error(`${entity.name} has no edge "${name}".`);
  return edge;
}

/** What is wanted of the rows at the end of an edge: what clients select, and what filters and sorts them here. */
export function wishOf({ target }: Edge, uses: readonly EdgeUse[]): Selection {
  const entity = entities[target];
  return unite(uses.flatMap(({ args, selection }) => [selection, needsOf(entity, args ?? {})]));
}

export function rides({ args }: EdgeUse): boolean {
  return args !== null;
}

export function isOnlyId({ fields, edges }: Selection): boolean {
  return edges.size === 0 && [...fields].every((field) => field === 'id');
}
