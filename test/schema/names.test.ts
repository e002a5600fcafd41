import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

function enumNamed(name: string): GraphQLEnumType | undefined {
  const type = schema.getType(name);
  return isEnumType(type) ? type : undefined;
}

const said = (type: GraphQLEnumType) =>
  Object.fromEntries(type.getValues().map(({ name, description }) => [name, description]));

describe('names', () => {
  it('an enum of input has the values of what is shown, but for the unknown one, and says the same of them', () => {
    const inputs = types.filter(isEnumType).filter(({ name }) => name.endsWith('Input'));
    expect(inputs.length).toBeGreaterThan(8);
    for (const input of inputs) {
      const shown = enumNamed(input.name.replace(/Input$/, ''));
      if (shown === undefined) throw new Error(`${input.name} has no enum that is shown.`);
      const { UNKNOWN_FUTURE_VALUE: unknown, ...known } = said(shown);
      expect(unknown).toBe('A value newer than this gateway.');
      expect([input.name, input.description, said(input)]).toEqual([input.name, shown.description, known]);
    }
  });

  it.each([
    ['SubjectSetInput', 'SubjectSet'],
    ['IdentitySourceInput', 'IdentitySource'],
  ])('the members of %s are the types of %s', (inputName, interfaceName) => {
    const input = schema.getType(inputName) as GraphQLInputObjectType;
    const shown = types
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === interfaceName))
      .map(({ name }) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)
      .filter((name) => !name.startsWith('unknown'));
    expect(Object.keys(input.getFields()).toSorted()).toEqual(shown.toSorted());
  });

  it('what takes an id says so by its name', () => {
    const takers = types.flatMap((type) => {
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((of) => ({ at: `${type.name}.${of.name}`, of }));
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) =>
        field.args.map((of) => ({ at: `${type.name}.${field.name}(${of.name})`, of })),
      );
    });
    const ids = takers.filter(
      ({ of, at }) => getNamedType(of.type).name === 'ID' && !at.startsWith('IdFilter'),
    );
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter(({ of }) => !/^(id|ids|onBehalfOf|\w+Id)$/.test(of.name)).map(({ at }) => at)).toEqual(
      [],
    );
  });

  it('lists have no holes: their items are never null, but for nodes(ids), which answers each id at its place', () => {
    const holed = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.type]),
      )
      .filter(([, type]) => /\w\]/.test(String(type)))
      .map(([at]) => at);
    expect(holed).toEqual(['Query.nodes']);
  });
});
