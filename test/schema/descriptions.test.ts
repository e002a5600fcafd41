import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';

/** Types, fields, arguments, members and values by their path, each with what is said of it. */
const told = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => {
    const own = [{ path: type.name, said: type.description }];
    if (isEnumType(type)) return [...own, ...type.getValues().map(said(type.name))];
    if (isInputObjectType(type)) return [...own, ...Object.values(type.getFields()).map(said(type.name))];
    if (!isObjectType(type) && !isInterfaceType(type)) return own;
    return Object.values(type.getFields()).reduce(
      (all, field) => [...all, said(type.name)(field), ...field.args.map(said(`${type.name}.${field.name}`))],
      own,
    );
  });

function said(of: string) {
  return ({ name, description }: { name: string; description?: string | null | undefined }) => ({
    path: `${of}.${name}`,
    said: description,
  });
}

describe('descriptions', () => {
  it('are there for everything', () => {
    expect(told.length).toBeGreaterThan(1000);
    expect(told.filter((one) => !one.said?.trim()).map(({ path }) => path)).toEqual([]);
  });

  it('end as sentences do', () => {
    expect(told.filter((one) => one.said && !/[.?]$/.test(one.said)).map(({ path }) => path)).toEqual([]);
  });

  it('lean on no neighbour: members are shown by the alphabet, each for itself', () => {
    const leaning =
      /^(The same|Those of|After how long\.|Who is asked then)|where (those|none of those)\b|first (two|three)/;
    const members = told.filter(
      ({ path }) => !isEnumType(getNamedType(schema.getType(path.split('.')[0] ?? ''))),
    );
    expect(members.filter((one) => leaning.test(one.said ?? ''))).toEqual([]);
  });
});
