import type { EntityName } from '../../entities/entity.ts';
import { NoWayLeft } from '../reading/healing.ts';

/** Where one read cannot bring all, and what it brings cannot be read again. */
export function stayedBehind(entity: EntityName, name: string): NoWayLeft {
  return new NoWayLeft(
    'FIELD_UNAVAILABLE',
    `What is wanted of ${entity}.${name} is more than Graph brings in one read, and there is no other way to it. Ask for less below it, or from the other side.`,
  );
}
