import type { Edge, Entity, EntityName, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { type Criteria, needsOf, selectPath } from './criteria.ts';
import { offersOf } from './filter.ts';
import { leadsBack, splitInverse } from './inverse.ts';
import { type EdgeUse, select, type Selection, selectEdge, unite } from './selection.ts';
import { expanded, newTree, type Shape, type Tree } from './shape.ts';
import {
  type Closed,
  expandAt,
  filterOn,
  isLastHope,
  isOpen,
  isScannable,
  listOf,
  nothingClosed,
  oneOf,
} from './ways.ts';

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

/** What is lacking of all rows that are looked at weighs more than what is lacking of those that are taken. */
const scanWeight = 100;

/** The version that lacks least of what is wanted; v1.0 where both serve alike. */
export function chooseVersion(
  entity: Entity,
  selection: Selection,
  planning: Planning,
  place: string = oneOf(entity),
  criteria: Criteria = {},
): Version {
  if (planning.versions !== 'auto') return planning.versions;
  const { closed = nothingClosed } = planning;
  const isOwn = place === listOf(entity); // Graph filters no other list
  const needs = needsOf(entity, criteria);
  const refused = (version: Version) =>
    offersOf(entity, version, criteria.filter).filter(({ name }) =>
      closed.has(version, filterOn(entity, [name])),
    ).length;
  const lackingOf = (wish: Selection, version: Version) =>
    countLacking(entity, wish, version, planning, planning.expandDepth, place);
  const lacking = (version: Version) =>
    lackingOf(selection, version) + scanWeight * (lackingOf(needs, version) + (isOwn ? refused(version) : 0));
  const lacksV1 = lacking('v1.0');
  return lacksV1 === 0 || lacksV1 <= lacking('beta') ? 'v1.0' : 'beta';
}

export function countLacking(
  entity: Entity,
  selection: Selection,
  version: Version,
  planning: Planning,
  depth: number = planning.expandDepth,
  place: string = oneOf(entity),
): number {
  let lacking = 0;
  for (const field of selection.fields) if (entity.fields[field]?.[version] === null) lacking += 1;
  for (const [name, uses] of foldVia(entity, selection.edges, version)) {
    const edge = edgeOf(entity, name);
    if (edge.routes[version].length === 0) lacking += 1;
    if (depth === 0 || edge.routes[version].every(({ kind }) => kind !== 'inline')) continue;
    const at = expandAt(place, name);
    if (planning.closed?.isKnown(version, at) === true) {
      lacking += 1;
      continue;
    }
    const target = entities[edge.target];
    const { back, rest } = splitInverse(target, wishOf(edge, uses), edge.inverse);
    lacking += countLacking(target, rest, version, planning, depth - 1, at);
    lacking += countLacking(entity, back, version, planning, depth, place); // what lies back is this very row's to bring
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
  place: string = oneOf(entity),
): Shape<N> {
  const fields = new Set<string>();
  const inlined = new Map<string, { navigation: string; shape: Shape }>();
  const held = new Map<string, string>();
  tree.properties.add('id');
  const folded = foldInverses(entity, selection, version, planning, depth, place);
  const wanted = withNeeds(entity, folded.selection, version, planning, depth, place);
  for (const name of wanted.fields) {
    const column = entity.fields[name]?.[version];
    if (!column) continue; // loads itself from the other version
    fields.add(name);
    for (const property of column.properties) tree.properties.add(property);
  }
  for (const [name, uses] of wanted.edges) {
    const edge = edgeOf(entity, name);
    const wish = wishOf(edge, uses.filter(rides));
    const below = expandAt(place, name);
    const route = uses.some(rides) ? ridingRoute(edge, wish, version, planning, depth, below) : undefined;
    if (route?.kind === 'key') {
      tree.properties.add(route.property);
      held.set(name, route.property);
    } else if (route?.kind === 'inline') {
      const { navigation } = route;
      const at = expanded(tree, navigation, edge.many);
      inlined.set(name, {
        navigation,
        shape: planRows(entities[edge.target], wish, version, planning, depth - 1, at, below),
      });
    }
    const later = route === undefined || !uses.every(rides);
    const key = later ? laterRoutes(edge, version, wishOf(edge, uses), planning)[0]?.route : undefined;
    if (key?.kind === 'key') tree.properties.add(key.property);
  }
  return { entity, version, tree, fields, inlined, held, answers: folded.answers };
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
  place: string,
): Selection {
  const needs: Selection[] = [];
  const folded = foldVia(entity, edges, version);
  for (const field of fields) if (!entity.fields[field]?.[version]) needs.push(select(entity.key));
  for (const [name, uses] of folded) {
    const edge = edgeOf(entity, name);
    const wish = wishOf(edge, uses.filter(rides));
    const at = expandAt(place, name);
    if (uses.every(rides) && ridingRoute(edge, wish, version, planning, depth, at) !== undefined) continue;
    const route = laterRoutes(edge, version, wishOf(edge, uses), planning)[0]?.route;
    if (route?.kind === 'inline' || route?.kind === 'child') needs.push(select(entity.key));
    if (route?.kind !== 'filter') continue;
    for (const { from } of route.terms) needs.push(selectPath(from));
  }
  return unite([{ fields, edges: folded }, ...needs]);
}

export interface Folded {
  readonly selection: Selection;
  /** The edges whose rows are left nothing to bring that lies back. */
  readonly answers: ReadonlySet<string>;
}

/**
 * What the rows of a to-many edge select back along its inverse becomes a wish of the row that they came from, from
 * the leaves up, so that chains compose. It stays with them where they can bring it and this row could not.
 * `free` names an edge of this row that its own origin answers.
 */
export function foldInverses(
  entity: Entity,
  selection: Selection,
  version: Version,
  planning: Planning,
  depth: number,
  place: string = oneOf(entity),
  free?: string,
): Folded {
  if (!planning.planned || planning.folds === false) return { selection, answers: new Set() };
  if (!turnsBack(entity, selection)) return { selection, answers: relieved(entity, selection) };
  const edges = new Map<string, readonly EdgeUse[]>();
  const backs: Selection[] = [];
  for (const [name, uses] of selection.edges) {
    const edge = edgeOf(entity, name);
    const { inverse } = edge;
    const target = entities[edge.target];
    const places = uses.map((use) => placeOf(edge, use, version, planning, depth, expandAt(place, name)));
    const below = uses.map((use, index) => {
      const at = places[index] ?? { version, depth, place };
      return foldInverses(target, use.selection, at.version, planning, at.depth, at.place, inverse).selection;
    });
    const parts = below.map((whole) => splitInverse(target, whole, inverse));
    const back = unite(parts.map((part) => part.back));
    const folds =
      places.every((at) => at.depth <= 0) || carries(entity, back, version, planning, depth, place, free);
    if (folds) backs.push(back);
    const kept = folds ? parts.map(({ rest }) => rest) : below;
    edges.set(
      name,
      uses.map((use, index) => ({ ...use, selection: kept[index] ?? use.selection })),
    );
  }
  const folded = unite([{ fields: selection.fields, edges }, ...backs]);
  // What came up may lead down and back again, and here more can be brought than where it came from.
  return backs.some((back) => turnsBack(entity, back))
    ? foldInverses(entity, folded, version, planning, depth, place, free)
    : { selection: folded, answers: relieved(entity, folded) };
}

function relieved(entity: Entity, { edges }: Selection): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [name, uses] of edges) {
    const { inverse, target } = edgeOf(entity, name);
    if (inverse === undefined) continue;
    if (!uses.some((use) => leadsBack(entities[target], use.selection, inverse))) names.add(name);
  }
  return names;
}

