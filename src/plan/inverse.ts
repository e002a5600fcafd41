import type { Entity } from '../entities/entity.ts';
import { type EdgeUse, type Selection, selectEdge, unite } from './selection.ts';

/**
 * Parts what is selected of the rows at the end of a to-many edge: what lies back along its inverse, which is the
 * row that they came from, and the rest.
 */
export function splitInverse(
  target: Entity,
  { fields, edges }: Selection,
  inverse: string | undefined,
): { readonly back: Selection; readonly rest: Selection } {
  const back: Selection[] = [];
  const rest = new Map<string, readonly EdgeUse[]>();
  for (const [name, uses] of edges) {
    const second = throughEdge(target, name, inverse);
    if (name === inverse) back.push(...uses.map(({ selection }) => selection));
    else if (second !== undefined) back.push(selectEdge(second, ...uses));
    else rest.set(name, uses);
  }
  return { back: unite(back), rest: { fields, edges: rest } };
}

/** The second step of an edge that goes by the inverse. */
function throughEdge(entity: Entity, name: string, inverse: string | undefined): string | undefined {
  if (inverse === undefined) return undefined;
  for (const route of Object.values(entity.edges[name]?.routes ?? {}).flat()) {
    if (route.kind === 'via' && route.edges[0] === inverse) return route.edges[1];
  }
  return undefined;
}
