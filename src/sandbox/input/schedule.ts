import type { Json, Expiration, Schedule } from '../tenant/records.ts';
import { blockOf, dateOf, memberOf, objectOf, refuseOthers, textOf } from './json.ts';

const expirationTypes = ['notSpecified', 'noExpiration', 'afterDateTime', 'afterDuration'] as const;

export function readSchedule(value: Json | undefined): Schedule {
  const schedule = objectOf(value, 'schedule');
  refuseOthers(schedule, ['startDateTime', 'recurrence', 'expiration']);
  return {
    startDateTime: dateOf(schedule['startDateTime'], 'startDateTime'),
    recurrence: schedule['recurrence'] ?? null,
    expiration: readExpiration(schedule['expiration'] ?? undefined),
  };
}

export function readExpiration(value: Json | undefined): Expiration {
  const expiration = blockOf(value, 'expiration');
  refuseOthers(expiration, ['type', 'endDateTime', 'duration']);
  return {
    type: memberOf(expiration['type'], expirationTypes, 'The type of the expiration') ?? 'notSpecified',
    endDateTime: dateOf(expiration['endDateTime'], 'endDateTime'),
    duration: textOf(expiration['duration'], 'duration') ?? null,
  };
}
