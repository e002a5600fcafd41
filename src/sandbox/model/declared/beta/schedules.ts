import { complex, type Declarations } from '../declaration.ts';

export const schedules: Declarations = {
  requestSchedule: complex({
    expiration: 'expirationPattern',
    recurrence: 'patternedRecurrence',
    startDateTime: 'Edm.DateTimeOffset',
  }),
};
