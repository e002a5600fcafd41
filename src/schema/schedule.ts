import type { Expiration as ExpirationValue, Schedule as ScheduleValue } from '../entities/schedule.ts';
import { builder } from './builder.ts';
import { Recurrence } from './complex/recurrence.ts';
import { ExpirationType } from './enums.ts';

export const Expiration = builder.objectRef<ExpirationValue>('Expiration').implement({
  description: 'When access ends (Graph’s expirationPattern).',
  fields: (t) => ({
    type: t.expose('type', {
      type: ExpirationType,
      nullable: true,
      description: 'Which of the two others says when, if either does.',
    }),
    duration: t.expose('duration', {
      type: 'Duration',
      nullable: true,
      description: 'How long access lasts, counted from its start; null but of AFTER_DURATION.',
    }),
    endDateTime: t.expose('endDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'When access ends; null but of AFTER_DATE_TIME.',
    }),
  }),
});

export const Schedule = builder.objectRef<ScheduleValue>('Schedule').implement({
  description: 'When access is to begin and to end (Graph’s entitlementManagementSchedule).',
  fields: (t) => ({
    startDateTime: t.expose('startDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'When access begins; null until Graph has set it.',
    }),
    recurrence: t.expose('recurrence', {
      type: Recurrence,
      nullable: true,
      description: 'How reviews recur; null of access, for which Graph does not use it.',
    }),
    expiration: t.expose('expiration', {
      type: Expiration,
      nullable: true,
      description: 'When access ends, or how long it lasts.',
    }),
  }),
});
