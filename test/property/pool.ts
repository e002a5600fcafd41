import { getNamedType, getNullableType, isListType } from 'graphql';
import { encodeId } from '../../src/schema/ids.ts';
import { isNodeName } from '../../src/entities/registry.ts';
import { stillTenant } from '../kit/tenant.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { type AnyField, fieldsOf, isLeaf, isNode, queryType, rowsOf, typeNamed } from './shape.ts';

type Leaf = string | number | boolean | null;

/** Every leaf value that a tenant's rows have, by type and field: where ids, names and instants are taken from. */
export interface Pool {
  /** Values that an input of that name compares with or looks up, on rows of that type where there is one. */
  values(name: string, type: string | undefined): readonly string[];
  /** How many rows of a type there are. */
  count(type: string): number;
}

type Rows = ReadonlyMap<string, readonly Readonly<Record<string, Leaf>>[]>;

export async function poolOf(seed: number): Promise<Pool> {
  const tenant = await stillTenant({ seed });
  const gateway = gatewayOver(tenant.url, 'auto', 'on', 100_000);
  const rows = new Map<string, Readonly<Record<string, Leaf>>[]>();
  for (const field of fieldsOf(queryType())) {
    const type = rowsOf(getNamedType(field.type));
    if (type === undefined) continue;
    const leaves = fieldsOf(type).filter(isPlain);
    const query = `{ all: ${field.name}(first: 5000) { nodes { ${leaves.map(({ name }) => name).join(' ')} } } }`;
    const { data, errors = [] } = await gateway.ask({ query });
    // Some column of some row may have no way to it: its value is null, and is not asked for.
    const all = (data as { all: { nodes: Record<string, Leaf>[] } | null } | null)?.all;
    if (!all) throw new Error(`The pool cannot be read by ${query}: ${JSON.stringify(errors[0])}`);
    rows.set(type.name, all.nodes);
  }
  await gateway.close();
  await tenant.close();
  const known = new Map<string, readonly string[]>();
  return {
    values: (name, type) => {
      const key = `${type}.${name}`;
      let values = known.get(key);
      if (values === undefined) known.set(key, (values = valuesOf(rows, name, type)));
      return values;
    },
    count: (type) => rows.get(type)?.length ?? 0,
  };
}

function isPlain(field: AnyField): boolean {
  return isLeaf(field) && !isListType(getNullableType(field.type)) && field.args.length === 0;
}

function valuesOf(rows: Rows, given: string, type: string | undefined): readonly string[] {
  const name = given === 'name' ? 'displayName' : given;
  if (type !== undefined && rows.has(type)) {
    // An id is a node's own or Graph's: arguments take either.
    const own =
      name === 'id'
        ? [...column(rows, type, 'id'), ...column(rows, type, 'graphId')]
        : column(rows, type, name);
    if (own.length > 0) return own;
    // `accessPackageId` is the `id` at the end of `accessPackage`.
    for (const edge of fieldsOf(typeNamed(type))) {
      if (isLeaf(edge) || !name.startsWith(edge.name)) continue;
      const found = valuesOf(rows, uncapitalised(name.slice(edge.name.length)), getNamedType(edge.type).name);
      if (found.length > 0) return found;
    }
  }
  // `catalogId` where no edge is named `catalog`.
  for (const each of rows.keys()) {
    if (each === type || !name.startsWith(uncapitalised(each))) continue;
    const found = column(rows, each, uncapitalised(name.slice(each.length)));
    if (found.length > 0) return found;
  }
  // `startDateTime` where no column is one: any instant of the rows.
  if (type !== undefined && name.endsWith('DateTime')) {
    const columns = Object.keys(rows.get(type)?.[0] ?? {}).filter((each) => each.endsWith('DateTime'));
    const found = columns.flatMap((each) => column(rows, type, each));
    if (found.length > 0) return found;
  }
  // `targetObjectId` where no edge is named `target`: whatever type has such a property.
  for (let from = 0; from < name.length; from += 1) {
    const found = [...rows.keys()].flatMap((each) => column(rows, each, uncapitalised(name.slice(from))));
    if (found.length > 0) return found;
  }
  return [];
}

function column(rows: Rows, type: string, name: string): readonly string[] {
  const values = (rows.get(type) ?? []).map((row) => row[name === 'ids' ? 'id' : name]);
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export const unknownGuid = '00000000-0000-4000-8000-000000000000';

/** Ids that no tenant has: well formed, and not. */
export function unknownIds(): readonly string[] {
  const types = fieldsOf(queryType()).map(({ type }) => getNamedType(type));
  const names = [...new Set(types.filter(isNode).map(({ name }) => name))].filter(isNodeName);
  return [unknownGuid, 'no id', ...names.map((name) => encodeId(name, unknownGuid))];
}
