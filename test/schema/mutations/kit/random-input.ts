import * as fc from 'fast-check';
import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Random values of whatever an input type has: mostly such as Graph takes, and some that it does not. */
export type Leaves = Readonly<Record<string, readonly unknown[]>>;

/** `leaves` are the values to draw from, by the field's name or else by the scalar's. */
export function inputs(type: GraphQLInputType, leaves: Leaves, name = ''): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return inputs(type.ofType, leaves, name);
  if (isListType(type)) return fc.array(inputs(type.ofType, leaves, name), { maxLength: 2 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (!isInputObjectType(type)) {
    const drawn = leaves[name] ?? leaves[getNamedType(type).name];
    if (drawn === undefined) throw new Error(`There is no ${String(type)} to draw for ${name}.`);
    return fc.constantFrom(...drawn);
  }
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    return fc.oneof(
      ...fields.map((field) => fc.record({ [field.name]: inputs(field.type, leaves, field.name) })),
    );
  }
  const known = fields.map((field): [string, fc.Arbitrary<unknown>] => [field.name, member(field, leaves)]);
  return fc
    .record(Object.fromEntries(known))
    .map((members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));
}

/** Given, left out, or null. */
function member({ name, type }: GraphQLInputField, leaves: Leaves): fc.Arbitrary<unknown> {
  const given = inputs(type, leaves, name);
  if (isNonNullType(type)) return given;
  return fc.oneof(
    { weight: 5, arbitrary: given },
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}
