import { frozen } from '../freeze.ts';
import type { Expiration, Json } from '../records.ts';
import { approver, owner } from './terms.ts';

/** What policies say by the calendar, as somebody would have put it who wrote them around the seed's `now`. */
export interface Calendar {
  /** `mid-2027` */
  readonly midYear: string;
  readonly untilMidYear: Expiration;
  readonly quarterlyReview: Json;
}

export function calendarOf(now: Date): Calendar {
  const year = now.getUTCFullYear();
  return frozen({
    midYear: `mid-${year + 1}`,
    untilMidYear: {
      type: 'afterDateTime',
      duration: null,
      endDateTime: new Date(Date.UTC(year + 1, 5, 30)).toISOString(),
    },
    quarterlyReview: {
      isEnabled: true,
      expirationBehavior: 'keepAccess',
      isRecommendationEnabled: true,
      isReviewerJustificationRequired: true,
      isSelfReview: false,
      schedule: {
        startDateTime: new Date(Date.UTC(year, 0, 1)).toISOString(),
        recurrence: {
          pattern: { type: 'absoluteMonthly', interval: 3, month: 0, dayOfMonth: 0, daysOfWeek: [] },
          range: { type: 'noEnd', startDate: `${year}-01-01`, endDate: null, numberOfOccurrences: 0 },
        },
        expiration: { type: 'afterDuration', duration: 'P25D', endDateTime: null },
      },
      primaryReviewers: [approver],
      fallbackReviewers: [owner],
    },
  });
}
