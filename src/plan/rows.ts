import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { askColumn, ridingColumn } from './columns.ts';
import { selectPath } from './criteria.ts';
import { foldInverses } from './fold.ts';
import { edgeOf, type Planning, rides, wishOf } from './planning.ts';
import { laterRoutes, ridingRoute } from './route.ts';
import { select, type Selection, unite } from './selection.ts';
import { everything, expanded, newTree, type Shape, type Tree } from './shape.ts';
import { foldVia } from './via.ts';
import { expandAt, oneOf } from './ways.ts';

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
  const lacking = new Set<string>();
  const inlined = new Map<string, { navigation: string; shape: Shape }>();
  const held = new Map<string, string>();
  tree.properties.add('id');
  if (entity.otherwise !== undefined) tree.properties.add(entity.otherwise);
  if (entity.selects === false) tree.properties.add(everything);
  const folded = foldInverses(entity, selection, version, planning, depth, place);
  const wanted = withNeeds(entity, folded.selection, version, planning, depth, place);
  for (const name of wanted.fields) {
    const column = ridingColumn(entity, name, version, planning, depth, place);
    if (entity.fields[name]?.[version] === null) lacking.add(name);
    if (column === undefined) continue; // loads itself, from the other version if need be
    fields.add(name);
    tree.fields.add(name);
    askColumn(tree, column);
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
  return { entity, version, tree, fields, lacking, inlined, held, answers: folded.answers };
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
  const folded = foldVia(entity, edges, version, depth);
  for (const field of fields) {
    if (ridingColumn(entity, field, version, planning, depth, place) === undefined)
      needs.push(select(entity.key));
  }
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
