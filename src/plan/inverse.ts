import type { Entity } from '../entities/entity.ts';
import { type EdgeUse, nothing, type Selection, selectEdge, unite } from './selection.ts';

/**
 * Parts what is selected of the rows at the end of a to-many edge: what lies back along its inverse, which is the
 * row that they came from, and the rest.
 */
export function splitInverse(
  target: Entity,
  { fields, edges }: Selection,
  inverse: string | undefined,
): { readonly back: Selection; readonly rest: Selection } {
  if (!leadsBack(target, { fields, edges }, inverse)) return { back: nothing, rest: { fields, edges } };
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

/** Whether anything is selected back along the inverse. */
export function leadsBack(target: Entity, { edges }: Selection, inverse: string | undefined): boolean {
  if (inverse === undefined || edges.size === 0) return false;
  return [...edges.keys()].some(
    (name) => name === inverse || throughEdge(target, name, inverse) !== undefined,
  );
}

/** The second step of an edge that goes by the inverse. */
function throughEdge(entity: Entity, name: string, inverse: string | undefined): string | undefined {
  if (inverse === undefined) return undefined;
  for (const route of Object.values(entity.edges[name]?.routes ?? {}).flat()) {
    if (route.kind === 'via' && route.edges[0] === inverse) return route.edges[1];
  }
  return undefined;
}
