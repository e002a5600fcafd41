import type { Entity, EntityName, Version } from '../entities/entity.ts';

/** What one read asks of Graph: properties by `$select`, navigations by `$expand`, in Graph's names. */
export interface Tree {
  readonly properties: Set<string>;
  /** The fields that they are asked for, in our names: one property may serve several. */
  readonly fields: Set<string>;
  readonly expands: Map<string, Tree>;
  /** Whether a navigation leads to many. */
  readonly many: boolean;
}

/** How rows of one entity lie in the answer to a read, in our names: what they surely carry. */
export interface Shape<N extends EntityName = EntityName> {
  readonly entity: Entity<N>;
  readonly version: Version;
  /** What is asked of Graph for each row. */
  readonly tree: Tree;
  readonly fields: ReadonlySet<string>;
  /** Fields that are wanted of each row, and that this version does not have. */
  readonly lacking: ReadonlySet<string>;
  /** Edges whose rows came along, and the navigation that they lie in. */
  readonly inlined: ReadonlyMap<string, { readonly navigation: string; readonly shape: Shape }>;
  /** Edges of which only the id is wanted, and the property that holds it. */
  readonly held: ReadonlyMap<string, string>;
  /** To-many edges whose rows need not bring what lies back along the inverse: this row carries it. */
  readonly answers: ReadonlySet<string>;
}

/** In place of properties: all that there are, of whatever type a row is. */
export const everything = '*';

export function newTree(...properties: readonly string[]): Tree {
  return { properties: new Set(properties), fields: new Set(), expands: new Map(), many: false };
}

/** The tree of a navigation below `tree`, made where missing. */
export function expanded(tree: Tree, navigation: string, many: boolean): Tree {
  let below = tree.expands.get(navigation);
  if (below === undefined) tree.expands.set(navigation, (below = { ...newTree('id'), many }));
  return below;
}

/** Adds all that `other` asks to `tree`, so that kin reads become one. */
export function mergeInto(tree: Tree, other: Tree): void {
  for (const property of other.properties) tree.properties.add(property);
  for (const field of other.fields) tree.fields.add(field);
  for (const [navigation, below] of other.expands) mergeInto(expanded(tree, navigation, below.many), below);
}

/** Whether the answer to `asked` holds all that `wished` asks. */
export function covers(asked: Tree, wished: Tree): boolean {
  if (!asked.properties.has(everything))
    for (const property of wished.properties) if (!asked.properties.has(property)) return false;
  for (const [navigation, below] of wished.expands) {
    const along = asked.expands.get(navigation);
    if (along === undefined || !covers(along, below)) return false;
  }
  return true;
}

/** Levels of `$expand` that a tree takes. */
export function levelsIn({ expands }: Tree): number {
  return Math.max(0, ...[...expands.values()].map((below) => 1 + levelsIn(below)));
}
