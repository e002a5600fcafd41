import type { Edge, Entity, EntityName } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { entityPath, splitKey } from '../../plan/compile.ts';
import { decodeRow, inlinedPage, type Page, type Row } from '../../plan/decode.ts';
import { levelsIn, newTree, type Shape } from '../../plan/shape.ts';
import { expandAt, isOpen, nothingClosed, oneOf, subPathOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { blaming, expandsOf, type Suspects } from '../reading/healing.ts';
import { inlinedList, type Reading, shapedPages } from '../lists/lists.ts';
import { soughtIn, type SoughtPages } from './sought.ts';
import { stayedBehind } from './stayed-behind.ts';

/** Rows that have neither a path nor a filter of their own: one is sought among those of its parent's edge. */
export async function inParentsList<N extends EntityName>(
  reading: Reading,
  key: string,
  shape: Shape<N>,
): Promise<Row<N> | undefined> {
  const { pages, suspects } = listOfParent(reading, splitKey(key)[0], shape);
  const id = splitKey(key)[1].toLowerCase();
  try {
    return await soughtIn(reading, pages, (row) => row.id.toLowerCase() === id);
  } catch (failure) {
    throw blaming(failure, shape.version, suspects);
  }
}

interface ParentsList<N extends EntityName> {
  readonly pages: SoughtPages<N>;
  readonly suspects: Suspects;
}

/** By the first of the edge's routes that Graph takes and that brings all that is asked. */
function listOfParent<N extends EntityName>(
  reading: Reading,
  parentKey: string,
  shape: Shape<N>,
): ParentsList<N> {
  const { entity, version } = shape;
  const { parent, name, edge } = edgeTo(entity);
  const { expandDepth, closed = nothingClosed } = reading.planning;
  const expands = expandsOf(shape, oneOf(entity));
  for (const route of edge.routes[version]) {
    if (!isOpen(edge, route, version, closed)) continue;
    if (route.kind === 'inline' && levelsIn(shape.tree) < expandDepth) {
      const suspects = { expands: [...expands, expandAt(oneOf(parent), name)], filters: [], subPath: null };
      return { pages: ridingPages(reading, parent, parentKey, name, route.navigation, shape), suspects };
    }
    if (route.kind === 'child') {
      const path = `${entityPath(parent, version, parentKey)}/${route.segment}`;
      const suspects = { expands, filters: [], subPath: subPathOf(edge) };
      return { pages: shapedPages(reading, path, shape), suspects };
    }
  }
  throw stayedBehind(parent.name, name);
}

function ridingPages<N extends EntityName>(
  reading: Reading,
  parent: Entity,
  key: string,
  edge: string,
  navigation: string,
  shape: Shape<N>,
): SoughtPages<N> {
  const { version } = shape;
  const tree = { ...newTree('id'), expands: new Map([[navigation, { ...shape.tree, many: true }]]) };
  const nothing = { held: new Map(), answers: new Set<string>(), lacking: new Set<string>() };
  const inlined = new Map([[edge, { navigation, shape }]]);
  const whole: Shape = { entity: parent, version, tree, fields: new Set(['id']), inlined, ...nothing };
  const first = async () => {
    const row = decodeRow(await reading.reads.byKey(parent, version, key, tree), whole);
    const page = readable(() => inlinedPage(row, edge));
    if (page === undefined) throw stayedBehind(parent.name, edge);
    return page as Page<N>; // of the shape that was put there
  };
  return inlinedList(reading, '', shape, first, {});
}

function edgeTo(entity: Entity): { readonly parent: Entity; readonly name: string; readonly edge: Edge } {
  const parent: Entity | undefined = entity.below && entities[entity.below];
  for (const [name, edge] of Object.entries(parent?.edges ?? {}))
    if (parent !== undefined && edge.many && edge.target === entity.name) return { parent, name, edge };
  throw new Error(`Rows of ${entity.name} are found in a list, and none leads to them.`);
}
