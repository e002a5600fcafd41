import { isArray, isObject, type Json, type JsonObject } from '../values.ts';

const readOnly: ReadonlySet<string> = new Set([
  'id',
  'createdBy',
  'createdDateTime',
  'lastModifiedBy',
  'lastModifiedDateTime',
  'modifiedBy',
  'modifiedDateTime',
]);

/**
 * What Graph showed, as it may be sent back to a PUT, which replaces all: without what is read-only, and without
 * nulls, which some blocks refuse. What we do not know stays, so that nothing newer than this gateway is lost.
 */
export function writableOf(shown: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(shown).flatMap(([name, value]): [string, Json][] =>
      readOnly.has(name) || isAnnotation(name) || value === null || value === undefined
        ? []
        : [[name, withoutNulls(value)]],
    ),
  );
}

export function withoutNulls(value: Json): Json {
  if (isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]): [string, Json][] =>
      held === null || held === undefined || isAnnotation(name) ? [] : [[name, withoutNulls(held)]],
    ),
  );
}

/** `@odata.type` says what a value is; the other annotations speak of the answer that it came in. */
function isAnnotation(name: string): boolean {
  return name.includes('@') && name !== '@odata.type';
}
