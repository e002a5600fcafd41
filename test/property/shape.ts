import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/schema/schema.ts';

/** What the generator asks of the schema; no type is named here but those of GraphQL and Relay. */

export type AnyField = GraphQLField<unknown, unknown>;

export function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}.`);
  return type;
}

export function fieldsOf(type: GraphQLNamedType): readonly AnyField[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

export function fieldNamed(parent: string, name: string): AnyField {
  const field = fieldsOf(typeNamed(parent)).find((each) => each.name === name);
  if (field === undefined) throw new Error(`${parent} has no field ${name}.`);
  return field;
}

export function isLeaf(field: AnyField): boolean {
  return isLeafType(getNamedType(field.type));
}

/** The type of a Relay connection's rows; undefined for any other type. */
export function rowsOf(type: GraphQLNamedType): GraphQLNamedType | undefined {
  const nodes = fieldsOf(type).find(({ name }) => name === 'nodes');
  return nodes && fieldsOf(type).some(({ name }) => name === 'pageInfo')
    ? getNamedType(nodes.type)
    : undefined;
}

/** Types whose rows are found by their id. */
export function isNode(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Conditions under which a fragment may stand where `type` is. */
export function conditionsOf(type: GraphQLNamedType): readonly string[] {
  if (isObjectType(type)) return [type.name, ...type.getInterfaces().map(({ name }) => name)];
  if (isInterfaceType(type)) return [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)];
  return isCompositeType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
}

export function queryType(): GraphQLNamedType {
  const type = schema.getQueryType();
  if (!type) throw new Error('The schema has no queries.');
  return type;
}
