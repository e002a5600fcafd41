import type { Edge, Entity, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { leadsBack, splitInverse } from './inverse.ts';
import { edgeOf, type Planning, rides, wishOf } from './planning.ts';
import { laterRoutes, ridingRoute } from './route.ts';
import { type EdgeUse, type Selection, unite } from './selection.ts';
import { foldVia } from './via.ts';
import { expandAt, listOf, oneOf } from './ways.ts';

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
  for (const [name, uses] of foldVia(entity, wish.edges, version, depth)) {
    const riding = uses.filter(rides);
    if (name === free || riding.length === 0) continue;
    const edge = edgeOf(entity, name);
    const below = wishOf(edge, riding);
    const at = expandAt(place, name);
    const route = ridingRoute(edge, below, version, planning, depth, at);
    if (
      route === undefined &&
      !edge.routes[version].some(({ kind }) => kind === 'sameId' || kind === 'filter' || kind === 'child')
    )
      return false;
    if (route?.kind !== 'inline') continue;
    if (!carries(entities[edge.target], below, version, planning, depth - 1, at, edge.inverse)) return false;
  }
  return true;
}
