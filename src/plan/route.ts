import type { Edge, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { isFindable, levelsBelow } from './findable.ts';
import { edgeOf, isOnlyId, otherVersion, type Planning, wishOf } from './planning.ts';
import type { Selection } from './selection.ts';
import { chooseVersion } from './version.ts';
import { isLastHope, isOpen, isScannable, listOf, nothingClosed, oneOf, parentOf } from './ways.ts';

/** How an edge travels with its parent's read, if it can: held, or inline within the depth left. */
export function ridingRoute(
  edge: Edge,
  wish: Selection,
  version: Version,
  planning: Planning,
  depth: number,
  at: string,
): Route | undefined {
  if (!planning.planned) return undefined;
  const mayExpand =
    depth > 0 &&
    planning.closed?.has(version, at) !== true &&
    fits(edge, wish, version, planning, depth) &&
    !isBetterApart(edge, wish, version, planning, depth);
  const onlyId = isOnlyId(wish);
  return edge.routes[version].find(
    ({ kind }) => (kind === 'key' && onlyId) || (kind === 'inline' && mayExpand),
  );
}

/**
 * What is not found again by a key brings all that is wanted of it, or is left to a read that has more levels to
 * spare: of its sub-path, or of the parent by itself. Where the parent is not found again either, some is better.
 */
function fits(
  edge: Edge,
  wish: Selection,
  version: Version,
  { expandDepth, closed = nothingClosed }: Planning,
  depth: number,
): boolean {
  if (!isFindable(parentOf(edge)) || levelsBelow(edge, wish, version) < depth) return true;
  const hasSubPath = edge.routes[version].some(
    (route) => route.kind === 'child' && isOpen(edge, route, version, closed),
  );
  return depth >= expandDepth && !hasSubPath;
}

/**
 * Rows of a list at the last level of `$expand` that want more still would each be read again. Their parent is read
 * again instead, once for all of them, with levels to spare: in the same wave, by fewer requests.
 */
function isBetterApart(
  edge: Edge,
  wish: Selection,
  version: Version,
  { expandDepth }: Planning,
  depth: number,
): boolean {
  if (!edge.many || depth !== 1 || expandDepth === 1 || !isFindable(parentOf(edge))) return false;
  return [...wish.edges].some(([name, uses]) => {
    const below = edgeOf(entities[edge.target], name);
    const routes = below.routes[version];
    const rides = routes.some(({ kind }) => kind === 'inline');
    return rides && !(routes.some(({ kind }) => kind === 'key') && isOnlyId(wishOf(below, uses)));
  });
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
  // What is not found again is read with its parent.
  const place = edge.many || !isFindable(target) ? listOf(target) : oneOf(target);
  const chosen = chooseVersion(target, selection, planning, place);
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
const laterKinds: readonly Route['kind'][] = ['sameId', 'filter', 'child', 'via', 'inline'];
