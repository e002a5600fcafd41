import type { Edge, Entity, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { type EdgeUse, nothing, type Selection, unite } from './selection.ts';
import { newTree, type Shape, type Tree, treeAt } from './shape.ts';

/** How far a plan may go. */
export interface Planning {
  readonly versions: 'auto' | Version;
  /** Levels of `$expand` that Graph takes. */
  readonly expandDepth: number;
  /** Off: nothing rides along, each edge is a read of its own. The oracle that planned answers are held against. */
  readonly planned: boolean;
}

/** The version that lacks least of what is wanted; v1.0 where both serve alike. */
export function chooseVersion(entity: Entity, selection: Selection, planning: Planning): Version {
  if (planning.versions !== 'auto') return planning.versions;
  const lacksV1 = countLacking(entity, selection, 'v1.0', planning.expandDepth);
  return lacksV1 === 0 || lacksV1 <= countLacking(entity, selection, 'beta', planning.expandDepth)
    ? 'v1.0'
    : 'beta';
}

function countLacking(entity: Entity, selection: Selection, version: Version, depth: number): number {
  let lacking = 0;
  for (const field of selection.fields) if (entity.fields[field]?.[version] === null) lacking += 1;
  for (const [name, uses] of selection.edges) {
    const edge = edgeOf(entity, name);
    if (edge.routes[version].length === 0) lacking += 1;
    const route = edge.routes[version].find((candidate) => candidate.kind === 'inline');
    if (route?.kind === 'inline' && route.path.length <= depth) {
      lacking += countLacking(entities[edge.target], wishOf(uses), version, depth - route.path.length);
    }
  }
  return lacking;
}

/** Plans a read of rows of `entity`: what rides along, what is held, and what later reads will need of each row. */
export function planRows(
  entity: Entity,
  selection: Selection,
  version: Version,
  planning: Planning,
  depth: number = planning.expandDepth,
  tree: Tree = newTree(),
): Shape {
  const fields = new Set<string>();
  const inlined = new Map<string, { path: readonly string[]; shape: Shape }>();
  const held = new Map<string, string>();
  tree.properties.add('id');
  for (const name of selection.fields) {
    const column = entity.fields[name]?.[version];
    if (column === null || column === undefined) {
      tree.properties.add(entity.key); // by which it loads itself from the other version
      continue;
    }
    fields.add(name);
    for (const property of column.properties) tree.properties.add(property);
  }
  for (const [name, uses] of selection.edges) {
    const edge = edgeOf(entity, name);
    const riders = uses.filter(({ args }) => args !== null && !args.filter);
    const wish = wishOf(riders);
    const route = riders.length === 0 ? undefined : ridingRoute(edge, wish, version, planning, depth);
    if (route?.kind === 'key') {
      tree.properties.add(route.property);
      held.set(name, route.property);
    } else if (route?.kind === 'inline') {
      const below = depth - route.path.length;
      const at = treeAt(tree, route.path);
      inlined.set(name, {
        path: route.path,
        shape: planRows(entities[edge.target], wish, version, planning, below, at),
      });
    }
    if (route === undefined || riders.length < uses.length) {
      prepare(tree, entity, laterRoute(edge, version, wishOf(uses), planning)?.route);
    }
  }
  return { entity, version, tree, fields, inlined, held };
}

/** How an edge travels with its parent's read, if it can: held, or inline within the depth left. */
function ridingRoute(
  edge: Edge,
  wish: Selection,
  version: Version,
  planning: Planning,
  depth: number,
): Route | undefined {
  if (!planning.planned) return undefined;
  const onlyId = wish.edges.size === 0 && [...wish.fields].every((field) => field === 'id');
  return edge.routes[version].find(
    (route) => (route.kind === 'key' && onlyId) || (route.kind === 'inline' && route.path.length <= depth),
  );
}

export interface LaterRoute {
  readonly route: Route;
  /** The version in which the target is read. */
  readonly version: Version;
}

/**
 * How an edge that did not ride along is read later; undefined where no version in use has a way.
 * A key lies in the row, so it is of the row's version; the target can be read by it in either.
 */
export function laterRoute(
  edge: Edge,
  rowVersion: Version,
  selection: Selection,
  planning: Planning,
): LaterRoute | undefined {
  const chosen = chooseVersion(entities[edge.target], selection, planning);
  const key = edge.routes[rowVersion].find((route) => route.kind === 'key');
  if (key !== undefined) return { route: key, version: chosen };
  for (const version of planning.versions === 'auto' ? [chosen, otherVersion(chosen)] : [chosen]) {
    const routes = edge.routes[version].filter((route) => route.kind !== 'key');
    const route = routes.find(({ kind }) => kind !== 'inline') ?? routes[0];
    if (route !== undefined) return { route, version };
  }
  return undefined;
}

export function otherVersion(version: Version): Version {
  return version === 'v1.0' ? 'beta' : 'v1.0';
}

/** Makes a row carry what its later reads need. */
function prepare(tree: Tree, entity: Entity, route: Route | undefined): void {
  if (route === undefined) return;
  if (route.kind === 'key') tree.properties.add(route.property);
  if (route.kind === 'child' || route.kind === 'inline') tree.properties.add(entity.key);
  if (route.kind !== 'filter') return;
  for (const { from } of route.terms) {
    const [first, second] = from;
    if (second === undefined) tree.properties.add(first);
    else treeAt(tree, [first]).properties.add(second);
  }
}

export function edgeOf(entity: Entity, name: string): Edge {
  const edge = entity.edges[name];
  if (edge === undefined) throw new Error(`${entity.name} has no edge "${name}".`);
  return edge;
}

function wishOf(uses: readonly EdgeUse[]): Selection {
  return uses.length === 0 ? nothing : unite(uses.map((use) => use.selection));
}
