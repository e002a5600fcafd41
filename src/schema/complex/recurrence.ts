import type {
  Recurrence as RecurrenceValue,
  RecurrencePattern as RecurrencePatternValue,
  RecurrenceRange as RecurrenceRangeValue,
} from '../../entities/complex/recurrence.ts';
import { builder } from '../builder.ts';
import { DayOfWeek, RecurrencePatternType, RecurrenceRangeType, WeekIndex } from '../enums.ts';

export const RecurrencePattern = builder.objectRef<RecurrencePatternValue>('RecurrencePattern').implement({
  description: 'How often something recurs. `type` tells which of the others hold.',
  fields: (t) => ({
    type: t.expose('type', {
      type: RecurrencePatternType,
      nullable: true,
      description: 'By days, weeks, months or years.',
    }),
    interval: t.exposeInt('interval', {
      nullable: true,
      description: 'How many of these units lie between two occurrences: 3 of ABSOLUTE_MONTHLY is quarterly.',
    }),
    dayOfMonth: t.exposeInt('dayOfMonth', {
      nullable: true,
      description: 'The day, 1 to 31; 0 where the type has none.',
    }),
    month: t.exposeInt('month', {
      nullable: true,
      description: 'The month, 1 to 12; 0 where the type has none.',
    }),
    daysOfWeek: t.expose('daysOfWeek', {
      type: [DayOfWeek],
      nullable: true,
      description: 'The weekdays; empty where the type has none.',
    }),
    firstDayOfWeek: t.expose('firstDayOfWeek', {
      type: DayOfWeek,
      nullable: true,
      description: 'With which day weeks begin; matters to WEEKLY alone; null where Graph does not say.',
    }),
    index: t.expose('index', {
      type: WeekIndex,
      nullable: true,
      description:
        'Which of these weekdays of the month; matters to RELATIVE types alone; null where Graph does not say.',
    }),
  }),
});

export const RecurrenceRange = builder.objectRef<RecurrenceRangeValue>('RecurrenceRange').implement({
  description: 'From when and how long something recurs.',
  fields: (t) => ({
    type: t.expose('type', {
      type: RecurrenceRangeType,
      nullable: true,
      description: 'How it ends, if it does.',
    }),
    startDate: t.expose('startDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may happen.',
    }),
    endDate: t.expose('endDate', {
      type: 'Date',
      nullable: true,
      description: 'The last day, of END_DATE alone; else null or 0001-01-01.',
    }),
    numberOfOccurrences: t.exposeInt('numberOfOccurrences', {
      nullable: true,
      description: 'How often it recurs, of NUMBERED alone; else 0.',
    }),
    recurrenceTimeZone: t.exposeString('recurrenceTimeZone', {
      nullable: true,
      description: 'The time zone of both days; null where it is UTC.',
    }),
  }),
});

export const Recurrence = builder.objectRef<RecurrenceValue>('Recurrence').implement({
  description: 'How something recurs (Graph’s patternedRecurrence).',
  fields: (t) => ({
    pattern: t.expose('pattern', {
      type: RecurrencePattern,
      nullable: true,
      description: 'How often it happens, and on which days.',
    }),
    range: t.expose('range', {
      type: RecurrenceRange,
      nullable: true,
      description: 'From when, and how long.',
    }),
  }),
});
