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
 * Whether the edge can still be read by walking the target's collection, where Graph refuses to filter it:
 * each row then carries what would have been compared.
 */
export function isScannable(edge: Edge, route: Route, version: Version, closed: Closed): boolean {
  if (route.kind !== 'filter' || isOpen(edge, route, version, closed)) return false;
  const target = entities[edge.target];
  return (
    carriesKept(target, route, version, closed) &&
    route.terms.every(({ path }) =>
      canCarry(target, fromOf(target, version, path), version, closed, listOf(target)),
    )
  );
}

function carriesKept(target: Entity, route: FilterRoute, version: Version, closed: Closed) {
  return route.keep === undefined || !closed.has(version, expandAt(listOf(target), route.keep));
}

function canCarry(
  entity: Entity,
  [first = '', ...rest]: readonly string[],
  version: Version,
  closed: Closed,
  place: string,
): boolean {
  if (rest.length === 0) return Boolean(entity.fields[first]?.[version]);
  const edge = entity.edges[first];
  if (edge === undefined) return false;
  const at = expandAt(place, first);
  return edge.routes[version].some(
    ({ kind }) =>
      (kind === 'key' && rest.join('.') === 'id') ||
      (kind === 'inline' &&
        !closed.has(version, at) &&
        canCarry(entities[edge.target], rest, version, closed, at)),
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
