import { complex, enumeration, type Declarations } from '../declaration.ts';

export const schedules: Declarations = {
  dayOfWeek: enumeration({
    sunday: 0,
    monday: 1,
    tuesday: 2,
    wednesday: 3,
    thursday: 4,
    friday: 5,
    saturday: 6,
  }),
  expirationPattern: complex({
    duration: 'Edm.Duration',
    endDateTime: 'Edm.DateTimeOffset',
    type: 'expirationPatternType',
  }),
  expirationPatternType: enumeration({
    notSpecified: 0,
    noExpiration: 1,
    afterDateTime: 2,
    afterDuration: 3,
  }),
  patternedRecurrence: complex({ pattern: 'recurrencePattern', range: 'recurrenceRange' }),
  recurrencePattern: complex({
    dayOfMonth: 'Edm.Int32 not null',
    daysOfWeek: 'Collection(dayOfWeek)',
    firstDayOfWeek: 'dayOfWeek',
    index: 'weekIndex',
    interval: 'Edm.Int32 not null',
    month: 'Edm.Int32 not null',
    type: 'recurrencePatternType',
  }),
  recurrencePatternType: enumeration({
    daily: 0,
    weekly: 1,
    absoluteMonthly: 2,
    relativeMonthly: 3,
    absoluteYearly: 4,
    relativeYearly: 5,
  }),
  recurrenceRange: complex({
    endDate: 'Edm.Date',
    numberOfOccurrences: 'Edm.Int32 not null',
    recurrenceTimeZone: 'Edm.String',
    startDate: 'Edm.Date',
    type: 'recurrenceRangeType',
  }),
  recurrenceRangeType: enumeration({ endDate: 0, noEnd: 1, numbered: 2 }),
  weekIndex: enumeration({ first: 0, second: 1, third: 2, fourth: 3, last: 4 }),
};
