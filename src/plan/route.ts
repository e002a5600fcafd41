import type { Edge, Entity, EntityName, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { needsOf, selectPath } from './criteria.ts';
import { type EdgeUse, select, type Selection, selectEdge, unite } from './selection.ts';
import { expanded, newTree, type Shape, type Tree } from './shape.ts';

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
  for (const [name, uses] of foldVia(entity, selection.edges, version)) {
    const edge = edgeOf(entity, name);
    if (edge.routes[version].length === 0) lacking += 1;
    const rides = depth > 0 && edge.routes[version].some(({ kind }) => kind === 'inline');
    if (rides) lacking += countLacking(entities[edge.target], wishOf(edge, uses), version, depth - 1);
  }
  return lacking;
}

/** Plans a read of rows of `entity`: what rides along, what is held, and what later reads will need of each row. */
export function planRows<N extends EntityName>(
  entity: Entity<N>,
  selection: Selection,
  version: Version,
  planning: Planning,
  depth: number = planning.planned ? planning.expandDepth : 0,
  tree: Tree = newTree(),
): Shape<N> {
  const fields = new Set<string>();
  const inlined = new Map<string, { navigation: string; shape: Shape }>();
  const held = new Map<string, string>();
  tree.properties.add('id');
  const wanted = withNeeds(entity, selection, version, planning, depth);
  for (const name of wanted.fields) {
    const column = entity.fields[name]?.[version];
    if (!column) continue; // loads itself from the other version
    fields.add(name);
    for (const property of column.properties) tree.properties.add(property);
  }
  for (const [name, uses] of wanted.edges) {
    const edge = edgeOf(entity, name);
    const wish = wishOf(edge, uses.filter(rides));
    const route = uses.some(rides) ? ridingRoute(edge, wish, version, planning, depth) : undefined;
    if (route?.kind === 'key') {
      tree.properties.add(route.property);
      held.set(name, route.property);
    } else if (route?.kind === 'inline') {
      const { navigation } = route;
      const at = expanded(tree, navigation, edge.many);
      inlined.set(name, {
        navigation,
        shape: planRows(entities[edge.target], wish, version, planning, depth - 1, at),
      });
    }
    const later = route === undefined || !uses.every(rides);
    const key = later ? laterRoutes(edge, version, wishOf(edge, uses), planning)[0]?.route : undefined;
    if (key?.kind === 'key') tree.properties.add(key.property);
  }
  return { entity, version, tree, fields, inlined, held };
}

/**
 * The selection with all that its later reads need of each row, in our own names, so that it is planned like what
 * clients ask: the row's key, the values that filters compare with, and the first step of edges that go by another.
 */
function withNeeds(
  entity: Entity,
  { fields, edges }: Selection,
  version: Version,
  planning: Planning,
  depth: number,
): Selection {
  const needs: Selection[] = [];
  const folded = foldVia(entity, edges, version);
  for (const field of fields) if (!entity.fields[field]?.[version]) needs.push(select(entity.key));
  for (const [name, uses] of folded) {
    const edge = edgeOf(entity, name);
    const wish = wishOf(edge, uses.filter(rides));
    if (uses.every(rides) && ridingRoute(edge, wish, version, planning, depth) !== undefined) continue;
    const route = laterRoutes(edge, version, wishOf(edge, uses), planning)[0]?.route;
    if (route?.kind === 'inline' || route?.kind === 'child') needs.push(select(entity.key));
    if (route?.kind !== 'filter') continue;
    for (const { from } of route.terms) needs.push(selectPath(from));
  }
  return unite([{ fields, edges: folded }, ...needs]);
}

/** An edge that goes by another becomes a wish of that one, unless the row can hold its id. */
function foldVia(entity: Entity, edges: Selection['edges'], version: Version): Selection['edges'] {
  const folded: Selection[] = [];
  for (const [name, uses] of edges) {
    const routes = edgeOf(entity, name).routes[version];
    const route = routes.find(({ kind }) => kind === 'via');
    const byKey = routes.some(({ kind }) => kind === 'key');
    if (route?.kind !== 'via' || byKey) folded.push(selectEdge(name, ...uses));
    else {
      const [first, second] = route.edges;
      folded.push(selectEdge(first, { args: {}, selection: selectEdge(second, ...uses) }));
    }
  }
  return unite(folded).edges;
}

function rides({ args }: EdgeUse): boolean {
  return args !== null;
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
    ({ kind }) => (kind === 'key' && onlyId) || (kind === 'inline' && depth > 0),
  );
}

export interface LaterRoute {
  readonly route: Route;
  /** The version in which the target is read. */
  readonly version: Version;
}

/**
 * How an edge that did not ride along is read later, best first; empty where no version in use has a way.
 * A key lies in the row, so it is of the row's version; the target can be read by it in either.
 */
export function laterRoutes(
  edge: Edge,
  rowVersion: Version,
  selection: Selection,
  planning: Planning,
): readonly LaterRoute[] {
  const chosen = chooseVersion(entities[edge.target], selection, planning);
  const inUse = planning.versions === 'auto' ? [chosen, otherVersion(chosen)] : [chosen];
  const keys = edge.routes[rowVersion].filter(({ kind }) => kind === 'key');
  return [
    ...keys.map((route) => ({ route, version: chosen })),
    ...inUse.flatMap((version) =>
      laterKinds.flatMap((later) =>
        edge.routes[version].filter(({ kind }) => kind === later).map((route) => ({ route, version })),
      ),
    ),
  ];
}

/** From what asks for the target alone to what reads the parent again. */
const laterKinds: readonly Route['kind'][] = ['filter', 'child', 'via', 'inline'];

export function otherVersion(version: Version): Version {
  return version === 'v1.0' ? 'beta' : 'v1.0';
}

export function edgeOf(entity: Entity, name: string): Edge {
  const edge = entity.edges[name];
  if (edge === undefined) throw new Error(`${entity.name} has no edge "${name}".`);
  return edge;
}

/** What is wanted of the rows at the end of an edge: what clients select, and what filters and sorts them here. */
function wishOf({ target }: Edge, uses: readonly EdgeUse[]): Selection {
  const entity = entities[target];
  return unite(uses.flatMap(({ args, selection }) => [selection, needsOf(entity, args ?? {})]));
}
