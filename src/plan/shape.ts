import type { Entity, Version } from '../entities/entity.ts';

/** What one read asks of Graph: properties by `$select`, navigations by `$expand`, in Graph's names. */
export interface Tree {
  readonly properties: Set<string>;
  readonly expands: Map<string, Tree>;
}

/** How rows of one entity lie in the answer to a read, in our names. */
export interface Shape {
  readonly entity: Entity;
  readonly version: Version;
  /** What is asked of Graph for each row. */
  readonly tree: Tree;
  readonly fields: ReadonlySet<string>;
  /** Edges whose rows came along, and where in the parent's JSON they lie. */
  readonly inlined: ReadonlyMap<string, { readonly path: readonly string[]; readonly shape: Shape }>;
  /** Edges of which only the id is wanted, and the property that holds it. */
  readonly held: ReadonlyMap<string, string>;
}

export function newTree(...properties: readonly string[]): Tree {
  return { properties: new Set(properties), expands: new Map() };
}

/** Rows of which nothing but the id is asked. */
export function idShape(entity: Entity, version: Version, tree: Tree = newTree('id')): Shape {
  return { entity, version, tree, fields: new Set(['id']), inlined: new Map(), held: new Map() };
}

/** The tree at `path` below `tree`, made where missing. A node passed on the way asks for its id alone. */
export function treeAt(tree: Tree, path: readonly string[]): Tree {
  let here = tree;
  for (const navigation of path) {
    let next = here.expands.get(navigation);
    if (next === undefined) {
      next = newTree('id');
      here.expands.set(navigation, next);
    }
    here = next;
  }
  return here;
}

/** Adds all that `other` asks to `tree`, so that kin reads become one. */
export function mergeInto(tree: Tree, other: Tree): void {
  for (const property of other.properties) tree.properties.add(property);
  for (const [navigation, below] of other.expands) mergeInto(treeAt(tree, [navigation]), below);
}
