import type { Entity, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { quote } from './literal.ts';
import { everything, type Tree } from './shape.ts';

/** Plans as URLs below the version root: the only file that spells OData's query options. */

export const root = '/identityGovernance/entitlementManagement';

export interface Query {
  readonly tree: Tree;
  /** Terms to be joined by `and`. */
  readonly filter?: readonly string[];
  readonly top?: number;
}

/** `parent`: the key of the row that the collection lies below. */
export function collectionPath(entity: Entity, version: Version, parent?: string): string {
  const { below, name } = entity;
  const segment = entity.collection[version];
  if (segment === null) throw new Error(`${version} has no collection of ${name}.`);
  if (below === undefined) return `${root}/${segment}`;
  if (parent === undefined) throw new Error(`Rows of ${name} lie below a row of ${below}.`);
  return `${entityPath(entities[below], version, parent)}/${segment}`;
}

/** One entity by its key: `…/{id}`, or `…(objectId='…')` where only an alternate key is served. */
export function entityPath(entity: Entity, version: Version, wholeKey: string): string {
  const [parent, key] = entity.below === undefined ? [undefined, wholeKey] : splitKey(wholeKey);
  const collection = collectionPath(entity, version, parent);
  if (entity.isSingle) return collection;
  return entity.key === 'id'
    ? `${collection}/${encodeURIComponent(key)}`
    : `${collection}(${entity.key}=${encodeURIComponent(quote(key))})`;
}

/** The key of a row that lies below another. */
export function keyBelow(parent: string, id: string): string {
  return `${parent}/${id}`;
}

/** Whether the row is named that it lies below. */
export function isKeyBelow(key: string): boolean {
  return key.includes('/');
}

export function splitKey(key: string): [parent: string, id: string] {
  const at = key.lastIndexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** Graph's filterByCurrentUser: what concerns the signed-in user. */
export function currentUserPath(entity: Entity, version: Version, on: string): string {
  return `${collectionPath(entity, version)}/filterByCurrentUser(on=${encodeURIComponent(quote(on))})`;
}

export function withQuery(path: string, { tree, filter = [], top }: Query): string {
  const options = queryOptions(tree);
  if (filter.length > 0) options.push(`$filter=${encodeURIComponent(filter.join(' and '))}`);
  if (top !== undefined) options.push(`$top=${top}`);
  return options.length === 0 ? path : `${path}?${options.join('&')}`;
}

/** Sorted, so that equal wishes are equal URLs. */
function queryOptions({ properties, expands }: Tree): string[] {
  const options = properties.has(everything)
    ? []
    : [`$select=${[...properties].toSorted(idFirst).join(',')}`];
  if (expands.size === 0) return options;
  const navigations = [...expands].toSorted(([a], [b]) => compare(a, b));
  options.push(
    `$expand=${navigations.map(([name, tree]) => `${name}${nested(queryOptions(tree))}`).join(',')}`,
  );
  return options;
}

function nested(options: readonly string[]): string {
  return options.length === 0 ? '' : `(${options.join(';')})`;
}

function idFirst(a: string, b: string): number {
  return a === 'id' ? -1 : b === 'id' ? 1 : compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
