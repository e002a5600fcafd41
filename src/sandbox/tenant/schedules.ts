import { frozen } from './freeze.ts';
import type { DateTime, Duration, Expiration, Schedule } from './records.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

const durationPattern =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const notSpecified: Expiration = frozen({ type: 'notSpecified', duration: null, endDateTime: null });
export const noExpiration: Expiration = frozen({ type: 'noExpiration', duration: null, endDateTime: null });

/** A request's schedule when its sender asked for none. */
export const unscheduled: Schedule = frozen({
  startDateTime: null,
  recurrence: null,
  expiration: notSpecified,
});

export function daysLater(from: Date, days: number): Date {
  return new Date(from.getTime() + days * MILLISECONDS_PER_DAY);
}

/** Null when it is not an ISO 8601 duration. */
export function addDuration(from: DateTime, duration: Duration): DateTime | null {
  const match = durationPattern.exec(duration);
  if (match === null || duration.endsWith('P') || duration.endsWith('T')) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const end = new Date(from);
  if (years !== 0) end.setUTCFullYear(end.getUTCFullYear() + (years ?? 0));
  if (months !== 0) end.setUTCMonth(end.getUTCMonth() + (months ?? 0));
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  const wholeSeconds = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  end.setTime(end.getTime() + wholeDays * MILLISECONDS_PER_DAY + wholeSeconds * 1_000);
  return Number.isNaN(end.getTime()) ? null : end.toISOString(); // past the end of time
}

/** When access begun at `start` ends under this expiration, or null when it never does. */
export function endUnder(expiration: Expiration, start: DateTime): DateTime | null {
  if (expiration.type === 'afterDateTime') return expiration.endDateTime;
  if (expiration.type === 'afterDuration' && expiration.duration !== null) {
    return addDuration(start, expiration.duration);
  }
  return null;
}

/** Of two ends the sooner; null is never. */
export function soonerEnd(one: DateTime | null, other: DateTime | null): DateTime | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

/** An assignment's schedule: a duration is settled into the moment at which it ends. */
export function settledSchedule(startDateTime: DateTime, end: DateTime | null): Schedule {
  if (end === null) return { startDateTime, recurrence: null, expiration: noExpiration };
  return {
    startDateTime,
    recurrence: null,
    expiration: { type: 'afterDateTime', duration: null, endDateTime: end },
  };
}
