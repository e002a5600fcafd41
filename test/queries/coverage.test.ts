import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, it } from 'vitest';
import { entities } from '../../src/entities/registry.ts';
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

it('asks every field that can be read', () => {
  const readable = ['Query', 'Me', ...Object.keys(entities)].flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
  });
  const asked = coordinatesAsked();
  expect(readable.length).toBeGreaterThan(0);
  expect(readable.filter((coordinate) => !asked.has(coordinate))).toEqual([]);
});
