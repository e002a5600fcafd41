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

/** As Graph writes it: `PT36H` is `P1DT12H`. */
export function canonicalDuration(duration: string): string {
  const seconds = secondsOf(duration);
  if (seconds === undefined) return duration;
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 3600) % 24, 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ];
  const days = Math.floor(seconds / 86_400);
  const time = parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
  if (days === 0 && time === '') return 'PT0S';
  return `P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}

function minutesOf(duration: string): number | undefined {
  const seconds = secondsOf(duration);
  return seconds === undefined || seconds % 60 !== 0 ? undefined : seconds / 60;
}

function secondsOf(duration: string): number | undefined {
  const match = pattern.exec(duration);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
