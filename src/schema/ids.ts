import type { Row } from '../context.ts';
import type { BelowName, Entity, NodeName, StandingName } from '../entities/entity.ts';
import { entities, isNodeName } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';

/** Global ids: the type's name and the key by which Graph reads it, in base64url. */

export interface NodeKey {
  readonly entity: NodeName;
  readonly key: string;
}

/** Zeros are how Graph and its clients spell that there is none. */
const guid = /^(?![0-]+$)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Graph composes the id of a link between package and role: `<role>_<scope>`. */
const roleAndScope = /^[\w-]+$/;
/** Marks a subject that is not in the directory yet: it has an id, and no key to be read by. */
const keyless = '~';
/** Whoever writes such an id themselves may write anything behind the mark. */
const keylessKey = /^~([\w-]+)$/;

export function encodeId(entity: NodeName, key: string): string {
  return Buffer.from(`${entity}:${key}`).toString('base64url');
}

/** Of a node that lies below another: both keys where Graph reads one by both, its own where that finds the other. */
export function encodeIdBelow(entity: BelowName, parent: string | undefined, id: string): string {
  const { anywhere, below }: Entity = entities[entity];
  if (!isFound(entity)) return encodeId(entity, `${keyless}${id}`);
  if (anywhere) return encodeId(entity, id);
  if (parent === undefined) throw new Error(`${entity} ${id} came without the ${below} that it lies below.`);
  return encodeId(entity, `${parent}/${id}`);
}

/** Of a node by the key that Graph reads it by, which of what lies below another is that other's and its own. */
export function encodeKey(entity: NodeName, key: string): string {
  const [parent, id] = [key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1)];
  return isBelow(entity) ? encodeIdBelow(entity, parent, id) : encodeId(entity, key);
}

/** For whoever must reckon with a node of any type that is read by its id. */
export function idsOfEachType(key: string): readonly { readonly type: NodeName; readonly id: string }[] {
  return Object.keys(entities)
    .filter(isNodeName)
    .filter(isFound)
    .map((name) => ({ type: name, id: encodeId(name, hasTwoKeys(name) ? `${key}/${key}` : key) }));
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
  const [, keylessId] = keylessKey.exec(key ?? '') ?? [];
  if (named === entity && keylessId !== undefined) return keylessId;
  if (named === entity && key !== undefined) return readable(entity, key, id, argument).replace(/^.*\//, '');
  if (named === undefined && ownIdIn(entity).test(id)) return id.toLowerCase();
  throw badId(
    argument,
    `the "id" or "graphId" of ${aOrAn(entity)}`,
    named === undefined || named === entity ? show(id) : `the id of another type, ${named},`,
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
  const own = key.slice(key.lastIndexOf('/') + 1);
  const parents = key.split('/').slice(0, -1);
  const isWhole = parents.length === (hasTwoKeys(entity) ? 1 : 0) && parents.every((part) => guid.test(part));
  if (isWhole && ownIdIn(entity).test(own)) return key.toLowerCase();
  if (key.startsWith(keyless)) throw notFoundAgain(entity, key.slice(keyless.length), argument);
  throw badId(argument, 'an id as this gateway gave it', show(id));
}

function notFoundAgain(entity: NodeName, id: string, argument: string): GatewayError {
  const { below }: Entity = entities[entity];
  const why =
    below === undefined
      ? `Subject ${id} was not in the directory when this id was given, and Graph reads a subject only by its directory object id. Read what led to it again.`
      : `Graph reads ${aOrAn(entity)} only below its ${below}. Ask for it from there, where this id came from.`;
  return new GatewayError('NOT_FOUND', why, { extensions: { argument } });
}

/** How Graph's own ids of a type look. */
function ownIdIn(entity: NodeName): RegExp {
  return entity === 'ResourceRoleScope' ? roleAndScope : guid;
}

/** Whether some version reads one again by its id. */
export function isFound(entity: NodeName): boolean {
  const { found }: Entity = entities[entity];
  return found === undefined || Object.values(found).some((how) => how !== null);
}

function isBelow(entity: NodeName): entity is BelowName {
  const { below }: Entity = entities[entity];
  return below !== undefined;
}

/** Whether its id is that of the row that it lies below, and its own. */
function hasTwoKeys(entity: NodeName): boolean {
  const { anywhere }: Entity = entities[entity];
  return isBelow(entity) && anywhere !== true;
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
