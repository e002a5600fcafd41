import { type Decode, integer, text } from '../values.ts';

/** Lengths of time: v1.0 writes ISO 8601, beta numbers of days or minutes (graph-beta §4.4). */

const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Null where it is no whole number of days: beta has no form of the rest. */
export const daysOf: Decode<number | null> = (json) => {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = pattern.exec(text(json) ?? '-') ?? [
    null,
    '-',
  ];
  const rest = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const whole = Number(days) + rest / 86_400;
  return Number.isInteger(whole) ? whole : null;
};

export const durationOfDays: Decode<string | null> = (json) => {
  const days = integer(json);
  return days === null ? null : durationOf(days * 1440);
};

export const durationOfMinutes: Decode<string | null> = (json) => {
  const minutes = integer(json);
  return minutes === null ? null : durationOf(minutes);
};

/** As v1.0 writes it, so that both versions give one answer. */
function durationOf(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const time = [part(hours, 'H'), part(minutes % 60, 'M')].join('');
  if (days === 0 && time === '') return 'PT0S';
  return `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}
