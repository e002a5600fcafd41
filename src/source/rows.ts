import type { EntityName } from '../entities/entity.ts';
import { decodeRow, type Row } from '../plan/decode.ts';
import type { Shape } from '../plan/shape.ts';
import { oneOf } from '../plan/ways.ts';
import { readable } from './answer.ts';
import { blaming, expandsOf } from './healing.ts';
import type { Reading } from './lists.ts';

/** One row by the key that Graph reads it by. */
export async function rowBy<N extends EntityName>(
  { reads }: Reading,
  key: string,
  shape: Shape<N>,
): Promise<Row<N>> {
  const { entity, version, tree } = shape;
  try {
    const json = await reads.byKey(entity, version, key, tree);
    const row = readable(() => decodeRow(json, shape));
    reads.keep([row]);
    return row;
  } catch (failure) {
    const expands = expandsOf(shape, oneOf(entity));
    throw blaming(failure, version, { expands, filters: [], subPath: null });
  }
}
