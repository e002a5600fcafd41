import type { EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { isArray, isObject, type Json, type JsonObject } from '../entities/values.ts';
import { edgeOf } from './route.ts';
import { idShape, type Shape } from './shape.ts';

/** One thing that Graph sent, with the shape by which it was asked for. Values are decoded when they are looked at. */
export interface Row<N extends EntityName = EntityName> {
  readonly entity: N;
  /** Graph's own id. */
  readonly id: string;
  readonly version: Version;
  readonly json: JsonObject;
  readonly shape: Shape;
}

/** A stretch of a collection; `next` is Graph's nextLink, `null` at the end. */
export interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export function decodeRow(json: Json | undefined, shape: Shape): Row {
  if (!isObject(json) || typeof json['id'] !== 'string') {
    throw new TypeError(`Graph sent no ${shape.entity.name} with an id where one was asked for.`);
  }
  return { entity: shape.entity.name, id: json['id'], version: shape.version, json, shape };
}

/** A collection's answer: `{ value: [...], "@odata.nextLink"? }`. */
export function decodePage(json: Json | undefined, shape: Shape): Page {
  if (!isObject(json))
    throw new TypeError(`Graph sent no collection of ${shape.entity.name} where one was asked for.`);
  return decodeCollection(json['value'], json['@odata.nextLink'], shape);
}

function decodeCollection(items: Json | undefined, next: Json | undefined, shape: Shape): Page {
  if (!isArray(items))
    throw new TypeError(`Graph sent no list of ${shape.entity.name} where one was asked for.`);
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
  const { parent, last } = walk(row.json, inlined.path);
  const found = parent?.[last];
  return found === null || found === undefined ? null : decodeRow(found, inlined.shape);
}

/** The rows that came along for a to-many edge; `undefined` where they did not, or Graph left them out. */
export function inlinedPage(row: Row, edge: string): Page | undefined {
  const inlined = row.shape.inlined.get(edge);
  if (inlined === undefined) return undefined;
  const { parent, last } = walk(row.json, inlined.path);
  const items = parent?.[last];
  return isArray(items)
    ? decodeCollection(items, parent?.[`${last}@odata.nextLink`], inlined.shape)
    : undefined;
}

/** A row of which nothing but the id is known. */
export function idOnly<N extends EntityName>(name: N, version: Version, id: string): Row<N> {
  return { entity: name, id, version, json: { id }, shape: idShape(entities[name], version) };
}

function walk(json: JsonObject, path: readonly string[]): { parent: JsonObject | undefined; last: string } {
  let parent: JsonObject | undefined = json;
  for (const navigation of path.slice(0, -1)) {
    const next: Json | undefined = parent?.[navigation];
    parent = isObject(next) ? next : undefined;
  }
  return { parent, last: path.at(-1) ?? '' };
}
