import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { daysOf } from '../complex/duration.ts';
import { graphNames, served } from '../entity.ts';
import { expiration, expirationFromDays } from '../schedule.ts';
import { type Decode, flag, instant, integer } from '../values.ts';

/** Days of a pattern that ends after some; 0 where it ends otherwise or never, as beta has it. */
const daysUntilEnd: Decode<number | null> = (json) => {
  const pattern = expiration(json);
  if (pattern === null || pattern.type === 'notSpecified') return null;
  return pattern.type === 'afterDuration' ? daysOf(pattern.duration) : 0;
};

const endOf: Decode<Date | null> = (json) => {
  const pattern = expiration(json);
  return pattern?.type === 'afterDateTime' ? pattern.endDateTime : null;
};

const { v1, beta } = graphNames<V1.AccessPackageAssignmentPolicy, Beta.AccessPackageAssignmentPolicy>();

/** When access ends: v1.0's pattern and beta's two properties, each made of the other (graph-beta §4.4). */
export const policyExpiration = {
  expiration: served(v1.column('expiration', expiration), {
    properties: ['durationInDays', 'expirationDateTime'],
    read: expirationFromDays,
  }),
  durationInDays: served(v1.column('expiration', daysUntilEnd), beta.column('durationInDays', integer)),
  expirationDateTime: served(v1.column('expiration', endOf), beta.column('expirationDateTime', instant)),
  canExtend: served(null, beta.column('canExtend', flag)),
} as const;
