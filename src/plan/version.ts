import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { type Criteria, needsOf } from './criteria.ts';
import { offersOf } from './filter.ts';
import { splitInverse } from './inverse.ts';
import { isFindable } from './findable.ts';
import { edgeOf, otherVersion, type Planning, wishOf } from './planning.ts';
import type { Selection } from './selection.ts';
import { foldVia } from './via.ts';
import { expandAt, filterOn, listOf, nothingClosed, oneOf } from './ways.ts';

/** What is lacking of all rows that are looked at, or for good, weighs more than what is lacking of those that are taken. */
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
  const ways = place === oneOf(entity) ? (entity.found ?? entity.collection) : entity.collection;
  if (ways['v1.0'] === null && ways.beta !== null) return 'beta';
  if (ways.beta === null && ways['v1.0'] !== null) return 'v1.0';
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
    lackingOf(selection, version) +
    scanWeight *
      (lackingOf(needs, version) + (isOwn ? refused(version) : 0) + countForGood(entity, selection, version));
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
  for (const field of selection.fields) {
    const column = entity.fields[field]?.[version];
    const isClosed = column?.expand && planning.closed?.isKnown(version, expandAt(place, field)) === true;
    if (column === null || isClosed) lacking += 1;
  }
  for (const [name, uses] of foldVia(entity, selection.edges, version, depth)) {
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
    lacking += scanWeight * countForGood(target, rest, version, entity.name);
    lacking += countLacking(entity, back, version, planning, depth, place); // what lies back is this very row's to bring
  }
  return lacking;
}

/** Whether rows that came by an edge of `parent` and are not found again would have more of what is wanted in the other version. */
export function lacksForGood(
  entity: Entity,
  selection: Selection,
  version: Version,
  { versions }: Planning,
  parent?: EntityName,
): boolean {
  if (versions !== 'auto' || isFindable(entity)) return false;
  const other = otherVersion(version);
  return countForGood(entity, selection, other, parent) < countForGood(entity, selection, version, parent);
}

/** Fields that the other version cannot bring later, since it does not find their rows. */
function countForGood(
  entity: Entity,
  { fields, edges }: Selection,
  version: Version,
  parent?: EntityName,
): number {
  if (isFindable(entity)) return 0;
  const isFound = entity.below === parent && entity.found?.[otherVersion(version)];
  let lacking = isFound ? 0 : [...fields].filter((field) => entity.fields[field]?.[version] === null).length;
  for (const [name, uses] of edges) {
    const edge = edgeOf(entity, name);
    const target = entities[edge.target];
    const { rest } = splitInverse(target, wishOf(edge, uses), edge.inverse);
    lacking += countForGood(target, rest, version, entity.name);
  }
  return lacking;
}
