import { type Enumeration, type Unknown, unknownMember } from './enumeration.ts';

/** How Graph's JSON values become ours. Absent and `null` are one: Graph omits what it does not hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}
export type Decode<T> = (json: Json | undefined) => T;

/** Graph sent what its own metadata rules out: an answer that cannot be read, as good as none. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

export const text: Decode<string | null> = (json) => (isNothing(json) ? null : expectType(json, 'string'));
export const flag: Decode<boolean | null> = (json) => (isNothing(json) ? null : expectType(json, 'boolean'));
export const integer: Decode<number | null> = (json) => (isNothing(json) ? null : expectType(json, 'number'));

/** An instant; Graph prints it with 0–7 fractional digits and keeps milliseconds. */
export const instant: Decode<Date | null> = (json) => {
  if (isNothing(json)) return null;
  const date = new Date(expectType(json, 'string'));
  if (Number.isNaN(date.getTime()))
    throw new Malformed(`Graph sent ${JSON.stringify(json)} where it declares a date and time.`);
  return date;
};

/** Beta prints PascalCase strings where v1.0 has camelCase members; both become the v1.0 member. */
export function member<M extends string>(of: Enumeration<M>): Decode<M | Unknown | null> {
  const byLowerCase = new Map<string, M>();
  for (const name in of.members) byLowerCase.set(name.toLowerCase(), name);
  return (json) => {
    if (isNothing(json)) return null;
    return byLowerCase.get(expectType(json, 'string').toLowerCase()) ?? unknownMember;
  };
}

export function object<T>(decode: (json: JsonObject) => T): Decode<T | null> {
  return (json) => (isNothing(json) ? null : decode(expectObject(json)));
}

/** Null or whole: its items are never null. */
export function listOf<T>(decode: Decode<T | null>): Decode<readonly T[] | null> {
  return (json) => (isNothing(json) ? null : expectList(json).map((item) => something(decode(item))));
}

function something<T>(value: T | null): T {
  if (value === null) throw new Malformed('Graph sent null as an item of a list.');
  return value;
}

/** A list of objects. */
export function objects<T>(decode: (json: JsonObject) => T): Decode<readonly T[] | null> {
  return (json) => (isNothing(json) ? null : expectList(json).map((item) => decode(expectObject(item))));
}

/** Whether Graph holds anything there. */
export const presence: Decode<boolean> = (json) => !isNothing(json);

/** The name of a polymorphic value's type, without the namespace that Graph writes before it. */
export function graphType(json: JsonObject): string {
  return (text(json['@odata.type']) ?? '').replace(/^#?microsoft\.graph\./, '');
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !isArray(json);
}

/** `Array.isArray` does not narrow readonly arrays. */
export function isArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

function isNothing(json: Json | undefined): json is null | undefined {
  return json === null || json === undefined;
}

function expectObject(json: Json | undefined): JsonObject {
  if (isObject(json)) return json;
  throw new Malformed(`Graph sent ${JSON.stringify(json)} where it declares an object.`);
}

function expectList(json: Json): readonly Json[] {
  if (isArray(json)) return json;
  throw new Malformed(`Graph sent ${JSON.stringify(json)} where it declares a list.`);
}

interface Primitives {
  string: string;
  number: number;
  boolean: boolean;
}

function expectType<K extends keyof Primitives>(json: Json, type: K): Primitives[K] {
  if (isPrimitive(json, type)) return json;
  throw new Malformed(`Graph sent ${JSON.stringify(json)} where it declares a ${type}.`);
}

function isPrimitive<K extends keyof Primitives>(json: unknown, type: K): json is Primitives[K] {
  return typeof json === type;
}
