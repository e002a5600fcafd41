import { GatewayError } from '../../errors.ts';
import { keyBelow } from '../../plan/compile.ts';
import type { Row } from '../../plan/decode.ts';

/** The key by which Graph reads a row again, to do what `aim` says. */
export function keyOf(row: Row, aim: string): string {
  const key = keyIn(row);
  if (key !== undefined) return key;
  const { entity, id, shape } = row;
  const { below, anywhere } = shape.entity;
  const cure = anywhere
    ? 'Ask for it from there, or by node(id), which looks for it.'
    : 'Ask for it from there.';
  throw new GatewayError(
    'FIELD_UNAVAILABLE',
    below === undefined
      ? `Graph can ${aim} only by the directory object id, and ${entity} ${id} has none: the person is not in the directory yet. Read what leads to this subject instead, and compare target.graphId.`
      : `Graph can ${aim} only below the ${below} that ${entity} ${id} belongs to, and what led to it does not tell which. ${cure}`,
  );
}

/** Undefined where the row does not tell. */
export function keyIn({ id, json, parent, shape }: Row): string | undefined {
  const { key, below } = shape.entity;
  if (below !== undefined) return parent === undefined ? undefined : keyBelow(parent, id);
  const value = key === 'id' ? id : json[key];
  return typeof value === 'string' ? value : undefined;
}
