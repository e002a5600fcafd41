import { GatewayError } from '../errors.ts';
import type { Row } from '../plan/decode.ts';

/** The key by which Graph reads a row again, to do what `aim` says. */
export function keyOf({ entity, id, json, shape }: Row, aim: string): string {
  const { key } = shape.entity;
  const value = key === 'id' ? id : json[key];
  if (typeof value === 'string') return value;
  throw new GatewayError(
    'FIELD_UNAVAILABLE',
    `Graph can ${aim} only by the directory object id, and ${entity} ${id} has none: the person is not in the directory yet. Read what leads to this subject instead, and compare target.graphId.`,
  );
}
