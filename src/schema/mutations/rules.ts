/** What Graph is known to refuse of a value, whatever else it is sent with (graph-v1 §5 to §9, graph-protocol §4). */
export interface Rule {
  /** Goes on after “Argument … takes”. */
  readonly wanted: string;
  readonly isMet: (value: unknown, now: number) => boolean;
}

/** Null says nothing, or takes away: rules are about what is given. */
function ifGiven(wanted: string, isMet: (value: unknown, now: number) => boolean): Rule {
  return {
    wanted,
    isMet: (value, now) => value === null || value === undefined || isMet(value, now),
  };
}

export const words = ifGiven('a text that is not blank', isWords);

export const eachWords = ifGiven(
  'texts that are not blank',
  (value) => Array.isArray(value) && value.every(isWords),
);

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

export const guid = (wanted: string) =>
  ifGiven(wanted, (value) => typeof value === 'string' && guidPattern.test(value));

const guidPattern = /^(?![0-]+$)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const webAddress = (wanted: string) =>
  ifGiven(wanted, (value) => typeof value === 'string' && /^https?:\/\/[^\s/]+/i.test(value));

/** What is there cannot be taken away. */
export const never = (wanted: string): Rule => ({ wanted, isMet: (value) => value !== null });

export function whole(from: number, to?: number): Rule {
  const range = to === undefined ? `${from} or more` : `${from} to ${to}`;
  return ifGiven(`a whole number, ${range}`, (value) => {
    return typeof value === 'number' && value >= from && (to === undefined || value <= to);
  });
}

export function atMost(count: number, what: string): Rule {
  return ifGiven(`at most ${count} ${what}`, (value) => Array.isArray(value) && value.length <= count);
}

export const future = ifGiven(
  'an instant that is still to come',
  (value, now) => value instanceof Date && value.getTime() > now,
);

const units =
  'in days, hours, minutes and seconds, such as "P14D" or "PT8H" (Graph knows no other units here)';

export const span = ifGiven(`a length of time above zero ${units}`, (value) => (secondsOf(value) ?? 0) > 0);

export const spanOrNone = ifGiven(`a length of time ${units}`, (value) => secondsOf(value) !== undefined);

export function spanFrom(least: string, most: string): Rule {
  const [from = 0, to = 0] = [least, most].map(secondsOf);
  return ifGiven(`a length of time from "${least}" to "${most}", ${units}`, (value) => {
    const seconds = secondsOf(value);
    return seconds !== undefined && seconds >= from && seconds <= to;
  });
}

/** OData's Edm.Duration: no years, months and weeks, whose length is another by calendar, or nothing but seven days. */
const duration = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

function secondsOf(value: unknown): number | undefined {
  const match = typeof value === 'string' ? duration.exec(value) : null;
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
