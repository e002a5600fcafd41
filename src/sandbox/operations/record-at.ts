import { badRequest, resourceNotFound } from '../fault.ts';
import { isGuid } from '../guid.ts';

/** The record that a key of the path names. */
export function recordAt<R>(table: { get(id: string): R | undefined }, key: string): R {
  if (!isGuid(key)) throw malformedKey(key);
  const record = table.get(key);
  if (record === undefined) throw resourceNotFound();
  return record;
}

export function malformedKey(key: string): Error {
  return badRequest(`The key '${key}' is not valid. Unrecognized Guid format.`);
}
