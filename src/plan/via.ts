import type { Entity, Version } from '../entities/entity.ts';
import { edgeOf, isOnlyId, wishOf } from './planning.ts';
import { type Selection, selectEdge, unite } from './selection.ts';

/** An edge that goes by another becomes a wish of that one, unless the row can hold all that is wanted of it, its id. */
export function foldVia(
  entity: Entity,
  edges: Selection['edges'],
  version: Version,
  depth: number,
): Selection['edges'] {
  const folded: Selection[] = [];
  for (const [name, uses] of edges) {
    const edge = edgeOf(entity, name);
    const route = edge.routes[version].find(({ kind }) => kind === 'via');
    const hasKey = edge.routes[version].some(({ kind }) => kind === 'key');
    const isHeld = hasKey && (depth < 2 || isOnlyId(wishOf(edge, uses)));
    if (route?.kind !== 'via' || isHeld) folded.push(selectEdge(name, ...uses));
    else {
      const [first, second] = route.edges;
      folded.push(selectEdge(first, { args: {}, selection: selectEdge(second, ...uses) }));
    }
  }
  return unite(folded).edges;
}
