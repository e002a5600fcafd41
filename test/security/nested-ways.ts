import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { entities } from '../../src/entities/registry.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { schema } from '../../src/schema/schema.ts';
import type { WayIn } from './ways-in.ts';

/** The ways by which a text comes in below the root: arguments of the fields of nodes, read from the schema. */

const id = '00000000-0000-4000-9000-000000000002';

/** Types of rows to which nothing leads but a list. */
export const withoutId = ['AvailableAccessPackage'] as const;

/** Each argument of type `kind` of each field of each type but the root's. */
export function nestedArguments(kind: 'ID' | 'String'): WayIn[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || isRoot(type.name)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter((arg) => getNamedType(arg.type).name === kind)
        .map((arg) => argumentOf(type.name, field, arg)),
    );
  });
}

function isRoot(name: string): boolean {
  return name === 'Query' || name === 'Mutation' || withoutId.some((each) => each === name);
}

function argumentOf(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  { name, type }: GraphQLArgument,
): WayIn {
  const others = field.args.filter((arg) => isNonNullType(arg.type) && arg.name !== name).map(leastOf);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const asked = `${field.name}(${[`${name}: $value`, ...others].join(', ')})${selection}`;
  const at =
    parent === 'Me' ? `me { ${asked} }` : `node(id: "${idOf(parent)}") { ... on ${parent} { ${asked} } }`;
  return {
    name: `${parent}.${field.name}(${name})`,
    query: `query ($value: ${String(type)}) { ${at} }`,
    variables: (text) => ({ value: text }),
  };
}

function leastOf({ name, type }: GraphQLArgument): string {
  const named = getNamedType(type);
  return `${name}: ${isEnumType(named) ? named.getValues()[0]?.name : `"${id}"`}`;
}

function idOf(type: string): string {
  const entity = Object.values(entities).find(({ name }) => name === type);
  if (entity === undefined) throw new Error(`No row of ${type} is known by an id: say how it is come by.`);
  return encodeId(entity.name as never, 'below' in entity ? `${id}/${id}` : id);
}
