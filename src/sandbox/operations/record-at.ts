import type { Call } from '../call.ts';
import { badRequest, resourceNotFound } from '../fault.ts';
import { isGuid } from '../guid.ts';

/** The record that a key of the path names, if reads show it yet. */
export function recordAt<R extends { readonly id: string }>(
  { site }: Call,
  table: { get(id: string): R | undefined },
  key: string,
): R {
  if (!isGuid(key)) throw malformedKey(key);
  const record = table.get(key);
  if (record === undefined || !site.faults.lag.isVisible(record.id)) throw resourceNotFound();
  return record;
}

export function malformedKey(key: string): Error {
  return badRequest(`The key '${key}' is not valid. Unrecognized Guid format.`);
}
