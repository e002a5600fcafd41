import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { readCorpus } from '../kit/corpus.ts';

/** What is asked in no golden query is held against no naive run. */
function coordinatesAsked(): Set<string> {
  const asked = new Set<string>();
  for (const { query } of readCorpus()) {
    const info = new TypeInfo(schema);
    const enter = () => {
      asked.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
    };
    visit(parse(query), visitWithTypeInfo(info, { Field: { enter } }));
  }
  return asked;
}

function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}.`);
  return type;
}

/** The object types that reads lead to. */
function reached(type: GraphQLNamedType, found = new Set<GraphQLObjectType>()): Set<GraphQLObjectType> {
  if (isAbstractType(type)) for (const kind of schema.getPossibleTypes(type)) reached(kind, found);
  if (!isObjectType(type) || found.has(type)) return found;
  found.add(type);
  for (const field of Object.values(type.getFields())) reached(getNamedType(field.type), found);
  return found;
}

/** Connections and what they are made of are alike for all lists. */
function isOfLists(type: GraphQLObjectType): boolean {
  return type.name === 'PageInfo' || ['pageInfo', 'cursor'].some((name) => name in type.getFields());
}

it('asks every field that can be read', () => {
  const asked = coordinatesAsked();
  const types = [...reached(typeNamed('Query'))].filter((type) => !isOfLists(type));
  const readable = types.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => {
      const parents = [type, ...type.getInterfaces().filter(({ name }) => name !== 'Node')];
      return parents.map(({ name }) => `${name}.${field}`);
    }),
  );
  expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Me', 'Assignment', 'AnswerChoice']));
  expect(readable.filter((coordinates) => !coordinates.some((each) => asked.has(each)))).toEqual([]);
});
