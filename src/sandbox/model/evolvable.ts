import type { Json } from '../tenant/records.ts';

/**
 * Members that are declared after `unknownFutureValue`: shown under that name unless the caller says to know them.
 * https://learn.microsoft.com/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations
 */
const behindSentinel: Readonly<Record<string, readonly string[]>> = {
  accessPackageRequestType: ['approverRemove'],
};

export function asKnownToAll(type: string, value: Json): Json {
  if (typeof value !== 'string') return value;
  return behindSentinel[type]?.includes(value) === true ? 'unknownFutureValue' : value;
}
