import { isArray, isObject, type Json, type JsonObject } from '../values.ts';

/** What a policy's JSON holds, as good as nothing where it is of another kind. */

export function block(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function items(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

export function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, Json][] =>
      value === undefined || value === null ? [] : [[name, value]],
    ),
  );
}
