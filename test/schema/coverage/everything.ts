import {
  getNamedType,
  type GraphQLNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { isEntityName } from '../../../src/entities/registry.ts';
import { schema } from '../../../src/schema/schema.ts';

/** A selection of all that a type has, down to other rows. */
export function everythingOf(type: GraphQLNamedType): string {
  const kinds = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((kind) => `... on ${kind.name} ${everythingOf(kind)}`)
    : [];
  const fields = fieldsOf(type).map(({ name, type: wrapped }) =>
    spelled(name, getNamedType(wrapped), 'graphId'),
  );
  return `{ __typename ${[...fields, ...kinds].join(' ')} }`;
}

/** The same, each by itself: which way an edge is read depends on what else is asked, and on how much of its row. */
export function eachOf(type: GraphQLNamedType): string[] {
  return fieldsOf(type).flatMap(({ name, type: wrapped }) => {
    const target = getNamedType(wrapped);
    return [`{ ${spelled(name, target, 'graphId')} }`, `{ ${spelled(name, target, someLeafOf(target))} }`];
  });
}

function fieldsOf(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function spelled(name: string, target: GraphQLNamedType, ofRow: string): string {
  if (isLeafType(target)) return name;
  if (isEntityName(target.name)) return `${name} { graphId ${ofRow} }`;
  const isConnection = fieldsOf(target).some((field) => field.name === 'pageInfo');
  return isConnection ? `${name} { nodes { graphId } }` : `${name} ${everythingOf(target)}`;
}

/** What no id tells. */
function someLeafOf(type: GraphQLNamedType): string {
  const leaves = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
  return leaves.find(({ name }) => !/id$/i.test(name))?.name ?? '__typename';
}
