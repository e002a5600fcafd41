import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { isArray, isObject, type Json, type JsonObject, Malformed } from '../entities/values.ts';
import { isFindable } from './findable.ts';
import { edgeOf } from './planning.ts';
import { newTree, type Shape } from './shape.ts';

/** One thing that Graph sent, with the shape by which it was asked for. Values are decoded when they are looked at. */
export interface Row<N extends EntityName = EntityName> {
  readonly entity: N;
  /** Graph's own id. */
  readonly id: string;
  readonly version: Version;
  readonly json: JsonObject;
  readonly shape: Shape<N>;
  /** The key of the row that it lies below, where it came from there. */
  readonly parent?: string;
  /** Where it came from, if by a to-many edge that has an inverse. */
  readonly origin?: Origin;
  /** The row that led to it, where it is not surely found by its own key. */
  readonly within?: Within;
}

/** The row whose edge of that name leads to another, which came along with it. */
export interface Within {
  readonly row: Row;
  readonly edge: string;
}

/** The row that a list hangs on: it lies at the end of that edge of each row in the list. */
export interface Origin {
  readonly row: Row;
  readonly edge: string;
  /** Whether it was planned to carry all that is selected of it there. */
  readonly carries: boolean;
}

/** A stretch of a collection; `next` is Graph's nextLink, `null` at the end. */
export interface Page<N extends EntityName = EntityName> {
  readonly rows: readonly Row<N>[];
  readonly next: string | null;
}

export function decodeRow<N extends EntityName>(json: Json | undefined, shape: Shape<N>): Row<N> {
  const { entity, version } = shape;
  if (isObject(json)) {
    const id = idIn(json, entity);
    if (typeof id === 'string') return { entity: entity.name, id, version, json, shape };
  }
  throw new Malformed(`Graph sent no ${entity.name} with an id where one was asked for.`);
}

const zeros = '00000000-0000-0000-0000-000000000000';

function idIn(json: JsonObject, { otherwise }: Entity): Json | undefined {
  const { id } = json;
  return otherwise === undefined || (id !== undefined && id !== null && id !== zeros) ? id : json[otherwise];
}

/** A collection's answer: `{ value: [...], "@odata.nextLink"? }`. */
export function decodePage<N extends EntityName>(json: Json | undefined, shape: Shape<N>): Page<N> {
  const answer = isObject(json) ? json : {};
  return decodeCollection(answer['value'], answer['@odata.nextLink'], shape);
}

function decodeCollection<N extends EntityName>(
  items: Json | undefined,
  next: Json | undefined,
  shape: Shape<N>,
): Page<N> {
  if (!isArray(items))
    throw new Malformed(`Graph sent no list of ${shape.entity.name} where one was asked for.`);
  return { rows: items.map((item) => decodeRow(item, shape)), next: typeof next === 'string' ? next : null };
}

/** The row that came along for a to-one edge; `undefined` where the edge did not ride along. */
export function inlinedRow(row: Row, edge: string): Row | null | undefined {
  const heldBy = row.shape.held.get(edge);
  if (heldBy !== undefined) {
    const id = row.json[heldBy];
    return typeof id === 'string' ? idOnly(edgeOf(row.shape.entity, edge).target, row.version, id) : null;
  }
  const inlined = row.shape.inlined.get(edge);
  if (inlined === undefined) return undefined;
  const found = row.json[inlined.navigation];
  if (found === null || found === undefined) return null;
  const end = decodeRow(found, inlined.shape);
  const { keyed, target } = edgeOf(row.shape.entity, edge);
  return keyed === false || !isFindable(entities[target]) ? { ...end, within: { row, edge } } : end;
}

/** The rows that came along for a to-many edge; `undefined` where they did not, or Graph left them out. */
export function inlinedPage(row: Row, edge: string): Page | undefined {
  const inlined = row.shape.inlined.get(edge);
  if (inlined === undefined) return undefined;
  const { navigation, shape } = inlined;
  const items = row.json[navigation];
  return isArray(items)
    ? decodeCollection(items, row.json[`${navigation}@odata.nextLink`], shape)
    : undefined;
}

/** A row of which nothing but the id is known. */
export function idOnly<N extends EntityName>(name: N, version: Version, id: string): Row<N> {
  const nothing = {
    fields: new Set(['id']),
    inlined: new Map(),
    held: new Map(),
    answers: new Set<string>(),
    lacking: new Set<string>(),
  };
  const shape: Shape<N> = { entity: entities[name], version, tree: newTree('id'), ...nothing };
  return { entity: name, id, version, json: { id }, shape };
}
