import type { Edge, Entity, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { splitInverse } from './inverse.ts';
import { edgeOf, isOnlyId, wishOf } from './planning.ts';
import type { Selection } from './selection.ts';

/** Whether Graph surely reads a row again by what the row itself carries; all that is wanted of others comes with them. */
export function isFindable({ below, found }: Entity): boolean {
  return below === undefined && found === undefined;
}

/** Levels of `$expand` that a wish takes below the rows at the end of an edge that are not found again. */
export function levelsBelow({ target, inverse }: Edge, wish: Selection, version: Version): number {
  const entity = entities[target];
  if (isFindable(entity)) return 0;
  const { rest } = splitInverse(entity, wish, inverse);
  let levels = 0;
  for (const [name, uses] of rest.edges) {
    const edge = edgeOf(entity, name);
    const below = wishOf(edge, uses);
    const routes = edge.routes[version];
    const isHeld = isOnlyId(below) && routes.some(({ kind }) => kind === 'key');
    if (isHeld || routes.every(({ kind }) => kind !== 'inline')) continue;
    levels = Math.max(levels, 1 + levelsBelow(edge, below, version));
  }
  return levels;
}
