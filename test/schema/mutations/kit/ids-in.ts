import { GraphQLID, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';

type Path = readonly (string | number)[];

/** Where an input names something by its id. */
export function idsIn(type: GraphQLInputType, value: unknown, path: Path = []): { path: Path; id: string }[] {
  if (isNonNullType(type)) return idsIn(type.ofType, value, path);
  if (type === GraphQLID) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (isListType(type)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => idsIn(type.ofType, item, [...path, index]))
      : [];
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.values(type.getFields()).flatMap((field) =>
    idsIn(field.type, given.get(field.name), [...path, field.name]),
  );
}

/** The same input with another value at one place. */
export function replacedAt<T>(value: T, [name, ...rest]: Path, by: unknown): T {
  if (name === undefined) return by as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<
    string | number,
    unknown
  >;
  copy[name] = replacedAt(copy[name], rest, by);
  return copy as T;
}