/** Selections do not change, and those below are planned again for each row that has them. */
const turning = new WeakMap<Selection, boolean>();

/** Whether anything in a selection leads back to where it came from. */
function turnsBack(entity: Entity, selection: Selection): boolean {
  const known = turning.get(selection);
  if (known !== undefined) return known;
  const turns = [...selection.edges].some(([name, uses]) => {
    const { inverse, target } = edgeOf(entity, name);
    return uses.some(
      (use) =>
        leadsBack(entities[target], use.selection, inverse) || turnsBack(entities[target], use.selection),
    );
  });
  turning.set(selection, turns);
  return turns;
}

/** Where the rows of one use of an edge are read: in which version, and with how many levels of `$expand` left. */
function placeOf(
  edge: Edge,
  use: EdgeUse,
  version: Version,
  planning: Planning,
  depth: number,
  at: string,
): { readonly version: Version; readonly depth: number; readonly place: string } {
  const wish = wishOf(edge, [use]);
  if (rides(use) && ridingRoute(edge, wish, version, planning, depth, at)?.kind === 'inline')
    return { version, depth: depth - 1, place: at };
  const [later] = laterRoutes(edge, version, wish, planning);
  const target = entities[edge.target];
  const place = edge.many ? listOf(target) : oneOf(target);
  if (later?.route.kind === 'child') return { version: later.version, depth: 0, place };
  const own = later?.route.kind === 'inline' ? planning.expandDepth - 1 : planning.expandDepth;
  return { version: later?.version ?? version, depth: own, place };
}

