import { enumeration, type Unknown } from '../enumeration.ts';
import { integer, listOf, member, object, text } from '../values.ts';

export const dayOfWeek = enumeration('DayOfWeek', 'A day of the week.', {
  sunday: 'Sunday.',
  monday: 'Monday.',
  tuesday: 'Tuesday.',
  wednesday: 'Wednesday.',
  thursday: 'Thursday.',
  friday: 'Friday.',
  saturday: 'Saturday.',
});

export const weekIndex = enumeration('WeekIndex', 'Which of the weekdays of a month.', {
  first: 'The first.',
  second: 'The second.',
  third: 'The third.',
  fourth: 'The fourth.',
  last: 'The last.',
});

export const recurrencePatternType = enumeration(
  'RecurrencePatternType',
  'By what something recurs; it tells which members of the pattern hold.',
  {
    daily: 'Every `interval` days.',
    weekly: 'On `daysOfWeek`, every `interval` weeks.',
    absoluteMonthly: 'On `dayOfMonth`, every `interval` months.',
    relativeMonthly: 'On the `index` of `daysOfWeek`, every `interval` months.',
    absoluteYearly: 'On `dayOfMonth` of `month`, every `interval` years.',
    relativeYearly: 'On the `index` of `daysOfWeek` in `month`, every `interval` years.',
  },
);

export const recurrenceRangeType = enumeration('RecurrenceRangeType', 'How a recurrence ends.', {
  endDate: 'On `endDate`.',
  noEnd: 'Never.',
  numbered: 'After `numberOfOccurrences` times.',
});

export interface RecurrencePattern {
  readonly type: keyof typeof recurrencePatternType.members | Unknown | null;
  readonly interval: number | null;
  readonly dayOfMonth: number | null;
  readonly month: number | null;
  readonly daysOfWeek: readonly (keyof typeof dayOfWeek.members | Unknown)[] | null;
  readonly firstDayOfWeek: keyof typeof dayOfWeek.members | Unknown | null;
  readonly index: keyof typeof weekIndex.members | Unknown | null;
}

export interface RecurrenceRange {
  readonly type: keyof typeof recurrenceRangeType.members | Unknown | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly numberOfOccurrences: number | null;
  readonly recurrenceTimeZone: string | null;
}

export interface Recurrence {
  readonly pattern: RecurrencePattern | null;
  readonly range: RecurrenceRange | null;
}

const decodeDay = member(dayOfWeek);
const decodeDays = listOf(decodeDay);
const decodeIndex = member(weekIndex);
const decodePatternType = member(recurrencePatternType);
const decodeRangeType = member(recurrenceRangeType);

const pattern = object((json): RecurrencePattern => ({
  type: decodePatternType(json['type']),
  interval: integer(json['interval']),
  dayOfMonth: integer(json['dayOfMonth']),
  month: integer(json['month']),
  daysOfWeek: decodeDays(json['daysOfWeek']),
  firstDayOfWeek: decodeDay(json['firstDayOfWeek']),
  index: decodeIndex(json['index']),
}));

const range = object((json): RecurrenceRange => ({
  type: decodeRangeType(json['type']),
  startDate: text(json['startDate']),
  endDate: text(json['endDate']),
  numberOfOccurrences: integer(json['numberOfOccurrences']),
  recurrenceTimeZone: text(json['recurrenceTimeZone']),
}));

/** patternedRecurrence, one JSON in both versions. */
export const recurrence = object((json): Recurrence => ({
  pattern: pattern(json['pattern']),
  range: range(json['range']),
}));
