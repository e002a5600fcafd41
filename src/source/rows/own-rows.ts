import type { GraphQLResolveInfo } from 'graphql';
import type { Entity, EntityName } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { decodePage, type Row } from '../../plan/decode.ts';
import { isFindable } from '../../plan/findable.ts';
import { foldInverses } from '../../plan/fold.ts';
import { isKeyBelow } from '../../plan/compile.ts';
import type { Question } from '../../plan/own-path.ts';
import { planRows } from '../../plan/rows.ts';
import { chooseVersion } from '../../plan/version.ts';
import { oneOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import type { Asking } from '../asking.ts';
import { rowAnywhere } from './anywhere.ts';
import { beginEdges } from '../lists/begin.ts';
import { healed } from '../reading/healing.ts';
import { isNotFound } from '../reading/reads.ts';
import { rowBy } from './rows.ts';
import { checkVersion } from './values.ts';

/** Rows that hang on no other: one by its key, or all that a question is answered with. */

export async function rowAtKey<N extends EntityName>(
  asking: Asking,
  name: N,
  key: string,
  info: GraphQLResolveInfo,
): Promise<Row<N> | null> {
  const entity: Entity<N> = entities[name];
  if (entity.anywhere && !isKeyBelow(key)) return rowAnywhere(asking, entity, key, info);
  const { selection, version } = asking.wish(name, info, null, oneOf(entity));
  const never = asking.rehearsal?.begins([...selection.edges.values()].flat().length);
  if (never !== undefined) return never;
  const reading = asking.reading(info);
  const { planning } = reading;
  const shape = planRows(entity, selection, version, planning);
  const { selection: whole } = foldInverses(entity, selection, version, planning, planning.expandDepth);
  asking.early.row(reading, entity, version, key, whole);
  const carries = { ...shape, fields: new Set(['id', entity.key]) };
  if (isFindable(entity)) {
    beginEdges(
      reading,
      { entity: name, id: key, version, json: { [entity.key]: key }, shape: carries },
      whole,
    );
  }
  try {
    return await healed(reading, (trial) => {
      const wish = asking.wish(name, info, null, oneOf(entity), {}, trial.planning);
      return rowBy(trial, key, planRows(entity, selection, wish.version, trial.planning));
    });
  } catch (failure) {
    if (isNotFound(failure)) return null;
    throw failure;
  }
}

export async function answersTo<N extends EntityName>(
  asking: Asking,
  name: N,
  { path, body, only }: Question,
  info: GraphQLResolveInfo,
): Promise<readonly Row<N>[]> {
  const entity: Entity<N> = entities[name];
  const selection = asking.selection(name, info, 'along');
  const { reads, planning } = asking.reading(info);
  if (only !== undefined) checkVersion(only, planning.versions);
  const version = only?.version ?? chooseVersion(entity, selection, planning);
  const shape = planRows(entity, selection, version, planning);
  const json = await reads.answers(entity, version, path(version), shape.tree, body);
  const { rows } = readable(() => decodePage(json, shape));
  const rehearsal = asking.rehearsal;
  if (rehearsal !== undefined)
    for (const { id } of rows) rehearsal.stands(id, rehearsal.pageSizes.expanded, null);
  return rows;
}
