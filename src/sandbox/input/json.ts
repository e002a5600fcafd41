import { isGuid } from '../guid.ts';
import type { Json } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';

/** Bodies, read strictly: what the type lacks is no part of a valid model. */

export type JsonObject = Readonly<Record<string, Json>>;

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: Json | undefined, name: string): JsonObject {
  if (!isObject(value)) throw Refusal.invalidModel(`${name} is no object.`);
  return value;
}

export function listOf(value: Json | undefined, name: string): readonly Json[] {
  if (!Array.isArray(value)) throw Refusal.invalidModel(`${name} is no list.`);
  return value;
}

/** What is left out is as if it were empty; an explicit null is refused. */
export function blockOf(value: Json | undefined, name: string): JsonObject {
  return value === undefined ? {} : objectOf(value, name);
}

export function itemsOf(value: Json | undefined, name: string): readonly Json[] {
  return value === undefined ? [] : listOf(value, name);
}

const annotation = /(^|[^.])@odata\.(type|context|count|etag)$/;

export function refuseOthers(value: JsonObject, known: readonly string[]): void {
  const other = Object.keys(value).find((name) => !known.includes(name) && !annotation.test(name));
  if (other !== undefined) throw Refusal.invalidModel(`'${other}' is not known here.`);
}

export function textOf(value: Json | undefined, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw Refusal.invalidModel(`${name} is no string.`);
  return value;
}

export function requiredText(value: Json | undefined, name: string): string {
  const text = textOf(value, name);
  if (text === undefined || text.trim() === '') throw Refusal.invalidModel(`${name} is missing.`);
  return text;
}

/** Documents print booleans as strings here and there, and such are taken. */
export function booleanOf(value: Json | undefined, name: string): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (word !== 'true' && word !== 'false') throw Refusal.invalidModel(`${name} is no boolean.`);
  return word === 'true';
}

export function integerOf(value: Json | undefined, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw Refusal.invalidModel(`${name} is no whole number.`);
  }
  return number;
}

/** Enum members are taken in any case. */
export function memberOf<M extends string>(
  value: Json | undefined,
  members: readonly M[],
  name: string,
): M | undefined {
  const wanted = textOf(value, name)?.toLowerCase();
  if (wanted === undefined) return undefined;
  const found = members.find((member) => member.toLowerCase() === wanted);
  if (found === undefined) throw Refusal.invalidModel(`${name} is unknown.`);
  return found;
}

/** An empty GUID is seen to be refused like a missing one (msgraph-beta-sdk-dotnet #489). */
export function idOf(value: Json | undefined, name: string): string | undefined {
  const id = textOf(value, name);
  if (id !== undefined && (!isGuid(id) || /^[0-]+$/.test(id)))
    throw Refusal.invalidModel(`${name} is no id.`);
  return id;
}

export function requiredId(value: Json | undefined, name: string): string {
  const id = idOf(value, name);
  if (id === undefined) throw Refusal.invalidModel(`${name} is missing.`);
  return id;
}

export function dateOf(value: Json | undefined, name: string): string | null {
  if (value === undefined || value === null) return null;
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  if (!isDate || Number.isNaN(Date.parse(value))) throw Refusal.invalidModel(`${name} is no date.`);
  return new Date(value).toISOString();
}

/** Edm.Duration has no years, months and weeks (OData 4.01 ABNF, durationValue). */
export function durationOf(value: Json | undefined, name: string): string | undefined {
  const duration = textOf(value, name);
  if (duration !== undefined && !edmDuration.test(duration)) {
    throw Refusal.invalidModel(`${name} is no duration.`);
  }
  return duration;
}

const edmDuration = /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** Refuses a length of time that is none. */
export function someTime<D extends string | null | undefined>(
  duration: D,
  name: string,
  resource: string,
): D {
  if (typeof duration === 'string' && !/[1-9]/.test(duration)) throw Refusal.invalidValue(name, resource);
  return duration;
}

/** Refuses a number outside of its range. */
export function within<N extends number | undefined>(
  number: N,
  [least, most]: readonly [number, number],
  name: string,
  resource: string,
): N {
  if (number !== undefined && (number < least || number > most)) throw Refusal.invalidValue(name, resource);
  return number;
}

/** The type that the value says it has, by its short name; with and without `#`. */
export function typeNameOf(value: JsonObject, name: string): string {
  const type = textOf(value['@odata.type'], `${name}'s @odata.type`);
  const short = /^#?microsoft\.graph\.(\w+)$/.exec(type ?? '')?.[1];
  if (short === undefined) throw Refusal.invalidModel(`${name} needs a known @odata.type.`);
  return short;
}

type Read = (value: Json | undefined, name: string) => unknown;

type Given<T extends Readonly<Record<string, Read>>> = {
  [Name in keyof T]?: Exclude<ReturnType<T[Name]>, undefined>;
};

/** The members that the body gives; those that it leaves out are to stay as they are. */
export function changesOf<T extends Readonly<Record<string, Read>>>(body: JsonObject, readers: T): Given<T> {
  const given: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    const value = body[name] === undefined ? undefined : read(body[name], name);
    if (value !== undefined) given[name] = value;
  }
  return given as Given<T>;
}

/** Reads one of the members of an enum. */
export function oneOf<M extends string>(members: readonly M[]) {
  return (value: Json | undefined, name: string): M | undefined => memberOf(value, members, name);
}
