import type { Row } from '../context.ts';
import type { EntityName } from '../entities/entity.ts';
import { isEntityName } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';

/** Global ids: the type's name and the key by which Graph reads it, in base64url. */

export interface NodeKey {
  readonly entity: EntityName;
  readonly key: string;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Marks a subject that is not in the directory yet: it has an id, and no key to be read by. */
const keyless = '~';

export function encodeId(entity: EntityName, key: string): string {
  return Buffer.from(`${entity}:${key}`).toString('base64url');
}

/** A subject's key is its directory object id, while there is one. */
export function encodeSubjectId(row: Row<'Subject'>, objectId: string | null): string {
  return encodeId('Subject', objectId ?? `${keyless}${row.id}`);
}

export function decodeId(id: string, argument: string): NodeKey {
  const [entity, key] = Buffer.from(id, 'base64url').toString().split(':');
  if (entity !== undefined && key !== undefined && isEntityName(entity))
    return { entity, key: readable(key, id) };
  throw badId(argument, 'the "id" of a node, as this gateway gave it', show(id));
}

/** The key behind an argument of type ID, which takes a node's global id or Graph's own. */
export function keyOfId(id: string, entity: Exclude<EntityName, 'Subject'>, argument: string): string {
  if (guid.test(id)) return id;
  return keyOfGlobalId(id, entity, argument, `the "id" or "graphId" of ${aOrAn(entity)}`);
}

/** A subject's own `graphId` is no key: Graph reads subjects by their directory object id alone. */
export function keyOfSubjectId(id: string, argument: string): string {
  return keyOfGlobalId(id, 'Subject', argument, 'the "id" of a Subject (by its directory id, use objectId)');
}

/** A directory object id, which only Graph knows. */
export function objectIdOf(id: string, argument: string): string {
  if (guid.test(id)) return id;
  return keyOfGlobalId(id, 'Subject', argument, 'a directory object id (a GUID) or the "id" of a Subject');
}

function keyOfGlobalId(id: string, entity: EntityName, argument: string, wanted: string): string {
  const [name, key] = Buffer.from(id, 'base64url').toString().split(':');
  if (name === entity && key !== undefined) return readable(key, id);
  const came =
    name !== undefined && key !== undefined && isEntityName(name)
      ? `the id of another type, ${name},`
      : show(id);
  throw badId(argument, wanted, came);
}

function readable(key: string, id: string): string {
  if (guid.test(key)) return key;
  if (key.startsWith(keyless)) {
    throw new GatewayError(
      'NOT_FOUND',
      `Subject ${key.slice(keyless.length)} was not in the directory when this id was given, and Graph reads a subject only by its directory object id. Read what led to it again.`,
    );
  }
  throw badId('id', 'an id as this gateway gave it', show(id));
}

function badId(argument: string, wanted: string, came: string): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `Argument "${argument}" takes ${wanted}; ${came} came.`, {
    extensions: { argument },
  });
}

function aOrAn(entity: EntityName): string {
  return `${/^[AEIOU]/.test(entity) ? 'an' : 'a'} ${entity}`;
}

function show(id: string): string {
  return JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
}
