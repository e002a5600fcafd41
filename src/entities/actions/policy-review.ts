import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { daysIn } from './durations.ts';
import { block, defined } from './parts.ts';
import { Lacks } from './spelling.ts';
import { subjectSets, userSets } from './user-sets.ts';
import { word } from './word.ts';

/** Review settings in v1.0's shape and in beta's (graph-beta §4.6). */

const patterns: Readonly<Record<string, { readonly type: string; readonly interval: number }>> = {
  weekly: { type: 'weekly', interval: 1 },
  monthly: { type: 'absoluteMonthly', interval: 1 },
  quarterly: { type: 'absoluteMonthly', interval: 3 },
  halfyearly: { type: 'absoluteMonthly', interval: 6 },
  annual: { type: 'absoluteYearly', interval: 1 },
};

export function reviewSettings(settings: JsonObject): Json {
  const { primary, fallback } = subjectSets(settings['reviewers']);
  const pattern = patterns[word(settings['recurrenceType']).toLowerCase()];
  const isManagers = settings['reviewerType'] === 'Manager' && primary.length === 0;
  return {
    isEnabled: settings['isEnabled'] ?? false,
    expirationBehavior: settings['accessReviewTimeoutBehavior'] ?? 'keepAccess',
    isRecommendationEnabled: settings['isAccessRecommendationEnabled'] ?? true,
    isReviewerJustificationRequired: settings['isApprovalJustificationRequired'] ?? true,
    isSelfReview: settings['reviewerType'] === 'Self',
    schedule: {
      startDateTime: settings['startDateTime'] ?? null,
      recurrence: pattern === undefined ? null : { pattern: { ...pattern }, range: { type: 'noEnd' } },
      expiration: { type: 'afterDuration', duration: `P${word(settings['durationInDays'] ?? 14)}D` },
    },
    primaryReviewers: isManagers
      ? [{ '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 }]
      : primary,
    fallbackReviewers: fallback,
  };
}

export function accessReviewSettings(settings: JsonObject): Json {
  const schedule = block(settings['schedule']);
  const duration = block(schedule['expiration'])['duration'];
  const reviewers = userSets('reviewSettings', settings['primaryReviewers'], settings['fallbackReviewers']);
  return {
    ...defined({ recurrenceType: recurrenceType(block(block(schedule['recurrence'])['pattern'])) }),
    isEnabled: settings['isEnabled'] ?? false,
    reviewerType: settings['isSelfReview'] === true ? 'Self' : reviewerType(settings['primaryReviewers']),
    startDateTime: schedule['startDateTime'] ?? null,
    durationInDays:
      duration === undefined ? 14 : daysIn('reviewSettings.schedule.expiration.duration', word(duration)),
    reviewers,
    isAccessRecommendationEnabled: settings['isRecommendationEnabled'] ?? false,
    isApprovalJustificationRequired: settings['isReviewerJustificationRequired'] ?? false,
    accessReviewTimeoutBehavior: settings['expirationBehavior'] ?? 'keepAccess',
  };
}

function reviewerType(reviewers: Json | undefined): string {
  const sets = isArray(reviewers) ? reviewers.filter(isObject) : [];
  return sets.some((set) => word(set['@odata.type']).endsWith('Manager')) ? 'Manager' : 'Reviewers';
}

/** Undefined where nothing is said of it: only reviews that are on need one. */
function recurrenceType({ type, interval }: JsonObject): string | undefined {
  if (type === undefined) return undefined;
  const found = Object.entries(patterns).find(
    ([, pattern]) => pattern.type === type && pattern.interval === (interval ?? 1),
  );
  if (found === undefined) throw new Lacks(`reviewSettings.schedule that recurs by ${word(type)}`);
  return found[0];
}
