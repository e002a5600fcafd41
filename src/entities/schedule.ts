import { type Recurrence, recurrence } from './complex/recurrence.ts';
import { enumeration, type Unknown } from './enumeration.ts';
import { type Decode, instant, isObject, type JsonObject, member, text } from './values.ts';

export const expirationType = enumeration('ExpirationType', 'How access ends.', {
  notSpecified: 'Nothing was asked for: the policy decides.',
  noExpiration: 'It does not end by itself.',
  afterDateTime: 'It ends at `endDateTime`.',
  afterDuration: 'It ends when `duration` has passed since the start.',
});

export interface Expiration {
  readonly type: keyof typeof expirationType.members | Unknown | null;
  readonly duration: string | null;
  readonly endDateTime: Date | null;
}

export interface Schedule {
  readonly startDateTime: Date | null;
  readonly recurrence: Recurrence | null;
  readonly expiration: Expiration | null;
}

const decodeType = member(expirationType);

/** expirationPattern, one shape in both versions. */
export const expiration: Decode<Expiration | null> = (json) =>
  isObject(json)
    ? {
        type: decodeType(json['type']),
        duration: text(json['duration']),
        endDateTime: instant(json['endDateTime']),
      }
    : null;

/** entitlementManagementSchedule in v1.0, requestSchedule in beta: one JSON (graph-beta §4.2). */
export const schedule: Decode<Schedule | null> = (json) =>
  isObject(json)
    ? {
        startDateTime: instant(json['startDateTime']),
        recurrence: recurrence(json['recurrence']),
        expiration: expiration(json['expiration']),
      }
    : null;

export const scheduledStart: Decode<Date | null> = (json) => schedule(json)?.startDateTime ?? null;
export const scheduledEnd: Decode<Date | null> = (json) => schedule(json)?.expiration?.endDateTime ?? null;

/** A policy's days in beta, as v1.0's pattern: 0 or none means no end (graph-beta §4.4). */
export function expirationFromDays(json: JsonObject): Expiration {
  const days = json['durationInDays'];
  const end = instant(json['expirationDateTime']);
  if (end !== null) return { type: 'afterDateTime', duration: null, endDateTime: end };
  if (typeof days === 'number' && days > 0)
    return { type: 'afterDuration', duration: `P${days}D`, endDateTime: null };
  return { type: 'noExpiration', duration: null, endDateTime: null };
}