/** Whether a row can bring all of a wish, but what is read later wherever it is asked. */
function carries(
  entity: Entity,
  wish: Selection,
  version: Version,
  planning: Planning,
  depth: number,
  place: string,
  free?: string,
): boolean {
  for (const field of wish.fields) if (!entity.fields[field]?.[version]) return false;
  for (const [name, uses] of foldVia(entity, wish.edges, version)) {
    const riding = uses.filter(rides);
    if (name === free || riding.length === 0) continue;
    const edge = edgeOf(entity, name);
    const below = wishOf(edge, riding);
    const at = expandAt(place, name);
    const route = ridingRoute(edge, below, version, planning, depth, at);
    if (
      route === undefined &&
      !edge.routes[version].some(({ kind }) => kind === 'filter' || kind === 'child')
    )
      return false;
    if (route?.kind !== 'inline') continue;
    if (!carries(entities[edge.target], below, version, planning, depth - 1, at, edge.inverse)) return false;
  }
  return true;
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
  at: string,
): Route | undefined {
  if (!planning.planned) return undefined;
  const mayExpand = depth > 0 && planning.closed?.has(version, at) !== true;
  const onlyId = wish.edges.size === 0 && [...wish.fields].every((field) => field === 'id');
  return edge.routes[version].find(
    ({ kind }) => (kind === 'key' && onlyId) || (kind === 'inline' && mayExpand),
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
  const { closed = nothingClosed } = planning;
  const target = entities[edge.target];
  const chosen = chooseVersion(target, selection, planning, edge.many ? listOf(target) : oneOf(target));
  const inUse = planning.versions === 'auto' ? [chosen, otherVersion(chosen)] : [chosen];
  const inVersions = (isWanted: (route: Route, version: Version) => boolean) =>
    inUse.flatMap((version) =>
      edge.routes[version].filter((route) => isWanted(route, version)).map((route) => ({ route, version })),
    );
  const keys = edge.routes[rowVersion].filter(({ kind }) => kind === 'key');
  const routes = [
    ...keys.map((route) => ({ route, version: chosen })),
    ...inUse.flatMap((version) =>
      laterKinds.flatMap((later) =>
        edge.routes[version]
          .filter((route) => route.kind === later && isOpen(edge, route, version, closed))
          .map((route) => ({ route, version })),
      ),
    ),
    ...inVersions((route, version) => isScannable(edge, route, version, closed)),
  ];
  return routes.length > 0
    ? routes
    : inVersions((route, version) => isLastHope(edge, route, version, closed));
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
