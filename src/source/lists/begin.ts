import type { Entity, Route } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import type { Row } from '../../plan/decode.ts';
import { edgeOf } from '../../plan/planning.ts';
import { laterRoutes } from '../../plan/route.ts';
import { needsOf } from '../../plan/criteria.ts';
import { type EdgeUse, type ListArgs, type Selection, unite } from '../../plan/selection.ts';
import { checkFirst, pageSize } from './connection.ts';
import { countsBeside } from './count.ts';
import { listAt } from '../edges/list-at.ts';
import { flows } from './flow.ts';
import type { Reading } from './lists.ts';
import { checkScan } from './sift.ts';
import { checkServed } from '../rows/values.ts';
import type { RowList } from './walk.ts';

/**
 * Begins, in the wave that reads a row by its key, the lists that only wait for that key.
 * Their resolvers ask the same and find it under way; a failure is theirs to tell.
 */
export function beginEdges(reading: Reading, row: Row, selection: Selection): void {
  const { entity } = row.shape;
  if (!reading.planning.planned) return;
  for (const [name, uses] of selection.edges) {
    for (const use of uses) {
      const { args, selection: wish } = use;
      if (args === null || args.after || row.shape.inlined.has(name)) continue;
      const edge = edgeOf(entity, name);
      const needed = unite([wish, needsOf(entities[edge.target], args)]);
      const [best] = laterRoutes(edge, row.version, needed, reading.planning);
      if (best !== undefined && waitsForKeyOnly(best.route, entity.key)) begin(reading, row, name, args, use);
    }
  }
}

function begin(reading: Reading, row: Row, name: string, args: ListArgs, use: EdgeUse): void {
  const begun = async () => {
    checkServed(entities[edgeOf(row.shape.entity, name).target], args, reading.planning.versions);
    const list = await listAt(reading, row, name, use.selection, args, '');
    await Promise.all(firstPages(list, args, use));
  };
  begun().catch(() => undefined);
}

function firstPages(
  list: RowList,
  args: ListArgs,
  { isStreamed = false, counting = 'later' }: EdgeUse,
): Promise<unknown>[] {
  const rows = () => list.firstPage(pageSize(checkFirst(args.first), isStreamed && flows(list, args)));
  const count = () => list.counted.firstPage(checkScan(args.scan));
  if (args.orderBy) return [rows()];
  if (counting === 'alone') return [count()];
  return countsBeside(list, counting) ? [rows(), count()] : [rows()];
}

function waitsForKeyOnly(route: Route, key: Entity['key']): boolean {
  if (route.kind === 'child') return true;
  return route.kind === 'filter' && route.terms.every(({ from }) => from.length === 1 && from[0] === key);
}
