import type { Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { collectionPath, entityPath } from '../../plan/compile.ts';
import { needsOf } from '../../plan/criteria.ts';
import { inlinedPage, type Row } from '../../plan/decode.ts';
import { edgeOf } from '../../plan/planning.ts';
import { type ListArgs, type Selection, unite } from '../../plan/selection.ts';
import { lacksForGood } from '../../plan/version.ts';
import { expandAt, listOf, subPathOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { askedList } from './asked.ts';
import { edgeFilterOf } from './edge-filter.ts';
import { keyOf } from '../reading/keys.ts';
import { collectionList, inlinedList, type Reading } from '../lists/lists.ts';
import { originOf, wishBeside, withOrigin, withParent } from './origin.ts';
import { rereadList } from './reread.ts';
import { unavailable } from '../rows/values.ts';
import type { RowList } from '../lists/walk.ts';
import { outOfDirectory, routesOf } from './ways-left.ts';
import { withinList } from '../rows/within.ts';

/** The rows at the end of a to-many edge; in one version alone, where a cursor's link speaks it. */
export async function listAt(
  reading: Reading,
  row: Row,
  name: string,
  selection: Selection,
  args: ListArgs,
  identity: string,
  only?: Version,
): Promise<RowList> {
  const edge = edgeOf(row.shape.entity, name);
  const entity = entities[edge.target];
  const origin = originOf(reading, row, name);
  const told = (list: RowList) => withParent(withOrigin(list, origin), row, entity);
  const inlined = row.shape.inlined.get(name);
  const rode = readable(() => inlinedPage(row, name));
  const wanted = unite([selection, needsOf(entity, args)]);
  const isBetterApart = lacksForGood(entity, wanted, row.version, reading.planning, row.entity);
  const isFree = only === undefined && !isBetterApart;
  if (inlined !== undefined && rode !== undefined && (isFree || only === row.version)) {
    return told(
      withinList(
        inlinedList(reading, identity, inlined.shape, () => rode, args),
        row,
        name,
      ),
    );
  }
  const lean = wishBeside(reading, origin, entity, selection, row.version, listOf(entity));
  const routes = routesOf(reading, row, name, edge, unite([lean, needsOf(entity, args)]));
  for (const { route, version } of routes) {
    if (only !== undefined && version !== only) continue;
    if (route.kind === 'filter') {
      const filter = await edgeFilterOf(reading, row, route, entity, version);
      if (filter === null) continue; // the row has no such value: perhaps another way is open
      reading.takes?.(version, filter.terms.length === 0 ? `${listOf(entity)}, scanned` : filter.way);
      const list = askedList(
        reading,
        {
          identity,
          path: collectionPath(entity, version),
          entity,
          version,
          selection: wishBeside(reading, origin, entity, selection, version, listOf(entity)),
          keptBy: route.keep === undefined ? undefined : expandAt(listOf(entity), route.keep),
        },
        args,
        filter,
      );
      return told(list);
    }
    if (route.kind === 'child') {
      const subPath = subPathOf(edge);
      reading.takes?.(version, subPath);
      const path = `${entityPath(row.shape.entity, version, keyOf(row, `find its ${name}`))}/${route.segment}`;
      const list = collectionList(reading, {
        identity,
        path,
        filter: [],
        entity,
        version,
        selection: wishBeside(reading, origin, entity, selection, version, listOf(entity)),
        depth: route.levels ?? 0,
        subPath,
        here: args,
      });
      return told(list);
    }
    if (route.kind === 'inline')
      return rereadList(reading, row, name, { args, selection }, version, identity);
  }
  if (routes.length === 0) throw unavailable(row.entity, name, edge.routes, reading.planning.versions);
  throw outOfDirectory(row, name);
}
