import type { Column, Entity, Expand, Version } from '../entities/entity.ts';
import type { Planning } from './planning.ts';
import { everything, expanded, type Tree } from './shape.ts';
import { expandAt } from './ways.ts';

/** How a field comes with its row, if it does: always as a property, by `$expand` as far as levels are left and Graph takes it. */
export function ridingColumn(
  entity: Entity,
  field: string,
  version: Version,
  { closed }: Planning,
  depth: number,
  place: string,
): Column | undefined {
  const column = entity.fields[field]?.[version];
  if (!column) return undefined;
  if (column.expand === undefined) return column;
  const rides = levelsOf(column.expand) <= depth && closed?.has(version, expandAt(place, field)) !== true;
  return rides ? column : undefined;
}

/** Levels of `$expand` that it takes. */
export function levelsOf({ below }: Expand): number {
  return below === undefined ? 1 : 2;
}

/** Asks for what a column reads. */
export function askColumn(tree: Tree, { properties, expand }: Column): void {
  for (const property of properties) tree.properties.add(property);
  if (expand === undefined) return;
  const items = expanded(tree, expand.navigation, true);
  items.properties.add(everything);
  if (expand.below !== undefined) expanded(items, expand.below, false).properties.add(everything);
}
