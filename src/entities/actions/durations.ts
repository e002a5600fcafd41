import { Lacks } from './spelling.ts';

/** ISO 8601 durations as beta's whole numbers. */

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export function daysIn(name: string, duration: string): number {
  const minutes = minutesOf(duration);
  if (minutes === undefined || minutes % 1440 !== 0) {
    throw new Lacks(`${name} ${duration}, which is no whole number of days`);
  }
  return minutes / 1440;
}

export function minutesIn(name: string, duration: string): number {
  const minutes = minutesOf(duration);
  if (minutes === undefined) throw new Lacks(`${name} ${duration}, which is no whole number of minutes`);
  return minutes;
}

function minutesOf(duration: string): number | undefined {
  const match = pattern.exec(duration);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return seconds % 60 === 0 ? ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60 : undefined;
}
