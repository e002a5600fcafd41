import type { Duration } from '../../tenant/records.ts';

const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Null when it is not made of days, hours, minutes and seconds. */
export function minutesOf(duration: Duration): number | null {
  const match = pattern.exec(duration);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60);
}

/** Null when it is not a whole number of days: beta has no form of the rest. */
export function daysOf(duration: Duration): number | null {
  const minutes = minutesOf(duration);
  return minutes !== null && minutes % 1440 === 0 ? minutes / 1440 : null;
}
