import type { Row } from '../context.ts';
import type { BelowName, Entity, NodeName, StandingName } from '../entities/entity.ts';
import { entities, isNodeName } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';

/** Global ids: the type's name and the key by which Graph reads it, in base64url. */

export interface NodeKey {
  readonly entity: NodeName;
  readonly key: string;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Graph composes the id of a link between package and role: `<role>_<scope>`. */
const roleAndScope = /^[\w-]+$/;
/** Marks a subject that is not in the directory yet: it has an id, and no key to be read by. */
const keyless = '~';

export function encodeId(entity: NodeName, key: string): string {
  return Buffer.from(`${entity}:${key}`).toString('base64url');
}

/** Of a node that lies below another: the parent's key and its own, where Graph reads one by both. */
export function encodeIdBelow(entity: BelowName, parent: string | undefined, id: string): string {
  return encodeId(entity, isFound(entity) && parent !== undefined ? `${parent}/${id}` : `${keyless}${id}`);
}

/** For whoever must reckon with a node of any type that is read by its id. */
export function idsOfEachType(key: string): readonly { readonly type: NodeName; readonly id: string }[] {
  return Object.keys(entities)
    .filter(isNodeName)
    .filter(isFound)
    .map((name) => ({ type: name, id: encodeId(name, isBelow(name) ? `${key}/${key}` : key) }));
}

/** A subject's key is its directory object id, while there is one. */
export function encodeSubjectId(row: Row<'Subject'>, objectId: string | null): string {
  return encodeId('Subject', objectId ?? `${keyless}${row.id}`);
}

export function decodeId(id: string, argument: string): NodeKey {
  const [entity, key] = partsOf(id);
  if (entity !== undefined && key !== undefined) return { entity, key: readable(entity, key, id, argument) };
  throw badId(argument, 'the "id" of a node, as this gateway gave it', show(id));
}

/** The key behind an argument of type ID, which takes a node's global id or Graph's own. */
export function keyOfId(id: string, entity: Exclude<StandingName, 'Subject'>, argument: string): string {
  if (guid.test(id)) return id.toLowerCase();
  return keyOfGlobalId(id, entity, argument, `the "id" or "graphId" of ${aOrAn(entity)}`);
}

/** Graph's own id behind an argument of type ID that names a node below another, whichever way the client has it. */
export function ownIdOf(id: string, entity: BelowName, argument: string): string {
  const [named, key] = partsOf(id);
  if (named === entity && key !== undefined) return key.slice(key.lastIndexOf('/') + 1).replace(keyless, '');
  const own = entity === 'ResourceRoleScope' ? roleAndScope : guid;
  if (named === undefined && own.test(id)) return id.toLowerCase();
  throw badId(
    argument,
    `the "id" or "graphId" of ${aOrAn(entity)}`,
    named === undefined ? show(id) : `the id of another type, ${named},`,
  );
}

/** A subject's own `graphId` is no key: Graph reads subjects by their directory object id alone. */
export function keyOfSubjectId(id: string, argument: string): string {
  return keyOfGlobalId(id, 'Subject', argument, 'the "id" of a Subject (by its directory id, use objectId)');
}

/** A directory object id, which only Graph knows. */
export function objectIdOf(id: string, argument: string): string {
  if (guid.test(id)) return id.toLowerCase();
  return keyOfGlobalId(id, 'Subject', argument, 'a directory object id (a GUID) or the "id" of a Subject');
}

/** The type that a global id names; undefined where it is none. */
export function typeOfId(id: string): NodeName | undefined {
  return partsOf(id)[0];
}

function keyOfGlobalId(id: string, wantedEntity: NodeName, argument: string, wanted: string): string {
  const [entity, key] = partsOf(id);
  if (entity === wantedEntity && key !== undefined) return readable(entity, key, id, argument);
  throw badId(argument, wanted, entity === undefined ? show(id) : `the id of another type, ${entity},`);
}

/** Only what encodeId() writes: base64url is lenient, and one id must have one spelling. */
function partsOf(id: string): [NodeName, string] | [] {
  const [entity, key, ...more] = Buffer.from(id, 'base64url').toString().split(':');
  if (entity === undefined || key === undefined || more.length > 0 || !isNodeName(entity)) return [];
  return encodeId(entity, key) === id ? [entity, key] : [];
}

function readable(entity: NodeName, key: string, id: string, argument: string): string {
  const parts = key.split('/');
  if (parts.length === (isBelow(entity) ? 2 : 1) && parts.every((part) => guid.test(part)))
    return key.toLowerCase();
  if (key.startsWith(keyless)) {
    const { below }: Entity = entities[entity];
    if (below !== undefined) {
      throw new GatewayError(
        'NOT_FOUND',
        `Graph reads ${aOrAn(entity)} only below its ${below}. Ask for it from there, where this id came from.`,
        { extensions: { argument } },
      );
    }
    throw new GatewayError(
      'NOT_FOUND',
      `Subject ${key.slice(keyless.length)} was not in the directory when this id was given, and Graph reads a subject only by its directory object id. Read what led to it again.`,
      { extensions: { argument } },
    );
  }
  throw badId(argument, 'an id as this gateway gave it', show(id));
}

/** Whether some version reads one again by its id. */
function isFound(entity: NodeName): boolean {
  const { found }: Entity = entities[entity];
  return found === undefined || Object.values(found).some((how) => how !== null);
}

function isBelow(entity: NodeName): boolean {
  const { below }: Entity = entities[entity];
  return below !== undefined;
}

export function badId(argument: string, wanted: string, came: string): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `Argument "${argument}" takes ${wanted}; ${came} came.`, {
    extensions: { argument },
  });
}

function aOrAn(entity: NodeName): string {
  return `${/^[AEIOU]/.test(entity) ? 'an' : 'a'} ${entity}`;
}

function show(id: string): string {
  return JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
}
