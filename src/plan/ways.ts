import type { Edge, Entity, EntityName, Route, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { fromOf } from './criteria.ts';

/**
 * A route at its place, by name: `Assignment list: expand accessPackage/catalog`. Graph may refuse one that its
 * documents allow, and takes an expand in one read that it refuses in another; names hold no ids and no values.
 */
export type Way = string;

/** The ways that plans leave out. */
export interface Closed {
  has(version: Version, way: Way): boolean;
  /** For good: Graph has refused it. What is left out on trial alone does not move a read to the other version. */
  isKnown(version: Version, way: Way): boolean;
  isOnTrial(version: Version, way: Way): boolean;
}

export const nothingClosed: Closed = { has: () => false, isKnown: () => false, isOnTrial: () => false };

/** Where the rows of a read lie. */
export function listOf({ name }: Entity): string {
  return `${name} list`;
}

/** The rows that concern the signed-in user. */
export function mineOf({ name }: Entity): string {
  return `${name} filterByCurrentUser`;
}

export function oneOf({ name }: Entity): string {
  return `${name} by key`;
}

/** Of rows at `place`, which may be an expand itself. */
export function expandAt(place: string, edge: string): Way {
  return place.includes(': expand ') ? `${place}/${edge}` : `${place}: expand ${edge}`;
}

/** Terms that go together are one way: which of them Graph refuses cannot be told, and each may do by itself. */
export function filterOn(entity: Entity, paths: readonly string[]): Way {
  return `${listOf(entity)}: filter ${paths.join(' and ')}`;
}

function filterBy(target: Entity, { terms }: FilterRoute): Way {
  return filterOn(
    target,
    terms.map(({ path }) => path),
  );
}

export function subPathOf(edge: Edge): Way {
  const { parent, name } = originOf(edge);
  return `${parent}.${name}: sub-path`;
}

/** Whether plans may read the edge later by this route. */
export function isOpen(edge: Edge, route: Route, version: Version, closed: Closed): boolean {
  const target = entities[edge.target];
  if (route.kind === 'filter') {
    return !closed.has(version, filterBy(target, route)) && carriesKept(target, route, version, closed);
  }
  if (route.kind === 'child') return !closed.has(version, subPathOf(edge));
  if (route.kind !== 'inline') return true;
  const { parent, name } = originOf(edge);
  return !closed.has(version, expandAt(oneOf(entities[parent]), name));
}

/**
 * Whether the edge may be tried by a route that was refused, as there is no other: perhaps it was the one row.
 * A path that is not served says more, and is left alone.
 */
export function isLastHope(edge: Edge, route: Route, version: Version, closed: Closed): boolean {
  const { parent, name } = originOf(edge);
  return route.kind === 'inline' && !closed.isOnTrial(version, expandAt(oneOf(entities[parent]), name));
}

/** The same, but for one way that is to be gone all the same. */
export function reopened(closed: Closed, version: Version, way: Way): Closed {
  return {
    has: (other, wanted) => !(other === version && wanted === way) && closed.has(other, wanted),
    isKnown: (other, wanted) => closed.isKnown(other, wanted),
    isOnTrial: (other, wanted) => closed.isOnTrial(other, wanted),
  };
}

/**
 * Whether the edge can still be read by looking at rows here: where Graph refuses to filter the target's collection,
 * it is walked; where it refuses to expand what rows are kept by, each is asked for it by its key.
 */
export function isScannable(edge: Edge, route: Route, version: Version, closed: Closed): boolean {
  if (route.kind !== 'filter' || isOpen(edge, route, version, closed)) return false;
  const target = entities[edge.target];
  const compared = closed.has(version, filterBy(target, route))
    ? route.terms.map(({ path }) => fromOf(target, version, path))
    : [];
  const kept = route.keep === undefined ? [] : [[route.keep, 'id']];
  const places = [listOf(target), oneOf(target)];
  return [...compared, ...kept].every((from) => canRead(target, from, version, closed, places));
}

function carriesKept(target: Entity, route: FilterRoute, version: Version, closed: Closed) {
  return route.keep === undefined || !closed.has(version, expandAt(listOf(target), route.keep));
}

/** Whether the value at the end of `path` can be had of rows at some of `places`: carried by them, or read by keys. */
function canRead(
  entity: Entity,
  [first = '', ...rest]: readonly string[],
  version: Version,
  closed: Closed,
  places: readonly string[],
): boolean {
  if (rest.length === 0) return Boolean(entity.fields[first]?.[version]);
  const edge = entity.edges[first];
  if (edge === undefined) return false;
  const target = entities[edge.target];
  const open = places.map((place) => expandAt(place, first)).filter((at) => !closed.has(version, at));
  return edge.routes[version].some(
    ({ kind }) =>
      (kind === 'key' && canRead(target, rest, version, closed, [oneOf(target)])) ||
      (kind === 'inline' &&
        open.length > 0 &&
        canRead(target, rest, version, closed, [...open, oneOf(target)])),
  );
}

type FilterRoute = Route & { readonly kind: 'filter' };

/** The entity that has the edge. */
export function parentOf(edge: Edge): Entity {
  return entities[originOf(edge).parent];
}

interface Origin {
  readonly parent: EntityName;
  readonly name: string;
}

const origins = new Map<Edge, Origin>(
  Object.values<Entity>(entities).flatMap((parent) =>
    Object.entries(parent.edges).map(([name, edge]): [Edge, Origin] => [edge, { parent: parent.name, name }]),
  ),
);

function originOf(edge: Edge): Origin {
  const origin = origins.get(edge);
  if (origin === undefined) throw new Error('Only edges of the registry are planned.');
  return origin;
}
