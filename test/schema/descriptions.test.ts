import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
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

/** Without types and enums, whose values stand together. */
const members = told.filter(
  ({ path }) => path.includes('.') && !isEnumType(schema.getType(path.split('.')[0] ?? '')),
);

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
    expect(members.filter((one) => leaning.test(one.said ?? ''))).toEqual([]);
  });

  it('say more than a name does: at least four words, but for comparisons', () => {
    const thin = members.filter(
      ({ path, said: words = '' }) => !/Filter\./.test(path) && (words ?? '').split(' ').length < 4,
    );
    expect(thin.filter(({ path }) => !/(Connection|Edge|Order)\./.test(path))).toEqual([]);
  });

  it('tell of each number what it counts', () => {
    const numbers = Object.values(schema.getTypeMap())
      .filter((type) => isInputObjectType(type) || isObjectType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => /^Int!?$/.test(String(field.type)));
    const unit = /how (many|often|long).*|\bplace\b|\b1 to \d+/i;
    expect(numbers.length).toBeGreaterThan(20);
    expect(
      numbers.filter(({ field }) => !unit.test(field.description ?? '')).map(({ path }) => path),
    ).toEqual([]);
  });

  it('tell by the scalar in which zone an instant is, and how a length of time is written', () => {
    expect(schema.getType('DateTime')?.description).toMatch(/UTC/);
    expect(schema.getType('Duration')?.description).toMatch(/ISO 8601/);
  });

  it('say once which version serves what', () => {
    const twice = told.filter(
      ({ said }) => (said?.match(/(Serv|Writt)\w+ by (beta|v1\.0) alone/g) ?? []).length > 1,
    );
    expect(twice).toEqual([]);
  });
});
